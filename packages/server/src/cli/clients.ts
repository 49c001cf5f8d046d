import type { OAuthClientChanges } from '../applications/oauth-client.js';
import { callbackUrl } from '../grants/client.js';
import { clientSecretContext } from '../model/seal-contexts.js';
import type { MasterKey } from '../security/master-key.js';
import type { Queryable } from '../storage/database.js';
import { holdKey } from '../storage/held-key.js';
import { deleteOAuthClient, type OAuthClientRow, saveOAuthClient } from '../storage/oauth-clients.js';
import type { ClientChange } from './client-changes.js';

/** Makes changes of an application's own clients true, secrets sealed, in the transaction of its caller. */
export async function saveClientChanges(
  db: Queryable,
  masterKey: MasterKey,
  applicationId: string,
  changes: readonly ClientChange[],
): Promise<void> {
  if (changes.length > 0) await holdKey(db, masterKey.id);
  for (const change of changes) {
    const { code } = change.source;
    const seal = (secret: string) =>
      masterKey.sealRecord(clientSecretContext(applicationId, code), Buffer.from(secret));
    if (change.kind === 'removed') await deleteOAuthClient(db, applicationId, code);
    else await saveOAuthClient(db, applicationId, rowOf(change, seal));
  }
}

type KeptChange = Exclude<ClientChange, { kind: 'removed' }>;

function rowOf(change: KeptChange, seal: (secret: string) => Buffer): OAuthClientRow {
  if (change.kind === 'added') {
    const { client_id: clientId, client_secret: secret, scopes = null, tenant = null } = change.fields;
    const proxy = proxyOf(change.fields, { proxyUrl: null, proxyKind: null });
    return { source: change.source.code, clientId, sealedSecret: seal(secret), scopes, tenant, ...proxy };
  }
  const { fields, stored } = change;
  const { client_id: clientId = stored.clientId, client_secret: secret } = fields;
  const { scopes = stored.scopes, tenant = stored.tenant } = fields;
  const sealedSecret = secret === undefined ? stored.sealedSecret : seal(secret);
  return { source: stored.source, clientId, sealedSecret, scopes, tenant, ...proxyOf(fields, stored) };
}

type Proxy = Pick<OAuthClientRow, 'proxyUrl' | 'proxyKind'>;

/** Both or neither: a page that is taken away takes its kind along. */
function proxyOf({ proxy_url, proxy_kind }: OAuthClientChanges, stored: Proxy): Proxy {
  const proxyUrl = proxy_url === undefined ? stored.proxyUrl : proxy_url;
  if (proxyUrl === null) return { proxyUrl, proxyKind: null };
  return { proxyUrl, proxyKind: proxy_kind ?? stored.proxyKind ?? 'browser' };
}

/** What a change touches, by the names under which the client is shown. */
export function changedNames(change: ClientChange): string[] {
  const client = `clients.${change.source.code}`;
  if (change.kind !== 'changed') return [client];
  return Object.keys(change.fields).map((field) => `${client}.${field}`);
}

/** What an operator should know about changes that were made. */
export function warningsOf(changes: readonly ClientChange[]): string[] {
  return changes
    .filter((change) => change.kind !== 'removed' && change.fields.proxy_kind === 'server')
    .map(
      ({ source }) =>
        `${source.code}: a page that forwards on its server is weaker than one that forwards in the browser: no cookie binds the consent to the browser that began it.`,
    );
}

/** An application's own clients by their source, without their secrets. */
export function shownClients(rows: readonly OAuthClientRow[], baseUrl: string | undefined) {
  const ours = baseUrl === undefined ? 'BOOKBRIDGE_BASE_URL is needed to tell' : callbackUrl(baseUrl);
  return Object.fromEntries(
    rows.map(({ source, clientId, scopes, tenant, proxyUrl, proxyKind }) => [
      source,
      {
        client_id: clientId,
        scopes,
        tenant,
        proxy_url: proxyUrl,
        proxy_kind: proxyKind,
        redirect_uri: proxyUrl ?? ours,
      },
    ]),
  );
}
