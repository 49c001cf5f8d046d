// Installs what the proof of failing over needs, and runs it: three PostgreSQL servers under Patroni, on this machine.
import { spawnSync } from 'node:child_process';
import { installPackages } from './install-packages.mjs';

installPackages(['postgresql', 'patroni', 'etcd-server', 'haproxy']);
const { status } = spawnSync(
  'npx',
  ['vitest', 'run', '--project', 'slow', 'packages/server/test/slow/patroni.test.ts'],
  { stdio: 'inherit' },
);
process.exit(status ?? 1);
