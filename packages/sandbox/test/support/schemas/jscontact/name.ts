import { atLeastOne, mapOf, text, wordOf } from '../types.js';
import { componentsOf, contexts, phonetics, pref, separatorRule, typed } from './parts.js';

const kinds = ['title', 'given', 'given2', 'surname', 'surname2', 'credential', 'generation'];

/** @see RFC 9553 §2.2.1 */
export const name = typed(
  'Name',
  {
    ...componentsOf('NameComponent', ...kinds),
    full: text,
    sortAs: mapOf(text, wordOf(...kinds)),
    ...phonetics,
  },
  [],
  {
    ...atLeastOne('components', 'full'),
    dependentRequired: { sortAs: ['components'] },
    dependentSchemas: separatorRule,
  },
);

/** @see RFC 9553 §2.2.2 */
export const nickname = typed('Nickname', { name: text, contexts, pref }, ['name']);
