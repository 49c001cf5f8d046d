import { atLeastOne, setOf, text, wordOf } from '../types.js';
import { componentsOf, phonetics, pref, separatorRule, typed } from './parts.js';

const components = componentsOf(
  'AddressComponent',
  'room',
  'apartment',
  'floor',
  'building',
  'number',
  'name',
  'block',
  'subdistrict',
  'district',
  'locality',
  'region',
  'postcode',
  'country',
  'direction',
  'landmark',
  'postOfficeBox',
);

/** Unlike an e-mail address or a phone, it has no label. @see RFC 9553 §2.5.1 */
export const address = typed(
  'Address',
  {
    ...components,
    countryCode: { type: 'string', pattern: '^[A-Z]{2}$' },
    coordinates: { type: 'string', pattern: '^geo:' },
    timeZone: text,
    contexts: setOf(wordOf('private', 'work', 'billing', 'delivery')),
    full: text,
    pref,
    ...phonetics,
  },
  [],
  {
    ...atLeastOne('components', 'countryCode', 'coordinates', 'timeZone', 'full'),
    dependentSchemas: separatorRule,
  },
);
