import { Book } from './book.js';
import type { Contact } from './contact.js';
import type { ReadMapping } from './csv/mapping.js';
import type { GivenColumns } from './csv/sniff.js';
import type { FileFormat } from './detect.js';
import { detectFile } from './detect-file.js';
import { notAnAddressBook } from './error.js';
import type { FileReader, Reading } from './format.js';
import { type ReadReport, Reporter } from './report.js';
import { type ByteSource, inBlocks } from './text/blocks.js';
import { utf8 } from './text/encoding.js';
import { type ReadLimits, withDefaults } from './text/limits.js';
import { textReader } from './text-reader.js';
import { declaredCharset, vCardReader } from './vcard/read.js';

/** What the caller knows of a file and of the person who has it; all of it may be left out. */
export interface ReadOptions {
  /** Told apart by content alone; taken for symmetry with what browsers give. */
  fileName?: string | undefined;
  contentType?: string | undefined;
  /** Country of dates that do not say which of their numbers is the day, as `'DE'`. */
  region?: string | undefined;
  /** Language of the person, as `'de-DE'`: decides between encodings and date orders that are equally likely. */
  locale?: string | undefined;
  /**
   * How the columns of a CSV file or a workbook are read, as `readColumns` says it or otherwise: by exactly this then.
   * Where it has headers, the table begins below the row that has them; of a workbook, every sheet that has these headers
   * is read, and no other. Other formats, archives too, do not look at it.
   */
  columns?: ReadMapping | undefined;
  limits?: Partial<ReadLimits> | undefined;
  /** Ends reading with its reason. */
  signal?: AbortSignal | undefined;
}

/** Pages of contacts in file order, to be iterated once. */
export interface AddressBook extends AsyncIterable<Contact[]> {
  /** Readable at any time, final after iteration. */
  readonly report: ReadReport;
}

/**
 * Reads an address book of any known format as its bytes come in: pages of clean contacts, one for each card or row,
 * in file order. Memory does not grow with the file. The same bytes give the same contacts, however they are chunked.
 *
 * Bad data inside of a readable file never throws; the report says what was skipped, where and why. Iterating throws,
 * after it gave what was read, AddressBookError with `file_unknown_format` (and what it looks like instead),
 * `file_unreadable` or `too_large`, whatever the source of the bytes throws, and the reason of `signal` once that is
 * aborted.
 *
 * With `columns` iterating also throws a TypeError for what is no mapping, and a RangeError for a field that there is not
 * and for columns that the file has not.
 * @throws RangeError for a limit that is no whole number of at least 1
 */
export function readAddressBook(bytes: ByteSource, options: ReadOptions = {}): AddressBook {
  const limits = withDefaults(options.limits);
  const reporter = new Reporter(limits);
  const book = new Book(limits, reporter, options.locale, options.region);
  const iterator = pages(bytes, book, options);
  return { report: reporter.report, [Symbol.asyncIterator]: () => iterator };
}

async function* pages(bytes: ByteSource, book: Book, options: ReadOptions): AsyncGenerator<Contact[]> {
  const { columns } = options;
  const given = columns && (await import('./csv/given.js')).givenColumns(columns);
  const reading = readingOf(book, options, given);
  let trouble: unknown;
  try {
    const blocks = inBlocks(bytes, book.limits.maxBytes, options.signal);
    for await (const _ of readFile(counted(blocks, reading), reading)) {
      yield* book.takePages(false);
      if (book.isFull) break;
      options.signal?.throwIfAborted();
    }
  } catch (error) {
    options.signal?.throwIfAborted();
    trouble = error;
  }
  yield* book.takePages(true);
  if (trouble) throw trouble;
}

/** What the readers of a file share, at its beginning. */
export function readingOf(
  book: Book,
  { region, locale, signal }: Pick<ReadOptions, 'region' | 'locale' | 'signal'>,
  columns: GivenColumns | undefined,
): Reading {
  const reading: Reading = {
    book,
    region,
    locale,
    columns,
    signal,
    words: undefined,
    encoding: utf8,
    takenBytes: 0,
    unpackedBytes: 0,
    heldBytes: 0,
    entries: 0,
    readPart: (blocks) => readFile(blocks, reading),
  };
  return reading;
}

async function* counted(
  blocks: AsyncIterable<Uint8Array>,
  reading: Reading,
): AsyncGenerator<Uint8Array, undefined> {
  for await (const block of blocks) {
    reading.takenBytes += block.length;
    yield block;
  }
}

/** Reads a file, or one inside of another; an archive inside of an archive is none of the formats. */
async function* readFile(blocks: AsyncGenerator<Uint8Array>, reading: Reading): AsyncGenerator<void> {
  try {
    const head: Uint8Array = (await blocks.next()).value ?? new Uint8Array(0);
    const isAnyTable = reading.columns !== undefined && !reading.book.isInPart;
    const { found, encoding, words } = await detectFile(head, { isAnyTable, locale: reading.locale });
    reading.encoding = encoding;
    reading.words = words;
    if (!found.format) throw notAnAddressBook(found.looksLike, found.code);
    if (found.format === 'zip' && reading.book.isInPart) throw notAnAddressBook('a ZIP archive');
    reading.book.report.format ??= found.format;
    const read = await readerOf(found.format);
    yield* read({ head, rest: blocks }, reading);
  } finally {
    await blocks.return(undefined);
  }
}

async function readerOf(format: FileFormat): Promise<FileReader> {
  if (format === 'vcard') return textReader(vCardReader, { folds: true, declared: declaredCharset });
  return (await import('./few-readers.js')).fewReaders[format]();
}
