import { ImportFailure, type Meaning } from '../../model/failures.js';
import { retryAfterMs } from '../../outbound/retry-after.js';

/**
 * Maps an error response of an API to a failure. `cause` says for the log what was answered; `meaning` is what the
 * provider's own word for it means, where there is one. Without one the status decides (RFC 9110 §15).
 */
export function statusFailure(
  { status, headers }: Response,
  cause: string,
  meaning: Meaning | undefined,
): ImportFailure {
  const waits = { cause, retryAfterMs: retryAfterMs(headers), remedy: meaning?.remedy };
  if (status === 429) return new ImportFailure('source_busy', waits);
  if (status === 502 || status === 503 || status === 504)
    return new ImportFailure('source_unavailable', waits);
  if (status >= 500) return new ImportFailure('source_error', waits);
  const code = meaning?.code ?? 'source_error';
  // Any other refusal will be the same the next time.
  return new ImportFailure(code, { ...waits, isFinal: code !== 'source_busy' });
}
