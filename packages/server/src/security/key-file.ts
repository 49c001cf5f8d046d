import { randomBytes } from 'node:crypto';
import {
  chownSync,
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { type KeyBytes, keyForm, parseKeys, textOfKeys } from './key-text.js';

/** A file that should hold the master key does not. */
export class MasterKeyFileError extends Error {
  override readonly name = 'MasterKeyFileError';
}

/** The master keys in a file. Throws `MasterKeyFileError`, which names the file, when it holds none or cannot be read. */
export function readKeyFile(file: string): KeyBytes {
  const keys = parseKeys(textOf(file));
  if (keys) return keys;
  throw new MasterKeyFileError(
    `${file} holds no master key, which ${keyForm}: put the original one back, or a new one where nothing has been sealed yet.`,
  );
}

/** Where the key of a data directory lies. */
export const keyFileOf = (dataDir: string): string => path.join(dataDir, 'master.key');

/** The master keys in the file of a data directory, which is made when it is not there. Throws `MasterKeyFileError`. */
export function keysOfDataDir(dataDir: string): KeyBytes {
  const file = keyFileOf(dataDir);
  if (!existsSync(file)) makeKeyFile(file);
  return readKeyFile(file);
}

/**
 * Puts keys in the place of those in a file: at any moment it holds the ones or the others, whole. It stays its owner's,
 * also when root does this.
 */
export function replaceKeyFile(link: string, keys: KeyBytes): void {
  const file = realpathSync(link);
  const { uid, gid } = statSync(file);
  const draft = `${file}.${process.pid}`;
  try {
    writeFileSync(draft, textOfKeys(keys), { mode: 0o600, flush: true });
    chownSync(draft, uid, gid);
    renameSync(draft, file);
    flushDirectory(path.dirname(file));
  } finally {
    rmSync(draft, { force: true });
  }
}

/** So that a key which seals from now on is in the file after a loss of power, too. */
function flushDirectory(directory: string): void {
  const opened = openSync(directory, 'r');
  try {
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}

export const newKey = (): Buffer => randomBytes(32);

/** Written aside and linked into place: a crash leaves no half key, and of two commands that race one makes it. */
function makeKeyFile(file: string): void {
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, textOfKeys([newKey()]), { mode: 0o600, flush: true });
  try {
    linkSync(draft, file);
    flushDirectory(path.dirname(file));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft);
  }
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    throw new MasterKeyFileError(
      `${file} should hold the master key and cannot be read (${code}): let the user who runs this read it.`,
      { cause },
    );
  }
}
