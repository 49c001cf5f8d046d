import type { AppContext } from '../context/app-context.js';
import type { SourceCode } from '../model/source.js';
import type { OAuthProvider, ProviderClient } from '../oauth/provider.js';
import type { MasterKey } from '../security/master-key.js';
import type { Queryable } from '../storage/database.js';
import { oauthChoice } from '../storage/oauth-clients.js';

/** An OAuth client, and how it is used. */
export interface OAuthClient extends ProviderClient {
  /** The mode in which it asks; `undefined` where the client has scopes of its own. */
  readonly mode: string | undefined;
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
 * The client with which an application asks a source: its own, else the service's. It asks for the client's own scopes,
 * else in the mode that the import was begun with, else in the application's, else in the operator's. `undefined` when
 * there is no client; then the source cannot be asked.
 */
export async function oauthClientOf(
  parts: Pick<AppContext, 'config' | 'masterKey'> & { readonly db: Queryable },
  applicationId: string,
  source: SourceCode,
  oauth: OAuthProvider,
  begunMode?: string,
): Promise<OAuthClient | undefined> {
  const redirectUri = callbackUrl(parts.config.baseUrl);
  const { mode, client: own } = await oauthChoice(parts.db, applicationId, source);
  const asked = askedIn(oauth, [begunMode, mode, oauth.usualMode(parts.config.sources)]);
  if (own) {
    return {
      id: own.clientId,
      secret: openSecret(parts.masterKey, applicationId, source, own.sealedSecret),
      tenant: own.tenant ?? undefined,
      ...(own.scopes ? { mode: undefined, scopes: own.scopes } : asked),
      redirectUri: own.proxyUrl ?? redirectUri,
      isServerProxy: own.proxyKind === 'server',
    };
  }
  const shared = oauth.client(parts.config.sources);
  return shared && { ...shared, ...asked, redirectUri, isServerProxy: false };
}

/** The first of the modes that there is: nodes of another version may know others. */
function askedIn(
  { modes, neededScope }: OAuthProvider,
  wanted: readonly (string | undefined)[],
): Pick<OAuthClient, 'mode' | 'scopes'> {
  const mode = wanted.find((name) => name !== undefined && Object.hasOwn(modes, name));
  return { mode, scopes: (mode === undefined ? undefined : modes[mode]) ?? [neededScope] };
}

function openSecret(masterKey: MasterKey, applicationId: string, source: SourceCode, sealed: Buffer): string {
  return masterKey.openRecord(clientSecretContext(applicationId, source), sealed).toString();
}
