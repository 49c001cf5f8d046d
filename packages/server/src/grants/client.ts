import type { Parts } from '../context/parts.js';
import type { MasterKey } from '../security/master-key.js';
import type { ConsentSource, SourceCode } from '../sources/source.js';
import type { Queryable } from '../storage/database.js';
import { oauthClientRow } from '../storage/oauth-clients.js';

/** An OAuth client as a provider knows it. */
export interface OAuthClient {
  readonly id: string;
  readonly secret: string;
  readonly scopes: readonly string[];
  /** Where the provider sends the browser: our `/auth`, or the application's own page that forwards to it. */
  readonly redirectUri: string;
  /**
   * Whether that page forwards on its server, which cannot carry the browser's cookie: then `state` alone has to do
   * (weaker than OWASP ASVS 5 §10.1.2 wants, so off unless the operator says so).
   */
  readonly isServerProxy: boolean;
}

/** The one address to which all consents come back. */
export const callbackUrl = (baseUrl: string) => `${baseUrl}/auth`;

/** Where the secret of an application's own client is sealed. */
export const clientSecretPlace = (applicationId: string, source: string) =>
  `client/${applicationId}/${source}`;

/**
 * The client with which an application asks a source: its own, else the service's. `undefined` when there is neither;
 * then the source cannot be asked.
 */
export async function oauthClientOf(
  parts: Pick<Parts, 'config' | 'masterKey'> & { readonly db: Queryable },
  applicationId: string,
  source: ConsentSource,
): Promise<OAuthClient | undefined> {
  const redirectUri = callbackUrl(parts.config.baseUrl);
  const own = await oauthClientRow(parts.db, applicationId, source.code);
  if (own) {
    return {
      id: own.clientId,
      secret: openSecret(parts.masterKey, applicationId, source.code, own.sealedSecret),
      scopes: own.scopes ?? source.oauth.scopes,
      redirectUri: own.proxyUrl ?? redirectUri,
      isServerProxy: own.proxyKind === 'server',
    };
  }
  const shared = source.oauth.client(parts.config.providers);
  return shared && { ...shared, scopes: source.oauth.scopes, redirectUri, isServerProxy: false };
}

function openSecret(masterKey: MasterKey, applicationId: string, source: SourceCode, sealed: Buffer): string {
  return masterKey.openRecord(clientSecretPlace(applicationId, source), sealed).toString();
}
