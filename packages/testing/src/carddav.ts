import { appPassword, cardDavAccounts, usualPassword } from '@bookbridge/sandbox';
import { hasIdentity } from '../../server/dist/imports/identity.js';
import { pageOf } from '../../server/dist/sources/carddav/read/card-page.js';
import { type StoredContact, toStored } from '../../server/dist/vault/stored-contact.js';
import { beginByPassword } from './begin-by.js';
import { basic } from './dav/peer.js';
import { type SandboxedOptions, type ServiceWithSandbox, startWithSandbox } from './sandboxed.js';
import type { TestService } from './service.js';

/** Settings that let people name a sandbox's servers, and put it in the place of providers. */
export const carddavAt = (url: string): Record<string, string> => ({
  BOOKBRIDGE_ALLOWED_SERVERS: url,
  BOOKBRIDGE_CARDDAV_ICLOUD_URL: `${url}/carddav/icloud`,
  BOOKBRIDGE_CARDDAV_YAHOO_URL: `${url}/carddav/yahoo`,
});

export const startWithCardDav = (given?: SandboxedOptions): Promise<ServiceWithSandbox> =>
  startWithSandbox(carddavAt, given);

/** What somebody types for a server of the sandbox. */
export const typedFor = (url: string, account: string, server = 'plain') => ({
  service: 'carddav',
  server: `${url}/carddav/${server}/`,
  username: cardDavAccounts.emailOf(account),
  password: usualPassword,
});

/** Begins an import of an account of the sandbox's usual server; gives its number. */
export const beginAtSandbox = (
  application: TestService,
  url: string,
  account: string,
  parameters: Readonly<Record<string, string>> = {},
): Promise<number> => beginByPassword(application, { ...typedFor(url, account), ...parameters });

const maxTries = 8;
const usualBook = 'contacts';

/** Everybody in the usual book of an account; `most` people are read at most. */
export const readCardDavBook = (url: string, account: string, most: number): Promise<StoredContact[]> =>
  readCards(
    `${url}/carddav/plain/home/${encodeURIComponent(account)}/`,
    basic(cardDavAccounts.emailOf(account), appPassword),
    most,
  );

/**
 * Everybody in the usual book of a home, as they should arrive when nothing is asked for besides: read past the service, card
 * by card. `most` people are read at most.
 */
export async function readCards(home: string, authorization: string, most: number): Promise<StoredContact[]> {
  const found: StoredContact[] = [];
  for (let place = 0; found.length < most; place++) {
    const path = `${usualBook}/${String(place).padStart(6, '0')}.vcf`;
    const answer = await getCard(home + path, authorization);
    if (answer === undefined) break;
    const key = new URL(home + path).pathname;
    const book = { url: `${home}${usualBook}/`, name: '' };
    const { contacts } = pageOf([{ key, path: key }], [{ text: answer }], {
      book,
      before: 0,
      locale: undefined,
    });
    for (const contact of contacts) if (contact && hasIdentity(contact)) found.push(toStored(contact, []));
  }
  return found;
}

async function getCard(url: string, authorization: string, tries = 1): Promise<string | undefined> {
  const answer = await fetch(url, { headers: { authorization } });
  if (answer.status === 404) return undefined;
  if (answer.status === 200) return answer.text();
  if (tries === maxTries) throw new Error(`${url} answered ${answer.status}`);
  return getCard(url, authorization, tries + 1);
}
