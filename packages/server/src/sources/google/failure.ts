import { type ImportFailure, type Meanings, meaningOf } from '../../model/failures.js';
import { statusFailure } from '../http/status-failure.js';
import { objectOf, objectsOf } from '../http/untrusted-json.js';
import { askAdministrator, enableApi, makeClientAnew, payForProject, raiseQuota } from './remedies.js';

/**
 * Maps an error response of the People API. Only codes and reasons of Google's own are kept: messages may quote what
 * was asked.
 * @see https://cloud.google.com/apis/design/errors
 */
export async function failureOf(response: Response): Promise<ImportFailure> {
  const reason = reasonOf(await response.json().catch(() => undefined));
  const cause = `the People API answered ${response.status} ${reason}`.trimEnd();
  return statusFailure(response, cause, response.status === 403 ? meaningOf(refusals, reason) : undefined);
}

/** What a refusal (403) is about, by its reason; the older reasons are still seen. */
export const refusals: Meanings = {
  ACCESS_TOKEN_SCOPE_INSUFFICIENT: { code: 'scope_missing' },
  insufficientPermissions: { code: 'scope_missing' },
  SERVICE_DISABLED: { code: 'application_misconfigured', remedy: enableApi },
  accessNotConfigured: { code: 'application_misconfigured', remedy: enableApi },
  CONSUMER_INVALID: { code: 'application_misconfigured', remedy: makeClientAnew },
  BILLING_DISABLED: { code: 'application_misconfigured', remedy: payForProject },
  ORG_RESTRICTION_VIOLATION: { code: 'admin_approval_required', remedy: askAdministrator },
  domainPolicy: { code: 'admin_approval_required', remedy: askAdministrator },
  RATE_LIMIT_EXCEEDED: { code: 'source_busy', remedy: raiseQuota },
  RESOURCE_QUOTA_EXCEEDED: { code: 'source_busy', remedy: raiseQuota },
  rateLimitExceeded: { code: 'source_busy', remedy: raiseQuota },
  userRateLimitExceeded: { code: 'source_busy', remedy: raiseQuota },
  quotaExceeded: { code: 'source_busy', remedy: raiseQuota },
};

/** The reason of google.rpc.ErrorInfo, or of the older list of errors; `''` when there is none. */
function reasonOf(body: unknown): string {
  const error = objectOf<'details' | 'errors'>(objectOf<'error'>(body).error);
  const entries = [error.details, error.errors].flatMap((list) => objectsOf<{ reason?: unknown }>(list));
  for (const { reason } of entries)
    if (typeof reason === 'string' && /^\w{1,60}$/.test(reason)) return reason;
  return '';
}
