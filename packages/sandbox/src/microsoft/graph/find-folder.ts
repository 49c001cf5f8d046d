import type { Call } from './call.js';
import { defaultPlace, foldersOf, type MailboxFolder } from './folders.js';
import { type Refused, refusal } from './refusals.js';

/** The folder that a path names by its id; the default one has a name for everybody, too. */
export function findFolder({ account, ids, id }: Call): MailboxFolder | Refused {
  const place = id === 'contacts' ? defaultPlace : ids.read('folder', id);
  return foldersOf(account).find((it) => it.place === place) ?? refusal('not found');
}
