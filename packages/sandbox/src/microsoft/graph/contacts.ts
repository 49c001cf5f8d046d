import type { AddressBook } from '../../people/address-book.js';
import type { Call, Method } from './call.js';
import { contactProperties, type OutlookContact, toContact } from './contact.js';
import { findFolder } from './find-folder.js';
import { defaultPlace, foldersOf, type MailboxFolder } from './folders.js';
import { listPage } from './list.js';
import { isRefused } from './refusals.js';

const scopes = ['Contacts.Read', 'Contacts.ReadWrite'] as const;

type BookOf = (account: string) => AddressBook;

/**
 * The people in the default folder, and in no other.
 * @see https://learn.microsoft.com/graph/api/user-list-contacts
 */
export const contacts = (bookOf: BookOf): Method => ({
  path: '/me/contacts',
  scopes,
  withoutScope: 'access denied',
  isOfMailbox: true,
  answer(call) {
    const [folder] = foldersOf(call.account);
    return folder ? pageOf(call, folder, 'contacts', bookOf) : {};
  },
});

/** @see https://learn.microsoft.com/graph/api/contactfolder-list-contacts */
export const folderContacts = (bookOf: BookOf): Method => ({
  path: '/me/contactFolders/:id/contacts',
  scopes,
  withoutScope: 'access denied',
  isOfMailbox: true,
  answer(call) {
    const folder = findFolder(call);
    return isRefused(folder) ? folder : pageOf(call, folder, `contactFolders('${call.id}')/contacts`, bookOf);
  },
});

function pageOf(call: Call, { place, first, end }: MailboxFolder, context: string, bookOf: BookOf) {
  const { account, ids } = call;
  const book = bookOf(account.email);
  const parentFolderId = ids.write('folder', place);
  return listPage<OutlookContact>(call, {
    type: 'Microsoft.OutlookServices.Contact',
    properties: contactProperties,
    context,
    total: end - first,
    paging: place === defaultPlace ? account.fault : undefined,
    items: (from, to) =>
      Array.from({ length: to - from }, (_, i) => {
        const index = first + from + i;
        return toContact(book.contact(index), index, ids.write('contact', index), parentFolderId);
      }),
  });
}
