import type { Meanings } from '../model/failures.js';
import { wrongClient, wrongRequest, wrongScopes } from './remedies.js';

/** What both endpoints mean by them (RFC 6749 §4.1.2.1, §5.2). */
export const commonErrors: Meanings = {
  access_denied: { code: 'consent_denied' },
  invalid_request: { code: 'application_misconfigured', remedy: wrongRequest },
  invalid_scope: { code: 'application_misconfigured', remedy: wrongScopes },
  unauthorized_client: { code: 'application_misconfigured', remedy: wrongClient },
  temporarily_unavailable: { code: 'source_unavailable' },
  server_error: { code: 'source_unavailable' },
};
