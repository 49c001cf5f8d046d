import { toType } from '../clean/type.js';
import { dialectOf } from './exporters.js';
import { fieldOfPart, lists } from './fields.js';
import { type AddressColumns, emptyAddress, type Layout, partNames, textTargets } from './layout.js';
import type { ColumnField, ReadMapping } from './mapping.js';
import { dateOrderOf, type GivenColumns, headerRows, type Row } from './sniff.js';

/**
 * Checks a mapping, as it may come from a page or a database, and makes the way of reading of it.
 * @throws TypeError for what has not the form of a mapping, RangeError for a field, type or set that there is not
 */
export function givenColumns(mapping: ReadMapping): GivenColumns {
  const { columns } = mapping;
  if (!Array.isArray(columns)) throw new TypeError('columns.columns must be an array.');
  const fields = columns.map((column: ReadMapping['columns'][number], at): ColumnField | null => {
    if (typeof column?.header !== 'string') throw new TypeError(`columns[${at}].header must be a string.`);
    if (typeof column.field !== 'object')
      throw new TypeError(`columns[${at}].field must be an object or null.`);
    if (column.field) check(column.field, `columns[${at}].field`);
    return column.field;
  });
  return readBy(
    columns.map(({ header }) => header),
    layoutOf(fields),
    fields.findLastIndex((field) => field !== null) + 1,
  );
}

/** Reading by a layout whose last column is number `needed`, below the row that has the headers if there are any. */
function readBy(headers: readonly string[], layout: Layout, needed: number): GivenColumns {
  const isNamed = headers.some((header) => header !== '');
  const hasHeaders = ({ cells }: Row) => headers.every((header, at) => (cells[at] ?? '') === header);
  const find: GivenColumns['find'] = (rows, hints, found) => {
    const isFound = !isNamed || rows.slice(found, found + 1).some(hasHeaders);
    const headerRow = isFound ? found : rows.slice(0, headerRows).findIndex(hasHeaders);
    const header = rows[headerRow];
    if (isNamed && !header) return undefined;
    const width = header?.cells.length ?? Math.max(0, ...rows.map(({ cells }) => cells.length));
    if (needed > width)
      throw new RangeError(`columns[${needed - 1}] is not in the file: it has ${width} columns.`);
    const cells = header?.cells ?? [];
    const dateOrder = dateOrderOf(layout, rows.slice(headerRow + 1), cells, hints);
    return {
      headerLine: header?.at ?? 0,
      layout,
      width,
      dialect: dialectOf(cells),
      dateOrder,
      isUnderstood: true,
    };
  };
  const tableOf: GivenColumns['tableOf'] = (rows, hints, found) => {
    const table = find(rows, hints, found);
    if (table) return table;
    const stranger = headers.findIndex(
      (header, at) => !rows.some(({ cells }) => (cells[at] ?? '') === header),
    );
    throw new RangeError(`columns[${Math.max(0, stranger)}].header: no row of the file has these headers.`);
  };
  return { find, tableOf };
}

const parts = new Map(partNames.map((part) => [fieldOfPart(part) as string, part]));
const kinded = new Set<string>(['email', 'phone', 'area_code', ...parts.keys()]);
const texts = new Set<string>(textTargets);
const known = new Set<string>([
  ...[...kinded, ...texts, ...lists.map(([name]) => name)],
  ...['birth_year', 'birth_month', 'birth_day', 'infix', 'yahoo_id', 'type'],
]);

function check(field: ColumnField, place: string): void {
  const { name, type, set }: { name: string; type?: string; set?: number } = field;
  if (!known.has(name)) throw new RangeError(`${place}.name is none of the fields that there are.`);
  if (type !== undefined && !(kinded.has(name) && typeof type === 'string' && type.length <= longestType))
    throw new RangeError(
      `${place}.type must be a label of ${longestType} characters at most, if ${name} has one.`,
    );
  if (
    set === undefined ? name === 'type' : !Number.isSafeInteger(set) || !(kinded.has(name) || name === 'type')
  )
    throw new RangeError(`${place}.set must be a whole number, for ${name} only if it can have one.`);
}

const longestType = 100;

type Placed = ColumnField & { at: number; type?: string; set?: number };

function layoutOf(fields: readonly (ColumnField | null)[]): Layout {
  const placed = fields.flatMap((field, at): Placed[] => (field ? [{ ...field, at }] : []));
  const all = (name: ColumnField['name']) => placed.filter((it) => it.name === name).map(({ at }) => at);
  const typeColumns = new Map(placed.filter(({ name }) => name === 'type').map(({ set, at }) => [set, at]));
  const kindOf = ({ type = '', set }: Placed) => ({
    type: toType(type),
    typeColumn: typeColumns.get(set) ?? -1,
  });
  const keyOf = ({ type, set }: Placed) => `${type} ${set}`;
  const areas = new Map(placed.filter(({ name }) => name === 'area_code').map((it) => [keyOf(it), it.at]));
  const valued = (name: ColumnField['name']) =>
    placed
      .filter((it) => it.name === name)
      .map((it) => ({
        column: it.at,
        ...kindOf(it),
        areaColumn: name === 'phone' ? (areas.get(keyOf(it)) ?? -1) : -1,
      }));
  const [year = -1] = all('birth_year');
  const [month = -1] = all('birth_month');
  const [day = -1] = all('birth_day');
  return {
    texts: placed.flatMap(({ name, at }) =>
      texts.has(name) ? [{ field: name as Layout['texts'][number]['field'], column: at }] : [],
    ),
    emails: valued('email'),
    phones: valued('phone'),
    addresses: addresses(placed, kindOf),
    ...(Object.fromEntries(lists.map(([name, key]) => [key, all(name)])) as Record<
      (typeof lists)[number][1],
      number[]
    >),
    birthParts: month >= 0 && day >= 0 ? { year, month, day } : undefined,
    infix: all('infix')[0] ?? -1,
    messenger: all('yahoo_id')[0] ?? -1,
  };
}

function addresses(
  placed: readonly Placed[],
  kindOf: (column: Placed) => { type: string; typeColumn: number },
): AddressColumns[] {
  const made = new Map<string, AddressColumns>();
  for (const column of placed) {
    const part = parts.get(column.name);
    if (!part) continue;
    const { type, typeColumn } = kindOf(column);
    const key = `${column.set} ${type}`;
    const address = made.get(key) ?? emptyAddress(type, typeColumn);
    made.set(key, address);
    address[part].push(column.at);
  }
  return [...made.values()];
}
