// Installs the real CardDAV servers that tests read from, where there is root and apt; tests use what they find.
import { spawnSync } from 'node:child_process';

const packages = [
  'radicale',
  'xandikos',
  'php-cli',
  'php-sqlite3',
  'php-xml',
  'php-mbstring',
  'php-sabre-dav',
  'sqlite3',
  'cyrus-imapd',
  'cyrus-caldav',
  'cyrus-admin',
  'cyrus-common',
  'sasl2-bin',
  'libsasl2-modules',
  'libsasl2-modules-db',
];

const hasApt = spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0;
if (process.getuid?.() !== 0 || !hasApt) {
  process.stderr.write(
    `This needs root, and apt. Install these yourself for the tests to find them: ${packages.join(', ')}.\n`,
  );
  process.exit(1);
}
const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...packages]]) {
  const { status } = spawnSync('apt-get', args, { stdio: 'inherit', env });
  if (status !== 0) process.exit(status ?? 1);
}
