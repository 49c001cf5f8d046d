import { spawnSync } from 'node:child_process';

/** Installs packages of Debian, where there is root and apt; ends the process with code 1 and says what is missing elsewhere. */
export function installPackages(packages) {
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
}
