import { listIn } from '../http/json-api.js';
import { objectOf, text, type Wire } from '../http/untrusted-json.js';
import { jmapApi } from './api.js';
import { failsForNow } from './failure.js';
import { argsOf, type JmapServer } from './server.js';

/** The names of address books that the person has made beside the usual one, by their ids. */
export type BookNames = ReadonlyMap<string, string>;

type AddressBook = Wire<'id' | 'name' | 'isDefault'>;

/** More than anybody has made. */
const maxBooks = 1000;

/**
 * What the person calls their address books; nothing where the server does not tell, or where there is but one. Throws
 * `ImportFailure`.
 * @see RFC 9610 §2.1
 */
export async function readBookNames(server: JmapServer, accountId: string): Promise<BookNames> {
  const properties = ['id', 'name', 'isDefault'];
  const answered = await server.call('AddressBook/get', { accountId, ids: null, properties });
  if (answered.error !== '' && !failsForNow(answered.error)) return new Map();
  const books = listIn(argsOf(answered), 'list', maxBooks, jmapApi).map((it): AddressBook => objectOf(it));
  const others = books.length > 1 ? books.filter(({ isDefault }) => isDefault !== true) : [];
  return new Map(others.map(({ id, name }) => [text(id), text(name)]));
}
