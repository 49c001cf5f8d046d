import { invalidArgument, type Refused } from './refusals.js';

/** Fields a person can be asked for, whether or not anybody made up has them. */
export const personFields = new Set(
  [
    'addresses ageRanges biographies birthdays calendarUrls clientData coverPhotos emailAddresses events externalIds',
    'genders imClients interests locales locations memberships metadata miscKeywords names nicknames occupations',
    'organizations phoneNumbers photos relations sipAddresses skills urls userDefined',
  ].flatMap((line) => line.split(' ')),
);

/** Of other contacts, unless their public profiles are asked for, too. */
export const otherContactFields = new Set(['emailAddresses', 'metadata', 'names', 'phoneNumbers', 'photos']);

export const groupFields = new Set(['clientData', 'groupType', 'memberCount', 'metadata', 'name']);

export type FieldMask = ReadonlySet<string>;

/** The fields of a comma-separated mask. Google insists on one. */
export function parseFieldMask(
  parameter: string,
  value: string | undefined,
  allowed: ReadonlySet<string>,
  page: string,
): FieldMask | Refused {
  const documented = `Valid paths are documented at ${page}.`;
  const paths = (value ?? '').split(',').map((path) => path.trim());
  if (value === undefined || value === '')
    return invalidArgument(
      `${parameter} mask is required. Please specify one or more valid paths. ${documented}`,
      parameter,
    );
  const wrong = paths.find((path) => !allowed.has(path));
  if (wrong !== undefined)
    return invalidArgument(`Invalid ${parameter} mask path: "${wrong}". ${documented}`, parameter);
  return new Set(paths);
}

/** What was asked for, and what nobody need ask for. Fields without any value are not there at all. */
export function masked<T extends object>(whole: T, mask: FieldMask, always: readonly string[]): Partial<T> {
  const kept = Object.entries(whole).filter(
    ([field, value]) =>
      (mask.has(field) || always.includes(field)) && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(kept) as Partial<T>;
}
