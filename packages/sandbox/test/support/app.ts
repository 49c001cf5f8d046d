import * as oauth from 'oauth4webapi';
import { defaultClient, type Sandbox, type SandboxOptions, startSandbox } from '../../dist/index.js';

export const redirectUri = 'http://127.0.0.1:1/back';
export const contactsScope = 'https://www.googleapis.com/auth/contacts.readonly';
export const otherScope = 'https://www.googleapis.com/auth/contacts.other.readonly';
export const everything = `openid email profile ${contactsScope} ${otherScope}`;

export const insecure = { [oauth.allowInsecureRequests]: true };

export function start(options: Partial<SandboxOptions> = {}): Promise<Sandbox> {
  return startSandbox({ port: 0, redirectUris: [redirectUri], ...options });
}

export interface Walk {
  /** Of the account's address. */
  name: string;
  scope?: string;
  /** All that were asked for, unless said otherwise. */
  ticked?: readonly string[];
  decision?: 'allow' | 'deny';
  parameters?: Record<string, string>;
}

/** An app as it would be written, and a person who fills in the forms of the pages without a browser. */
export class App {
  readonly client: oauth.Client = { client_id: defaultClient.id };
  readonly authentication: oauth.ClientAuth = oauth.ClientSecretPost(defaultClient.secret);
  readonly verifier = oauth.generateRandomCodeVerifier();

  private constructor(
    readonly url: string,
    readonly server: oauth.AuthorizationServer,
    readonly redirectUri: string,
  ) {}

  static async at({ url }: Sandbox, backTo = redirectUri): Promise<App> {
    const issuer = new URL(`${url}/google`);
    const found = await oauth.discoveryRequest(issuer, insecure);
    return new App(`${url}/google`, await oauth.processDiscoveryResponse(issuer, found), backTo);
  }

  async query({ scope = everything, parameters = {} }: Omit<Walk, 'name'> = {}): Promise<URLSearchParams> {
    return new URLSearchParams({
      client_id: this.client.client_id,
      redirect_uri: this.redirectUri,
      response_type: 'code',
      scope,
      state: 'the state',
      access_type: 'offline',
      prompt: 'consent',
      code_challenge: await oauth.calculatePKCECodeChallenge(this.verifier),
      code_challenge_method: 'S256',
      ...parameters,
    });
  }

  /** The address that the app gets back after the person has decided. */
  async decide(walk: Walk): Promise<URL> {
    const query = await this.query(walk);
    const ticked = walk.ticked ?? (query.get('scope') ?? '').split(' ');
    const answer = await fetch(`${this.server.authorization_endpoint}/consent`, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams([
        ['request', query.toString()],
        ['account', `${walk.name}@sandbox.example`],
        ['decision', walk.decision ?? 'allow'],
        ...ticked.map((scope) => ['scope', scope]),
      ]),
    });
    return new URL(answer.headers.get('location') ?? '');
  }

  /** What the token endpoint says to the code in the address. */
  async exchange(back: URL, verifier: string | typeof oauth.nopkce = this.verifier): Promise<Response> {
    const parameters = oauth.validateAuthResponse(this.server, this.client, back, 'the state');
    return oauth.authorizationCodeGrantRequest(
      this.server,
      this.client,
      this.authentication,
      parameters,
      this.redirectUri,
      verifier,
      insecure,
    );
  }

  async tokens(walk: Walk): Promise<oauth.TokenEndpointResponse> {
    const answer = await this.exchange(await this.decide(walk));
    return oauth.processAuthorizationCodeResponse(this.server, this.client, answer, {
      ...(walk.parameters?.nonce === undefined ? {} : { expectedNonce: walk.parameters.nonce }),
    });
  }

  refresh(refreshToken = ''): Promise<Response> {
    return oauth.refreshTokenGrantRequest(
      this.server,
      this.client,
      this.authentication,
      refreshToken,
      insecure,
    );
  }

  post(path: string, body: Record<string, string>, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(this.url + path, { method: 'POST', headers, body: new URLSearchParams(body) });
  }

  get(path: string, token: string, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(this.url + path, { headers: { authorization: `Bearer ${token}`, ...headers } });
  }
}

/** Of an answer of the token endpoint. */
export async function errorOf(answer: Response): Promise<{ status: number; error: unknown }> {
  const { error } = (await answer.json()) as { error: unknown };
  return { status: answer.status, error };
}
