import type { Column } from './columns.js';

/** What a column holds, apart from the kind (home, work) of it. */
export type Noun =
  | 'name'
  | 'full_name'
  /** How a person is sorted: the display name where that has no column. */
  | 'sort_as'
  | 'first_name'
  | 'middle_name'
  | 'last_name'
  | 'second_last_name'
  /** The family name in Portugal, the nickname in Brazil. */
  | 'surname_or_nickname'
  | 'prefix'
  | 'title'
  | 'suffix'
  | 'nickname'
  | 'email'
  | 'phone'
  | 'street'
  | 'street_more'
  | 'city'
  | 'region'
  | 'postal_code'
  | 'country'
  /** The country in Polish, a part of it in Czech and Slovak. */
  | 'country_or_region'
  | 'country_code'
  | 'region_code'
  | 'box'
  | 'address'
  /** An address as it is written on an envelope, beside its parts. */
  | 'whole_address'
  | 'company'
  | 'job_title'
  /** What a person does, which is the job where that has no column of its own. */
  | 'profession'
  | 'department'
  | 'groups'
  | 'birthday'
  /** The birthday in Brazil, that of a wedding in Portugal. */
  | 'birthday_or_anniversary'
  | 'birth_year'
  | 'birth_month'
  | 'birth_day'
  | 'photo'
  | 'location'
  | 'notes'
  | 'url'
  | 'type'
  | 'messenger'
  | 'ignored';

/**
 * A header cell as the dictionary has it: lower case, one blank for each run of separators.
 * `E-mail 2 Address` and `e_mail:2 address` are the same.
 */
export function normalHeader(cell: string): string {
  return (
    cell
      .normalize('NFC')
      .replace(/(\p{Ll})(?=\p{Lu})|(\p{L})(?=\d)/gu, '$1$2 ')
      .toLowerCase()
      // The dot that a Turkish capital leaves, and the two ways of writing two letters of Romanian.
      .replace(/['’`ºª]|\u0307/g, '')
      .replace(/[țș]/g, (letter) => (letter === 'ț' ? 'ţ' : 'ş'))
      .replace(/\[(?:required|must [^\]]*)\]/g, '')
      .replace(/[\s\u00a0\ufeff\-–_:;.,/\\()[\]*#!?"+&]+/g, ' ')
      .trim()
  );
}

export type Kind =
  | 'home'
  | 'work'
  | 'other'
  | 'mobile'
  | 'fax'
  | 'pager'
  | 'main'
  | 'car'
  | 'assistant'
  | 'billing'
  | 'shipping'
  | 'number'
  | 'stop_word';

/** Forms of each noun, separated by `|`, and of each kind, by blanks; headers whose words would mislead one by one are told whole. */
export interface WordList {
  nouns: Partial<Record<Noun, string>>;
  kinds: Partial<Record<Kind, string>>;
  whole: Record<string, readonly [Noun, string]>;
  /** Headers of whoever has to do with a person, whose address is not the person's own. */
  somebodyElse?: RegExp;
  /** Headers of numbers that are no telephone's when it is not known what else they are. */
  otherNumber?: RegExp;
}

/** What is known of the words of headers, normal ones. */
export interface Words {
  /** Of a whole header, or of what is left of one. */
  nounOf(header: string): Noun | undefined;
  kindOf(word: string): Kind | undefined;
  wholeOf(header: string): readonly [Noun, string] | undefined;
  isOfSomebodyElse(header: string): boolean;
  isOfOtherNumber(header: string): boolean;
  /** What values say where headers do not. */
  readonly values?: ValueWords;
}

/** Tells columns by what is in them. */
export interface ValueWords {
  /** The columns below a header, given what it says of them. */
  decide(
    columns: readonly (Column | undefined)[],
    header: readonly string[],
    body: readonly (readonly string[])[],
    words: Words,
  ): (Column | undefined)[];
  /** The columns of rows without a header. */
  columnsOf(rows: readonly (readonly string[])[]): (Column | undefined)[];
  /** Whether a column of every row is the full name that two others make. */
  haveNames(rows: readonly (readonly string[])[]): boolean;
}

/** The words of several lists; what a form means in the first one that has it, it means. */
export function wordsOf(...lists: readonly WordList[]): Words {
  const nouns = new Map<string, Noun>();
  const kinds = new Map<string, Kind>();
  const whole = new Map<string, readonly [Noun, string]>();
  const add = <Value>(map: Map<string, Value>, key: string, value: Value) =>
    map.has(key) || map.set(key, value);
  for (const list of lists) {
    for (const [noun, forms] of Object.entries(list.nouns))
      for (const form of forms.split('|')) add(nouns, form.trim(), noun as Noun);
    for (const [kind, forms] of Object.entries(list.kinds))
      for (const form of forms.split(/\s+/)) add(kinds, form, kind as Kind);
    for (const [header, meaning] of Object.entries(list.whole)) add(whole, header, meaning);
  }
  kinds.delete('');
  const found = <Value>(map: Map<string, Value>) => {
    // A word without its accents is known, too, where it is no other word.
    for (const [form, value] of [...map]) add(map, withoutAccents(form), value);
    return (word: string) => map.get(word) ?? map.get(withoutAccents(word));
  };
  const kindOf = found(kinds);
  return {
    nounOf: found(nouns),
    kindOf: (word) => (/^\d+$/.test(word) ? 'number' : kindOf(word)),
    wholeOf: (header) => whole.get(header),
    isOfSomebodyElse: (header) => lists.some(({ somebodyElse }) => somebodyElse?.test(header)),
    isOfOtherNumber: (header) => lists.some(({ otherNumber }) => otherNumber?.test(header)),
  };
}

/** As capitals are written without accents, and become small letters in a program that does not know their language. */
const withoutAccents = (word: string): string =>
  /^[\0-\x7f]*$/.test(word)
    ? word
    : word
        .normalize('NFD')
        .replace(/[\u0300-\u036f]/g, '')
        .replace(/[ıłς]/g, (letter) => (letter === 'ı' ? 'i' : letter === 'ł' ? 'l' : 'σ'))
        .normalize('NFC');
