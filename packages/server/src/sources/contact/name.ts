import { type Draft, splitDisplayName } from '@bookbridge/contacts';

/** A name in its parts, as a provider has them; `''` for what it does not have. */
export interface PersonName {
  readonly display: string;
  readonly prefix: string;
  readonly given: string;
  readonly middle: string;
  readonly family: string;
  readonly suffix: string;
}

/**
 * Gives the draft its name, once it has its companies: many an address book has a company, or nothing but an e-mail
 * address, where a given name should be. Such a name is left to the rules for display names, which know it for what it is.
 */
export function setName(draft: Draft, { display, prefix, given, middle, family, suffix }: PersonName): void {
  draft.set('full_name', display);
  draft.set('title', prefix);
  draft.set('suffix', suffix);
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
