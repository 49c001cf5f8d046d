import { object, type Schema, setOf, text, unsignedInt, wordOf } from '../types.js';

/** An object of JSContact, which may say of what type it is. @see RFC 9553 §1.3.4 */
export const typed = (
  type: string,
  properties: Schema,
  required: readonly string[] = [],
  rules: Schema = {},
): Schema => object({ '@type': { const: type }, ...properties }, required, rules);

// What several of its objects have (RFC 9553 §1.5).

export const contexts = setOf(wordOf('private', 'work'));
export const pref: Schema = { ...unsignedInt, minimum: 1, maximum: 100 };
export const listAs: Schema = { ...unsignedInt, minimum: 1 };
export const label = text;

/** @see RFC 5646 §2.1 */
export const language: Schema = { type: 'string', pattern: '^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$' };

/** How the parts of a name or of an address sound. */
export const phonetics = {
  phoneticScript: { type: 'string', pattern: '^[A-Za-z]{4}$' },
  phoneticSystem: wordOf('ipa', 'jyut', 'piny'),
};

/** The parts of a name or of an address, and what stands between them. @see RFC 9553 §2.2.1 and §2.5.1 */
export const componentsOf = (type: string, ...kinds: readonly string[]) => ({
  components: {
    type: 'array',
    items: typed(type, { value: text, kind: wordOf(...kinds, 'separator'), phonetic: text }, [
      'value',
      'kind',
    ]),
    contains: { type: 'object', properties: { kind: { not: { const: 'separator' } } } },
  },
  isOrdered: { type: 'boolean' },
  defaultSeparator: text,
});

/** Only parts that are in order have something between them. */
export const separatorRule = {
  defaultSeparator: {
    properties: { isOrdered: { const: true } },
    required: ['isOrdered', 'components'],
  },
};
