import { setTimeout } from 'node:timers/promises';
import type { Queryable } from '../../storage/database.js';
import { queueState } from '../../storage/queue.js';
import type { Store } from '../../storage/store.js';
import type { WebhookEndpoint } from '../../storage/webhook-endpoints.js';
import {
  insertTestMessage,
  type LoggedAttempt,
  type LoggedMessage,
  loggedMessage,
  loggedMessages,
  type MessageKey,
  replayFailed,
  replayOne,
} from '../../storage/webhook-messages.js';
import { messageOfWebhookId, webhookIdOf } from '../../webhooks/message.js';
import { noService } from '../no-service.js';
import { print, UsageError } from '../output.js';
import { counted } from '../plural.js';
import { momentOf, timeForm } from '../time.js';
import { administerEndpoint } from './administer-endpoint.js';
import { findEndpoint } from './find-endpoint.js';

type Opened = Pick<Store, 'db'>;

const [pollMs, maxWaitMs] = [250, 30_000];

/** `bookbridge webhook test`. Ends with code 1 when it was not delivered. Throws `UsageError`. */
export async function sendTest({ db }: Opened, id: string): Promise<void> {
  const message = await administerEndpoint(db, 'webhook.tested', id, async (find) => {
    const { it, complete } = await find();
    refuseDisabled(it);
    if ((await queueState(db)).workers === 0) return undefined;
    return complete((client) => insertTestMessage(client, it));
  });
  const sent = message && (await settled(db, message));
  print(sent ? testLine(sent) : noService);
  if (sent?.state !== 'delivered') process.exitCode = 1;
}

function testLine({ id, state, attempts: [attempt] }: LoggedMessage): string {
  if (!attempt)
    return `${webhookIdOf(id)} has not been sent yet; \`bookbridge webhook deliveries\` will tell.`;
  return `${state === 'delivered' ? 'Delivered' : 'Not delivered'}: ${webhookIdOf(id)}, ${resultOf(attempt)}`;
}

/** A message once it is delivered or given up, or as it is when nobody waits any longer. */
async function settled(db: Store['db'], which: MessageKey): Promise<LoggedMessage | undefined> {
  for (const until = performance.now() + maxWaitMs; ; ) {
    const message = await loggedMessage(db, which);
    if (message?.state !== 'pending' || performance.now() > until) return message;
    await setTimeout(pollMs);
  }
}

/** `bookbridge webhook deliveries`. Throws `UsageError`. */
export async function deliveries(
  { db }: Opened,
  id: string,
  { failed = false, max }: { failed?: boolean; max: string },
): Promise<void> {
  const count = /^\d+$/.test(max) ? Number(max) : 0;
  if (count < 1 || count > 1000) throw new UsageError('--max: must be a whole number from 1 to 1000');
  const endpoint = await findEndpoint(db, id);
  for (const message of await loggedMessages(db, endpoint, { max: count, failedOnly: failed }))
    for (const line of linesOf(message)) print(line);
}

function linesOf({ id, type, recordedAt, state, dueAt, attempts }: LoggedMessage): string[] {
  const next = dueAt ? `, next attempt at ${dueAt.toISOString()}` : '';
  return [
    `${webhookIdOf(id)}  ${type}  ${recordedAt.toISOString()}  ${state}${next}`,
    ...attempts.map((it) => `  ${new Date(it.at).toISOString()}  ${resultOf(it)}`),
  ];
}

const resultOf = ({ status, failure, ms }: LoggedAttempt) => `${status ?? failure} after ${ms} ms`;

/** As many as one statement queues well within its time. */
const maxAtOnce = 1000;

/** `bookbridge webhook replay`. Throws `UsageError`. */
export async function replay(
  { db }: Opened,
  id: string,
  { message, since }: { message?: string; since?: string },
): Promise<void> {
  const total = await administerEndpoint(db, 'webhook.replayed', id, async (find) => {
    if ((message === undefined) === (since === undefined))
      throw new UsageError('Give --message for one message, or --since for all that were given up.');
    const from = since === undefined ? undefined : parseSince(since);
    const { it, complete } = await find();
    refuseDisabled(it);
    return from
      ? complete((client) => replayAll(client, it, from), { since: from.toISOString() })
      : complete((client) => replayMessage(client, it, message ?? ''));
  });
  if (since === undefined) return print('It is sent again.');
  print(
    total > 0
      ? `${counted(total, 'message is', 'messages are')} sent again.`
      : 'Nothing that happened since then was given up.',
  );
}

function parseSince(text: string): Date {
  const since = momentOf(text);
  if (!since) throw new UsageError(`--since: ${timeForm}`);
  return since;
}

async function replayMessage(db: Queryable, it: WebhookEndpoint, webhookId: string): Promise<number> {
  const message = messageOfWebhookId(webhookId);
  if (message && (await replayOne(db, it, message))) return 1;
  throw new UsageError(
    `--message ${webhookId}: is not a message of this endpoint; \`bookbridge webhook deliveries\` shows those there are`,
  );
}

async function replayAll(db: Queryable, it: WebhookEndpoint, since: Date): Promise<number> {
  let total = 0;
  // What is given up again meanwhile is not sent a second time.
  for (let count = maxAtOnce; count === maxAtOnce && total < it.counts.failed; ) {
    count = await replayFailed(db, it, since, maxAtOnce);
    total += count;
  }
  return total;
}

function refuseDisabled({ disabled, name }: WebhookEndpoint): void {
  if (!disabled) return;
  throw new UsageError(
    `This endpoint is switched off; tell it again with \`bookbridge webhook enable ${name}\` first.`,
  );
}
