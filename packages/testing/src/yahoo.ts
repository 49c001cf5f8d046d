import { aol, defaultClient, yahoo } from '@bookbridge/sandbox';
import type { StoredContact } from '../../server/dist/vault/stored-contact.js';
import { readCards } from './carddav.js';
import { Person } from './consent.js';
import { directRedirectUri } from './google-book.js';
import { type SandboxedOptions, type ServiceWithSandbox, startWithSandbox } from './sandboxed.js';

/** The sources whose people sign in there, by their codes. */
export type YahooCode = 'yahoo' | 'aol';

/** Settings that put a sandbox in the place of Yahoo and AOL, whose people are asked for everything. */
export const yahooAt = (url: string): Record<string, string> => ({
  ...signInAt(url, 'yahoo'),
  ...signInAt(url, 'aol'),
});

function signInAt(url: string, code: YahooCode): Record<string, string> {
  const name = code.toUpperCase();
  return {
    [`BOOKBRIDGE_${name}_CLIENT_ID`]: defaultClient.id,
    [`BOOKBRIDGE_${name}_CLIENT_SECRET`]: defaultClient.secret,
    [`BOOKBRIDGE_${name}_CONSENT`]: 'contacts+owner',
    [`BOOKBRIDGE_${name}_LOGIN_URL`]: `${url}/${code}`,
    [`BOOKBRIDGE_CARDDAV_${name}_URL`]: `${url}/carddav/${code}`,
  };
}

export const startWithYahoo = (given?: SandboxedOptions): Promise<ServiceWithSandbox> =>
  startWithSandbox(yahooAt, given);

/** The whole address of an account. */
export const yahooAddress = (name: string, code: YahooCode = 'yahoo'): string =>
  ({ yahoo, aol })[code].accounts.emailOf(name);

/** Everybody in the address book of an account, read past the service; `most` people are read at most. */
export async function readYahooBook(url: string, account: string, most: number): Promise<StoredContact[]> {
  const page = new URL(`${url}/yahoo/oauth2/request_auth`);
  page.search = new URLSearchParams({
    client_id: defaultClient.id,
    redirect_uri: directRedirectUri,
    response_type: 'code',
    scope: 'sdct-r',
    state: 'direct',
  }).toString();
  const back = await new Person().decide(page, { account: yahooAddress(account) });
  const answer = await fetch(`${url}/yahoo/oauth2/get_token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      code: back.searchParams.get('code') ?? '',
      redirect_uri: directRedirectUri,
      client_id: defaultClient.id,
      client_secret: defaultClient.secret,
    }),
  });
  const { access_token: token } = (await answer.json()) as { access_token: string };
  return readCards(`${url}/carddav/yahoo/home/${encodeURIComponent(account)}/`, `Bearer ${token}`, most);
}
