import type { Queryable } from './database.js';

/** An application's own OAuth client at a source, as it is kept. */
export interface OAuthClientRow {
  readonly source: string;
  readonly clientId: string;
  readonly sealedSecret: Buffer;
  readonly scopes: readonly string[] | null;
  readonly tenant: string | null;
  readonly proxyUrl: string | null;
  readonly proxyKind: 'browser' | 'server' | null;
}

const columns = `source, client_id as "clientId", sealed_secret as "sealedSecret", scopes, tenant,
  proxy_url as "proxyUrl", proxy_kind as "proxyKind"`;

/** How an application asks at a source, as far as it or its parent has chosen. */
export interface OAuthChoice {
  /** Its consent mode there; `undefined` for the operator's. */
  readonly mode: string | undefined;
  /** Its client there, else its parent's; `undefined` for the service's. */
  readonly client: OwnedClientRow | undefined;
}

/** A client, and the application that it is kept with. */
export interface OwnedClientRow extends OAuthClientRow {
  readonly applicationId: string;
}

/** Walks the primary keys of both tables. */
export async function oauthChoice(
  db: Queryable,
  applicationId: string,
  source: string,
): Promise<OAuthChoice> {
  const { rows } = await db.query<{ mode: string | null } & (OwnedClientRow | { source: null })>({
    name: 'oauth_choice',
    text: `select coalesce(a.consent ->> $2, parent.consent ->> $2) as mode, client.*
      from bookbridge.applications as a
      left join bookbridge.applications as parent on parent.id = a.parent_id
      left join lateral (
        select application_id as "applicationId", ${columns} from bookbridge.oauth_clients
        where application_id in (a.id, a.parent_id) and source = $2 order by application_id = a.parent_id limit 1
      ) as client on true
      where a.id = $1`,
    values: [applicationId, source],
  });
  const { mode = null, ...client } = rows[0] ?? { source: null };
  return { mode: mode ?? undefined, client: client.source === null ? undefined : client };
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
    `insert into bookbridge.oauth_clients (application_id, source, client_id, sealed_secret, scopes, tenant, proxy_url, proxy_kind)
      values ($1, $2, $3, $4, $5, $6, $7, $8)
      on conflict (application_id, source) do update set client_id = excluded.client_id,
        sealed_secret = excluded.sealed_secret, scopes = excluded.scopes, tenant = excluded.tenant,
        proxy_url = excluded.proxy_url, proxy_kind = excluded.proxy_kind`,
    [applicationId, it.source, it.clientId, it.sealedSecret, it.scopes, it.tenant, it.proxyUrl, it.proxyKind],
  );
}

export async function deleteOAuthClient(db: Queryable, applicationId: string, source: string): Promise<void> {
  await db.query('delete from bookbridge.oauth_clients where application_id = $1 and source = $2', [
    applicationId,
    source,
  ]);
}
