import { AddressBookError, type LooksLike, notAnAddressBook } from '../error.js';
import type { Blocks, Reading } from '../format.js';
import { passOver } from '../pass-over.js';
import type { UnreadReason } from '../report.js';
import { inBlocks } from '../text/blocks.js';
import { type Entry, entriesOf } from './entries.js';
import { programOf } from './program.js';
import { unpacked } from './unpack.js';

/**
 * Reads the address books in an archive as it arrives, in its order, each by the reader of its format. Other files are
 * passed over, archives too, and the report says why. A file that is damaged or has a password does not keep those after
 * it from being read; reading ends with `file_unreadable` then.
 * @see APPNOTE.TXT 6.3.10
 */
export async function* readZip(file: Blocks, reading: Reading): AsyncGenerator<void> {
  const { book } = reading;
  const { report } = book;
  const told = { versions: new Set<string>(), encodings: new Set<string>() };
  let trouble: AddressBookError | undefined;
  let program: LooksLike | undefined;
  try {
    for await (const entry of entriesOf(file, reading)) {
      if (entry.name.endsWith('/')) continue;
      program ??= programOf(entry.name);
      try {
        yield* readEntry(entry, reading);
        report.parts.read++;
        told.versions.add(report.version);
        told.encodings.add(report.encoding);
      } catch (error) {
        if (!(error instanceof AddressBookError)) throw error;
        passOver(book, { part: entry.number, reason: reasonOf(error) });
        if (error.code === 'too_large') throw error;
        if (error.code !== 'file_unknown_format') trouble ??= error;
      }
    }
  } finally {
    report.version = listed(told.versions.add(report.version));
    report.encoding = listed(told.encodings.add(report.encoding));
  }
  if (trouble) throw trouble;
  if (report.parts.read === 0) throw notAnAddressBook(program ?? 'a ZIP archive without an address book');
}

function readEntry(entry: Entry, reading: Reading): AsyncGenerator<void> {
  const { book } = reading;
  book.beginPart(entry.number);
  book.report.version = '';
  book.report.encoding = '';
  const noOwnLimit = Number.POSITIVE_INFINITY;
  return reading.readPart(inBlocks(unpacked(entry, reading), noOwnLimit, undefined));
}

/** Why an entry was not read, or not to its end. */
function reasonOf({ code, looksLike }: AddressBookError): UnreadReason {
  if (code === 'too_large') return 'too_large';
  const isLocked = looksLike?.endsWith('with a password');
  if (code === 'file_unreadable') return isLocked ? 'locked' : 'damaged';
  return reasons.get(looksLike) ?? 'not_people';
}

const reasons = new Map<LooksLike | undefined, UnreadReason>([
  ['an empty file', 'empty'],
  ['an image', 'picture'],
  ['a ZIP archive', 'archive'],
  ['an empty ZIP archive', 'archive'],
  ['a compressed archive', 'archive'],
]);

const listed = (words: ReadonlySet<string>): string =>
  [...words]
    .filter((word) => word !== '')
    .sort()
    .join(', ');
