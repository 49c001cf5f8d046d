import { cutAtGrapheme, toLine } from '../clean/text.js';
import type { Column, ReadHeader } from './columns.js';
import { fieldsOf } from './fields.js';
import { layOut } from './layout.js';
import type { ColumnField, MappedColumn, TableColumns } from './mapping.js';
import { isOfNames, mayBeNames } from './name-columns.js';
import { type Hints, likelyHeader, type Row, survey, tableOf } from './sniff.js';
import type { Words } from './words.js';

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
  const likely = likelyHeader(rows, found);
  const headerRow = found >= 0 || hasHeading === undefined ? likely : hasHeading ? 0 : -1;
  const surveyed = survey(rows, words, headerRow);
  const { header, body, told, columns } = surveyed;
  const table = tableOf(surveyed, hints);
  const layout = table?.layout ?? layOut(columns);
  const isKnownExporter = table !== undefined && table.dialect !== 'other';
  const fields = fieldsOf(layout, columns.length);
  const rivals = isKnownExporter ? new Set<number>() : rivalsOf(fields, body);
  const mayHaveNames = table !== undefined && !columns.some((column, at) => told[at] && isOfNames(column));
  const looksLikeNames = (at: number) =>
    mayHaveNames && !columns[at] && mayBeNames(body.map(({ cells }) => cells[at] ?? ''));
  return {
    columns: fields.map((field, at) => ({
      header: header?.cells[at] ?? '',
      field,
      ...(rivals.has(at)
        ? doubted
        : looksLikeNames(at)
          ? passedOver
          : certainty(told[at], columns[at], isKnownExporter)),
      samples: samples(body, at),
    })),
    heading: found >= 0 ? 'known' : headerRow >= 0 ? 'likely' : 'none',
    rows: body.slice(0, shownRows).map(({ cells }) => columns.map((_, at) => shown(cells[at] ?? ''))),
  };
}

const undecided = new Set<string>(['bare', 'name', 'title']);

type Certainty = Pick<MappedColumn, 'basis' | 'confidence'>;

/** As documented at the field `confidence` of a column. */
function certainty(
  told: ReadHeader | undefined,
  column: Column | undefined,
  isKnownExporter: boolean,
): Certainty {
  if (!told && !column) return { basis: 'none', confidence: 0 };
  if (!told) return { basis: 'values', confidence: column?.noun === 'full_name' ? 0.4 : 0.6 };
  if (isKnownExporter) return { basis: 'exporter', confidence: 1 };
  if (undecided.has(told.noun)) return { basis: 'words', confidence: 0.7 };
  return { basis: 'words', confidence: told.forms.length < 2 ? 0.9 : 0.8 };
}

/** A field that another column has, too, and whose values differ. */
const doubted: Certainty = { basis: 'words', confidence: 0.4 };

/** A column that may have the names of people, and is not read. */
const passedOver: Certainty = { basis: 'values', confidence: 0.3 };

/** Columns of a field that a person has once, where an earlier column of it says something else. */
function rivalsOf(fields: readonly (ColumnField | null)[], body: readonly Row[]): Set<number> {
  const first = new Map<string, number>();
  const rivals = new Set<number>();
  fields.forEach((field, at) => {
    if (!field || !once.has(field.name)) return;
    const before = first.get(field.name);
    if (before === undefined) first.set(field.name, at);
    else if (body.some(({ cells }) => differ(cells[before], cells[at]))) rivals.add(at);
  });
  return rivals;
}

const once = new Set<string>([
  'first_name',
  'middle_name',
  'last_name',
  'full_name',
  'job_title',
  'nickname',
]);

const differ = (one = '', other = ''): boolean =>
  one.trim() !== '' && other.trim() !== '' && one.trim().toLowerCase() !== other.trim().toLowerCase();

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
