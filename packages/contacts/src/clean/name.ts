import type { Contact } from '../contact.js';
import { splitEastAsian } from './east-asian-name.js';

/** The parts of a person's name that a contact keeps apart. */
export type NameParts = Pick<Contact, 'first_name' | 'middle_name' | 'last_name' | 'title' | 'suffix'>;

/**
 * The parts of a display name, as far as they are certain; in doubt `last_name` stays empty, with all of the name in
 * `first_name`. Undefined for what is no person's name: an e-mail address, a company.
 */
export function splitDisplayName(display: string): NameParts | undefined {
  const name = display.replace(/^["'“”]+|["'“”]+$/g, '').trim();
  if (name === '' || name.includes('@') || isOrganisation(name)) return undefined;
  const parts = { first_name: '', middle_name: '', last_name: '', title: '', suffix: '' };
  const eastAsian = splitEastAsian(name);
  if (eastAsian) return { ...parts, ...eastAsian };
  const comma = name.split(',').map((part) => part.trim());
  if (comma.length > 1) return splitAtComma(comma, name, parts);
  return splitInOrder(name, parts);
}

function splitAtComma(comma: string[], name: string, parts: NameParts): NameParts {
  const [before = '', ...after] = comma;
  const titles = after.filter(isSuffix);
  const rest = after.filter((part) => !isSuffix(part));
  const suffix = titles.join(', ');
  if (rest.length === 0) return { ...splitInOrder(before, parts), suffix };
  if (rest.length > 1 || /[&+/]|\d/.test(name)) return { ...parts, first_name: name };
  const given = (rest[0] ?? '').split(' ');
  const family = before.split(' ');
  const plainFamily = family.every((word, i) => i === family.length - 1 || isParticle(word));
  // "Smith Jones, Ann" is a name; a long piece before the comma may be anything.
  if (given.length > 3 || (family.length > 2 && !plainFamily)) return { ...parts, first_name: name };
  const title = takeTitles(given);
  return {
    ...parts,
    title,
    first_name: given[0] ?? '',
    middle_name: given.slice(1).join(' '),
    last_name: before,
    suffix,
  };
}

function splitInOrder(name: string, parts: NameParts): NameParts {
  const words = name.split(' ');
  if (words.length > 1 && familyWord.test(words[0] ?? ''))
    return { ...parts, title: words[0] ?? '', last_name: words.slice(1).join(' ') };
  const title = takeTitles(words);
  const suffix = takeSuffixes(words);
  const whole = { ...parts, title, suffix, first_name: words.join(' ') };
  if (
    words.length < 2 ||
    words.some((word) => /^(?:&|\+|and|und|et|y|e|och|og)$/i.test(word) || /\d/.test(word)) ||
    /^family$/i.test(words.at(-1) ?? '')
  ) {
    return whole;
  }
  const particle = words.findIndex((word, i) => i > 0 && i < words.length - 1 && isParticle(word));
  if (particle > 0) return named(whole, words, particle);
  if (words.length === 2) return named(whole, words, 1);
  // Between the first and the last word initials only: then nothing of the family name is among them.
  const initials = words.slice(1, -1).every((word) => /^\p{Lu}\.?$/u.test(word));
  return initials ? named(whole, words, words.length - 1) : whole;
}

/** What stands before the name of a family, as in "Fam. de Vries". */
const familyWord = /^(?:fam\.?|famil(?:ie|le|ia|ja)|famiglia|família|rodina|семья)$/i;

/** Makes the word for a family that stands where the first name does the title that it is. */
export function takeFamilyWord(contact: NameParts): void {
  const { first_name, last_name, title } = contact;
  if ((first_name.charCodeAt(0) | 0x20) !== 0x66 || last_name === '' || !familyWord.test(first_name)) return;
  contact.title = title === '' ? first_name : `${title} ${first_name}`;
  contact.first_name = '';
}

function named(parts: NameParts, words: string[], family: number): NameParts {
  const [first = '', ...middle] = words.slice(0, family);
  return {
    ...parts,
    first_name: first,
    middle_name: middle.join(' '),
    last_name: words.slice(family).join(' '),
  };
}

const particles = new Set(
  `van von vom zu zum zur der den dem des de del della delle dei degli di da das do dos du la le las los lo ter ten te
  't el al bin ibn bint abu ben af av tot op st. santa san y`.split(/\s+/),
);
/** Written small, a particle; written large it may be a given name ("Ben", "Al", "San"), except these. */
const isParticle = (word: string) =>
  particles.has(word) || /^(?:Van|Von|De|Del|Della|Di|Da|Dos|Du|La|Le|Der|Den|Bin|Ibn)$/.test(word);

const titleWord =
  /^(?:mr|mrs|ms|miss|mx|dr|prof|professor|sir|dame|rev|fr|hon|capt|col|gen|lt|maj|sgt|herr|frau|hr|fru|m|mme|mlle|me|sr|sra|srta|don|doña|dott|dr\.ssa|dottssa|sig|sigra|ing|dipl-ing|mag|mgr|dhr|mevr|pan|pani|г-н|г-жа)$/i;

function takeTitles(words: string[]): string {
  const taken: string[] = [];
  while (words.length > 1) {
    const word = words[0] ?? '';
    const bare = word.replace(/\.$/, '').replace(/\.-/g, '-');
    // One letter or a word that is also a name counts as a title only with its full stop.
    const certain =
      word.endsWith('.') || !/^(?:m|me|fr|sr|don|hon|gen|maj|pan|pani|mag|col|ing|sig)$/i.test(bare);
    if (!titleWord.test(bare) || !certain) break;
    taken.push(word);
    words.shift();
  }
  return taken.join(' ');
}

const suffixWord =
  /^(?:jr|sr|jun|sen|junior|senior|ii|iii|iv|phd|ph\.d|md|m\.d|esq|dds|cpa|mba|ba|b\.a|bsc|b\.sc|ma|m\.a|msc|m\.sc|rn|obe|mbe|jd|j\.d)\.?$/i;
const isSuffix = (word: string) => word.split(' ').every((part) => suffixWord.test(part));

function takeSuffixes(words: string[]): string {
  const taken: string[] = [];
  while (
    words.length > 2 &&
    suffixWord.test(words.at(-1) ?? '') &&
    !/^(?:ba|ma)$/i.test(words.at(-1) ?? '')
  ) {
    taken.unshift(words.pop() ?? '');
  }
  return taken.join(' ');
}

/** Legal forms and words that no person's name ends in. */
const legalForm =
  /(?:^|[\s,])(?:inc|llc|ltd|limited|corp|corporation|company|gmbh|ag|kg|ohg|gbr|e\.?\s?v|s\.?a\.?r\.?l|s\.?r\.?l|s\.?p\.?a|b\.?v|n\.?v|oy|oyj|a\/s|aps|plc|llp|pty|s\.?l\.?u?|ltda|sp\.?\s?z\s?o\.?\s?o|s\.?r\.?o|kft|zrt|ооо|оао|зао|株式会社|有限公司|주식회사)\.?$|株式会社|有限公司/i;

export const isOrganisation = (name: string): boolean => legalForm.test(name);
