import { Book } from './book.js';
import { describeColumns } from './csv/describe.js';
import type { TableColumns } from './csv/mapping.js';
import { cut } from './csv/sniff.js';
import type { Words } from './csv/words.js';
import { detectFile } from './detect-file.js';
import { notAnAddressBook } from './error.js';
import { workbookOpeners } from './few-readers.js';
import { type ReadOptions, readingOf } from './read.js';
import { Reporter } from './report.js';
import { type ByteSource, inBlocks } from './text/blocks.js';
import { blockDecoder } from './text/decode.js';
import type { Encoding } from './text/encoding.js';
import { withDefaults } from './text/limits.js';

/** As for reading; none of it changes what the columns are but `region` and `locale`, for dates. */
export interface ColumnsOptions extends Omit<ReadOptions, 'columns'> {
  /** Whether the first row is a header, where that is not known. @defaultValue as reading would take it */
  hasHeading?: boolean | undefined;
}

/**
 * The columns of a table, and what `readAddressBook` reads each of them as with the same options: given to it as
 * `columns`, unchanged, the contacts are the same. Of CSV the first 64 KB are read; give a workbook as a whole: the
 * columns are those of the first sheet that is read. A table that is not understood has its columns too, so that a person
 * can say what they are.
 *
 * Undefined for an address book of a format that has no columns, archives of files among them.
 * @throws AddressBookError as iterating `readAddressBook` does
 */
export async function readColumns(
  bytes: ByteSource,
  options: ColumnsOptions = {},
): Promise<TableColumns | undefined> {
  const limits = withDefaults(options.limits);
  const { region, locale, signal, hasHeading } = options;
  const blocks = inBlocks(bytes, limits.maxBytes, signal);
  try {
    const head: Uint8Array = (await blocks.next()).value ?? new Uint8Array(0);
    const { found, encoding, words } = await detectFile(head, { isAnyTable: true, locale });
    if (!found.format) throw notAnAddressBook(found.looksLike, found.code);
    if (found.format === 'csv')
      return await csvColumns(head, encoding, words, { region, locale }, hasHeading);
    if (found.format !== 'xlsx' && found.format !== 'ods') return undefined;
    const reading = readingOf(
      new Book(limits, new Reporter(limits), locale, region),
      { region, locale, signal },
      undefined,
    );
    const { workbookColumns } = await import('./workbook/columns.js');
    const open = await workbookOpeners[found.format]();
    return await workbookColumns(open, { head, rest: blocks }, reading, hasHeading);
  } finally {
    await blocks.return(undefined);
  }
}

async function csvColumns(
  head: Uint8Array,
  encoding: Encoding,
  known: Words | undefined,
  hints: Pick<ReadOptions, 'region' | 'locale'>,
  hasHeading: boolean | undefined,
): Promise<TableColumns> {
  const words = known ?? (await import('./csv/words.js')).commonWords;
  const form = { folds: false, locale: hints.locale, onReplaced: () => undefined };
  const text = blockDecoder(encoding, form).decode(head.subarray(encoding.markBytes));
  const { rows, headerRow } = cut(text, words);
  return describeColumns(rows, words, hints, headerRow, hasHeading);
}
