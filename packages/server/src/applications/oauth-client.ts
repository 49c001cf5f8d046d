import { z } from 'zod';
import type { SourceCode } from '../model/source.js';
import { type OAuthProvider, scopesOf } from '../oauth/provider.js';
import { isSecureUrl } from '../security/secure-url.js';
import { findProvider, providers, wayOf } from '../sources/registry.js';

/** Where the page at a proxy URL forwards to our `/auth`: in the person's browser, or on its server. */
const proxyKinds = ['browser', 'server'] as const;

/** A source at which an application can have a client of its own. */
export interface ClientSource {
  readonly code: SourceCode;
  readonly oauth: OAuthProvider;
}

const clientSources: readonly ClientSource[] = [...providers.values()].flatMap((provider) => {
  const way = wayOf(provider, 'consent');
  return way ? [{ code: provider.code, oauth: way.oauth }] : [];
});

/** What is said of any other source. */
export const notAskedByOAuth = `is none of the sources that are asked by OAuth: ${clientSources.map(({ code }) => code).join(', ')}`;

/** The source of a code or an alias; `undefined` when nobody is asked for consent there. */
export function findClientSource(code: string): ClientSource | undefined {
  const found = findProvider(code)?.code;
  return clientSources.find((source) => source.code === found);
}

const clientId = z
  .string('is missing: a new client needs its id')
  .regex(/^[\x21-\x7e]{1,255}$/, 'must be the id as the provider shows it, without spaces');

/** Of what was read around it, no message says anything: it may be a secret all the same. */
const clientSecret = z
  .string('is missing: a new client needs its secret')
  .trim()
  .min(1, { message: 'is empty', abort: true })
  // Providers also hand out a JSON file with the secret in it, which would be taken for the secret.
  .refine((text) => /^[\x20-\x7e]{1,1000}$/.test(text) && !/^\{.*\}$/.test(text), {
    message: 'must hold the secret alone, on one line',
  });

const proxyUrl = z.string().superRefine((text, context) => {
  const problem = problemOfProxyUrl(text);
  if (problem !== undefined) context.addIssue(problem);
});

/** Providers compare a redirect URI letter by letter, so it is kept as written, and nothing in it may be put right. */
function problemOfProxyUrl(text: string): string | undefined {
  if (!/^https?:\/\/\S+$/.test(text) || !URL.canParse(text) || !isSecureUrl(new URL(text)))
    return 'must be a URL such as https://app.example.com/oauth.html (https, unless it is localhost)';
  if (text.includes('#')) return 'has a fragment, which no provider takes';
  const { username, password } = new URL(text);
  return username || password ? 'holds a user name or a password' : undefined;
}

function scopesAt(oauth: OAuthProvider) {
  const { neededScope } = oauth;
  const scopes = scopesOf(oauth);
  const lastPart = (scope: string) => scope.slice(scope.lastIndexOf('/') + 1);
  const find = (name: string) => scopes.find((scope) => scope === name || lastPart(scope) === name);
  return z
    .array(z.string())
    .superRefine((names, context) => {
      const strangers = names.filter((name) => find(name) === undefined);
      if (strangers.length > 0)
        context.addIssue(`has ${strangers.join(', ')}; there are only ${scopes.map(lastPart).join(', ')}`);
      else if (!names.some((name) => find(name) === neededScope))
        context.addIssue(`lacks ${lastPart(neededScope)}, without which there is nothing to read`);
    })
    .transform((names) => [...new Set(names.map((name) => find(name) ?? name))]);
}

/** Of a provider without tenants any is too many. */
const tenantAt = ({ tenants }: OAuthProvider) =>
  tenants ??
  z
    .string()
    .refine(() => false, { message: 'is for a source whose clients have a tenant, which this is not' });

const fieldsAt = ({ oauth }: ClientSource) =>
  z.strictObject({
    client_id: clientId,
    client_secret: clientSecret,
    /** The whole ones, or what is behind their last slash; null for those of the consent mode. */
    scopes: scopesAt(oauth).nullable(),
    /** Whose accounts it asks; null for the provider's usual choice. */
    tenant: tenantAt(oauth).nullable(),
    /** A page of the application's own site that forwards to our `/auth`; null for none. */
    proxy_url: proxyUrl.nullable(),
    proxy_kind: z.enum(proxyKinds, 'must be browser or server'),
  });

/** What an operator sets of a new client at a source: id and secret at least. */
export const newOAuthClient = (source: ClientSource) =>
  fieldsAt(source).partial({ scopes: true, tenant: true, proxy_url: true, proxy_kind: true });

export type NewOAuthClient = z.infer<ReturnType<typeof newOAuthClient>>;

/** What an operator changes of a client that is there; the other fields stay as they are. */
export const oauthClientChanges = (source: ClientSource) => fieldsAt(source).partial();

export type OAuthClientChanges = z.infer<ReturnType<typeof oauthClientChanges>>;

/** The names of a client's fields. */
export type OAuthClientField = keyof OAuthClientChanges;
