/** What an application can be told of. */
export const webhookEvents = ['import.completed', 'import.failed', 'contacts.destroyed'] as const;
export type WebhookEvent = (typeof webhookEvents)[number];

/** Sent by hand, to see whether a receiver works. */
export const testEvent = 'webhook.test';

/** For how many days a message is tried. */
export const maxTriedDays = 3;

/** How many days the log of a message is kept after it was recorded. */
export const keptDays = 7;

/** For how many hours the old secret of an endpoint is used as well while it is rotated. */
export const [usualKeepHours, maxKeepHours] = [24, 168];

/** Why an attempt had no answer. */
export const attemptFailures = [
  'timeout',
  'unreachable',
  'unknown_host',
  'address_refused',
  'unsealing',
  'internal',
] as const;
export type AttemptFailure = (typeof attemptFailures)[number];

/** How an attempt at a delivery ended: by the status of the answer, whatever it is, or without one. */
export type AttemptEnd = { readonly status: number } | { readonly failure: AttemptFailure };

/** Why an endpoint was switched off: it answered 410, or nothing got through for days. */
export type DisabledFor = 'gone' | 'failing';
