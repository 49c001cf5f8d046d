import { createHmac } from 'node:crypto';
import { keyOfSecret } from './secret.js';

/** What is signed of a message. */
export interface Signed {
  /** The same at each attempt, so that a receiver knows a message again. */
  readonly id: string;
  /** Of the attempt, in seconds. */
  readonly timestamp: number;
  readonly body: string;
}

/** The headers that a message has besides the usual ones. */
export const signatureHeaders = ['webhook-id', 'webhook-timestamp', 'webhook-signature'] as const;

/**
 * The headers that tell a receiver who sends: HMAC-SHA-256 over `id.timestamp.body`, one signature a secret.
 * @see Standard Webhooks 1.0.0, "Webhook metadata" and "Signature scheme"
 */
export function signedHeaders({ id, timestamp, body }: Signed, secrets: readonly string[]) {
  const signatures = secrets.map((secret) => {
    const hmac = createHmac('sha256', keyOfSecret(secret)).update(`${id}.${timestamp}.${body}`);
    return `v1,${hmac.digest('base64')}`;
  });
  return {
    'webhook-id': id,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': signatures.join(' '),
  } satisfies Record<(typeof signatureHeaders)[number], string>;
}
