import type { AppContext } from '../context/app-context.js';
import { type FailureCode, ImportFailure } from '../model/failures.js';
import type { AttemptEnd, AttemptFailure } from '../model/webhook.js';
import { DeadlineExceeded } from '../outbound/deadline.js';
import { retryAfterMs } from '../outbound/retry-after.js';
import { SealError } from '../security/seal.js';
import type { ClaimedMessage } from '../storage/webhook-messages.js';
import { mayReachLoopback, openUrl, openWebhookSecret } from './endpoint.js';
import { bodyOf, webhookIdOf } from './message.js';
import { maxTriedMs } from './schedule.js';
import { signedHeaders } from './sign.js';

/** For the whole of an attempt. */
const maxAttemptMs = 10_000;

/** No origin is trusted because a provider is there. */
const noOrigins: ReadonlySet<string> = new Set();

/** What an attempt has come to. */
export interface Attempted {
  readonly end: AttemptEnd;
  readonly ms: number;
  /** How long the receiver asks to wait; 0 when it does not say. */
  readonly retryAfterMs: number;
  /** What the log is told of an attempt without an answer. */
  readonly error?: unknown;
}

type Parts = Pick<AppContext, 'config' | 'masterKey' | 'outbound'>;

/** Sends a message once. Throws the reason of `signal` when that aborts. */
export async function attempt(
  parts: Parts,
  message: ClaimedMessage,
  signal: AbortSignal,
): Promise<Attempted> {
  const begun = performance.now();
  const elapsed = () => Math.round(performance.now() - begun);
  try {
    const answer = await send(parts, message, signal);
    const waitMs = retryAfterMs(answer.headers, Date.now, maxTriedMs) ?? 0;
    return { end: { status: answer.status }, ms: elapsed(), retryAfterMs: waitMs };
  } catch (error) {
    if (signal.aborted) throw signal.reason;
    return { end: { failure: failureOf(error) }, ms: elapsed(), retryAfterMs: 0, error };
  }
}

/** Redirects are not followed: whoever redirects does not know the message, and where it leads was never agreed upon. */
function send({ config, masterKey, outbound }: Parts, message: ClaimedMessage, signal: AbortSignal) {
  const of = { applicationId: message.applicationId, name: message.endpointName };
  const secrets = message.sealedSecrets.map((sealed) => openWebhookSecret(masterKey, of, sealed));
  const body = bodyOf(message);
  // Receivers refuse what is minutes old, and this node's own clock may be wrong.
  const timestamp = Math.floor(message.claimedAt.getTime() / 1000);
  return outbound.fetch(openUrl(masterKey, of, message.sealedUrl), {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...signedHeaders({ id: webhookIdOf(message.id), timestamp, body }, secrets),
    },
    body,
    redirect: 'manual',
    signal,
    maxMs: maxAttemptMs,
    trustedOrigins: noOrigins,
    mayReachLoopback: mayReachLoopback(config.baseUrl),
    isBodyDropped: true,
  });
}

const failuresByCode: Partial<Record<FailureCode, AttemptFailure>> = {
  source_unavailable: 'unreachable',
  source_error: 'unreachable',
  server_not_found: 'unknown_host',
  address_refused: 'address_refused',
};

/** A fault of ours is `internal`: one message that cannot be sent must not end the pool, again and again. */
function failureOf(error: unknown): AttemptFailure {
  if (error instanceof SealError) return 'unsealing';
  if (error instanceof DeadlineExceeded) return 'timeout';
  const known = error instanceof ImportFailure ? failuresByCode[error.code] : undefined;
  return known ?? 'internal';
}
