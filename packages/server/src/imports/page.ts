import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { open, type SealKey, seal } from '../security/seal.js';
import type { SealedPage } from '../storage/pages.js';
import type { StoredContact } from './stored-contact.js';

const newline = 0x0a;
const flagged = { withEmail: '1', without: '0' } as const;
const withEmailByte = flagged.withEmail.charCodeAt(0);

/** Pages are closed at either: enough to make compression and transactions cheap, little enough to be held often. */
const maxContacts = 250;
const maxChars = 256 * 1024;

/** A contact of a stored page, still in JSON: answers are spliced from these bytes. */
export interface Line {
  readonly hasEmail: boolean;
  readonly json: Buffer;
}

/** Where a page belongs; bound to its seal. */
export interface PagePlace {
  readonly place: string;
  readonly generation: number;
}

/**
 * Packs contacts into sealed pages: JSON lines, each behind one byte that tells whether it has an e-mail address,
 * deflated at level 1 and sealed under the import's key.
 */
export class PagePacker {
  #lines: string[] = [];
  #chars = 0;
  #withEmail = 0;

  constructor(
    private readonly key: SealKey,
    private readonly at: PagePlace,
    private seq: number,
  ) {}

  /** Gives the page that this contact fills, if it does. */
  add(contact: StoredContact): SealedPage | undefined {
    return this.addLine(JSON.stringify(contact), contact.email.length > 0);
  }

  addLine(json: string, hasEmail: boolean): SealedPage | undefined {
    this.#lines.push(hasEmail ? flagged.withEmail : flagged.without, json, '\n');
    this.#chars += json.length;
    if (hasEmail) this.#withEmail++;
    return this.#lines.length >= maxContacts * 3 || this.#chars >= maxChars ? this.end() : undefined;
  }

  /** The last page, when it has anyone. */
  end(): SealedPage | undefined {
    if (this.#lines.length === 0) return undefined;
    const plain = deflateRawSync(this.#lines.join(''), { level: 1 });
    const seq = this.seq++;
    const page = {
      seq,
      contacts: this.#lines.length / 3,
      withEmail: this.#withEmail,
      sealed: seal(this.key, plain, pagePlace(this.at, seq)),
    };
    this.#lines = [];
    this.#chars = 0;
    this.#withEmail = 0;
    return page;
  }
}

/** The contacts of a stored page. Throws `SealError` when it is not the page of this place. */
export function* openPage(key: SealKey, at: PagePlace, page: SealedPage): Generator<Line> {
  const plain = inflateRawSync(open(key, page.sealed, pagePlace(at, page.seq)));
  for (let start = 0; start < plain.length; ) {
    const end = plain.indexOf(newline, start);
    yield { hasEmail: plain[start] === withEmailByte, json: plain.subarray(start + 1, end) };
    start = end + 1;
  }
}

const pagePlace = ({ place, generation }: PagePlace, seq: number) => `page/${place}/${generation}/${seq}`;
