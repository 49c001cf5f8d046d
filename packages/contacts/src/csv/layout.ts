import type { Column } from './columns.js';
import type { Noun } from './meaning.js';

/** Which columns make what, worked out once for a file. Columns are counted from 0. */
export interface Layout {
  texts: { field: TextTarget; column: number }[];
  emails: Valued[];
  phones: Valued[];
  addresses: AddressColumns[];
  companies: number[];
  groups: number[];
  notes: number[];
  urls: number[];
  photos: number[];
  locations: number[];
  birthday: number[];
  /** Year, month and day in columns of their own. */
  birthParts: { year: number; month: number; day: number } | undefined;
  /** What stands before the family name in Dutch ("de", "van der"), -1 for none. */
  infix: number;
  /** Of Yahoo: the name of the mailbox when no address is given. */
  messenger: number;
}

/** Fields that are one text each. */
export const textTargets = [
  'first_name',
  'middle_name',
  'last_name',
  /** What stands behind the family name: people have two of them in Spanish. */
  'second_last_name',
  'full_name',
  'title',
  'suffix',
  'nickname',
  'job_title',
  'department',
] as const;

export type TextTarget = (typeof textTargets)[number];

export interface Valued {
  column: number;
  type: string;
  /** Column that says the kind row by row, -1 for none. */
  typeColumn: number;
  /** Of a phone: the column of what stands before its number, -1 for none. */
  areaColumn: number;
}

export const partNames = [
  'street',
  'house_number',
  'city',
  'region',
  'postal_code',
  'country',
  'formatted',
] as const;

export type AddressPart = (typeof partNames)[number];

export interface AddressColumns extends Record<AddressPart, number[]> {
  type: string;
  typeColumn: number;
}

type Found = Column & { at: number };

/** Puts the columns of a file together, and settles what a header alone does not say. */
export function layOut(columns: readonly (Column | undefined)[]): Layout {
  const told = columns.flatMap((column, at): Found[] => (column ? [{ ...column, at }] : []));
  const neighbours = new Neighbours(told);
  const kinds = new KindsOfParts();
  const found = told.map((column) => placed(column, neighbours, kinds));
  const typeColumns = new Map(
    found.filter(({ noun }) => noun === 'type').map(({ family, at }) => [family, at]),
  );
  const typeColumn = ({ family }: Found) => (family === '' ? -1 : (typeColumns.get(family) ?? -1));
  const areas = new Map(
    found.filter(({ noun }) => noun === 'area_code').map((column) => [kindOf(column), column.at]),
  );
  const areaColumn = (column: Found) => areas.get(kindOf(column)) ?? -1;
  const valued = (noun: Noun) =>
    found
      .filter((column) => column.noun === noun)
      .map(
        (column): Valued => ({
          column: column.at,
          type: column.type,
          typeColumn: typeColumn(column),
          areaColumn: noun === 'phone' ? areaColumn(column) : -1,
        }),
      );
  const all = (noun: Noun) => found.filter((column) => column.noun === noun).map(({ at }) => at);
  const inParts = birthParts(found);
  return {
    texts: texts(found),
    emails: valued('email'),
    phones: valued('phone'),
    addresses: addresses(found, typeColumn),
    companies: all('company'),
    groups: all('groups'),
    notes: all('notes'),
    urls: all('url'),
    photos: all('photo'),
    locations: all('location'),
    birthday: inParts ? [] : all('birthday'),
    birthParts: inParts,
    infix: all('infix')[0] ?? -1,
    messenger: all('messenger')[0] ?? -1,
  };
}

const kindOf = ({ type, number }: Column): string => `${type} ${number}`;

/** What is asked of all columns about one of them: counted once, since a file may have thousands. */
class Neighbours {
  private readonly nouns = new Map<string, number>();
  /** Parts of addresses by kind and noun, without those that have a number. */
  private readonly plainParts = new Set<string>();
  private readonly before = new Map<number, Found>();
  private readonly after = new Map<number, Found>();

  constructor(all: readonly Found[]) {
    let last: Found | undefined;
    let lastOfKind: Found | undefined;
    for (const column of all) {
      this.nouns.set(column.noun, this.count(column.noun) + 1);
      if (!partOf[column.noun]) continue;
      if (column.number === 0) this.plainParts.add(`${column.type} ${column.noun}`);
      if (lastOfKind) this.before.set(column.at, lastOfKind);
      if (last) this.after.set(last.at, column);
      last = column;
      if (column.type !== '') lastOfKind = column;
    }
  }

  count(noun: Column['noun']): number {
    return this.nouns.get(noun) ?? 0;
  }

  hasPart(type: string, noun: Column['noun']): boolean {
    return this.plainParts.has(`${type} ${noun}`);
  }

  /** The last part of an address before a column that says its kind. */
  kindBefore(column: Found): Found | undefined {
    return this.before.get(column.at);
  }

  partAfter(column: Found): Found | undefined {
    return this.after.get(column.at);
  }
}

/** What a column holds by the others, where its header means one thing or another. */
function placed(column: Found, neighbours: Neighbours, kinds: KindsOfParts): Found {
  const noun = decide(column.noun, (other) => neighbours.count(other));
  const it = { ...column, noun };
  if (partOf[noun] === undefined) return it;
  const isWhole = noun === 'address' || noun === 'whole_address';
  if (column.type !== '' || column.family !== '' || isWhole) return kinds.take(it);
  return kinds.take(column.number === 0 ? inAddress(it, neighbours, kinds) : asLine(it, neighbours, kinds));
}

/** "Street 2" is a line of the street before it, whose kind is told there alone, if there is not a street of no kind. */
function asLine(column: Found, neighbours: Neighbours, kinds: KindsOfParts): Found {
  const isOfKind = column.noun === 'street' && !neighbours.hasPart('', 'street');
  return isOfKind ? { ...column, type: kinds.last ?? '' } : column;
}

function decide(noun: Column['noun'], count: (noun: Noun) => number): Column['noun'] {
  switch (noun) {
    case 'sort_as':
      return count('full_name') > 0 ? 'ignored' : 'full_name';
    case 'surname_or_nickname':
      return count('last_name') > 0 ? 'nickname' : 'last_name';
    case 'birthday_or_anniversary':
      return count('birthday') > 0 ? 'ignored' : 'birthday';
    case 'name':
      return count('company_fact') > 1 && ofPeople.every((other) => count(other) === 0) ? 'company' : noun;
    case 'country_or_region':
      return count('country') > 0 ? 'region' : 'country';
    case 'country_code':
      return count('country') > 0 ? 'ignored' : 'country';
    case 'region_code':
      return count('region') > 0 ? 'ignored' : 'region';
    case 'profession':
      return count('job_title') + count('title') === 0 ? 'job_title' : 'ignored';
    default:
      return noun;
  }
}

/** The parts of addresses that have been met, by the kind they are of. */
class KindsOfParts {
  private readonly parts = new Set<string>();
  /** Kind of the address that was told last. */
  last: string | undefined;

  lacks(type: string, noun: Column['noun']): boolean {
    return !this.parts.has(`${type} ${noun}`);
  }

  take(column: Found): Found {
    if (!partOf[column.noun] || column.family !== '') return column;
    if (column.number === 0) this.parts.add(`${column.type} ${column.noun}`);
    this.last = column.type;
    return column;
  }
}

/**
 * A part without its kind is of the address that is being told, if that has not the part; else of the one of a kind before
 * it, or of the one that begins with it; of none when those have that part.
 */
function inAddress(column: Found, neighbours: Neighbours, kinds: KindsOfParts): Found {
  const before = neighbours.kindBefore(column);
  if (!before) return column;
  const { noun } = column;
  if (kinds.last === '' && kinds.lacks('', noun)) return column;
  const after = neighbours.partAfter(column);
  const isTold = ({ type }: Found) => neighbours.hasPart(type, noun) || !kinds.lacks(type, noun);
  const own = [before, after].find((it) => it && it.type !== '' && !isTold(it));
  if (own) return { ...column, type: own.type };
  // Beside a street of no kind it is of another address.
  if (neighbours.hasPart('', 'street')) return column;
  // Outlook calls the place of a person as it calls a town or a country.
  return noun === 'city' || noun === 'country' ? { ...column, noun: 'location' } : column;
}

/** What lists of companies have not. */
const ofPeople = [
  'first_name',
  'last_name',
  'full_name',
  'prefix',
  'nickname',
  'birthday',
  'job_title',
  'company',
] as const satisfies Noun[];

const textOf: Partial<Record<Column['noun'], TextTarget>> = {
  first_name: 'first_name',
  middle_name: 'middle_name',
  last_name: 'last_name',
  second_last_name: 'second_last_name',
  full_name: 'full_name',
  prefix: 'title',
  suffix: 'suffix',
  nickname: 'nickname',
  job_title: 'job_title',
  department: 'department',
};

function texts(found: readonly Found[]): Layout['texts'] {
  const has = (noun: Noun) => found.some((column) => column.noun === noun);
  const titles = found.filter(({ noun }) => noun === 'title').map(({ at }) => at);
  const made: Layout['texts'] = [];
  for (const { noun, at } of found) {
    const field =
      noun === 'name'
        ? nameField(has)
        : noun === 'title'
          ? titleField(has, titles.indexOf(at), titles.length)
          : textOf[noun];
    if (field) made.push({ field, column: at });
  }
  return made;
}

/** A column called just "Name" is the part of the name that has no column of its own. */
function nameField(has: (noun: Noun) => boolean): TextTarget {
  if (has('first_name') && !has('last_name')) return 'last_name';
  if (has('last_name') && !has('first_name')) return 'first_name';
  return 'full_name';
}

/** "Title" is the honorific or the job. Twice, as in French, the honorific comes first; alone beside a company it is the job. */
function titleField(has: (noun: Noun) => boolean, nth: number, count: number): TextTarget {
  if (has('prefix')) return has('job_title') ? 'title' : 'job_title';
  if (count > 1) return nth === 0 ? 'title' : 'job_title';
  return !has('job_title') && has('company') ? 'job_title' : 'title';
}

const partOf: Partial<Record<Column['noun'], AddressPart>> = {
  street: 'street',
  street_more: 'street',
  house_number: 'house_number',
  box: 'street',
  city: 'city',
  region: 'region',
  postal_code: 'postal_code',
  country: 'country',
  address: 'formatted',
  whole_address: 'formatted',
};

function addresses(found: readonly Found[], typeColumn: (column: Found) => number): AddressColumns[] {
  const made = new Map<string, AddressColumns>();
  // "Street 2" is a line of the street, unless there is a "City 2" to it.
  const numbered = new Set(
    found.flatMap(({ noun, type, number }) =>
      number > 1 && partOf[noun] && noun !== 'address' && partOf[noun] !== 'street'
        ? [`${type} ${number}`]
        : [],
    ),
  );
  for (const column of found) {
    const part = partOf[column.noun];
    if (!part) continue;
    const kind = column.family || column.type;
    const own = `${column.type} ${column.number}`;
    const key = column.family === '' && numbered.has(own) ? `own ${own}` : kind;
    const address = made.get(key) ?? emptyAddress(column.family === '' ? kind : '', typeColumn(column));
    made.set(key, address);
    address[part].push(column.at);
  }
  const whole = new Set(found.filter(({ noun }) => noun === 'whole_address').map(({ at }) => at));
  for (const [key, address] of made)
    if (!/ \d+$/.test(key) || /^(?:section|own) /.test(key)) settle(address, whole);
  return [...made.values()];
}

export function emptyAddress(type: string, typeColumn: number): AddressColumns {
  return {
    type,
    typeColumn,
    street: [],
    house_number: [],
    city: [],
    region: [],
    postal_code: [],
    country: [],
    formatted: [],
  };
}

/** A column called "address" is the street where the town has a column, the whole address where not. */
function settle(address: AddressColumns, whole: ReadonlySet<number>): void {
  const { street, city, region, postal_code, country, formatted } = address;
  if (city.length + region.length + postal_code.length + country.length === 0) return;
  // A region that a program guessed stands beside an address that has its own.
  const isAlone = street.length + city.length + postal_code.length + country.length === 0;
  if (isAlone && formatted.length > 0) {
    address.region = [];
    return;
  }
  const lines = address.formatted.filter((at) => !whole.has(at));
  address.street = [...lines, ...address.street].sort((a, b) => a - b);
  address.formatted = address.formatted.filter((at) => whole.has(at));
}

function birthParts(found: readonly Found[]): Layout['birthParts'] {
  const at = (noun: Noun) => found.find((column) => column.noun === noun)?.at ?? -1;
  const isTold = at('birth_year') + at('birth_month') + at('birth_day') > -3;
  // A month alone may be any; beside a year of birth it is that of birth.
  const part = (noun: Noun, bare: Noun) => (at(noun) >= 0 || !isTold ? at(noun) : at(bare));
  const day = part('birth_day', 'day');
  // In some languages the day of birth is called the birthday: beside a month it is the day.
  const parts = {
    year: part('birth_year', 'year'),
    month: part('birth_month', 'month'),
    day: day >= 0 ? day : at('birthday'),
  };
  return parts.month >= 0 && parts.day >= 0 ? parts : undefined;
}
