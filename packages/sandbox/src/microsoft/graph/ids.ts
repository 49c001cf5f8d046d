import { createHash } from 'node:crypto';

/** What ids are of. Graph gives immutable ones to those who ask, and both name the same. */
export type IdKind = 'contact' | 'folder';

/**
 * How they begin, and how many bytes of the mailbox's own stand before the place: as long as Graph's are. With the place they are a
 * multiple of three, so that a number of letters has the end of them.
 */
const shapes = {
  contact: { beginning: 'AQMkADAwATM', mailboxBytes: 89 },
  folder: { beginning: 'AQMkADAwATF', mailboxBytes: 77 },
  immutable: { beginning: 'AAkALgAAAAAAHYQDEapmEc2byACqAC-EWg0A', mailboxBytes: 20 },
} as const;

const mostBytes = Math.max(...Object.values(shapes).map(({ mailboxBytes }) => mailboxBytes));
const placeBytes = 4;
const endLetters = 8;

/** The ids of one mailbox, made of places in it. Those of another mailbox are unknown there. */
export class Ids {
  readonly #mailbox: Buffer;

  constructor(
    email: string,
    private readonly areImmutable: boolean,
  ) {
    this.#mailbox = createHash('shake256', { outputLength: mostBytes }).update(email).digest();
  }

  write(kind: IdKind, place: number): string {
    return this.#write(kind === 'contact' && this.areImmutable ? 'immutable' : kind, place);
  }

  /** The place of an id; `undefined` when it is none of this mailbox. */
  read(kind: IdKind, id: string): number | undefined {
    const place = placeIn(id);
    const known = kind === 'contact' ? (['contact', 'immutable'] as const) : (['folder'] as const);
    return known.some((it) => this.#write(it, place) === id) ? place : undefined;
  }

  #write(shape: keyof typeof shapes, place: number): string {
    if (place < 0) return '';
    const { beginning, mailboxBytes } = shapes[shape];
    const bytes = Buffer.alloc(placeBytes);
    bytes.writeUInt32BE(place);
    const own = this.#mailbox.subarray(0, mailboxBytes);
    return beginning + Buffer.concat([own, bytes]).toString('base64url');
  }
}

/** The place that an id ends with, whosever it is; -1 of what is too short for one. */
function placeIn(id: string): number {
  const end = Buffer.from(id.slice(-endLetters), 'base64url');
  return end.length < placeBytes ? -1 : end.readUInt32BE(end.length - placeBytes);
}
