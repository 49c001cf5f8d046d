import type { VCardVersion } from './write.js';

/** What a type of the model is to a property: TYPE values, else a label. */
export interface Kind {
  /** TYPE values, separated by commas; `''` for none. */
  types: string;
  /** For `X-ABLabel`, which programs that know no label pass over; `''` for none. */
  label: string;
}

const ofAny: Record<string, string> = { Home: 'home', Work: 'work' };

/** @see RFC 6350 §6.4.1; RFC 2426 §3.3.1; RFC 7852 §8.1 for main-number, which Apple writes `main` in 3.0 */
const ofPhones: Record<string, string> = {
  ...ofAny,
  Mobile: 'cell',
  Main: 'main-number',
  'Home Fax': 'home,fax',
  'Work Fax': 'work,fax',
  'Other Fax': 'fax',
  Pager: 'pager',
};

/** Labels that Apple's programs show in the language of the person. */
const translated = new Set(['Other', 'School']);

export function kindOf(property: string, type: string, version: VCardVersion): Kind {
  const known = property === 'TEL' ? ofPhones : ofAny;
  const types = Object.hasOwn(known, type) ? (known[type] ?? '') : '';
  if (types !== '') {
    return { types: version === '3.0' && types === 'main-number' ? 'main' : types, label: '' };
  }
  return { types, label: translated.has(type) ? `_$!<${type}>!$_` : type };
}
