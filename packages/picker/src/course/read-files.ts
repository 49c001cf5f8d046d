/** Reads files in the page; a chunk of its own, loaded with the first file. */
import { AddressBookError, type Contact, mergeContacts, readAddressBook } from '@bookbridge/contacts';
import type { WireContact } from '../contact/from-wire.js';

/**
 * The people of the files, duplicates merged, as the service reads them.
 * @throws {AddressBookError} for a file that is not an address book.
 */
export async function readFiles(
  files: readonly File[],
  onCount: (count: number) => void,
  signal: AbortSignal,
): Promise<WireContact[]> {
  const contacts = [];
  for (const file of files) {
    for await (const page of readAddressBook(file.stream(), { signal })) {
      contacts.push(...page);
      onCount(contacts.length);
    }
  }
  return mergeContacts(contacts).filter(isSomebody).map(toWire);
}

/** Whom nothing is known of that they could be told by, the service leaves out, too. */
const isSomebody = ({ email, phone, full_name, first_name, last_name, nickname }: Contact): boolean =>
  email.length > 0 || phone.length > 0 || `${full_name}${first_name}${last_name}${nickname}` !== '';

const toWire = (contact: Contact): WireContact => ({ ...contact });

/** What went wrong, as a stable code. */
export const fileFailure = (error: unknown): string =>
  error instanceof AddressBookError ? error.code : 'internal';
