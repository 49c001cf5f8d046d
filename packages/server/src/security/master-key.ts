import { createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import { keyOfDataDir } from './key-file.js';
import { open, type SealKey, seal } from './seal.js';

/** Where the master key comes from; only an embedded database may make one by itself. */
export type MasterKeyConfig =
  | { readonly kind: 'given'; readonly key: Buffer }
  | { readonly kind: 'data-dir'; readonly dataDir: string };

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
  newImportKey(context: string): { key: SealKey; wrapped: Buffer } {
    const key = randomBytes(32);
    return { key, wrapped: seal(this.#wrapping, key, `key/${context}`) };
  }

  /** Throws `SealError` when it was wrapped by another master key. */
  unwrapImportKey(context: string, wrapped: Uint8Array): SealKey {
    return open(this.#wrapping, wrapped, `key/${context}`);
  }

  /** Seals what outlives the contacts for a day: the application's own values of an import. */
  sealRecord(context: string, plain: Uint8Array): Buffer {
    return seal(this.#records, plain, context);
  }

  openRecord(context: string, sealed: Uint8Array): Buffer {
    return open(this.#records, sealed, context);
  }

  /** A token that only this service can make for `context`; every node makes the same (RFC 2104). */
  tokenFor(context: string): string {
    return createHmac('sha256', this.#tokens).update(context).digest('base64url');
  }

  isTokenFor(context: string, token: string): boolean {
    const [given, expected] = [Buffer.from(token), Buffer.from(this.tokenFor(context))];
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
 * directory that only its owner can read. Throws `MasterKeyFileError` when that file holds none.
 */
export function loadMasterKey(config: MasterKeyConfig): MasterKey {
  return new MasterKey(config.kind === 'given' ? config.key : keyOfDataDir(config.dataDir));
}
