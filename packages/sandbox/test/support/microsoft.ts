import type { Contact, ContactFolder } from '@microsoft/microsoft-graph-types';
import * as oauth from 'oauth4webapi';
import { defaultClient, microsoft, type Sandbox } from '../../dist/index.js';
import { redirectUri } from './app.js';

export const everything = 'openid profile email offline_access User.Read Contacts.Read';

export interface Walk {
  /** Of the account's address. */
  name: string;
  realm?: string;
  decision?: 'allow' | 'deny';
  parameters?: Record<string, string>;
}

export interface Tokens {
  readonly access_token: string;
  readonly refresh_token?: string;
  readonly id_token?: string;
  readonly scope: string;
}

export interface Client {
  readonly id: string;
  readonly secret: string;
}

export interface ListBody<T> {
  readonly '@odata.context': string;
  readonly '@odata.count'?: number;
  readonly '@odata.nextLink'?: string;
  readonly value: readonly T[];
}

export type Contacts = ListBody<Contact & { '@odata.etag': string }>;
export type Folders = ListBody<ContactFolder>;

/** An app that asks Microsoft, and a person who fills in the forms of the pages without a browser. */
export class MicrosoftApp {
  readonly url: string;
  readonly verifier = oauth.generateRandomCodeVerifier();

  constructor(
    { url }: Sandbox,
    readonly redirectUri: string = redirectUriOfTests,
    readonly client: Client = defaultClient,
  ) {
    this.url = `${url}/microsoft`;
  }

  authorization(realm = 'common'): string {
    return `${this.url}/${realm}/oauth2/v2.0/authorize`;
  }

  async query(parameters: Record<string, string> = {}): Promise<string> {
    return new URLSearchParams({
      client_id: this.client.id,
      redirect_uri: this.redirectUri,
      response_type: 'code',
      scope: everything,
      state: 'the state',
      code_challenge: await oauth.calculatePKCECodeChallenge(this.verifier),
      code_challenge_method: 'S256',
      ...parameters,
    }).toString();
  }

  /** The page that somebody sees, or where they are sent at once. */
  async visit({ name, realm, parameters }: Walk): Promise<Response> {
    const account = new URLSearchParams({ account: microsoft.accounts.emailOf(name) });
    const url = `${this.authorization(realm)}?${await this.query(parameters)}&${account}`;
    return fetch(url, { redirect: 'manual' });
  }

  /** What answers the decision of somebody. */
  async post({ name, realm, decision = 'allow', parameters }: Walk): Promise<Response> {
    return fetch(`${this.authorization(realm)}/consent`, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({
        request: await this.query(parameters),
        account: microsoft.accounts.emailOf(name),
        decision,
      }),
    });
  }

  /** What comes back to the app. */
  async decide(walk: Walk): Promise<URLSearchParams> {
    return backIn(await this.post(walk));
  }

  call(form: Record<string, string>, realm = 'common', { id, secret } = this.client): Promise<Response> {
    const body = new URLSearchParams({ client_id: id, client_secret: secret, ...form });
    return fetch(`${this.url}/${realm}/oauth2/v2.0/token`, { method: 'POST', body });
  }

  exchange(code: string, form: Record<string, string> = {}): Promise<Response> {
    return this.call({
      grant_type: 'authorization_code',
      code,
      redirect_uri: this.redirectUri,
      code_verifier: this.verifier,
      ...form,
    });
  }

  refresh(refreshToken = '', form: Record<string, string> = {}): Promise<Response> {
    return this.call({ grant_type: 'refresh_token', refresh_token: refreshToken, ...form });
  }

  async tokens(walk: Walk): Promise<Tokens> {
    const back = await this.decide(walk);
    return (await (await this.exchange(back.get('code') ?? '')).json()) as Tokens;
  }

  async token(name: string, parameters?: Record<string, string>): Promise<string> {
    return (await this.tokens({ name, ...(parameters && { parameters }) })).access_token;
  }

  /** Asks Graph, by a path or by a whole address. */
  graph(path: string, token: string, init: RequestInit = {}): Promise<Response> {
    const headers = { authorization: `Bearer ${token}`, ...init.headers };
    return fetch(path.startsWith('/') ? `${this.url}/v1.0${path}` : path, { ...init, headers });
  }

  async json<T>(path: string, token: string): Promise<T> {
    return (await (await this.graph(path, token)).json()) as T;
  }

  /** Everybody in a list, page by page. */
  async all(path: string, token: string): Promise<{ people: Contact[]; pages: number }> {
    const people: Contact[] = [];
    let pages = 0;
    for (let next: string | undefined = path; next !== undefined; pages += 1) {
      const page: Contacts = await this.json(next, token);
      people.push(...page.value);
      next = page['@odata.nextLink'];
    }
    return { people, pages };
  }
}

const redirectUriOfTests = redirectUri;

export const backIn = (answer: Response): URLSearchParams =>
  new URL(answer.headers.get('location') ?? '').searchParams;

/** What programs look at in an error of Entra. */
export async function entraError(answer: Response) {
  const { error, error_codes, suberror } = (await answer.json()) as {
    error: string;
    error_codes: number[];
    suberror?: string;
  };
  return { status: answer.status, error, codes: error_codes, ...(suberror && { suberror }) };
}

/** What programs look at in an error of Graph. */
export async function graphError(answer: Response | Promise<Response>) {
  const response = await answer;
  const { error } = (await response.json()) as { error: { code: string } };
  return { status: response.status, code: error.code };
}

export const claimsOf = (token = ''): Record<string, unknown> =>
  JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
