import { type FailureCode, failures } from '../model/failures.js';
import type { ClaimedMessage, MessageId } from '../storage/webhook-messages.js';

const prefix = 'msg_';

/** The `webhook-id` of a message. */
export const webhookIdOf = (id: MessageId): string => prefix + id.replaceAll('-', '');

/** The message of a `webhook-id`; `undefined` for a text that is not one. */
export function messageOfWebhookId(text: string): MessageId | undefined {
  const [, ...parts] =
    /^msg_([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})$/.exec(text) ?? [];
  return parts.length > 0 ? (parts.join('-') as MessageId) : undefined;
}

/** The body of a message: the same at each attempt. */
export const bodyOf = ({ type, facts, recordedAt }: Pick<ClaimedMessage, 'type' | 'facts' | 'recordedAt'>) =>
  JSON.stringify({ type, timestamp: recordedAt.toISOString(), data: withNumber(facts) });

/** Beside the code of a failure stands its number, which the events of the API have. */
function withNumber(facts: Readonly<Record<string, unknown>>): object {
  const { failure } = facts;
  // A newer node may have written a code that this one does not know.
  return typeof failure === 'string' && Object.hasOwn(failures, failure)
    ? { ...facts, failure_number: failures[failure as FailureCode].number }
    : facts;
}
