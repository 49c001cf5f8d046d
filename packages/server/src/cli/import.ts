import {
  type AddressBook,
  AddressBookError,
  type Contact,
  type LooksLike,
  mergeContacts,
  readAddressBook,
} from '@bookbridge/contacts';
import { type Command, Option } from 'commander';
import { hasIdentity } from '../imports/identity.js';
import { exportAdvice } from '../pages/views/problem.js';
import { catalogues } from '../texts/index.js';
import {
  columnLines,
  type DoubtfulColumns,
  doubtfulColumns,
  mappingOf,
  tableColumns,
} from './import-columns.js';
import {
  type ImportFormat,
  importFormats,
  readableFormats,
  type Writer,
  writerOf,
} from './import-formats.js';
import { isWhole, reportLines } from './import-report.js';
import { type ImportSource, importSource } from './import-source.js';
import { print, UsageError, withExample } from './output.js';
import { counted } from './plural.js';

interface ImportFlags {
  to: ImportFormat;
  bom?: true;
  merge?: true;
  quiet?: true;
  /** True to list the columns, else what they are. */
  columns?: true | string[];
}

export function addImportCommand(program: Command): void {
  const command = program
    .command('import')
    .description('Read an address book offline, and write its contacts to standard output.')
    .argument('<file>', `${Object.values(readableFormats).join(', ')}; or - for standard input`)
    .addOption(
      new Option(
        '--to <format>',
        'json: one list; jsonl: one contact a line; csv: as Google Contacts exports it; vcard: 4.0; vcard3: 3.0, for older programs; jscontact: one list of Cards',
      )
        .choices(importFormats)
        .default('jsonl'),
    )
    .option('--bom', 'with --to csv: begin with a byte order mark, by which Excel knows UTF-8')
    .option('--merge', 'make one contact of duplicates (holds the whole book in memory)')
    .option(
      '--columns [list]',
      'say what columns of a table are, as in "Name=full_name,Mail=email/Work,Age=none"; without a list, list them instead of reading',
      (text: string, before: true | string[] | undefined) => [
        ...(before === true ? [] : (before ?? [])),
        text,
      ],
    )
    .option('--quiet', 'no progress and no report')
    .action(importFile);
  withExample(
    command,
    'bookbridge import contacts.vcf > contacts.jsonl',
    'cat contacts.csv | bookbridge import - --to json --merge',
    'bookbridge import contacts.csv --to vcard > contacts.vcf',
    'bookbridge import contacts.csv --columns',
    'bookbridge import contacts.csv --columns "Kontakt=full_name,Erreichbar unter=phone/Mobile"',
  ).addHelpText(
    'after',
    '\nExit codes: 0 all of it was read, 1 not an address book, or not all of it could be read (what was read is written), 2 wrong usage.\nEntries that had to be skipped are listed on standard error, by line and reason. Whoever has no name, e-mail address or phone number is left out, as by the service.',
  );
}

async function importFile(file: string, flags: ImportFlags): Promise<void> {
  if (flags.bom && flags.to !== 'csv') throw new UsageError('--bom goes with --to csv only.');
  try {
    const source = await importSource(file, flags.columns !== undefined);
    if (flags.columns === true) await listColumns(source);
    else await writeContacts(source, flags, flags.columns);
  } catch (error) {
    throw explained(error, file);
  }
}

async function listColumns(source: ImportSource): Promise<void> {
  for (const line of columnLines(await tableColumns(source.read()))) print(line);
}

async function writeContacts(
  source: ImportSource,
  flags: ImportFlags,
  written: readonly string[] | undefined,
): Promise<void> {
  const columns = written && mappingOf(written, await tableColumns(source.beginning()));
  const open = () => readAddressBook(source.read(), { fileName: source.fileName, columns });
  const writer = await writerOf(flags, source.isReadAgain ? () => reachable(open()) : undefined);
  await writeBook(open(), writer, flags, async () =>
    columns ? noDoubts : doubtfulColumns(source.beginning()),
  );
}

const noDoubts: DoubtfulColumns = { unknown: [], guessed: [] };

async function writeBook(
  book: AddressBook,
  writer: Writer,
  { merge, quiet }: ImportFlags,
  findDoubtful: () => Promise<DoubtfulColumns>,
): Promise<void> {
  const { report } = book;
  let leftOut = 0;
  const pages = showProgress(
    reachable(book, (count) => {
      leftOut += count;
    }),
    quiet === true,
  );
  const tell = async () => {
    const doubtful = report.columns.length > 0 ? await findDoubtful() : noDoubts;
    for (const line of reportLines({ report, leftOut, doubtful })) process.stderr.write(`${line}\n`);
  };
  try {
    for await (const text of writer(merge ? merged(pages) : pages)) await write(text);
  } catch (error) {
    if (report.kept > 0 && !quiet) await tell();
    throw error;
  }
  if (!quiet) await tell();
  if (!isWhole(report)) process.exitCode = 1;
}

/** The people whom the service keeps, too; tells how many of each page are left out. */
async function* reachable(
  pages: AsyncIterable<Contact[]>,
  onLeftOut: (count: number) => void = () => undefined,
): AsyncGenerator<Contact[]> {
  for await (const page of pages) {
    const kept = page.filter(hasIdentity);
    onLeftOut(page.length - kept.length);
    if (kept.length > 0) yield kept;
  }
}

/** All contacts as one page, duplicates made one; also those that were read before an error. */
async function* merged(pages: AsyncIterable<Contact[]>): AsyncGenerator<Contact[]> {
  const contacts: Contact[] = [];
  let trouble: { error: unknown } | undefined;
  try {
    for await (const page of pages) contacts.push(...page);
  } catch (error) {
    trouble = { error };
  }
  if (contacts.length > 0 || !trouble) yield mergeContacts(contacts);
  if (trouble) throw trouble.error;
}

/** Ends when whoever reads us has taken it: until then nothing more is read. */
function write(text: string): Promise<void> {
  return new Promise((resolve) => process.stdout.write(text, () => resolve()));
}

async function* showProgress(pages: AsyncIterable<Contact[]>, isQuiet: boolean): AsyncGenerator<Contact[]> {
  const isShown = process.stderr.isTTY && !isQuiet;
  let count = 0;
  for await (const page of pages) {
    count += page.length;
    if (isShown) process.stderr.write(`\r${counted(count, 'contact')}`);
    yield page;
  }
  if (isShown) process.stderr.write('\r\u001b[K');
}

function explained(error: unknown, file: string): unknown {
  if (error instanceof AddressBookError && error.looksLike) return advised(error, error.looksLike);
  switch ((error as NodeJS.ErrnoException).code) {
    case 'ENOENT':
      return new UsageError(`There is no file ${file}.`);
    case 'EISDIR':
      return new UsageError(`${file} is a directory.`);
    case 'EACCES':
      return new UsageError(`${file} may not be read.`);
    default:
      return error;
  }
}

/** Of a file that is not an address book, also what to do about it, as the upload page says it. */
function advised({ code, message }: AddressBookError, looksLike: LooksLike): AddressBookError {
  const advice = exportAdvice(catalogues.en, looksLike);
  return new AddressBookError(code, advice === '' ? message : `${message}\n${advice}`, { looksLike });
}
