import {
  AddressBookError,
  type ByteSource,
  type ColumnField,
  type KindedField,
  type MappedColumn,
  type ReadMapping,
  readColumns,
  type SingleField,
} from '@bookbridge/contacts';
import { isGuessed, isUnknown } from '../imports/columns/must-ask.js';
import { UsageError } from './output.js';

/** What a column can be said to be, and whether it may be of a kind, as in email/Work. */
const fields: Readonly<Record<SingleField | KindedField, 'plain' | 'kinded'>> = {
  full_name: 'plain',
  first_name: 'plain',
  middle_name: 'plain',
  last_name: 'plain',
  second_last_name: 'plain',
  infix: 'plain',
  title: 'plain',
  suffix: 'plain',
  nickname: 'plain',
  email: 'kinded',
  phone: 'kinded',
  area_code: 'kinded',
  company: 'plain',
  job_title: 'plain',
  department: 'plain',
  address: 'kinded',
  street: 'kinded',
  house_number: 'kinded',
  city: 'kinded',
  region: 'kinded',
  postal_code: 'kinded',
  country: 'kinded',
  birthday: 'plain',
  birth_year: 'plain',
  birth_month: 'plain',
  birth_day: 'plain',
  groups: 'plain',
  notes: 'plain',
  url: 'plain',
  photo: 'plain',
  location: 'plain',
  yahoo_id: 'plain',
};

/** A column that is passed over. */
const none = 'none';
const longestKind = 100;

/** The columns of a table and what each is read as. Throws `UsageError` for other files, `AddressBookError` for what is not an address book. */
export async function tableColumns(bytes: ByteSource): Promise<MappedColumn[]> {
  const table = await readColumns(bytes);
  if (table) return table.columns;
  throw new UsageError('--columns goes with CSV files and workbooks: this file has no columns.');
}

/** Columns of a table that a person should look at, by their headers. */
export interface DoubtfulColumns {
  /** Nothing is known of them although there is something in them. */
  readonly unknown: readonly string[];
  /** They are read as something that is only likely. */
  readonly guessed: readonly string[];
}

/** What is not certain of the columns of a file; nothing for one that has none. */
export async function doubtfulColumns(bytes: ByteSource): Promise<DoubtfulColumns> {
  try {
    const { columns } = (await readColumns(bytes)) ?? { columns: [] };
    return {
      unknown: columns.flatMap((column, at) => (isUnknown(column) ? [nameOf(column, at)] : [])),
      guessed: columns.flatMap((column, at) =>
        isGuessed(column) ? [`${nameOf(column, at)} as ${fieldText(column.field)}`] : [],
      ),
    };
  } catch (error) {
    // Why a file cannot be read is told by its reading.
    if (error instanceof AddressBookError) return { unknown: [], guessed: [] };
    throw error;
  }
}

const nameOf = ({ header }: Pick<MappedColumn, 'header'>, at: number) => header.trim() || `column ${at + 1}`;

/** A line for each column: its number, its header and what it is read as. */
export function columnLines(columns: readonly MappedColumn[]): string[] {
  const headers = columns.map(({ header }) => header.trim().replaceAll(/\s+/g, ' '));
  const width = Math.max(0, ...headers.map(({ length }) => length));
  const digits = String(columns.length).length;
  return columns.map(
    ({ field }, at) =>
      `${String(at + 1).padStart(digits)}  ${(headers[at] ?? '').padEnd(width)}  ${fieldText(field)}`,
  );
}

function fieldText(field: ColumnField | null): string {
  if (field === null) return none;
  return 'type' in field && field.type ? `${field.name}/${field.type}` : field.name;
}

/**
 * The columns as `--columns` says they are, written as `header=field` and separated by commas; the others stay as they were
 * understood. Throws `UsageError`.
 */
export function mappingOf(written: readonly string[], columns: readonly MappedColumn[]): ReadMapping {
  const said = new Map<number, ColumnField | null>();
  for (const entry of written.flatMap(entriesIn)) {
    const equals = entry.lastIndexOf('=');
    const at = columnAt(entry.slice(0, equals).trim(), columns);
    if (said.has(at)) throw problem(entry, 'names a column that has been named before');
    said.set(at, fieldOf(entry, entry.slice(equals + 1).trim()));
  }
  return {
    columns: columns.map(({ header, field }, at) => ({
      header,
      field: said.has(at) ? (said.get(at) ?? null) : field,
    })),
  };
}

const problem = (what: string, sentence: string) => new UsageError(`--columns ${what}: ${sentence}.`);

/** A header may have commas and equals signs itself: an entry ends at the first comma behind an equals sign, and its last one counts. */
function entriesIn(list: string): string[] {
  const entries: string[] = [];
  let open = '';
  for (const part of list.split(',')) {
    open += open === '' ? part : `,${part}`;
    if (!open.includes('=')) continue;
    entries.push(open.trim());
    open = '';
  }
  if (open.trim() !== '' || entries.length === 0)
    throw problem(open.trim(), 'must be written as header=field');
  return entries;
}

const alike = (text: string) => text.trim().replaceAll(/\s+/g, ' ').toLowerCase();

function columnAt(name: string, columns: readonly MappedColumn[]): number {
  const found = [...columns.keys()].filter((at) => alike(columns[at]?.header ?? '') === alike(name));
  const [at, ...more] = name === '' ? [] : found;
  if (more.length > 0) {
    const numbers = found.map((it) => it + 1).join(' and ');
    throw problem(name, `is the header of columns ${numbers}: name one by its number`);
  }
  if (at !== undefined) return at;
  if (/^\d{1,6}$/.test(name) && Number(name) >= 1 && Number(name) <= columns.length) return Number(name) - 1;
  const there = columns.map(nameOf).join(', ');
  throw problem(name || '=', `is not a column of this file; there are ${there}, or their numbers`);
}

function fieldOf(entry: string, text: string): ColumnField | null {
  if (text === none) return null;
  const [name = '', ...kinds] = text.split('/');
  if (!Object.hasOwn(fields, name))
    throw problem(entry, `${name} is not a field; there are ${Object.keys(fields).join(', ')}, and ${none}`);
  const type = kinds.join('/');
  if (kinds.length === 0) return { name: name as SingleField };
  if (fields[name as SingleField] === 'plain') throw problem(entry, `${name} has no kinds`);
  if (type === '' || type.length > longestKind)
    throw problem(entry, `a kind has 1 to ${longestKind} characters, as in ${name}/Work`);
  return { name: name as KindedField, type };
}
