import { createHash } from 'node:crypto';

/** What ids are of. Graph gives immutable ones to those who ask, and both name the same. */
export type IdKind = 'contact' | 'folder';

const beginnings = { contact: 'AQMkADAwAC', folder: 'AQMkADAwAF', immutable: 'AAkALgAAAC' } as const;

/** The ids of one mailbox, made of places in it. Those of another mailbox are unknown there. */
export class Ids {
  readonly #mailbox: Buffer;

  constructor(
    email: string,
    private readonly areImmutable: boolean,
  ) {
    this.#mailbox = createHash('sha256').update(email).digest().subarray(0, 15);
  }

  write(kind: IdKind, place: number): string {
    return this.#write(kind === 'contact' && this.areImmutable ? 'immutable' : kind, place);
  }

  /** The place of an id; `undefined` when it is none of this mailbox. */
  read(kind: IdKind, id: string): number | undefined {
    const [encoded] = /[\w-]{24,}=*$/.exec(id.slice(beginnings[kind].length)) ?? [];
    if (encoded === undefined) return undefined;
    const bytes = Buffer.from(encoded, 'base64url');
    const place = bytes.length === this.#mailbox.length + 4 ? bytes.readUInt32BE(this.#mailbox.length) : -1;
    const known = kind === 'contact' ? (['contact', 'immutable'] as const) : (['folder'] as const);
    return known.some((it) => this.#write(it, place) === id) ? place : undefined;
  }

  #write(beginning: keyof typeof beginnings, place: number): string {
    if (place < 0) return '';
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32BE(place);
    return `${beginnings[beginning]}${Buffer.concat([this.#mailbox, bytes]).toString('base64url')}=`;
  }
}
