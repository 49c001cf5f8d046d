import type { BackWords, PageWords, TokenWords } from '../../oauth/words.js';
import { plainPageWords, plainTokenWords } from '../../oauth/words.js';
import { tenantOf } from '../directory/tenants.js';
import type { Reporter } from './aadsts.js';
import { errors } from './errors.js';

/** What people read when the app asked wrongly. */
export function pageWords(report: Reporter): PageWords {
  return {
    ...plainPageWords,
    'client unknown': (id) => report.page('unauthorized_client', errors.applicationUnknown(id)),
    'redirect URI unknown': (uri) => report.page('invalid_request', errors.replyUnknown(uri)),
    'response type unknown': () => report.page('unsupported_response_type', errors.responseTypeUnknown),
    'scope unknown': (list) => report.page('invalid_scope', errors.scopeUnknown(list)),
    'parameter missing': (name) => report.page('invalid_request', errors.parameterMissing(name)),
    'parameter given twice': (name) => report.page('invalid_request', errors.parameterDoubled(name)),
    'parameter invalid': (what) => report.page('invalid_request', errors.parameterInvalid(what)),
  };
}

/** What comes back to the app. Apps report a sentence alone for personal accounts that decline, with no code in it. */
export function backWords(report: Reporter): BackWords {
  return {
    denied: (account) =>
      tenantOf(account).work
        ? { ...report.back('access_denied', errors.declined), error_subcode: 'cancel' }
        : { error: 'access_denied', error_description: deniedByPerson },
    interactionRequired: () => report.back('login_required', errors.notSignedIn),
  };
}

const deniedByPerson = 'The user has denied access to the scope requested by the client application.';

/** @see https://learn.microsoft.com/entra/identity-platform/v2-oauth2-auth-code-flow#error-codes-for-token-endpoint-errors */
export function tokenWords(report: Reporter): TokenWords {
  const unknown = (id: string) => report.answer('unauthorized_client', errors.applicationUnknown(id));
  const missing = (name: string) => report.answer('invalid_request', errors.parameterMissing(name));
  const doubled = (name: string) => report.answer('invalid_request', errors.parameterDoubled(name));
  const verifierWrong = () => report.answer('invalid_grant', errors.verifierWrong);
  return {
    ...plainTokenWords,
    'client unknown': unknown,
    'client deleted': unknown,
    'client id missing': () => missing('client_id'),
    'client ids differ': () => report.answer('invalid_request', errors.malformed),
    'secret wrong': (id) => report.answer('invalid_client', errors.secretWrong(id)),
    'secret expired': (id) => report.answer('invalid_client', errors.secretExpired(id)),
    'secret missing': () => report.answer('invalid_client', errors.secretMissing),
    'secret told twice': () => doubled('client_secret'),
    'parameter missing': missing,
    'parameter given twice': doubled,
    'grant type unknown': (type) => report.answer('unsupported_grant_type', errors.grantTypeUnknown(type)),
    'code unknown': () => report.answer('invalid_grant', errors.malformed),
    'code too late': () => report.answer('invalid_grant', errors.codeExpired),
    'code used': () => report.answer('invalid_grant', errors.codeUsed),
    'redirect URI differs': (uri) => report.answer('invalid_grant', errors.replyDiffers(uri)),
    'verifier needless': verifierWrong,
    'verifier missing': verifierWrong,
    'verifier wrong': verifierWrong,
    'refresh token dead': () => report.answer('invalid_grant', errors.refreshTokenRevoked, 'bad_token'),
    'scope not granted': () => report.answer('invalid_grant', errors.notConsented, 'consent_required'),
  };
}
