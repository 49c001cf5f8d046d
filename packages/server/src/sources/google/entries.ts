import { objectOf } from '../http/untrusted-json.js';
import type { Entry } from './person.js';

/** Picks of a person's values those that the contact gets. */
export type EntryFilter = <T extends Entry>(entries: readonly T[]) => readonly T[];

/**
 * What the owner of the address book wrote, or was found to have written to; what people say of themselves in their
 * profiles only where a field has nothing else. The owner asked for their address book to be read, so a name of theirs for
 * somebody is not to be replaced by that person's stage name. Somebody noted down with no name at all, though, goes in
 * Google's own contacts by the profile's: there the owner would look for them.
 */
export const preferOwnEntries: EntryFilter = (entries) => {
  if (!entries.some(isOfProfile)) return entries;
  const ofBook = entries.filter((entry) => !isOfProfile(entry));
  return ofBook.length > 0 ? ofBook : entries;
};

/** All of them: an account's own profile is its owner's word, too. */
export const allEntries: EntryFilter = (entries) => entries;

/** The primary one, else the first. */
export const mainOf = <T extends Entry>(entries: readonly T[]): T | undefined =>
  entries.find(isPrimary) ?? entries[0];

/** A draft's preference for a value: Google marks at most one of a kind. */
export const preferenceOf = (entry: Entry): number | undefined => (isPrimary(entry) ? 1 : undefined);

/** Whether Google knows that it belongs to the person, as an address that answered. */
export const isVerified = ({ metadata }: Entry): boolean => objectOf<'verified'>(metadata).verified === true;

const isPrimary = ({ metadata }: Entry): boolean => objectOf<'primary'>(metadata).primary === true;

/** @see https://developers.google.com/people/api/rest/v1/people#SourceType */
function isOfProfile({ metadata }: Entry): boolean {
  const { type } = objectOf<'type'>(objectOf<'source'>(metadata).source);
  return type === 'PROFILE' || type === 'DOMAIN_PROFILE' || type === 'ACCOUNT';
}
