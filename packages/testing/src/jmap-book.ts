import { loadJsCardMapper } from '@bookbridge/contacts';
import { hasIdentity } from '../../server/dist/imports/identity.js';
import { contactOf, idOf } from '../../server/dist/sources/jmap/contact.js';
import { fieldsOf } from '../../server/dist/sources/jmap/fields.js';
import { type StoredContact, toStored } from '../../server/dist/vault/stored-contact.js';
import { jmapTyped } from './jmap.js';

const maxTries = 8;
const contacts = 'urn:ietf:params:jmap:contacts';

interface Session {
  readonly apiUrl: string;
  readonly primaryAccounts: Readonly<Record<string, string>>;
}

interface Page {
  readonly methodResponses: readonly [
    [name: string, args: { readonly ids: readonly string[] }],
    [name: string, args: { readonly list: readonly unknown[] }],
  ];
}

/**
 * Everybody in the address book of an account without groups, as they should arrive when nothing is asked for besides: read
 * past the service, with as many tries as the account's fault takes. `most` people are read at most.
 */
export async function readJmapBook(url: string, account: string, most: number): Promise<StoredContact[]> {
  const { username, password } = jmapTyped(account);
  const authorization = `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
  const found = await fetch(`${url}/jmap/session`, { headers: { authorization } });
  const { apiUrl, primaryAccounts } = (await found.json()) as Session;
  const accountId = primaryAccounts[contacts];

  async function page(position: number, tries = 1): Promise<Page> {
    const query = { accountId, position, sort: [{ property: 'created' }] };
    const ids = { resultOf: 'q', name: 'ContactCard/query', path: '/ids' };
    const methodCalls = [
      ['ContactCard/query', query, 'q'],
      ['ContactCard/get', { accountId, '#ids': ids, properties: fieldsOf([]) }, 'g'],
    ];
    try {
      const answer = await fetch(apiUrl, {
        method: 'POST',
        headers: { authorization, 'content-type': 'application/json' },
        body: JSON.stringify({ using: ['urn:ietf:params:jmap:core', contacts], methodCalls }),
      });
      if (answer.status !== 200) throw new Error(`${apiUrl} answered ${answer.status}`);
      return (await answer.json()) as Page;
    } catch (error) {
      if (tries === maxTries) throw error;
      return page(position, tries + 1);
    }
  }

  const mapCard = await loadJsCardMapper();
  const none = { mapCard, books: new Map(), groups: new Map(), photos: new Map() };
  const people = new Map<string, StoredContact | undefined>();
  for (let position = 0; people.size < most; ) {
    const [[, { ids }], [, { list }]] = (await page(position)).methodResponses;
    if (ids.length === 0) break;
    position += ids.length;
    for (const card of list) {
      const id = idOf(card);
      if (people.size >= most || people.has(id) || !ids.includes(id)) continue;
      const contact = contactOf(card, none);
      people.set(id, contact && hasIdentity(contact) ? toStored(contact, []) : undefined);
    }
  }
  return [...people.values()].filter((contact) => contact !== undefined);
}
