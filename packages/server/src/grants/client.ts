import type { AppContext } from '../context/app-context.js';
import type { SourceCode } from '../model/source.js';
import type { OAuthProvider, ProviderClient } from '../oauth/provider.js';
import type { MasterKey } from '../security/master-key.js';
import type { Queryable } from '../storage/database.js';
import { oauthClientRow } from '../storage/oauth-clients.js';

/** An OAuth client, and how it is used. */
export interface OAuthClient extends ProviderClient {
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
export const clientSecretContext = (applicationId: string, source: string) =>
  `client/${applicationId}/${source}`;

/**
 * The client with which an application asks a source: its own, else the service's. `undefined` when there is neither;
 * then the source cannot be asked.
 */
export async function oauthClientOf(
  parts: Pick<AppContext, 'config' | 'masterKey'> & { readonly db: Queryable },
  applicationId: string,
  source: SourceCode,
  oauth: OAuthProvider,
): Promise<OAuthClient | undefined> {
  const redirectUri = callbackUrl(parts.config.baseUrl);
  const own = await oauthClientRow(parts.db, applicationId, source);
  if (own) {
    return {
      id: own.clientId,
      secret: openSecret(parts.masterKey, applicationId, source, own.sealedSecret),
      scopes: own.scopes ?? oauth.scopes,
      redirectUri: own.proxyUrl ?? redirectUri,
      isServerProxy: own.proxyKind === 'server',
    };
  }
  const shared = oauth.client(parts.config.sources);
  return shared && { ...shared, scopes: oauth.scopes, redirectUri, isServerProxy: false };
}

function openSecret(masterKey: MasterKey, applicationId: string, source: SourceCode, sealed: Buffer): string {
  return masterKey.openRecord(clientSecretContext(applicationId, source), sealed).toString();
}
