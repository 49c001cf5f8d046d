import type { Contact } from '../../contact.js';
import type { ContactPages } from '../pieces.js';

/** How many groups of columns there are of what a contact has several of: `E-mail 1`, `E-mail 2`, … */
export interface CsvGroups {
  email: number;
  phone: number;
  address: number;
  website: number;
}

/** Room for nearly everybody; whoever has more loses no value, see `writeCsv`. */
export const defaultGroups: Readonly<CsvGroups> = { email: 5, phone: 6, address: 3, website: 3 };

/**
 * As many groups as the contacts need, which takes reading them all: for `writeCsv` over the same contacts once more.
 * Throws what `pages` throws.
 */
export async function countCsvGroups(pages: ContactPages): Promise<CsvGroups> {
  const groups: CsvGroups = { email: 0, phone: 0, address: 0, website: 0 };
  for await (const page of pages) {
    for (const contact of page) {
      for (const kind of kinds) groups[kind] = Math.max(groups[kind], listOf[kind](contact).length);
    }
  }
  return groups;
}

const listOf: Record<keyof CsvGroups, (contact: Contact) => readonly unknown[]> = {
  email: ({ email }) => email,
  phone: ({ phone }) => phone,
  address: ({ address }) => address,
  website: ({ urls }) => urls,
};

const kinds = Object.keys(defaultGroups) as (keyof CsvGroups)[];

/**
 * The defaults with the caller's own numbers.
 * @throws RangeError for a number that is not whole or is below 0
 */
export function withDefaultGroups(own: Partial<CsvGroups> = {}): CsvGroups {
  const groups = { ...defaultGroups, ...own };
  for (const kind of kinds) {
    if (!(Number.isInteger(groups[kind]) && groups[kind] >= 0)) {
      throw new RangeError(`The number of groups for ${kind} must be a whole number of at least 0.`);
    }
  }
  return groups;
}
