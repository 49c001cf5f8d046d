import type { SealKey } from '../security/seal.js';
import type { SealedPage } from '../storage/pages.js';
import { GrowingText } from './growing-text.js';
import { pack, unpack } from './packed.js';
import type { StoredContact } from './stored-contact.js';

/*
 * A page is JSON lines, packed under the import's key. Before each contact stands one byte that
 * tells whether it has an e-mail address, so that answers can leave others out without parsing anything.
 */

const newline = 0x0a;
const [withEmailByte, withoutEmailByte] = [0x31, 0x30];

/** Pages are closed at either: enough to make compression and transactions cheap, little enough to be held often. */
const maxContacts = 500;
const maxBytes = 512 * 1024;

/** A contact of a page, still in JSON: answers are spliced from these bytes. */
export interface Line {
  readonly hasEmail: boolean;
  readonly json: Buffer;
}

/** A page before it is sealed. */
export interface PlainPage {
  readonly seq: number;
  readonly contacts: number;
  readonly withEmail: number;
  readonly lines: Buffer;
}

/** A contact as it stands in a page, with the byte before it and the end of its line. */
function addLine(lines: GrowingText, contact: StoredContact): void {
  lines.addByte(contact.email.length > 0 ? withEmailByte : withoutEmailByte);
  lines.add(JSON.stringify(contact));
  lines.addByte(newline);
}

/** Packs contacts into pages as they come. */
export class PagePacker {
  readonly #lines = new GrowingText();
  #contacts = 0;
  #withEmail = 0;

  constructor(private seq: number) {}

  /** Gives the page that this contact fills, if it does. */
  add(contact: StoredContact): PlainPage | undefined {
    addLine(this.#lines, contact);
    this.#contacts++;
    if (contact.email.length > 0) this.#withEmail++;
    return this.#contacts >= maxContacts || this.#lines.bytes >= maxBytes ? this.end() : undefined;
  }

  /** The last page, when it has anyone. */
  end(): PlainPage | undefined {
    if (this.#contacts === 0) return undefined;
    const page = {
      seq: this.seq++,
      contacts: this.#contacts,
      withEmail: this.#withEmail,
      lines: this.#lines.take(),
    };
    this.#contacts = 0;
    this.#withEmail = 0;
    return page;
  }
}

const pageContext = (context: string, seq: number) => `page/${context}/${seq}`;

/** Seals a page of the import at `context`. */
export function sealPage(key: SealKey, context: string, { lines, ...page }: PlainPage): SealedPage {
  return { ...page, sealed: pack(key, lines, pageContext(context, page.seq)) };
}

/** Throws `SealError` when it is not the page of this place. */
export function openPage(key: SealKey, context: string, { sealed, ...page }: SealedPage): PlainPage {
  return { ...page, lines: unpack(key, sealed, pageContext(context, page.seq)) };
}

/** The contacts of a page, in order. */
export function* linesOf({ lines }: Pick<PlainPage, 'lines'>): Generator<Line> {
  for (let start = 0; start < lines.length; ) {
    const end = lines.indexOf(newline, start);
    yield { hasEmail: lines[start] === withEmailByte, json: lines.subarray(start + 1, end) };
    start = end + 1;
  }
}

/** What becomes of one line, whose contact `json` gives: it stays (`undefined`), goes (`null`), or is another. */
export type LineEdit = (index: number, json: () => Buffer) => StoredContact | null | undefined;

/** The page with some of its lines changed; the others are copied in runs, unread. */
export function editPage(page: PlainPage, edit: LineEdit): PlainPage {
  const { lines } = page;
  const kept: Buffer[] = [];
  const changed = new GrowingText();
  let [contacts, withEmail, runStart, index] = [0, 0, 0, 0];
  for (let start = 0; start < lines.length; index++) {
    const end = lines.indexOf(newline, start) + 1;
    const edited = edit(index, () => lines.subarray(start + 1, end - 1));
    if (edited !== undefined) {
      kept.push(lines.subarray(runStart, start));
      if (edited) {
        addLine(changed, edited);
        kept.push(changed.take());
      }
      runStart = end;
    }
    if (edited !== null) contacts++;
    if (edited ? edited.email.length > 0 : edited === undefined && lines[start] === withEmailByte)
      withEmail++;
    start = end;
  }
  kept.push(lines.subarray(runStart));
  return { seq: page.seq, contacts, withEmail, lines: Buffer.concat(kept) };
}
