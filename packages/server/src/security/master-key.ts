import { createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { MasterKeyConfig } from '../config.js';
import { open, type SealKey, seal } from './seal.js';

/**
 * The key above all others. It seals nothing itself: each purpose has a key derived from it (RFC 5869), so that no
 * two uses share one.
 */
export class MasterKey {
  readonly #wrapping: SealKey;
  readonly #records: SealKey;
  readonly #checks: SealKey;
  readonly #tokens: Buffer;

  constructor(bytes: Buffer) {
    const derive = (purpose: string) =>
      Buffer.from(hkdfSync('sha256', bytes, '', `bookbridge/${purpose}`, 32));
    this.#wrapping = derive('wrap');
    this.#records = derive('record');
    this.#checks = derive('check');
    this.#tokens = derive('token');
  }

  /** A new key for one import's contacts, and its wrapped form for the database. */
  newImportKey(importId: string): { key: SealKey; wrapped: Buffer } {
    const key = randomBytes(32);
    return { key, wrapped: seal(this.#wrapping, key, `key/${importId}`) };
  }

  /** Throws `SealError` when it was wrapped by another master key. */
  unwrapImportKey(importId: string, wrapped: Uint8Array): SealKey {
    return open(this.#wrapping, wrapped, `key/${importId}`);
  }

  /** Seals what outlives the contacts for a day: the application's own values of an import. */
  sealRecord(place: string, plain: Uint8Array): Buffer {
    return seal(this.#records, plain, place);
  }

  openRecord(place: string, sealed: Uint8Array): Buffer {
    return open(this.#records, sealed, place);
  }

  /** A token that only this service can make for `place`; every node makes the same (RFC 2104). */
  tokenFor(place: string): string {
    return createHmac('sha256', this.#tokens).update(place).digest('base64url');
  }

  isTokenFor(place: string, token: string): boolean {
    const [given, expected] = [Buffer.from(token), Buffer.from(this.tokenFor(place))];
    return given.length === expected.length && timingSafeEqual(given, expected);
  }

  /** A value that only this master key opens, kept in the database to recognise a wrong key at start. */
  newCheck(): Buffer {
    return seal(this.#checks, Buffer.from('bookbridge'), 'key-check');
  }

  passes(check: Uint8Array): boolean {
    try {
      open(this.#checks, check, 'key-check');
      return true;
    } catch {
      return false;
    }
  }
}

/**
 * The master key of a configuration. With the embedded database it is made at the first start, in a file of the data
 * directory that only its owner can read.
 */
export function loadMasterKey(config: MasterKeyConfig): MasterKey {
  return new MasterKey(config.kind === 'given' ? config.key : keyOfDataDir(config.dataDir));
}

function keyOfDataDir(dataDir: string): Buffer {
  const file = path.join(dataDir, 'master.key');
  return readIfThere(file) ?? makeKeyFile(file);
}

/** Written aside and linked into place: a crash leaves no half key, and of two commands that race one makes it. */
function makeKeyFile(file: string): Buffer {
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
  return parseKey(readFileSync(file, 'utf8'));
}

function readIfThere(file: string): Buffer | undefined {
  try {
    return parseKey(readFileSync(file, 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

const parseKey = (text: string) => Buffer.from(text.trim(), 'base64');
