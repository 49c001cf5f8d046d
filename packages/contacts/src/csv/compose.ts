import { toType } from '../clean/type.js';
import type { Kind, Noun } from './meaning.js';
import type { Piece } from './pieces.js';

/** What the pieces of a header say together. */
export interface Composed {
  /** `'bare'` when a kind is all that is said. */
  noun: Noun | 'bare';
  /** In the model's vocabulary, `''` for none. */
  type: string;
  /** Of "E-mail 2 Address"; 0 for none. */
  number: number;
}

/**
 * The meaning of a header that is made of nouns, words for their kind, and a number: "Téléphone 2 (bureau)", "Home Postal
 * Code". Undefined when it says nothing, or things that are not of one column.
 */
export function compose(pieces: readonly Piece[]): Composed | undefined {
  const [only] = pieces;
  if (only?.alone && pieces.length === 1) return { noun: only.alone, type: '', number: 0 };
  const kinds = new Set(pieces.flatMap((piece) => piece.kinds ?? []));
  const number = pieces.findLast((piece) => piece.number !== undefined)?.number ?? 0;
  const nouns = new Set(pieces.flatMap(({ noun }) => noun ?? []));
  const alone = new Set(pieces.flatMap(({ noun, alone }) => noun ?? alone ?? []));
  const isOrdinal = pieces[0]?.number !== undefined;
  if (pieces.some(({ isSomebodyElse }) => isSomebodyElse)) return { noun: 'ignored', type: '', number: 0 };
  const isDevice = kinds.has('fax') || kinds.has('mobile') || kinds.has('pager');
  if (isDevice && nouns.has('company')) nouns.add('phone');
  const noun = unitedNoun(nouns, kinds);
  if (noun === 'none')
    return kinds.size === 0
      ? ofOtherSenses(alone, number)
      : { noun: isDevice ? 'phone' : 'bare', type: typeOf(kinds), number };
  return noun && refined(noun, kinds, number, isOrdinal);
}

/** Words that are nouns when they stand alone, without a noun beside them: "Company 2". */
function ofOtherSenses(alone: ReadonlySet<Noun>, number: number): Composed | undefined {
  const [noun] = alone;
  return noun && alone.size === 1 ? { noun, type: '', number } : undefined;
}

function refined(noun: Noun, kinds: ReadonlySet<Kind>, number: number, isOrdinal: boolean): Composed {
  const type = typeOf(kinds);
  const ignored: Composed = { noun: 'ignored', type: '', number: 0 };
  // An assistant has a name and more, of which the number alone leads to the contact.
  if (kinds.has('assistant') && noun !== 'phone') return ignored;
  // An office is not a place where a person is found.
  if (noun === 'location' && type !== '') return ignored;
  // The first of somebody's addresses is not an address of a kind.
  if (noun === 'email' && type === 'Main') return { noun, type: '', number };
  if (noun === 'first_name' && isOrdinal && number > 1) return { noun: 'middle_name', type: '', number: 0 };
  if (noun === 'last_name' && isOrdinal && number > 1)
    return { noun: 'second_last_name', type: '', number: 0 };
  return { noun, type, number };
}

/** One noun for all of them; `'none'` where there is not one, undefined where they are of different things. */
function unitedNoun(nouns: Set<Noun>, kinds: Set<Kind>): Noun | 'none' | undefined {
  if (nouns.size > 1 && nouns.delete('company')) {
    // "Company Phone" is a phone at work, and "Company Name" is the company.
    if ([...nouns].some((noun) => hasKinds.has(noun))) kinds.add('work');
    else if ([...nouns].every((noun) => noun === 'name' || noun === 'full_name')) return 'company';
    else if (![...nouns].every((noun) => ofJob.has(noun))) return undefined;
  }
  let united: Noun | 'none' | undefined = 'none';
  for (const noun of nouns) {
    united = united === 'none' ? noun : (narrowed(united, noun) ?? narrowed(noun, united));
    if (!united) return undefined;
  }
  return united;
}

const parts = new Set<Noun>([
  'street',
  'street_more',
  'house_number',
  'city',
  'region',
  'postal_code',
  'country',
  'country_or_region',
  'country_code',
  'region_code',
  'box',
]);
const hasKinds = new Set<Noun>([
  ...parts,
  'email',
  'phone',
  'area_code',
  'address',
  'whole_address',
  'location',
]);
const ofJob = new Set<Noun>(['url', 'department', 'job_title', 'profession', 'title', 'photo', 'ignored']);
const namesOfPeople = new Set<Noun>([
  'first_name',
  'middle_name',
  'last_name',
  'prefix',
  'suffix',
  'nickname',
]);

/** What two nouns are together when the first one says the field that the second is of: an address, and its street. */
function narrowed(wide: Noun, noun: Noun): Noun | undefined {
  switch (wide) {
    case 'ignored':
    case 'type':
      return wide;
    case 'name':
      return noun;
    case 'full_name':
      return namesOfPeople.has(noun) ? noun : undefined;
    case 'address':
      return parts.has(noun) || noun === 'email' || noun === 'url' ? noun : undefined;
    case 'birthday':
      return birthPart[noun];
    default:
      return pairs[`${wide} ${noun}`];
  }
}

const birthPart: Partial<Record<Noun, Noun>> = {
  year: 'birth_year',
  month: 'birth_month',
  day: 'birth_day',
  birth_year: 'birth_year',
  birth_month: 'birth_month',
  birth_day: 'birth_day',
};

const pairs: Partial<Record<string, Noun>> = {
  'country region': 'country',
  'country country_or_region': 'country',
  'country_or_region region': 'country_or_region',
  'first_name last_name': 'full_name',
  'first_name middle_name': 'first_name',
  'full_name middle_name': 'full_name',
  'street house_number': 'street',
  'street street_more': 'street_more',
  'street box': 'street',
  'postal_code city': 'city',
  'city region': 'city',
  'phone area_code': 'area_code',
  'photo url': 'photo',
  'title prefix': 'prefix',
  'title job_title': 'job_title',
  'job_title profession': 'job_title',
};

function typeOf(kinds: ReadonlySet<Kind>): string {
  if (kinds.has('car')) return 'Car';
  if (kinds.has('billing')) return 'Billing';
  if (kinds.has('shipping')) return 'Shipping';
  if (kinds.has('assistant')) return 'Assistant';
  return kinds.size === 0 ? '' : toType([...kinds].join(' '));
}
