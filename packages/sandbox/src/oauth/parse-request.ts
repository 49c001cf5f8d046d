import type { AuthorizationRequest } from './authorization-request.js';
import type { Client } from './clients.js';
import { givenValue, repeatedName } from './parameters.js';
import { RequestRefused } from './problems.js';
import { parseScopes, type Scopes } from './scopes.js';
import type { OAuthSettings, RequestRules } from './settings.js';

/** Throws a `RequestRefused` for whatever is wrong with a request. */
export function parseRequest(
  parameters: URLSearchParams,
  realm: string,
  clients: readonly Client[],
  { request: rules, scopes }: OAuthSettings,
): AuthorizationRequest {
  const repeated = repeatedName(parameters);
  if (repeated !== undefined) throw new RequestRefused('parameter given twice', repeated);
  const id = required(parameters, 'client_id');
  const client = clients.find((it) => it.id === id);
  if (client === undefined) throw new RequestRefused('client unknown', id);
  rules.check(client, realm);
  const redirectUri = required(parameters, 'redirect_uri');
  if (!client.redirectUris.includes(redirectUri))
    throw new RequestRefused('redirect URI unknown', redirectUri);
  if (required(parameters, 'response_type') !== 'code') throw new RequestRefused('response type unknown');
  const prompt = new Set((parameters.get('prompt') ?? '').split(' ').filter(Boolean));
  const unknown = [...prompt].find((it) => !rules.prompts.includes(it));
  if (unknown !== undefined) throw invalid(`prompt: ${unknown}`);
  return {
    client,
    realm,
    redirectUri,
    scopes: requestedScopes(scopes, required(parameters, 'scope')),
    state: parameters.get('state'),
    codeChallenge: challenge(parameters),
    nonce: givenValue(parameters, 'nonce'),
    choices: chosen(parameters, rules.choices),
    loginHint: parameters.get('login_hint'),
    prompt,
    query: parameters.toString(),
  };
}

const invalid = (what: string) => new RequestRefused('parameter invalid', what);

function required(parameters: URLSearchParams, name: string): string {
  const value = givenValue(parameters, name);
  if (value === undefined) throw new RequestRefused('parameter missing', name);
  return value;
}

function chosen(
  parameters: URLSearchParams,
  choices: RequestRules['choices'],
): AuthorizationRequest['choices'] {
  return Object.fromEntries(
    Object.entries(choices).map(([name, values]) => [name, oneOf(parameters, name, values)]),
  );
}

function oneOf(parameters: URLSearchParams, name: string, values: readonly [string, ...string[]]): string {
  const value = parameters.get(name) ?? values[0];
  if (!values.includes(value)) throw invalid(`${name}: ${value}`);
  return value;
}

function requestedScopes(known: Scopes, list: string): readonly string[] {
  const scopes = parseScopes(known, list);
  if (scopes === undefined || scopes.length === 0) throw new RequestRefused('scope unknown', list);
  return scopes;
}

/** S256 or nothing: a challenge without a method would be a plain one. @see RFC 7636 §4.3, RFC 9700 §2.1.1 */
function challenge(parameters: URLSearchParams): string | undefined {
  const value = parameters.get('code_challenge');
  const method = parameters.get('code_challenge_method');
  if (value === null && method === null) return undefined;
  if (method !== 'S256') throw new RequestRefused('challenge not S256');
  if (value === null || !/^[\w-]{43}$/.test(value)) throw invalid('code_challenge.');
  return value;
}
