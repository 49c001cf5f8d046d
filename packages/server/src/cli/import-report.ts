import type { ReadReport, Skip } from '@bookbridge/contacts';
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
  const place = ({ at, part, sheet }: Pick<Skip, 'at' | 'part' | 'sheet'>) =>
    [
      ...(part === undefined ? [] : [`${partName(report)} ${part}`]),
      ...(sheet === undefined ? [] : [`sheet ${sheet}`]),
      `line ${at}`,
    ].join(', ');
  return [
    counts(report, leftOut),
    ...skipped.slice(0, maxListed).map((skip) => `  ${place(skip)}: ${inWords(skip.reason)}`),
    ...(skippedTotal > maxListed ? [`  and ${(skippedTotal - maxListed).toLocaleString('en')} more`] : []),
    ...warnings.map(
      (warning) => `  ${warning.count} × ${inWords(warning.reason)}, first in ${place(warning)}`,
    ),
    ...unreadLines(report),
    ...columnsLine('not understood', doubtful.unknown, 'say with --columns what they are'),
    ...columnsLine('guessed', doubtful.guessed, 'say with --columns if they are something else'),
  ];
}

/** What the file's parts are called that have numbers: sheets of a workbook, files of an archive. */
const partName = ({ format }: ReadReport): 'file' | 'sheet' => (format === 'zip' ? 'file' : 'sheet');

function unreadLines(report: ReadReport): string[] {
  const { unread, passedOver } = report.parts;
  const lines = unread.slice(0, maxListed).map(({ part, sheet, reason }) => {
    const inside = sheet === undefined ? '' : `sheet ${sheet} of `;
    return `  ${inside}${partName(report)} ${part} passed over: ${inWords(reason)}`;
  });
  const more = passedOver - lines.length;
  return more > 0 ? [...lines, `  and ${more.toLocaleString('en')} more passed over`] : lines;
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
