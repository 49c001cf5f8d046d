import type { Contact } from '@bookbridge/contacts';
import { defaultClient } from '@bookbridge/sandbox';
import { hasIdentity } from '../../server/dist/imports/identity.js';
import { contactOf } from '../../server/dist/sources/microsoft/contact.js';
import { fieldsOf } from '../../server/dist/sources/microsoft/fields.js';
import { modes } from '../../server/dist/sources/microsoft/scopes.js';
import { type StoredContact, toStored } from '../../server/dist/vault/stored-contact.js';
import { Person } from './consent.js';
import { directRedirectUri } from './google-book.js';
import { personal } from './microsoft.js';

/** Where the sign-in and Graph of a look-alike are, with their paths. */
export interface MicrosoftUrls {
  readonly login: string;
  readonly graph: string;
}

interface Tokens {
  access_token: string;
  refresh_token: string;
}

interface List {
  readonly value: readonly { readonly id: string; readonly displayName?: string }[];
  readonly '@odata.nextLink'?: string;
}

const maxTries = 8;

/** No look-alike finds that too many. */
const pageSize = 100;

/**
 * Everybody in an address book, folder by folder, as they should arrive when nothing is asked for besides: read past the
 * service, with as many tries as the account's fault takes. `most` people are read at most.
 */
export async function readMicrosoftBook(
  { login, graph }: MicrosoftUrls,
  account: string,
  most: number,
): Promise<StoredContact[]> {
  let tokens = await consent(login, account);

  async function get(url: string, tries = 1): Promise<List> {
    const headers = { authorization: `Bearer ${tokens.access_token}`, prefer: 'IdType="ImmutableId"' };
    try {
      const answer = await fetch(url, { headers });
      if (answer.status === 401) tokens = await refresh(login, tokens.refresh_token);
      if (answer.status !== 200) throw new Error(`${url} answered ${answer.status}`);
      return (await answer.json()) as List;
    } catch (error) {
      if (tries === maxTries) throw error;
      return get(url, tries + 1);
    }
  }

  async function* pagesOf(path: string, fields: string): AsyncGenerator<List['value']> {
    const query = new URLSearchParams({ $top: String(pageSize), $select: fields });
    for (let url: string | undefined = `${graph}/v1.0/me/${path}?${query}`; url; ) {
      const list: List = await get(url);
      yield list.value;
      url = list['@odata.nextLink'];
    }
  }

  const found = new Map<string, Contact>();

  async function readFolder(path: string, folder: string): Promise<void> {
    for await (const page of pagesOf(path, fieldsOf([]))) {
      for (const entry of page) {
        const contact = contactOf(entry, { folder, photo: '' });
        if (contact && found.size < most && !found.has(contact.id)) found.set(contact.id, contact);
      }
      if (found.size >= most) return;
    }
  }

  await readFolder('contacts', '');
  const folders: { id: string; displayName?: string }[] = [];
  for await (const page of pagesOf('contactFolders', 'id,displayName')) folders.push(...page);
  for (const { id } of folders)
    for await (const page of pagesOf(`contactFolders/${id}/childFolders`, 'id,displayName'))
      folders.push(...page);
  for (const { id, displayName = '' } of folders)
    await readFolder(`contactFolders/${id}/contacts`, displayName);
  return [...found.values()].filter(hasIdentity).map((contact) => toStored(contact, []));
}

async function consent(login: string, account: string): Promise<Tokens> {
  const page = new URL(`${login}/common/oauth2/v2.0/authorize`);
  page.search = new URLSearchParams({
    client_id: defaultClient.id,
    redirect_uri: directRedirectUri,
    response_type: 'code',
    scope: modes.contacts.join(' '),
    state: 'direct',
  }).toString();
  const back = await new Person().decide(page, { account: personal(account) });
  return token(login, {
    grant_type: 'authorization_code',
    code: back.searchParams.get('code') ?? '',
    redirect_uri: directRedirectUri,
  });
}

const refresh = (login: string, refreshToken: string) =>
  token(login, { grant_type: 'refresh_token', refresh_token: refreshToken });

async function token(login: string, parameters: Record<string, string>): Promise<Tokens> {
  const answer = await fetch(`${login}/common/oauth2/v2.0/token`, {
    method: 'POST',
    body: new URLSearchParams({
      ...parameters,
      client_id: defaultClient.id,
      client_secret: defaultClient.secret,
    }),
  });
  if (!answer.ok) throw new Error(`the token endpoint answered ${answer.status}: ${await answer.text()}`);
  return (await answer.json()) as Tokens;
}
