import { parseScopes, type Scope } from '../google/scopes.js';
import type { Client } from './clients.js';

/** What an app asks a person for. @see https://developers.google.com/identity/protocols/oauth2/web-server#creatingclient */
export interface AuthorizationRequest {
  readonly client: Client;
  readonly redirectUri: string;
  readonly scopes: readonly Scope[];
  readonly state: string | null;
  readonly codeChallenge: string | undefined;
  readonly isOffline: boolean;
  readonly includesGranted: boolean;
  readonly loginHint: string | null;
  readonly prompt: ReadonlySet<string>;
  /** As it came, to be handed from page to page. */
  readonly query: string;
}

/** Like Google, the sandbox shows this to the person and never comes back to the app. */
export class RequestRefused extends Error {
  override readonly name = 'RequestRefused';
  constructor(
    readonly status: 400 | 401 | 403,
    readonly error: string,
    sentence: string,
  ) {
    super(sentence);
  }
}

const prompts = ['none', 'consent', 'select_account'];

/** Throws a `RequestRefused` for whatever is wrong with a request. */
export function parseRequest(parameters: URLSearchParams, clients: readonly Client[]): AuthorizationRequest {
  for (const name of parameters.keys())
    if (parameters.getAll(name).length > 1)
      throw invalid(`OAuth 2 parameters can only have a single value: ${name}`);
  const client = clients.find(({ id }) => id === required(parameters, 'client_id'));
  if (client === undefined)
    throw new RequestRefused(401, 'invalid_client', 'The OAuth client was not found.');
  const redirectUri = required(parameters, 'redirect_uri');
  if (!client.redirectUris.includes(redirectUri))
    throw new RequestRefused(
      400,
      'redirect_uri_mismatch',
      `The redirect URI in the request, ${redirectUri}, does not match the ones registered for the app.`,
    );
  if (required(parameters, 'response_type') !== 'code')
    throw new RequestRefused(400, 'unsupported_response_type', 'The sandbox gives authorization codes only.');
  const prompt = new Set((parameters.get('prompt') ?? '').split(' ').filter(Boolean));
  const unknown = [...prompt].find((it) => !prompts.includes(it));
  if (unknown !== undefined) throw invalid(`Invalid parameter value for prompt: ${unknown}`);
  return {
    client,
    redirectUri,
    scopes: requestedScopes(required(parameters, 'scope')),
    state: parameters.get('state'),
    codeChallenge: challenge(parameters),
    isOffline: oneOf(parameters, 'access_type', ['online', 'offline']) === 'offline',
    includesGranted: oneOf(parameters, 'include_granted_scopes', ['false', 'true']) === 'true',
    loginHint: parameters.get('login_hint'),
    prompt,
    query: parameters.toString(),
  };
}

const invalid = (sentence: string) => new RequestRefused(400, 'invalid_request', sentence);

function required(parameters: URLSearchParams, name: string): string {
  const value = parameters.get(name);
  if (value === null || value === '') throw invalid(`Missing required parameter: ${name}`);
  return value;
}

/** The first is what it is when nothing is said. */
function oneOf(parameters: URLSearchParams, name: string, values: readonly [string, ...string[]]): string {
  const value = parameters.get(name) ?? values[0];
  if (!values.includes(value)) throw invalid(`Invalid parameter value for ${name}: ${value}`);
  return value;
}

function requestedScopes(list: string): readonly Scope[] {
  const scopes = parseScopes(list);
  if (scopes === undefined || scopes.length === 0)
    throw new RequestRefused(400, 'invalid_scope', `Some requested scopes were invalid: ${list}`);
  return scopes;
}

/** S256 or nothing: a challenge without a method would be a plain one. @see RFC 7636 §4.3, RFC 9700 §2.1.1 */
function challenge(parameters: URLSearchParams): string | undefined {
  const value = parameters.get('code_challenge');
  const method = parameters.get('code_challenge_method');
  if (value === null && method === null) return undefined;
  if (method !== 'S256') throw invalid('code_challenge_method must be S256.');
  if (value === null || !/^[\w-]{43}$/.test(value))
    throw invalid('Invalid parameter value for code_challenge.');
  return value;
}
