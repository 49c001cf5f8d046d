/*
 * What endpoints are told. Messages are recorded by a trigger (migrations/0010-webhooks.sql), in the transaction that moves an
 * import, and queued there. A message is tried until it is delivered or given up; what the last try made of it is written by
 * a statement that names the try, so that of two workers that have the same message only one goes on with it.
 */
import { type AttemptEnd, type DisabledFor, keptDays, testEvent } from '../model/webhook.js';
import type { Queryable } from './database.js';
import type { WebhookEndpoint } from './webhook-endpoints.js';

declare const messageId: unique symbol;
/** A UUID as text. */
export type MessageId = string & { readonly [messageId]: true };

/** Which message it is. */
export interface MessageKey {
  readonly applicationId: string;
  readonly id: MessageId;
}

/** What the queue has of a message (migrations/0016-application-in-every-key.sql); those of earlier versions name no application. */
export interface QueuedMessage {
  readonly application?: string;
  readonly message: MessageId;
  readonly endpoint: string;
}

/** Which endpoint it is, and whose. */
export type EndpointKey = Pick<WebhookEndpoint, 'applicationId' | 'id'>;

/** A message that a worker has, for one attempt. */
export interface ClaimedMessage extends MessageKey {
  readonly endpointId: string;
  /** As operators know the endpoint. */
  readonly endpointName: string;
  readonly sealedUrl: Buffer;
  /** One, or two during a rotation; the newest first. */
  readonly sealedSecrets: readonly Buffer[];
  readonly isDisabled: boolean;
  /** How long the endpoint is still to be left alone; the attempt is not counted then. */
  readonly restMs: number;
  readonly type: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly recordedAt: Date;
  /** Attempts, this one included. */
  readonly tries: number;
  /** For how long it is tried by now. */
  readonly triedMs: number;
  /** By the database's clock, as all that receivers are told. */
  readonly claimedAt: Date;
}

/**
 * Takes a message for an attempt; `undefined` when nothing is to be done for it any more. A test event gets its one attempt, and a
 * message that has been tried for `maxTriedMs` its last, also while the endpoint is left alone.
 */
export async function claimMessage(
  db: Queryable,
  { applicationId, id }: MessageKey,
  maxTriedMs: number,
): Promise<ClaimedMessage | undefined> {
  const { rows } = await db.query<ClaimedMessage>({
    name: 'claim_webhook',
    text: `update bookbridge.webhook_messages as m
      set tries = m.tries + case when ${isResting} then 0 else 1 end
      from bookbridge.webhook_endpoints as e
      where m.application_id = $1 and m.id = $2 and m.state = 'pending' and e.id = m.endpoint_id
      returning m.id, e.id as "endpointId", e.name as "endpointName", m.application_id as "applicationId",
        e.sealed_url as "sealedUrl", e.disabled_at is not null as "isDisabled",
        array(select sealed from bookbridge.webhook_secrets as s where s.endpoint_id = e.id
          and (retires_at is null or retires_at > now()) order by retires_at desc nulls first) as "sealedSecrets",
        case when ${isResting} then extract(epoch from e.rests_until - now()) * 1000 else 0 end::float8 as "restMs",
        m.type, m.facts, m.recorded_at as "recordedAt", m.tries,
        (extract(epoch from now() - m.tried_since) * 1000)::float8 as "triedMs", now() as "claimedAt"`,
    values: [applicationId, id, maxTriedMs],
  });
  return rows[0];
}

const isResting = `(e.rests_until > now() and m.type <> '${testEvent}'
        and m.tried_since > now() - make_interval(secs => $3 / 1000.0)) is true`;

/** One entry of the delivery log. */
export type Attempt = { readonly ms: number } & AttemptEnd;

/** Which try it was, and what came of it: the first parameters of a statement. */
const valuesOf = (message: ClaimedMessage, it: Attempt) => [
  message.applicationId,
  message.id,
  message.tries,
  it.ms,
  'status' in it ? it.status : null,
  'failure' in it ? it.failure : null,
];

const logging = `logged as (
        insert into bookbridge.webhook_attempts (application_id, message_id, attempted_at, ms, status, failure)
        select application_id, id, clock_timestamp() - make_interval(secs => $4 / 1000.0), $4, $5, $6 from tried
      )`;

/** The message of an application. SQL. */
const isIt = 'webhook_messages.application_id = $1 and webhook_messages.id = $2';

const byThisTry = `${isIt} and state = 'pending' and tries = $3`;

/** The message is delivered; its endpoint need not be left alone any more. */
export async function recordDelivered(db: Queryable, it: ClaimedMessage, attempt: Attempt): Promise<void> {
  await db.query({
    name: 'webhook_delivered',
    text: `with tried as (
        update bookbridge.webhook_messages set state = 'delivered', due_at = null where ${byThisTry} returning application_id, id, endpoint_id
      ), ${logging}
      update bookbridge.webhook_endpoints set rests_until = null from tried
      where webhook_endpoints.id = tried.endpoint_id and rests_until is not null`,
    values: valuesOf(it, attempt),
  });
}

/** When a message is tried again, and for how long its endpoint is left alone by all others, too. */
export interface Wait {
  readonly waitMs: number;
  readonly restMs: number;
}

/** The attempt came to nothing, and another one is queued. */
export async function recordRetry(
  db: Queryable,
  it: ClaimedMessage,
  attempt: Attempt,
  { waitMs, restMs }: Wait,
): Promise<void> {
  await db.query({
    name: 'webhook_retry',
    text: `with tried as (
        update bookbridge.webhook_messages set due_at = clock_timestamp() + make_interval(secs => $7::float8 / 1000)
        where ${byThisTry} returning application_id, id, endpoint_id, due_at
      ), ${logging}, resting as (
        update bookbridge.webhook_endpoints set rests_until = greatest(rests_until, clock_timestamp() + make_interval(secs => $8::float8 / 1000))
        from tried where webhook_endpoints.id = tried.endpoint_id and $8::float8 > 0
      )
      select bookbridge.queue_webhook(id, endpoint_id, due_at) from tried`,
    values: [...valuesOf(it, attempt), waitMs, restMs],
  });
}

/** A message is given up after an attempt, and its endpoint perhaps switched off. */
export interface GivenUp {
  /** `failing` holds only where nothing that was recorded since has got through; `undefined` to leave the endpoint as it is. */
  readonly disableFor: DisabledFor | undefined;
}

/** Gives up a message after an attempt. With an endpoint that is switched off go all that wait for it. Gives whether it was. */
export async function recordGivenUp(
  db: Queryable,
  it: ClaimedMessage,
  attempt: Attempt,
  { disableFor }: GivenUp,
): Promise<boolean> {
  const { rowCount } = await db.query({
    name: 'webhook_given_up',
    text: `with tried as (
        update bookbridge.webhook_messages set state = 'failed', due_at = null
        where ${byThisTry} returning application_id, id, endpoint_id, recorded_at
      ), ${logging}, disabled as (
        update bookbridge.webhook_endpoints set disabled_at = clock_timestamp(), disabled_for = $7, rests_until = null
        from tried
        where webhook_endpoints.id = tried.endpoint_id and disabled_at is null and $7::text is not null
          and ($7 = 'gone' or not exists (
            select from bookbridge.webhook_messages as other
            where other.application_id = tried.application_id and other.endpoint_id = tried.endpoint_id and other.state = 'delivered' and other.type <> '${testEvent}'
              and other.recorded_at >= tried.recorded_at))
        returning webhook_endpoints.id
      ), waiting as (
        update bookbridge.webhook_messages set state = 'failed', due_at = null from disabled
        where webhook_messages.application_id = $1 and endpoint_id = disabled.id and state = 'pending' and webhook_messages.id <> $2
      )
      select from disabled`,
    values: [...valuesOf(it, attempt), disableFor ?? null],
  });
  return rowCount === 1;
}

/** Gives up a message without an attempt: its endpoint was switched off as it was recorded. */
export async function giveUpUntried(db: Queryable, { applicationId, id }: ClaimedMessage): Promise<void> {
  await db.query(
    `update bookbridge.webhook_messages set state = 'failed', due_at = null where ${isIt} and state = 'pending'`,
    [applicationId, id],
  );
}

/**
 * Puts a message off without an attempt. Whoever has claimed it says how many `tries` there were before, and puts off nothing that
 * another one has claimed since.
 */
export async function putOff(
  db: Queryable,
  { applicationId, id }: MessageKey,
  waitMs: number,
  tries?: number,
): Promise<void> {
  await db.query({
    name: 'webhook_put_off',
    text: `with off as (
        update bookbridge.webhook_messages set tries = coalesce($4::integer, tries),
          due_at = clock_timestamp() + make_interval(secs => $3::float8 / 1000)
        where ${isIt} and state = 'pending' and (tries = $4 + 1 or $4 is null) returning id, endpoint_id, due_at
      )
      select bookbridge.queue_webhook(id, endpoint_id, due_at) from off`,
    values: [applicationId, id, waitMs, tries ?? null],
  });
}

/** Records and queues a test event for an endpoint. */
export async function insertTestMessage(
  db: Queryable,
  { applicationId, id }: EndpointKey,
): Promise<MessageKey> {
  const { rows } = await db.query<{ id: MessageId }>(
    `with message as (
        insert into bookbridge.webhook_messages (application_id, endpoint_id, type, facts, state, due_at)
        values ($1, $2, '${testEvent}', '{}', 'pending', clock_timestamp()) returning id, endpoint_id
      )
      select id, bookbridge.queue_webhook(id, endpoint_id, now()) from message`,
    [applicationId, id],
  );
  if (!rows[0]) throw new Error('The new message gave no row.');
  return { applicationId, id: rows[0].id };
}

/** Has one message of an endpoint sent again, whatever became of it; false when the endpoint has none of this number. */
export async function replayOne(db: Queryable, endpoint: EndpointKey, id: MessageId): Promise<boolean> {
  return (await replay(db, 'id = $3', endpoint, id)) === 1;
}

/** Has messages of an endpoint sent again that were given up, those that have waited for the longest time first. Gives how many. */
export function replayFailed(
  db: Queryable,
  endpoint: EndpointKey,
  since: Date,
  max: number,
): Promise<number> {
  return replay(
    db,
    `id in (select id from bookbridge.webhook_messages
          where application_id = $1 and endpoint_id = $2 and state = 'failed' and recorded_at >= $3 and type <> '${testEvent}'
          order by tried_since limit ${max})`,
    endpoint,
    since,
  );
}

async function replay(
  db: Queryable,
  which: string,
  { applicationId, id }: EndpointKey,
  value: MessageId | Date,
): Promise<number> {
  const { rowCount } = await db.query(
    `with again as (
        update bookbridge.webhook_messages
        set state = 'pending', tried_since = clock_timestamp(), tries = 0, due_at = clock_timestamp()
        where application_id = $1 and endpoint_id = $2 and ${which} returning id, endpoint_id
      )
      select bookbridge.queue_webhook(id, endpoint_id, now()) from again`,
    [applicationId, id, value],
  );
  return rowCount ?? 0;
}

/** A message, and what became of it so far. */
export interface LoggedMessage {
  readonly id: MessageId;
  readonly type: string;
  readonly recordedAt: Date;
  readonly state: 'pending' | 'delivered' | 'failed';
  readonly dueAt: Date | null;
  readonly attempts: readonly LoggedAttempt[];
}

/** An attempt as it is kept; `at` is a text, since it comes as JSON. */
export interface LoggedAttempt {
  readonly at: string;
  readonly ms: number;
  readonly status: number | null;
  readonly failure: string | null;
}

const logged = `select m.id, type, recorded_at as "recordedAt", state, due_at as "dueAt", coalesce((
      select json_agg(json_build_object('at', attempted_at, 'ms', ms, 'status', status, 'failure', failure) order by id)
      from bookbridge.webhook_attempts as a where a.application_id = m.application_id and message_id = m.id), '[]') as attempts
    from bookbridge.webhook_messages as m`;

/** The newest messages of an endpoint, the newest last. Walks the index on (endpoint_id, recorded_at). */
export async function loggedMessages(
  db: Queryable,
  { applicationId, id }: EndpointKey,
  { max, failedOnly }: { readonly max: number; readonly failedOnly: boolean },
): Promise<LoggedMessage[]> {
  const { rows } = await db.query<LoggedMessage>(
    `${logged} where application_id = $1 and endpoint_id = $2 and (state = 'failed' or not $4) order by recorded_at desc limit $3`,
    [applicationId, id, max, failedOnly],
  );
  return rows.reverse();
}

export async function loggedMessage(
  db: Queryable,
  { applicationId, id }: MessageKey,
): Promise<LoggedMessage | undefined> {
  const { rows } = await db.query<LoggedMessage>(`${logged} where application_id = $1 and m.id = $2`, [
    applicationId,
    id,
  ]);
  return rows[0];
}

/** How long the log is kept after a message was recorded, and as long as it is tried. */
const keptFor = `interval '${keptDays} days'`;

/** Messages that are of no use any more. All SQL. */
export const oldMessages = `state <> 'pending' and recorded_at <= now() - ${keptFor}`;

/** Messages that are late, so that they may have lost their job. All SQL. */
export const lateMessages = "state = 'pending' and due_at <= now() - interval '1 minute'";

/** Removes what was kept long enough, with its log, and secrets whose time is over. Gives how many. */
export async function forgetWebhooks(db: Queryable, max: number): Promise<number> {
  const { rowCount } = await db.query({
    name: 'forget_webhooks',
    text: `with secrets as (
        delete from bookbridge.webhook_secrets where retires_at <= now() returning id
      ), messages as (
        delete from bookbridge.webhook_messages where (application_id, id) in (
          select application_id, id from bookbridge.webhook_messages where ${oldMessages} order by recorded_at limit $1 for update skip locked)
        returning id
      )
      select from secrets union all select from messages`,
    values: [max],
  });
  return rowCount ?? 0;
}

/** Queues late messages for which there is no job, for whatever reason: of those that are latest. Gives how many. */
export async function requeueLostWebhooks(db: Queryable, max: number): Promise<number> {
  const { rowCount } = await db.query({
    name: 'requeue_lost_webhooks',
    text: `with late as (
        select id, endpoint_id from bookbridge.webhook_messages where ${lateMessages} order by due_at limit $1
      )
      select bookbridge.queue_webhook(id, endpoint_id, now()) from late where not exists (
        select from graphile_worker.jobs
        where jobs.key = 'webhook/' || late.id and (attempts < max_attempts or locked_at is not null))`,
    values: [max],
  });
  return rowCount ?? 0;
}
