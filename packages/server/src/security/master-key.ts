import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { type DerivedKeys, deriveKeys, type KeyId, keyIdBytes } from './derived-keys.js';
import { keysOfDataDir, readKeyFile } from './key-file.js';
import type { KeyBytes } from './key-text.js';
import { open, SealError, type SealKey, seal } from './seal.js';

/** Where the master keys come from; only an embedded database may make one by itself. */
export type MasterKeyConfig =
  | { readonly kind: 'given'; readonly keys: KeyBytes }
  | { readonly kind: 'file'; readonly file: string }
  | { readonly kind: 'data-dir'; readonly dataDir: string };

/** What a master key seals by itself: the keys of imports, and what is kept without one. */
export type SealPurpose = 'import-key' | 'record';

/**
 * The key above all others: one that seals, and while it is being changed some that still open what they have sealed. They
 * seal nothing themselves: each purpose has a key derived from them.
 *
 * In front of what is sealed lies the id of its key, but for the first key that a database was ever sealed with: programs
 * of the time before there were ids read what that one seals.
 */
export class MasterKey {
  #ring: readonly [DerivedKeys, ...DerivedKeys[]];
  #firstId: KeyId | undefined;

  /** Until the database tells, the last key of all counts as its first one. */
  constructor(keys: KeyBytes | Buffer) {
    const [current, ...others] = Buffer.isBuffer(keys) ? ([keys] as const) : keys;
    this.#ring = [deriveKeys(current), ...others.map(deriveKeys)];
    this.#firstId = this.#ring.at(-1)?.id;
  }

  /** The key that seals. */
  get id(): KeyId {
    return this.#ring[0].id;
  }

  /** All keys, the one that seals in front. */
  get ids(): readonly KeyId[] {
    return this.#ring.map(({ id }) => id);
  }

  /** The key that was the first of this database, where it is one of these. */
  get firstId(): KeyId | undefined {
    return this.#firstId;
  }

  /** Says which of all keys was the first of this database; `undefined` when it is not one of these. */
  setFirst(id: KeyId | undefined): void {
    this.#firstId = id;
  }

  /** Opens with the keys of another from now on, too, and seals as before. */
  alsoOpen(other: MasterKey): void {
    const added = other.#ring.filter(({ id }) => !this.ids.includes(id));
    this.#ring = [...this.#ring, ...added];
  }

  /** Has the keys of another from now on, and no others. */
  become(other: MasterKey): void {
    this.#ring = other.#ring;
    this.#firstId = other.#firstId;
  }

  /** A new key for one import's contacts, and its wrapped form for the database. */
  newImportKey(context: string): { key: SealKey; wrapped: Buffer } {
    const key = randomBytes(32);
    return { key, wrapped: this.#seal('import-key', context, key) };
  }

  /** Throws `SealError` when it was wrapped by another master key. */
  unwrapImportKey(context: string, wrapped: Uint8Array): SealKey {
    return this.#open('import-key', context, wrapped);
  }

  /** Seals what outlives the contacts for a day: the application's own values of an import. */
  sealRecord(context: string, plain: Uint8Array): Buffer {
    return this.#seal('record', context, plain);
  }

  openRecord(context: string, sealed: Uint8Array): Buffer {
    return this.#open('record', context, sealed);
  }

  /** Seals again, with the key that seals now, what any of the keys has sealed. Throws `SealError`. */
  resealed(purpose: SealPurpose, context: string, sealed: Uint8Array): Buffer {
    return this.#seal(purpose, context, this.#open(purpose, context, sealed));
  }

  /**
   * A token that only this service can make for `context`; every node makes the same (RFC 2104). What has to be made again
   * later names the key that it was made with. Throws `SealError` when that is not here any more.
   */
  tokenFor(context: string, keyId: KeyId = this.id): string {
    const key = this.#ring.find(({ id }) => id === keyId);
    if (!key) throw new SealError(context);
    return tokenOf(key, context);
  }

  /** The tokens for `context` of each key, that of the sealing one in front. */
  tokensFor(context: string): readonly string[] {
    return this.#ring.map((key) => tokenOf(key, context));
  }

  /** Whether any of the keys makes that token. */
  isTokenFor(context: string, token: string): boolean {
    const given = Buffer.from(token);
    return this.tokensFor(context).some((expected) => {
      const bytes = Buffer.from(expected);
      return given.length === bytes.length && timingSafeEqual(given, bytes);
    });
  }

  /** A value that only the sealing key opens, kept in the database to recognise a wrong key at start. */
  newCheck(): Buffer {
    return seal(this.#ring[0].checks, Buffer.from('bookbridge'), checkContext);
  }

  /** Which of the keys has made a check; `undefined` when none of them has. */
  keyOfCheck(check: Uint8Array): KeyId | undefined {
    return this.#ring.find(({ checks }) => opens(checks, check, checkContext))?.id;
  }

  /** The key that an import was begun with: those of the time before there were ids have none, and are of the first key. */
  beginKeyOf({ tokenKey }: { readonly tokenKey: KeyId | undefined }): KeyId {
    return tokenKey ?? this.#firstId ?? this.id;
  }

  #seal(purpose: SealPurpose, context: string, plain: Uint8Array): Buffer {
    const [key] = this.#ring;
    const sealed = seal(sealKeyOf(key, purpose), plain, contextOf(purpose, context));
    return key.id === this.#firstId ? sealed : Buffer.concat([key.idBytes, sealed]);
  }

  #open(purpose: SealPurpose, context: string, sealed: Uint8Array): Buffer {
    const where = contextOf(purpose, context);
    const named = this.#ring.find(({ idBytes }) => idBytes.equals(sealed.subarray(0, keyIdBytes)));
    if (named) return open(sealKeyOf(named, purpose), sealed.subarray(keyIdBytes), where);
    const first = this.#ring.find(({ id }) => id === this.#firstId);
    if (!first) throw new SealError(where);
    return open(sealKeyOf(first, purpose), sealed, where);
  }
}

const checkContext = 'key-check';

const tokenOf = ({ tokens }: DerivedKeys, context: string): string =>
  createHmac('sha256', tokens).update(context).digest('base64url');

const sealKeyOf = ({ wrapping, records }: DerivedKeys, purpose: SealPurpose): SealKey =>
  purpose === 'import-key' ? wrapping : records;

const contextOf = (purpose: SealPurpose, context: string): string =>
  purpose === 'import-key' ? `key/${context}` : context;

function opens(key: SealKey, sealed: Uint8Array, context: string): boolean {
  try {
    open(key, sealed, context);
    return true;
  } catch {
    return false;
  }
}

/**
 * The master keys of a configuration. With the embedded database one is made at the first start, in a file of the data
 * directory that only its owner can read. Throws `MasterKeyFileError` when a file holds none.
 */
export function loadMasterKey(config: MasterKeyConfig): MasterKey {
  switch (config.kind) {
    case 'given':
      return new MasterKey(config.keys);
    case 'file':
      return new MasterKey(readKeyFile(config.file));
    case 'data-dir':
      return new MasterKey(keysOfDataDir(config.dataDir));
  }
}
