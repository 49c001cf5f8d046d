import { cutAtGrapheme, toLine } from '../clean/text.js';
import { parseHeader } from './columns.js';
import { fieldsOf } from './fields.js';
import { layOut } from './layout.js';
import type { ColumnField, TableColumns } from './mapping.js';
import { type Hints, likelyHeader, type Row, survey, tableOf } from './sniff.js';
import { normalHeader, type Words } from './words.js';

/**
 * A table by its first rows, as reading it would take it, also when it would not. `hasHeading` is what the person says of
 * the first row; not looked at where the header is known.
 */
export function describeColumns(
  rows: readonly Row[],
  words: Words,
  hints: Hints,
  found: number,
  hasHeading: boolean | undefined,
): TableColumns {
  const likely = likelyHeader(rows, words, found);
  const headerRow = found >= 0 || hasHeading === undefined ? likely : hasHeading ? 0 : -1;
  const surveyed = survey(rows, words, headerRow);
  const { header, body, columns } = surveyed;
  const table = tableOf(surveyed, hints);
  const layout = table?.layout ?? layOut(columns);
  const isKnownExporter = table !== undefined && table.dialect !== 'other';
  return {
    columns: fieldsOf(layout, columns.length).map((field, at) => ({
      header: header?.cells[at] ?? '',
      field,
      confidence: confidence(header?.cells[at] ?? '', field, isKnownExporter, words),
      samples: samples(body, at),
    })),
    heading: found >= 0 ? 'known' : headerRow >= 0 ? 'likely' : 'none',
    rows: body.slice(0, shownRows).map(({ cells }) => columns.map((_, at) => shown(cells[at] ?? ''))),
  };
}

const undecided = new Set<string>(['bare', 'name', 'title']);

/** As documented at the field `confidence` of a column. */
function confidence(
  header: string,
  field: ColumnField | null,
  isKnownExporter: boolean,
  words: Words,
): number {
  const parsed = parseHeader(header, words);
  if (!parsed) return field ? 0.6 : 0;
  if (isKnownExporter) return 1;
  if (undecided.has(parsed.noun)) return 0.7;
  return parsed.family !== '' || words.nounOf(normalHeader(header)) ? 0.9 : 0.8;
}

function samples(body: readonly Row[], at: number): string[] {
  const found = new Set<string>();
  for (const { cells } of body) {
    const value = shown(cells[at] ?? '');
    if (value !== '') found.add(value);
    if (found.size === 3) break;
  }
  return [...found];
}

const shownRows = 5;

/** A cell for a person's eyes. */
function shown(cell: string): string {
  // Cells may be as long as a row may, and a cut that is looked for in all of one would take its time.
  return cutAtGrapheme(toLine(cell.slice(0, 1_000)), longestSample);
}

const longestSample = 80;
