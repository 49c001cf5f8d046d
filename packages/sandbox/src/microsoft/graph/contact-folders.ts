import type { ContactFolder } from '@microsoft/microsoft-graph-types';
import type { Call, Method } from './call.js';
import { findFolder } from './find-folder.js';
import { defaultPlace, foldersOf, type MailboxFolder } from './folders.js';
import { listPage } from './list.js';
import { selected } from './query.js';
import { isRefused } from './refusals.js';

const type = 'Microsoft.OutlookServices.ContactFolder';
const properties: ReadonlySet<string> = new Set(['id', 'displayName', 'parentFolderId']);

const common = {
  scopes: ['Contacts.Read', 'Contacts.ReadWrite'],
  withoutScope: 'access denied',
  isOfMailbox: true,
} as const;

/**
 * The folders below the default one, which is not among them.
 * @see https://learn.microsoft.com/graph/api/user-list-contactfolders
 */
export const contactFolders: Method = {
  ...common,
  path: '/me/contactFolders',
  answer: (call) => below(call, defaultPlace, 'contactFolders'),
};

/** @see https://learn.microsoft.com/graph/api/contactfolder-list-childfolders */
export const childFolders: Method = {
  ...common,
  path: '/me/contactFolders/:id/childFolders',
  answer(call) {
    const folder = findFolder(call);
    return isRefused(folder)
      ? folder
      : below(call, folder.place, `contactFolders('${call.id}')/childFolders`);
  },
};

/** @see https://learn.microsoft.com/graph/api/contactfolder-get */
export const contactFolder: Method = {
  ...common,
  path: '/me/contactFolders/:id',
  answer(call) {
    const folder = findFolder(call);
    if (isRefused(folder)) return folder;
    const told = selected(toFolder(call, folder), call.query.select, properties, type);
    return isRefused(told)
      ? told
      : { '@odata.context': `${call.metadataUrl}contactFolders/$entity`, ...told };
  },
};

function below(call: Call, parent: number, context: string) {
  const found = foldersOf(call.account).filter((folder) => folder.parent === parent);
  return listPage<ContactFolder>(call, {
    type,
    properties,
    context,
    total: found.length,
    paging: undefined,
    items: (first, end) => found.slice(first, end).map((folder) => toFolder(call, folder)),
  });
}

function toFolder({ ids }: Call, { place, parent, name }: MailboxFolder): ContactFolder {
  return { id: ids.write('folder', place), parentFolderId: ids.write('folder', parent), displayName: name };
}
