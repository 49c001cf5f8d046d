import { type Command, Option } from 'commander';
import type { KeptAuditEntry } from '../../model/audit.js';
import { auditEntries, readOnly } from '../../storage/audit.js';
import { transaction } from '../../storage/database.js';
import type { Store } from '../../storage/store.js';
import { print, withExample } from '../output.js';
import { counted } from '../plural.js';
import { withStore } from '../with-store.js';
import { hashesOfExport } from './exported-hashes.js';
import { type FilterFlags, parseTime, withFilterFlags } from './filter-flags.js';
import { csvHead, csvLine, jsonLine, shownLine } from './format.js';
import { pruneTrail } from './prune.js';
import { verifyTrail } from './verify.js';

type Format = 'jsonl' | 'csv';

/** Adds `bookbridge audit`. */
export function addAuditCommands(program: Command): void {
  const audit = program
    .command('audit')
    .description('Look at the audit trail: who changed what about the service, and when.');

  withExample(
    withFilterFlags(audit.command('list').description('List entries, a line each, the oldest first.')).action(
      (flags: FilterFlags) => withStore((store) => list(store, flags)),
    ),
    'bookbridge audit list --since 2026-11-01',
    'bookbridge audit list --application Xk3p9QvT2mWc8RbLz5Ya --act contacts.destroyed',
  );
  withExample(
    withFilterFlags(audit.command('export').description('Write entries whole, to standard output.'))
      .addOption(
        new Option('--format <format>', 'jsonl: JSON lines; csv: with a line of names')
          .choices(['jsonl', 'csv'])
          .default('jsonl'),
      )
      .action((flags: FilterFlags & { format: Format }) => withStore((store) => exportEntries(store, flags))),
    'bookbridge audit export > audit.jsonl',
    'bookbridge audit export --format csv --since 2026-01-01 --until 2027-01-01 > audit-2026.csv',
  );
  withExample(
    audit
      .command('verify')
      .description('Find out whether entries were changed, left out or put in.')
      .option(
        '--against <file>',
        'and whether those of an earlier export, as JSON lines, are there as they were',
      )
      .action((flags: { against?: string }) => withStore((store) => verify(store, flags.against))),
    'bookbridge audit verify',
    'bookbridge audit verify --against audit.jsonl',
  );
  withExample(
    audit
      .command('prune')
      .description('Move the oldest entries to a file, as JSON lines; what was moved is an entry itself.')
      .requiredOption('--before <time>', 'entries before this time, as in 2026-01-01', parseTime)
      .requiredOption('--to <file>', 'a file that does not exist yet')
      .action((flags: { before: Date; to: string }) => withStore((store) => prune(store, flags))),
    'bookbridge audit prune --before 2026-01-01 --to audit-2025.jsonl',
  );
}

async function list({ db }: Store, filter: FilterFlags): Promise<void> {
  for await (const page of auditEntries(db, filter)) for (const it of page) print(shownLine(it));
}

async function exportEntries({ db }: Store, { format, ...filter }: FilterFlags & { format: Format }) {
  const line: (it: KeptAuditEntry) => string = format === 'csv' ? csvLine : jsonLine;
  if (format === 'csv') await write(csvHead);
  for await (const page of auditEntries(db, filter)) await write(page.map(line).join(''));
}

/** Ends when whoever reads us has taken it: until then nothing more is read. */
function write(text: string): Promise<void> {
  return new Promise((resolve) => process.stdout.write(text, () => resolve()));
}

async function verify({ db }: Store, against: string | undefined): Promise<void> {
  const exported = against === undefined ? new Map() : await hashesOfExport(against);
  const { entries, chains, problems } = await transaction(db, async (client) => {
    await readOnly(client);
    return verifyTrail(client, exported);
  });
  for (const problem of problems) process.stderr.write(`${problem}\n`);
  const looked = `${counted(entries, 'entry', 'entries')} in ${counted(chains, 'chain')}`;
  if (problems.length === 0) return print(`The audit trail is whole: ${looked}.`);
  process.stderr.write(`The audit trail is not whole; ${looked} hold.\n`);
  process.exitCode = 1;
}

async function prune(store: Store, { before, to }: { before: Date; to: string }): Promise<void> {
  const entries = await pruneTrail(store, before, to);
  print(`${counted(entries, 'entry', 'entries')} moved to ${to}. Keep it with your back-ups.`);
}
