import { cutAtGrapheme, toLine } from '../clean/text.js';
import { parseHeader } from './columns.js';
import { fieldsOf } from './fields.js';
import { layOut } from './layout.js';
import type { ColumnField, ColumnMapping } from './mapping.js';
import { isGuarded } from './read.js';
import { findHeader, type Row, survey, type Table } from './sniff.js';
import { normalHeader, type Words } from './words.js';

/** The columns of a table by its first rows, as reading it would take them; `table` is undefined when it would not. */
export function describeColumns(rows: readonly Row[], table: Table | undefined, words: Words): ColumnMapping {
  const headerRow = table ? rows.findIndex(({ at }) => at === table.headerLine) : likelyHeader(rows, words);
  const { header, body, columns } = survey(rows, words, headerRow);
  const layout = table?.layout ?? layOut(columns);
  const isKnownExporter = table !== undefined && table.dialect !== 'other';
  return {
    columns: fieldsOf(layout, columns.length).map((field, at) => ({
      header: header?.cells[at] ?? '',
      field,
      confidence: confidence(header?.cells[at] ?? '', field, isKnownExporter, words),
      samples: samples(body, at),
    })),
  };
}

/** Of a table that says nothing known, the first row is the header when it could be nothing else: different words alone. */
function likelyHeader(rows: readonly Row[], words: Words): number {
  const { row } = findHeader(rows, words);
  const cells = rows[0]?.cells ?? [];
  if (row >= 0 || rows.length < 2 || new Set(cells).size < cells.length) return row;
  return cells.every((cell) => /\p{L}/u.test(cell) && !/[\d@]/.test(cell)) ? 0 : -1;
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
    const cell = cells[at] ?? '';
    // Cells may be as long as a row may, and a cut that is looked for in all of one would take its time.
    const value = cutAtGrapheme(
      toLine((isGuarded(cell) ? cell.slice(1) : cell).slice(0, 1_000)),
      longestSample,
    );
    if (value !== '') found.add(value);
    if (found.size === 3) break;
  }
  return [...found];
}

const longestSample = 80;
