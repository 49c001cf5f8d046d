import { createReadStream } from 'node:fs';
import path from 'node:path';
import { type Contact, mergeContacts, type ReadReport, readAddressBook } from '@bookbridge/contacts';
import { type Command, Option } from 'commander';
import { UsageError, withExample } from './output.js';

interface ImportFlags {
  to: 'json' | 'jsonl';
  merge?: true;
  quiet?: true;
}

export function addImportCommand(program: Command): void {
  const command = program
    .command('import')
    .description('Read an address book offline, and write its contacts to standard output.')
    .argument('<file>', 'a vCard, CSV, LDIF, jCard or JSContact file, or - for standard input')
    .addOption(
      new Option('--to <format>', 'json: one list; jsonl: one contact a line')
        .choices(['json', 'jsonl'])
        .default('jsonl'),
    )
    .option('--merge', 'make one contact of duplicates (holds the whole book in memory)')
    .option('--quiet', 'no progress and no report')
    .action(importFile);
  withExample(
    command,
    'bookbridge import contacts.vcf > contacts.jsonl',
    'cat contacts.csv | bookbridge import - --to json --merge',
  ).addHelpText(
    'after',
    '\nExit codes: 0 read, 1 not an address book or only partly readable (what was read is written), 2 wrong usage.\nEntries that had to be skipped are listed on standard error, by line and reason.',
  );
}

async function importFile(file: string, flags: ImportFlags): Promise<void> {
  const bytes = file === '-' ? process.stdin : createReadStream(file);
  const book = readAddressBook(bytes, file === '-' ? {} : { fileName: path.basename(file) });
  const pages = showProgress(book, flags.quiet === true);
  try {
    await writePages(flags.merge ? merged(pages) : pages, flags.to);
  } catch (error) {
    if (book.report.kept > 0 && !flags.quiet) report(book.report);
    throw explained(error, file);
  }
  if (!flags.quiet) report(book.report);
}

async function writePages(pages: AsyncIterable<Contact[]>, to: ImportFlags['to']): Promise<void> {
  let separator = to === 'json' ? '[\n' : '';
  try {
    for await (const page of pages) {
      let text = '';
      for (const contact of page) {
        text += separator + JSON.stringify(contact);
        separator = to === 'json' ? ',\n' : '\n';
      }
      await write(text);
    }
  } finally {
    // What was read before an error is whole JSON, too.
    if (to === 'json') await write(separator === '[\n' ? '[]\n' : '\n]\n');
    else if (separator !== '') await write('\n');
  }
}

async function* merged(pages: AsyncIterable<Contact[]>): AsyncGenerator<Contact[]> {
  const contacts: Contact[] = [];
  for await (const page of pages) contacts.push(...page);
  yield mergeContacts(contacts);
}

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
