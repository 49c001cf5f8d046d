import { type FailureCode, failureIn, ImportFailure } from '../../model/failures.js';
import { retryAfterMs } from '../../outbound/retry-after.js';

/**
 * What an answer of the People API that is none means. Only codes and reasons of Google's own are kept: messages may
 * quote what was asked.
 * @see https://cloud.google.com/apis/design/errors
 */
export async function failureOf(response: Response): Promise<ImportFailure> {
  const { status } = response;
  const reason = reasonOf(await response.json().catch(() => undefined));
  const cause = `the People API answered ${status} ${reason}`.trimEnd();
  const waits = { cause, retryAfterMs: retryAfterMs(response.headers) };
  if (status === 429) return new ImportFailure('source_busy', waits);
  if (status === 502 || status === 503 || status === 504)
    return new ImportFailure('source_unavailable', waits);
  if (status >= 500) return new ImportFailure('source_error', waits);
  if (status !== 403) return new ImportFailure('source_error', { cause, isFinal: true });
  const code = failureIn(refusals, reason);
  return new ImportFailure(code ?? 'source_error', {
    ...waits,
    // Without a reason that we know it will be refused again.
    isFinal: code !== 'source_busy',
  });
}

/** What a refusal (403) is about, by its reason; the older ones are still seen. */
const refusals: Readonly<Record<string, FailureCode>> = {
  ACCESS_TOKEN_SCOPE_INSUFFICIENT: 'scope_missing',
  insufficientPermissions: 'scope_missing',
  SERVICE_DISABLED: 'application_misconfigured',
  accessNotConfigured: 'application_misconfigured',
  CONSUMER_INVALID: 'application_misconfigured',
  BILLING_DISABLED: 'application_misconfigured',
  ORG_RESTRICTION_VIOLATION: 'admin_approval_required',
  domainPolicy: 'admin_approval_required',
  RATE_LIMIT_EXCEEDED: 'source_busy',
  RESOURCE_QUOTA_EXCEEDED: 'source_busy',
  rateLimitExceeded: 'source_busy',
  userRateLimitExceeded: 'source_busy',
  quotaExceeded: 'source_busy',
};

/** The reason of google.rpc.ErrorInfo, or of the older list of errors; `''` when there is none. */
function reasonOf(body: unknown): string {
  const error = field(body, 'error');
  for (const entry of [...list(field(error, 'details')), ...list(field(error, 'errors'))]) {
    const reason = field(entry, 'reason');
    if (typeof reason === 'string' && /^\w{1,60}$/.test(reason)) return reason;
  }
  return '';
}

const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
