import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider, { interactionPolicy } from 'oidc-provider';
import type { Person } from './consent.js';

type AccessToken = InstanceType<Provider['AccessToken']>;

export const oidcClient = { id: 'app', secret: 'a-secret-of-the-app' };

const scope = (name: string) => `https://www.googleapis.com/auth/${name}`;
const scopes = ['contacts.readonly', 'contacts.other.readonly', 'userinfo.email', 'userinfo.profile'].map(
  scope,
);

/** A call of the People API that comes with a good token; resolves when it may be answered. */
export type OnCall = (call: { path: string; page: number; token: AccessToken }) => Promise<void> | void;

export interface OidcGoogle {
  /** Also its issuer. */
  readonly url: string;
  readonly provider: Provider;
  /** What was asked of the token endpoint, and the revocation endpoint, with how it answered. */
  readonly asked: { readonly type: string; readonly status: number }[];
  /** Refresh tokens in the order in which they were used. */
  readonly refreshTokens: string[];
  onCall: OnCall;
  /** Decides at the provider; gives where it sends the browser. */
  decide(person: Person, page: URL, decision?: 'allow' | 'deny'): Promise<URL>;
  stop(): Promise<void>;
}

/**
 * A real authorization server in Google's place, with a People API of three pages of two people each that asks it about
 * every token. It wants PKCE, rotates refresh tokens, and ends a whole grant when a code or a refresh token is used
 * twice.
 */
export async function startOidcGoogle(redirectUris: string[]): Promise<OidcGoogle> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = makeProvider(url, redirectUris);
  const it = new Google(url, provider, server);
  server.on('request', (request, response) => it.answer(request, response));
  return it;
}

function makeProvider(url: string, redirectUris: string[]): Provider {
  const policy = interactionPolicy.base();
  policy.add(new interactionPolicy.Prompt({ name: 'select_account', requestable: true }));
  return new Provider(url, {
    clients: [
      {
        client_id: oidcClient.id,
        client_secret: oidcClient.secret,
        redirect_uris: redirectUris,
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    routes: { authorization: '/o/oauth2/v2/auth', token: '/token', revocation: '/revoke' },
    scopes,
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false }, revocation: { enabled: true } },
    interactions: { policy, url: (_, { uid }) => `/interaction/${uid}` },
    findAccount: (_, accountId) => ({ accountId, claims: async () => ({ sub: accountId }) }),
    issueRefreshToken: async () => true,
    rotateRefreshToken: true,
    cookies: { keys: ['a key for cookies'] },
    // Tests let access tokens run out themselves: a clock would do it where a busy machine is slow, too.
    ttl: {
      AccessToken: 600,
      AuthorizationCode: 60,
      RefreshToken: 600,
      Grant: 600,
      Interaction: 600,
      Session: 600,
    },
  });
}

class Google implements OidcGoogle {
  readonly asked: { type: string; status: number }[] = [];
  readonly refreshTokens: string[] = [];
  onCall: OnCall = () => undefined;
  readonly #answerOAuth;

  constructor(
    readonly url: string,
    readonly provider: Provider,
    private readonly server: Server,
  ) {
    provider.use(async (ctx, next) => {
      await next();
      if (ctx.path !== '/token' && ctx.path !== '/revoke') return;
      const parameters =
        (ctx as unknown as { oidc?: { params?: Record<string, string> } }).oidc?.params ?? {};
      const type = ctx.path === '/revoke' ? 'revocation' : (parameters.grant_type ?? 'none');
      this.asked.push({ type, status: ctx.status });
      if (type === 'refresh_token') this.refreshTokens.push(parameters.refresh_token ?? '');
    });
    this.#answerOAuth = provider.callback();
  }

  answer(request: IncomingMessage, response: ServerResponse): void {
    const url = new URL(request.url ?? '', this.url);
    const answering = url.pathname.startsWith('/interaction/')
      ? this.#interact(request, response, url.searchParams.get('decision') ?? '')
      : url.pathname.startsWith('/v1/')
        ? this.#answerPeople(request, response, url)
        : this.#answerOAuth(request, response);
    answering.catch((error: unknown) => response.destroy(error as Error));
  }

  async #interact(request: IncomingMessage, response: ServerResponse, decision: string): Promise<void> {
    const { params } = await this.provider.interactionDetails(request, response);
    if (decision === 'deny') {
      const error = { error: 'access_denied', error_description: 'The person said no.' };
      return this.provider.interactionFinished(request, response, error);
    }
    const accountId = 'ana';
    const grant = new this.provider.Grant({ accountId, clientId: oidcClient.id });
    grant.addOIDCScope(String(params.scope));
    const grantId = await grant.save();
    await this.provider.interactionFinished(request, response, {
      login: { accountId },
      consent: { grantId },
      select_account: {},
    });
  }

  async #answerPeople({ headers }: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    const [, value = ''] = /^Bearer (.+)$/.exec(headers.authorization ?? '') ?? [];
    const token = await this.provider.AccessToken.find(value);
    const grant = token?.grantId && (await this.provider.Grant.find(token.grantId));
    if (!token?.isValid || !grant)
      return send(response, 401, { error: { code: 401, status: 'UNAUTHENTICATED' } });
    const page = Number(url.searchParams.get('pageToken') ?? 1);
    await this.onCall({ path: url.pathname, page, token });
    send(response, 200, people(url.pathname, page));
  }

  async decide(person: Person, page: URL, decision: 'allow' | 'deny' = 'allow'): Promise<URL> {
    for (let at = page; ; ) {
      if (at.pathname.startsWith('/interaction/')) at.searchParams.set('decision', decision);
      const response = await person.open(at);
      const location = response.headers.get('location');
      if (location === null)
        throw new Error(`${at.pathname} answered ${response.status}: ${await response.text()}`);
      at = new URL(location, at);
      if (at.origin !== this.url) return at;
    }
  }

  async stop(): Promise<void> {
    this.server.close();
    this.server.closeAllConnections();
    await once(this.server, 'close');
  }
}

function people(path: string, page: number): object {
  if (path === '/v1/people/me')
    return { resourceName: 'people/ana', names: [{ givenName: 'Ana', familyName: 'Own' }] };
  if (path !== '/v1/people/me/connections') return {};
  const connections = [0, 1].map((i) => ({
    resourceName: `people/c${page}${i}`,
    names: [{ givenName: `Person${page}${i}`, familyName: 'Test' }],
    emailAddresses: [{ value: `person${page}${i}@example.org` }],
  }));
  return { connections, ...(page < 3 && { nextPageToken: String(page + 1) }) };
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
