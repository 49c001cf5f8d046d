/** What a column holds, apart from the kind (home, work) of it. */
export type Noun =
  | 'name'
  | 'full_name'
  /** How a person is sorted: the display name where that has no column. */
  | 'filed_as'
  | 'first_name'
  | 'middle_name'
  | 'last_name'
  | 'second_last_name'
  /** The family name in Portugal, the nickname in Brazil. */
  | 'byname'
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
  | 'realm'
  | 'country_code'
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
  | 'yearly_day'
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
  | 'silent';

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
}

/** The words of several lists; what a form means in the first one that has it, it means. */
export function wordsOf(...lists: readonly WordList[]): Words {
  const nouns = new Map<string, Noun>();
  const kinds = new Map<string, Kind>();
  const whole = new Map<string, readonly [Noun, string]>();
  const add = <Key, Value>(map: Map<Key, Value>, key: Key, value: Value) =>
    map.has(key) || map.set(key, value);
  for (const list of lists) {
    for (const [noun, forms] of Object.entries(list.nouns))
      for (const form of forms.split('|')) add(nouns, form.trim(), noun as Noun);
    for (const [kind, forms] of Object.entries(list.kinds))
      for (const form of forms.split(/\s+/)) add(kinds, form, kind as Kind);
    for (const [header, meaning] of Object.entries(list.whole)) add(whole, header, meaning);
  }
  kinds.delete('');
  return {
    nounOf: (header) => nouns.get(header),
    kindOf: (word) => (/^\d+$/.test(word) ? 'number' : kinds.get(word)),
    wholeOf: (header) => whole.get(header),
    isOfSomebodyElse: (header) => lists.some(({ somebodyElse }) => somebodyElse?.test(header)),
    isOfOtherNumber: (header) => lists.some(({ otherNumber }) => otherNumber?.test(header)),
  };
}
