import type { AppContext } from '../context/app-context.js';
import { type AttemptEnd, testEvent } from '../model/webhook.js';
import { notAgainMs } from '../storage/queue.js';
import {
  type ClaimedMessage,
  claimMessage,
  giveUpUntried,
  type MessageKey,
  putOff,
  recordDelivered,
  recordGivenUp,
  recordRetry,
} from '../storage/webhook-messages.js';
import { type Attempted, attempt } from './attempt.js';
import { maxTriedMs, restAfter, waitAfter, waitDuringRest } from './schedule.js';

/** What the first wait is, in first waits of imports: receivers restart slower than providers. */
const firstWaits = 5;

/**
 * Makes one attempt at a delivery, and writes down what it came to: delivered, tried again later, or given up. A message whose
 * node is killed is sent again, with the same `webhook-id`. Throws database errors.
 */
export async function deliver(parts: AppContext, which: MessageKey, ending: AbortSignal): Promise<void> {
  const { db } = parts;
  const message = await claimMessage(db, which, maxTriedMs);
  if (!message) return;
  if (message.isDisabled) return giveUpUntried(db, message);
  if (message.restMs > 0) return putOff(db, which, waitDuringRest(message));
  const attempted = await attempt(parts, message, ending).catch((error: unknown) => {
    if (ending.aborted) return undefined;
    throw error;
  });
  // Another node's to send.
  if (!attempted) return putOff(db, which, notAgainMs, message.tries - 1);
  await record(parts, message, attempted);
}

async function record(parts: AppContext, message: ClaimedMessage, attempted: Attempted): Promise<void> {
  const { db, metrics } = parts;
  const { end, ms } = attempted;
  const entry = { ms, ...end };
  metrics.webhookAttempts.inc({ outcome: outcomeOf(end) });
  if (isDelivered(end)) return recordDelivered(db, message, entry);
  tell(parts, message, attempted);
  const isGone = 'status' in end && end.status === 410;
  const isTest = message.type === testEvent;
  const waitMs =
    isGone || isTest ? undefined : waitAfter(message, attempted.retryAfterMs, firstWaits * parts.backOffMs);
  if (waitMs !== undefined) return recordRetry(db, message, entry, { waitMs, restMs: restAfter(ms, waitMs) });
  const disableFor = isGone ? 'gone' : isTest ? undefined : 'failing';
  if (await recordGivenUp(db, message, entry, { disableFor }))
    parts.log.warn({ endpoint: message.endpointName, reason: disableFor }, 'a webhook was switched off');
}

const isDelivered = (end: AttemptEnd) => 'status' in end && end.status >= 200 && end.status < 300;

/** As the metrics have it: `delivered`, the class of another status, or why there was none. */
function outcomeOf(end: AttemptEnd): string {
  if ('failure' in end) return end.failure;
  return isDelivered(end) ? 'delivered' : `${Math.floor(end.status / 100)}xx`;
}

function tell({ log }: AppContext, message: ClaimedMessage, { end, ms, error }: Attempted): void {
  log.info(
    {
      endpoint: message.endpointName,
      ...end,
      ms,
      tries: message.tries,
      ...(error !== undefined && { err: error }),
    },
    'a webhook was not delivered',
  );
}
