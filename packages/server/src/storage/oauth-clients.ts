import type { Queryable } from './database.js';

/** An application's own OAuth client at a source, as it is kept. */
export interface OAuthClientRow {
  readonly source: string;
  readonly clientId: string;
  readonly sealedSecret: Buffer;
  readonly scopes: readonly string[] | null;
  readonly proxyUrl: string | null;
  readonly proxyKind: 'browser' | 'server' | null;
}

const columns = `source, client_id as "clientId", sealed_secret as "sealedSecret", scopes, proxy_url as "proxyUrl",
  proxy_kind as "proxyKind"`;

/** Walks the primary key. */
export async function oauthClientRow(
  db: Queryable,
  applicationId: string,
  source: string,
): Promise<OAuthClientRow | undefined> {
  const { rows } = await db.query<OAuthClientRow>({
    name: 'oauth_client',
    text: `select ${columns} from bookbridge.oauth_clients where application_id = $1 and source = $2`,
    values: [applicationId, source],
  });
  return rows[0];
}

export async function oauthClientRows(db: Queryable, applicationId: string): Promise<OAuthClientRow[]> {
  const { rows } = await db.query<OAuthClientRow>(
    `select ${columns} from bookbridge.oauth_clients where application_id = $1 order by source`,
    [applicationId],
  );
  return rows;
}

/** Adds a client, or puts it in the place of the one that the application had at that source. */
export async function saveOAuthClient(
  db: Queryable,
  applicationId: string,
  it: OAuthClientRow,
): Promise<void> {
  await db.query(
    `insert into bookbridge.oauth_clients (application_id, source, client_id, sealed_secret, scopes, proxy_url, proxy_kind)
      values ($1, $2, $3, $4, $5, $6, $7)
      on conflict (application_id, source) do update set client_id = excluded.client_id,
        sealed_secret = excluded.sealed_secret, scopes = excluded.scopes, proxy_url = excluded.proxy_url,
        proxy_kind = excluded.proxy_kind`,
    [applicationId, it.source, it.clientId, it.sealedSecret, it.scopes, it.proxyUrl, it.proxyKind],
  );
}

export async function deleteOAuthClient(db: Queryable, applicationId: string, source: string): Promise<void> {
  await db.query('delete from bookbridge.oauth_clients where application_id = $1 and source = $2', [
    applicationId,
    source,
  ]);
}
