import type { Account, Folder } from '../../accounts/account.js';

/** A folder of a mailbox, with those of its contacts that lie in it, and not below. */
export interface MailboxFolder {
  readonly place: number;
  readonly name: string;
  /** Of the folder that it lies in. */
  readonly parent: number;
  /** Places in the whole address book, from the first to below the last. */
  readonly first: number;
  readonly end: number;
}

/** Above the default folder there is one more, which nobody can list. */
const rootPlace = 0;
export const defaultPlace = 1;

/** All folders of an account, the default one first. Each contact lies in one of them. */
export function foldersOf({ contacts, folders = [] }: Account): readonly MailboxFolder[] {
  const inFolders = sum(folders);
  let at = Math.max(0, contacts - inFolders);
  const found: MailboxFolder[] = [
    { place: defaultPlace, name: 'Contacts', parent: rootPlace, first: 0, end: at },
  ];
  const add = (rows: readonly Folder[], parent: number): void => {
    for (const row of rows) {
      const place = defaultPlace + found.length;
      const first = at;
      at = Math.min(contacts, at + row.contacts);
      found.push({ place, name: row.name, parent, first, end: at });
      add(row.folders ?? [], place);
    }
  };
  add(folders, defaultPlace);
  return found;
}

const sum = (folders: readonly Folder[]): number =>
  folders.reduce((all, { contacts, folders = [] }) => all + contacts + sum(folders), 0);
