import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { keyForm, parseKey } from './key-text.js';

/** A file that should hold the master key does not. */
export class MasterKeyFileError extends Error {
  override readonly name = 'MasterKeyFileError';
}

/** The master key in a file. Throws `MasterKeyFileError`, which names the file, when it holds none or cannot be read. */
export function readKeyFile(file: string): Buffer {
  const key = parseKey(textOf(file));
  if (key) return key;
  throw new MasterKeyFileError(
    `${file} holds no master key, which ${keyForm}: put the original one back, or a new one where nothing has been sealed yet.`,
  );
}

/** The master key in the file of a data directory, which is made when it is not there. Throws `MasterKeyFileError`. */
export function keyOfDataDir(dataDir: string): Buffer {
  const file = path.join(dataDir, 'master.key');
  if (!existsSync(file)) makeKeyFile(file);
  return readKeyFile(file);
}

/** Written aside and linked into place: a crash leaves no half key, and of two commands that race one makes it. */
function makeKeyFile(file: string): void {
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600, flush: true });
  try {
    linkSync(draft, file);
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
