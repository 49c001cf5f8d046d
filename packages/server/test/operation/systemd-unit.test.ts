import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { page, root } from '../docs/markdown.js';

const unit = readFileSync(path.join(root, 'deploy/bookbridge.service'), 'utf8');
const installed = '/opt/bookbridge';

/** systemd's own check; `undefined` where there is no systemd. */
function analyze(...args: string[]): string | undefined {
  try {
    return execFileSync('systemd-analyze', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

const isHere = analyze('--version') !== undefined;
if (!isHere) process.stderr.write('SKIPPED: no systemd-analyze here, so the systemd unit is not verified.\n');

describe('deploy/bookbridge.service', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'bookbridge-unit-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  /** The unit as it would be for this clone and this Node. */
  const here = path.join(folder, 'bookbridge.service');
  writeFileSync(
    here,
    unit.replaceAll('/usr/bin/node', process.execPath).replaceAll(installed, root.replace(/\/$/, '')),
  );

  test.skipIf(!isHere)('passes systemd-analyze verify without a word', () => {
    const stderr = path.join(folder, 'stderr');
    execFileSync('sh', ['-c', 'systemd-analyze verify "$0" 2>"$1"', here, stderr]);
    // Other units of the machine may have faults of their own.
    expect(
      readFileSync(stderr, 'utf8')
        .split('\n')
        .filter((line) => line.includes(here)),
    ).toEqual([]);
  });

  test.skipIf(!isHere)('is well shut in, by the measure of systemd', () => {
    expect(analyze('security', '--offline=true', '--threshold=25', here)).toContain('bookbridge.service');
  });

  test('does what the service needs: its own signal, no core dump, nothing beyond its time to stop', () => {
    expect(unit).toMatch(/^KillMode=mixed$/m);
    expect(unit).toMatch(/^LimitCORE=0$/m);
    expect(Number(/^TimeoutStopSec=(\d+)$/m.exec(unit)?.[1])).toBeGreaterThan(9);
  });

  test('names the files, the folder and the user that the guide makes', () => {
    const guide = page('docs/operate/deploy.md');
    const settings = /^EnvironmentFile=(.*)$/m.exec(unit)?.[1] ?? '';
    expect(guide).toContain(settings);
    expect(guide).toContain(installed);
    expect(guide).toContain(`useradd --system --user-group ${/^User=(.*)$/m.exec(unit)?.[1]}`);
    expect(guide).toContain('install -d -o root -g bookbridge -m 0750 /etc/bookbridge');
    expect(guide).toContain('install -o root -g bookbridge -m 0640 /dev/null /etc/bookbridge/master.key');
    expect(guide).toContain('BOOKBRIDGE_MASTER_KEY_FILE=/etc/bookbridge/master.key');
    expect(guide).toContain('BOOKBRIDGE_DATA_DIR=/var/lib/bookbridge');
    expect(unit).toMatch(/^StateDirectory=bookbridge$/m);
  });
});
