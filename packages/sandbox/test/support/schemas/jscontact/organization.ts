import { atLeastOne, id, list, text, wordOf } from '../types.js';
import { contexts, typed } from './parts.js';

const unit = typed('OrgUnit', { name: text, sortAs: text }, ['name']);

/** @see RFC 9553 §2.2.3 */
export const organization = typed(
  'Organization',
  { name: text, units: list(unit, { minItems: 1 }), sortAs: text, contexts },
  [],
  atLeastOne('name', 'units'),
);

/** @see RFC 9553 §2.2.5 */
export const title = typed('Title', { name: text, kind: wordOf('title', 'role'), organizationId: id }, [
  'name',
]);
