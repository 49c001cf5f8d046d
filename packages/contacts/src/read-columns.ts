import { Book } from './book.js';
import { describeColumns } from './csv/describe.js';
import type { ColumnMapping } from './csv/mapping.js';
import { cut, understand } from './csv/sniff.js';
import type { Words } from './csv/words.js';
import { detect } from './detect.js';
import { notAnAddressBook } from './error.js';
import { type ReadOptions, readingOf } from './read.js';
import { Reporter } from './report.js';
import { type ByteSource, inBlocks } from './text/blocks.js';
import { blockDecoder } from './text/decode.js';
import { detectEncoding } from './text/encoding.js';
import { withDefaults } from './text/limits.js';

/**
 * The columns of a table, and what `readAddressBook` reads each of them as with the same options: given to it as
 * `columns`, unchanged, the contacts are the same. Of CSV the first 64 KB are read; give a workbook as a whole. A table
 * that is not understood has its columns too, so that a person can say what they are.
 *
 * Undefined for an address book of a format that has no columns, archives of files among them.
 * @throws AddressBookError as iterating `readAddressBook` does
 */
export async function readColumns(
  bytes: ByteSource,
  options: Omit<ReadOptions, 'columns'> = {},
): Promise<ColumnMapping | undefined> {
  const limits = withDefaults(options.limits);
  const { region, locale, signal } = options;
  const blocks = inBlocks(bytes, limits.maxBytes, signal);
  try {
    const head: Uint8Array = (await blocks.next()).value ?? new Uint8Array(0);
    const words = (await import('./csv/more-headers.js')).allWords;
    const found = detect(head, { isAnyTable: true, words });
    if (!found.format) throw notAnAddressBook(found.looksLike, found.code);
    if (found.format === 'csv') return csvColumns(head, { region, locale }, words);
    if (found.format !== 'xlsx') return undefined;
    const reading = readingOf(
      new Book(limits, new Reporter(limits), locale),
      { region, locale, signal },
      undefined,
    );
    const { xlsxColumns } = await import('./xlsx/columns.js');
    return await xlsxColumns({ head, rest: blocks }, reading);
  } finally {
    await blocks.return(undefined);
  }
}

function csvColumns(
  head: Uint8Array,
  hints: Pick<ReadOptions, 'region' | 'locale'>,
  words: Words,
): ColumnMapping {
  const encoding = detectEncoding(head, hints.locale);
  const form = { folds: false, locale: hints.locale, onReplaced: () => undefined };
  const text = blockDecoder(encoding, form).decode(head.subarray(encoding.markBytes));
  const { rows, headerRow } = cut(text, words);
  return describeColumns(rows, understand(rows, words, hints, headerRow), words);
}
