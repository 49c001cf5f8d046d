import * as oauth from 'oauth4webapi';
import type { AppContext } from '../context/app-context.js';
import { type Import, type ImportIn, sealContext } from '../model/import.js';
import { consentSeconds } from '../model/lifetimes.js';
import type { OAuthProvider } from '../oauth/provider.js';
import type { SealKey } from '../security/seal.js';
import { hashSecret } from '../security/secrets.js';
import { consentByState, deleteConsent, insertConsent } from '../storage/consents.js';
import { transaction } from '../storage/database.js';
import { holdImport } from '../storage/import-moves.js';
import { importByKey } from '../storage/imports.js';
import { keyOfImport } from '../vault/import-key.js';
import { openJson, sealJson } from '../vault/sealed-json.js';
import type { OAuthClient } from './client.js';

/** A consent under way: what its callback has to fit. */
export interface Consent {
  /** PKCE (RFC 7636 §4.1). */
  readonly verifier: string;
  /** As the provider knows it; the exchange has to name the same. */
  readonly redirectUri: string;
  readonly clientId: string;
  /** Who has to have sent the callback, where that is told; absent in those that an earlier version began. */
  readonly issuer?: string;
  readonly isServerProxy: boolean;
  /** The import's own, for the address of its page. */
  readonly code: string;
}

const context = (it: Import) => `consent/${sealContext(it)}`;

/** Our states: 256 bits, and nothing that a proxy page could decode or encode differently. */
const isState = (text: string) => /^[A-Za-z0-9_-]{43}$/.test(text);

/**
 * Begins a consent: gives its `state`, and the provider's page to send the browser to. `undefined` when the import has
 * ended in between.
 */
export async function beginConsent(
  parts: AppContext,
  it: ImportIn<'waiting'>,
  provider: OAuthProvider,
  client: OAuthClient,
  { code, loginHint }: { code: string; loginHint: string | null },
): Promise<{ state: string; url: string } | undefined> {
  const key = await keyOfImport(parts.db, parts.masterKey, it);
  if (!key) return undefined;
  const state = oauth.generateRandomState();
  const verifier = oauth.generateRandomCodeVerifier();
  const { id: clientId, redirectUri, isServerProxy } = client;
  const server = provider.server(parts.config.sources, client);
  const consent: Consent = { verifier, redirectUri, clientId, issuer: server.issuer, isServerProxy, code };
  const isStored = await storeConsent(parts, it, {
    stateHash: hashSecret(state),
    sealed: sealJson(key, consent, context(it)),
  });
  if (!isStored) return undefined;
  const challenge = await oauth.calculatePKCECodeChallenge(verifier);
  return { state, url: authorizationUrl(server, provider, client, { state, challenge, loginHint }) };
}

/** One at a time of an import, so that each sees how many are open. */
function storeConsent(
  { db }: AppContext,
  { key }: Import,
  consent: { stateHash: Buffer; sealed: Buffer },
): Promise<boolean> {
  return transaction(db, async (client) => {
    const isWaiting = (await holdImport(client, key, ['waiting'])) !== undefined;
    return isWaiting && insertConsent(client, key, { ...consent, seconds: consentSeconds });
  });
}

function authorizationUrl(
  { authorization_endpoint: endpoint, issuer }: oauth.AuthorizationServer,
  provider: OAuthProvider,
  client: OAuthClient,
  asked: { state: string; challenge: string; loginHint: string | null },
): string {
  const url = new URL(endpoint ?? issuer);
  url.search = new URLSearchParams({
    response_type: 'code',
    client_id: client.id,
    redirect_uri: client.redirectUri,
    scope: client.scopes.join(' '),
    state: asked.state,
    code_challenge: asked.challenge,
    code_challenge_method: 'S256',
    ...provider.parameters(asked.loginHint),
  }).toString();
  return url.href;
}

/** The consent of a `state`, its import and the import's key; `undefined` when the state was never given, was used, or is too old. */
export async function findConsent(
  parts: AppContext,
  state: string,
): Promise<{ it: Import; key: SealKey; consent: Consent } | undefined> {
  const found = isState(state) ? await consentByState(parts.db, hashSecret(state)) : undefined;
  const it = found && (await importByKey(parts.db, found.key));
  const key = it && (await keyOfImport(parts.db, parts.masterKey, it));
  if (!found || !it || !key) return undefined;
  return { it, key, consent: openJson<Consent>(key, found.sealed, context(it)) };
}

/** Consumes a `state`; false when another callback was quicker. */
export function consumeState(
  parts: Pick<AppContext, 'db'>,
  it: Pick<Import, 'key'>,
  state: string,
): Promise<boolean> {
  return deleteConsent(parts.db, it.key, hashSecret(state));
}
