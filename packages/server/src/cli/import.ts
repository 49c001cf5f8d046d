import { createReadStream, statSync } from 'node:fs';
import path from 'node:path';
import {
  type AddressBook,
  type Contact,
  mergeContacts,
  type ReadReport,
  readAddressBook,
} from '@bookbridge/contacts';
import { type Command, Option } from 'commander';
import { type ImportFormat, importFormats, type Writer, writerOf } from './import-formats.js';
import { UsageError, withExample } from './output.js';

interface ImportFlags {
  to: ImportFormat;
  bom?: true;
  merge?: true;
  quiet?: true;
}

export function addImportCommand(program: Command): void {
  const command = program
    .command('import')
    .description('Read an address book offline, and write its contacts to standard output.')
    .argument('<file>', 'a vCard, CSV, LDIF, jCard or JSContact file, or - for standard input')
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
    .option('--quiet', 'no progress and no report')
    .action(importFile);
  withExample(
    command,
    'bookbridge import contacts.vcf > contacts.jsonl',
    'cat contacts.csv | bookbridge import - --to json --merge',
    'bookbridge import contacts.csv --to vcard > contacts.vcf',
  ).addHelpText(
    'after',
    '\nExit codes: 0 read, 1 not an address book or only partly readable (what was read is written), 2 wrong usage.\nEntries that had to be skipped are listed on standard error, by line and reason.',
  );
}

async function importFile(file: string, flags: ImportFlags): Promise<void> {
  if (flags.bom && flags.to !== 'csv') throw new UsageError('--bom goes with --to csv only.');
  try {
    const writer = await writerOf(flags, isReadTwice(file) ? () => open(file) : undefined);
    await writeBook(open(file), writer, flags);
  } catch (error) {
    throw explained(error, file);
  }
}

async function writeBook(book: AddressBook, writer: Writer, flags: ImportFlags): Promise<void> {
  const pages = showProgress(book, flags.quiet === true);
  try {
    for await (const text of writer(flags.merge ? merged(pages) : pages)) await write(text);
  } catch (error) {
    if (book.report.kept > 0 && !flags.quiet) report(book.report);
    throw error;
  }
  if (!flags.quiet) report(book.report);
}

function open(file: string): AddressBook {
  return file === '-'
    ? readAddressBook(process.stdin)
    : readAddressBook(createReadStream(file), { fileName: path.basename(file) });
}

/** Pipes have names, too, and can be read once only. */
const isReadTwice = (file: string): boolean =>
  file !== '-' && (statSync(file, { throwIfNoEntry: false })?.isFile() ?? false);

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
    if (isShown) process.stderr.write(`\r${count.toLocaleString('en')} contacts`);
    yield page;
  }
  if (isShown) process.stderr.write('\r\u001b[K');
}

const listed = 20;

function report({ format, version, encoding, kept, skipped, skippedTotal, warnings }: ReadReport): void {
  const kind = [format, version, encoding].filter((part) => part !== undefined && part !== '').join(', ');
  const say = (line: string) => process.stderr.write(`${line}\n`);
  say(
    `${kept.toLocaleString('en')} contacts read, ${skippedTotal.toLocaleString('en')} entries skipped${kind && ` (${kind})`}`,
  );
  for (const { at, reason } of skipped.slice(0, listed)) say(`  line ${at}: ${reason.replaceAll('_', ' ')}`);
  if (skippedTotal > listed) say(`  and ${skippedTotal - listed} more`);
  for (const { at, reason, count } of warnings)
    say(`  ${count} × ${reason.replaceAll('_', ' ')}, first in line ${at}`);
}

function explained(error: unknown, file: string): unknown {
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
