import { type DisabledFor, testEvent, type WebhookEvent } from '../model/webhook.js';
import type { Queryable } from './database.js';

/** Where an application is told what becomes of its imports, as it is kept. */
export interface WebhookEndpoint {
  readonly id: string;
  /** As operators know it. */
  readonly name: string;
  readonly applicationId: string;
  readonly sealedUrl: Buffer;
  readonly events: readonly WebhookEvent[];
  readonly createdAt: Date;
  /** `undefined` while it is told. */
  readonly disabled: { readonly at: Date; readonly for: DisabledFor } | undefined;
  /** Its secrets, the newest first; of each when it retires, the newest never. */
  readonly secrets: readonly { readonly retiresAt: Date | null }[];
  /** Messages by what became of them, test events left out. */
  readonly counts: Readonly<Record<'pending' | 'failed', number>>;
}

interface EndpointRow {
  id: string;
  name: string;
  application_id: string;
  sealed_url: Buffer;
  events: WebhookEvent[];
  created_at: Date;
  disabled_at: Date | null;
  disabled_for: DisabledFor | null;
  retire: (Date | null)[];
  pending: number;
  failed: number;
}

const countOf = (state: string) =>
  `(select count(*)::int from bookbridge.webhook_messages as m
      where m.application_id = e.application_id and endpoint_id = e.id and state = '${state}' and type <> '${testEvent}') as ${state}`;

const selected = `select e.id, name, application_id, sealed_url, events, created_at, disabled_at, disabled_for,
    array(select retires_at from bookbridge.webhook_secrets where endpoint_id = e.id and (retires_at is null or retires_at > now())
      order by retires_at desc nulls first) as retire,
    ${countOf('pending')}, ${countOf('failed')}
  from bookbridge.webhook_endpoints as e`;

const toEndpoint = (row: EndpointRow): WebhookEndpoint => ({
  id: row.id,
  name: row.name,
  applicationId: row.application_id,
  sealedUrl: row.sealed_url,
  events: row.events,
  createdAt: row.created_at,
  disabled: row.disabled_at && row.disabled_for ? { at: row.disabled_at, for: row.disabled_for } : undefined,
  secrets: row.retire.map((retiresAt) => ({ retiresAt })),
  counts: { pending: row.pending, failed: row.failed },
});

/** Walks the unique index on name. */
export async function endpointByName(db: Queryable, name: string): Promise<WebhookEndpoint | undefined> {
  const { rows } = await db.query<EndpointRow>(`${selected} where name = $1`, [name]);
  return rows[0] && toEndpoint(rows[0]);
}

/** Those of one application, or of all. Walks the index on application_id. */
export async function endpointsOf(
  db: Queryable,
  applicationId: string | undefined,
): Promise<WebhookEndpoint[]> {
  const { rows } = await db.query<EndpointRow>(
    `${selected} where $1::bigint is null or application_id = $1 order by application_id, e.id`,
    [applicationId ?? null],
  );
  return rows.map(toEndpoint);
}

/** What a new endpoint is made of. */
export interface NewEndpoint {
  readonly name: string;
  readonly applicationId: string;
  readonly sealedUrl: Buffer;
  readonly events: readonly WebhookEvent[];
  readonly sealedSecret: Buffer;
}

export async function insertEndpoint(db: Queryable, it: NewEndpoint): Promise<void> {
  await db.query(
    `with endpoint as (
        insert into bookbridge.webhook_endpoints (name, application_id, sealed_url, events) values ($1, $2, $3, $4) returning id
      )
      insert into bookbridge.webhook_secrets (endpoint_id, sealed) select id, $5 from endpoint`,
    [it.name, it.applicationId, it.sealedUrl, it.events, it.sealedSecret],
  );
}

/** What can be changed of an endpoint; the rest stays as it is. */
export interface EndpointChanges {
  readonly sealedUrl?: Buffer;
  readonly events?: readonly WebhookEvent[];
}

export async function updateEndpoint(db: Queryable, id: string, it: EndpointChanges): Promise<void> {
  await db.query(
    `update bookbridge.webhook_endpoints set sealed_url = coalesce($2, sealed_url), events = coalesce($3, events),
      rests_until = null where id = $1`,
    [id, it.sealedUrl ?? null, it.events ?? null],
  );
}

/** Has an endpoint told again; false when it is told already. */
export async function enableEndpoint(db: Queryable, id: string): Promise<boolean> {
  const { rowCount } = await db.query(
    `update bookbridge.webhook_endpoints set disabled_at = null, disabled_for = null, rests_until = null
      where id = $1 and disabled_at is not null`,
    [id],
  );
  return rowCount === 1;
}

/** Deletes an endpoint with its secrets, its messages and their log. */
export async function deleteEndpoint(db: Queryable, id: string): Promise<void> {
  await db.query('delete from bookbridge.webhook_endpoints where id = $1', [id]);
}

/** Ends a rotation: only the newest secret is used. Gives how many went. */
export async function dropOldSecrets(db: Queryable, id: string): Promise<number> {
  const { rowCount } = await db.query(
    'delete from bookbridge.webhook_secrets where endpoint_id = $1 and retires_at is not null',
    [id],
  );
  return rowCount ?? 0;
}

/**
 * Adds a secret; the one that was the newest is used as well for so many hours, and older ones go. Takes several statements,
 * in the transaction of its caller.
 */
export async function rotateSecret(
  db: Queryable,
  id: string,
  sealed: Buffer,
  keepHours: number,
): Promise<void> {
  await dropOldSecrets(db, id);
  await db.query(
    `update bookbridge.webhook_secrets set retires_at = now() + make_interval(hours => $2) where endpoint_id = $1`,
    [id, keepHours],
  );
  await db.query('insert into bookbridge.webhook_secrets (endpoint_id, sealed) values ($1, $2)', [
    id,
    sealed,
  ]);
}
