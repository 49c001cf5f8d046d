import type { ReadReport } from '@bookbridge/contacts';
import type { DoubtfulColumns } from './import-columns.js';
import { counted } from './plural.js';

const maxListed = 20;

/** What became of an address book. */
export interface Outcome {
  readonly report: ReadReport;
  /** People without name, e-mail address and phone number, whom the service leaves out, too. */
  readonly leftOut: number;
  readonly doubtful: DoubtfulColumns;
}

/** Whether everything in the file could be read. */
export const isWhole = ({ skippedTotal, warnings }: ReadReport): boolean =>
  skippedTotal === 0 &&
  !warnings.some(({ reason }) => reason === 'too_many_contacts' || reason === 'cut_off');

/** What became of an address book, line by line. */
export function reportLines({ report, leftOut, doubtful }: Outcome): string[] {
  const { skipped, skippedTotal, warnings } = report;
  return [
    counts(report, leftOut),
    ...skipped.slice(0, maxListed).map(({ at, reason }) => `  line ${at}: ${inWords(reason)}`),
    ...(skippedTotal > maxListed ? [`  and ${(skippedTotal - maxListed).toLocaleString('en')} more`] : []),
    ...warnings.map(({ at, reason, count }) => `  ${count} × ${inWords(reason)}, first in line ${at}`),
    ...columnsLine('not understood', doubtful.unknown, 'say with --columns what they are'),
    ...columnsLine('guessed', doubtful.guessed, 'say with --columns if they are something else'),
  ];
}

const inWords = (reason: string) => reason.replaceAll('_', ' ');

function counts({ format, version, encoding, kept, skippedTotal }: ReadReport, leftOut: number): string {
  const kind = [format, version, encoding].filter(Boolean).join(', ');
  const read = counted(kept - leftOut, 'contact');
  const left = leftOut > 0 ? `, ${leftOut.toLocaleString('en')} left out (no name, address or number)` : '';
  const lost = counted(skippedTotal, 'entry', 'entries');
  return `${read} read${left}, ${lost} skipped${kind && ` (${kind})`}`;
}

function columnsLine(what: string, columns: readonly string[], wayOut: string): string[] {
  if (columns.length === 0) return [];
  const shown = columns.slice(0, maxListed).join(', ');
  const more = columns.length > maxListed ? ` and ${columns.length - maxListed} more` : '';
  return [`  ${what}: ${counted(columns.length, 'column')}, ${shown}${more}; ${wayOut}`];
}
