import type { SettingValues } from '../config/setting.js';
import type { AppContext } from '../context/app-context.js';
import { clientSecretContext } from '../model/seal-contexts.js';
import type { SourceCode } from '../model/source.js';
import type { OAuthProvider, ProviderClient } from '../oauth/provider.js';
import type { MasterKey } from '../security/master-key.js';
import type { Queryable } from '../storage/database.js';
import { type OAuthChoice, type OwnedClientRow, oauthChoice } from '../storage/oauth-clients.js';

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

/**
 * The client with which an application asks a source: its own, else its parent's, else the service's. It asks for the
 * client's own scopes, else in the mode that the import was begun with, else in the application's or its parent's, else in
 * the operator's. `undefined` when there is no client; then the source cannot be asked.
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
  const asked = askedBy(oauth, parts.config.sources, { mode: begunMode ?? mode, client: own });
  if (own) {
    return {
      id: own.clientId,
      secret: openSecret(parts.masterKey, own),
      tenant: own.tenant ?? undefined,
      ...asked,
      redirectUri: own.proxyUrl ?? redirectUri,
      isServerProxy: own.proxyKind === 'server',
    };
  }
  const shared = oauth.client(parts.config.sources);
  return shared && { ...shared, ...asked, redirectUri, isServerProxy: false };
}

/** What is asked for: the scopes of an own client, else those of the mode that was chosen, else those of the operator's. */
export function askedBy(
  { modes, usualMode, neededScope }: OAuthProvider,
  settings: SettingValues,
  { mode: chosen, client }: OAuthChoice,
): Pick<OAuthClient, 'mode' | 'scopes'> {
  if (client?.scopes) return { mode: undefined, scopes: client.scopes };
  // Nodes of another version may know other modes.
  const isKnown = chosen !== undefined && Object.hasOwn(modes, chosen);
  const mode = isKnown ? chosen : usualMode(settings);
  return { mode, scopes: modes[mode] ?? [neededScope] };
}

/** Sealed for the application that has the client, which may be the parent of the one that asks. Throws `SealError`. */
export const openSecret = (
  masterKey: MasterKey,
  { applicationId, source, sealedSecret }: OwnedClientRow,
): string => masterKey.openRecord(clientSecretContext(applicationId, source), sealedSecret).toString();
