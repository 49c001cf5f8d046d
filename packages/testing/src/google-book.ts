import type { Contact } from '@bookbridge/contacts';
import { defaultClient } from '@bookbridge/sandbox';
import { hasIdentity } from '../../server/dist/imports/identity.js';
import { contactOf } from '../../server/dist/sources/google/contact.js';
import { fewFieldsOf, fieldsOf } from '../../server/dist/sources/google/fields.js';
import { groupNamesOf } from '../../server/dist/sources/google/groups.js';
import { scopes } from '../../server/dist/sources/google/scopes.js';
import { type StoredContact, toStored } from '../../server/dist/vault/stored-contact.js';
import { Person } from './consent.js';

/** Where a book is read directly comes back to nobody. */
export const directRedirectUri = 'http://127.0.0.1:1/back';

/** Where the sign-in and the People API of a look-alike are, with their paths. */
export interface GoogleUrls {
  readonly oauth: string;
  readonly people: string;
}

interface Tokens {
  access_token: string;
  refresh_token: string;
  scope: string;
}

type Answer = Readonly<Record<string, unknown>>;

const maxTries = 5;

/**
 * Everybody in an address book, in order, as they should arrive when nothing is asked for besides: read past the
 * service, with as many tries as the account's fault takes. `most` people are read at most.
 */
export async function readGoogleBook(
  { oauth, people }: GoogleUrls,
  account: string,
  most: number,
): Promise<StoredContact[]> {
  let tokens = await consent(oauth, account);
  const granted = tokens.scope.split(' ');

  async function get(path: string, parameters: Record<string, string>, tries = 1): Promise<Answer> {
    const url = `${people}/v1/${path}?${new URLSearchParams(parameters)}`;
    const headers = { authorization: `Bearer ${tokens.access_token}` };
    try {
      const answer = await fetch(url, { headers });
      if (answer.status === 401) tokens = { ...tokens, ...(await refresh(oauth, tokens.refresh_token)) };
      if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
      return (await answer.json()) as Answer;
    } catch (error) {
      if (tries === maxTries) throw error;
      return get(path, parameters, tries + 1);
    }
  }

  const groupNames = groupNamesOf(await get('contactGroups', { pageSize: '1000' }));
  const found = new Map<string, Contact>();

  async function readList(path: string, name: string, mask: Record<string, string>): Promise<void> {
    const parameters = { ...mask, pageSize: '1000', sources: 'READ_SOURCE_TYPE_CONTACT' };
    let answer = await get(path, parameters);
    for (;;) {
      for (const person of (answer[name] as unknown[] | undefined) ?? []) {
        const contact = contactOf(person, { groupNames });
        if (contact && found.size < most && !found.has(contact.id)) found.set(contact.id, contact);
      }
      const { nextPageToken } = answer;
      if (typeof nextPageToken !== 'string' || found.size >= most) return;
      answer = await get(path, { ...parameters, pageToken: nextPageToken });
    }
  }

  await readList('people/me/connections', 'connections', { personFields: fieldsOf([]) });
  if (granted.includes(scopes.otherContacts))
    await readList('otherContacts', 'otherContacts', { readMask: fewFieldsOf([]) });
  return [...found.values()].filter(hasIdentity).map((contact) => toStored(contact, []));
}

async function consent(oauth: string, account: string): Promise<Tokens> {
  const page = new URL(`${oauth}/o/oauth2/v2/auth`);
  page.search = new URLSearchParams({
    client_id: defaultClient.id,
    redirect_uri: directRedirectUri,
    response_type: 'code',
    access_type: 'offline',
    prompt: 'consent',
    scope: Object.values(scopes).join(' '),
    state: 'direct',
  }).toString();
  const back = await new Person().decide(page, { account });
  return token(oauth, {
    grant_type: 'authorization_code',
    code: back.searchParams.get('code') ?? '',
    redirect_uri: directRedirectUri,
  });
}

const refresh = (oauth: string, refreshToken: string) =>
  token(oauth, { grant_type: 'refresh_token', refresh_token: refreshToken });

async function token(oauth: string, parameters: Record<string, string>): Promise<Tokens> {
  const answer = await fetch(`${oauth}/token`, {
    method: 'POST',
    body: new URLSearchParams({
      ...parameters,
      client_id: defaultClient.id,
      client_secret: defaultClient.secret,
    }),
  });
  if (!answer.ok) throw new Error(`the token endpoint answered ${answer.status}`);
  return (await answer.json()) as Tokens;
}
