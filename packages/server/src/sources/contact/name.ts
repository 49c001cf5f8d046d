import { type Draft, splitDisplayName } from '@bookbridge/contacts';
import { text } from '../http/untrusted-json.js';
import type { Name } from './person.js';

/**
 * Gives the draft its name, once it has its companies: many an address book has a company, or nothing but an e-mail
 * address, where a given name should be. Such a name is left to the rules for display names, which know it for what it is.
 */
export function setName(draft: Draft, name: Name): void {
  draft.set('full_name', text(name.displayName) || text(name.unstructuredName));
  draft.set('title', text(name.honorificPrefix));
  draft.set('suffix', text(name.honorificSuffix));
  const [given, middle, family] = [text(name.givenName), text(name.middleName), text(name.familyName)];
  if (family === '' && middle === '' && isNobody(draft, given)) {
    draft.set('full_name', given);
    return;
  }
  draft.set('first_name', personal(given));
  draft.set('middle_name', personal(middle));
  draft.set('last_name', personal(family));
}

/** A part of a name, unless it is an e-mail address. */
const personal = (part: string): string => (part.includes('@') && !/\s/.test(part.trim()) ? '' : part);

function isNobody(draft: Draft, given: string): boolean {
  const name = draft.line(given);
  return name !== '' && (draft.contact.companies.includes(name) || splitDisplayName(name) === undefined);
}
