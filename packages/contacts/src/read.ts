import type { Contact } from './contact.js';
import { AddressBookError } from './error.js';
import { type ReadReport, Reporter } from './report.js';
import { type ReadLimits, withDefaults } from './text/limits.js';

export interface ReadOptions {
  fileName?: string | undefined;
  contentType?: string | undefined;
  /** Country of numbers and dates that do not say theirs, as `'DE'`. */
  region?: string | undefined;
  /** Language of the person, as `'de-DE'`: decides between encodings and date orders that are equally likely. */
  locale?: string | undefined;
  limits?: Partial<ReadLimits> | undefined;
  signal?: AbortSignal | undefined;
}

/** Pages of contacts in file order, to be iterated once. */
export interface AddressBook extends AsyncIterable<Contact[]> {
  /** Readable at any time, final after iteration. */
  readonly report: ReadReport;
}

export type ByteSource = Uint8Array | AsyncIterable<Uint8Array> | ReadableStream<Uint8Array>;

/** Reads an address book. */
export function readAddressBook(_bytes: ByteSource, options: ReadOptions = {}): AddressBook {
  const reporter = new Reporter(withDefaults(options.limits));
  async function* pages(): AsyncGenerator<Contact[]> {
    yield [];
    throw new AddressBookError('file_unknown_format', 'This is no address book.', {
      looksLike: 'an empty file',
    });
  }
  const iterator = pages();
  return { report: reporter.report, [Symbol.asyncIterator]: () => iterator };
}
