import { Book } from './book.js';
import type { Contact } from './contact.js';
import { csvReader } from './csv/read.js';
import { detectFormat, type FileFormat } from './detect.js';
import { AddressBookError } from './error.js';
import type { FormatReader } from './format.js';
import { jCardReader } from './jcard/read.js';
import { jsContactReader } from './jscontact/read.js';
import { ldifReader } from './ldif/read.js';
import { type ReadReport, Reporter } from './report.js';
import { type ByteSource, inBlocks } from './text/blocks.js';
import { type BlockDecoder, blockDecoder } from './text/decode.js';
import { detectEncoding } from './text/encoding.js';
import { type ReadLimits, withDefaults } from './text/limits.js';
import { declaredCharset, vCardReader } from './vcard/read.js';

export interface ReadOptions {
  /** Told apart by content alone; taken for symmetry with what browsers give. */
  fileName?: string | undefined;
  contentType?: string | undefined;
  /** Country of dates that do not say which of their numbers is the day, as `'DE'`. */
  region?: string | undefined;
  /** Language of the person, as `'de-DE'`: decides between encodings and date orders that are equally likely. */
  locale?: string | undefined;
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
 * after it gave what was read, AddressBookError with `file_unknown_format` (and what it looks like instead) or
 * `too_large`, whatever the source of the bytes throws, and the reason of `signal` once that is aborted.
 * @throws RangeError for a limit that is no whole number of at least 1
 */
export function readAddressBook(bytes: ByteSource, options: ReadOptions = {}): AddressBook {
  const limits = withDefaults(options.limits);
  const reporter = new Reporter(limits);
  const book = new Book(limits, reporter, options.locale);
  const iterator = pages(bytes, book, options);
  return { report: reporter.report, [Symbol.asyncIterator]: () => iterator };
}

async function* pages(bytes: ByteSource, book: Book, options: ReadOptions): AsyncGenerator<Contact[]> {
  let reading: { decoder: BlockDecoder; reader: FormatReader } | undefined;
  let trouble: unknown;
  try {
    for await (const block of inBlocks(bytes, book.limits.maxBytes, options.signal)) {
      if (reading) reading.reader.push(reading.decoder.decode(block));
      else reading = begin(block, book, options);
      yield* book.takePages(false);
      if (book.isFull) break;
    }
    reading ??= begin(new Uint8Array(0), book, options);
    if (!book.isFull) {
      reading.reader.push(reading.decoder.end());
      reading.reader.end();
    }
  } catch (error) {
    options.signal?.throwIfAborted();
    trouble = error;
  }
  yield* book.takePages(true);
  if (trouble) throw trouble;
}

function begin(
  head: Uint8Array,
  book: Book,
  options: ReadOptions,
): { decoder: BlockDecoder; reader: FormatReader } {
  const found = detectFormat(head, { fileName: options.fileName });
  if (!found.format) {
    const { looksLike } = found;
    throw new AddressBookError('file_unknown_format', `This is no address book but ${looksLike}.`, {
      looksLike,
    });
  }
  const encoding = detectEncoding(head, options.locale);
  book.report.format = found.format;
  book.report.encoding = encoding.name;
  const decoder = blockDecoder(encoding, {
    folds: found.format !== 'csv',
    ...(found.format === 'vcard' ? { declared: declaredCharset } : {}),
    locale: options.locale,
    onReplaced: () => book.warn(0, 'bytes_replaced'),
  });
  const reader = readers[found.format](book, options);
  reader.push(decoder.decode(head.subarray(encoding.markBytes)));
  return { decoder, reader };
}

const readers: Record<FileFormat, (book: Book, options: ReadOptions) => FormatReader> = {
  vcard: vCardReader,
  csv: csvReader,
  ldif: ldifReader,
  jcard: jCardReader,
  jscontact: jsContactReader,
};
