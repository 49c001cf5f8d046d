import {
  type PageWords,
  plainPageWords,
  plainTokenWords,
  type TokenWords,
  tokenRefusal,
} from '../../oauth/words.js';

/** @see https://developers.google.com/identity/protocols/oauth2/web-server#authorization-errors */
export const pageWords: PageWords = {
  ...plainPageWords,
  'redirect URI unknown': (uri) => ({
    ...plainPageWords['redirect URI unknown'](uri),
    error: 'redirect_uri_mismatch',
  }),
  'browser refused': (detail) => ({
    ...plainPageWords['browser refused'](detail),
    error: 'disallowed_useragent',
  }),
};

/** @see https://developers.google.com/identity/protocols/oauth2/web-server#exchange-errors */
export const tokenWords: TokenWords = {
  ...plainTokenWords,
  'client deleted': () => tokenRefusal('deleted_client', 'The OAuth client was deleted.'),
  'client id missing': () => tokenRefusal('invalid_request', 'Could not determine client ID from request.'),
  'secret wrong': () => tokenRefusal('invalid_client', 'Unauthorized'),
  'code unknown': () => tokenRefusal('invalid_grant', 'Malformed auth code.'),
  'code too late': () => tokenRefusal('invalid_grant', 'Bad Request'),
  'code used': () => tokenRefusal('invalid_grant', 'Bad Request'),
  'redirect URI differs': () => tokenRefusal('redirect_uri_mismatch', 'Bad Request'),
  'verifier needless': () => tokenRefusal('invalid_grant', 'code_verifier or verifier is not needed.'),
  'nothing to revoke': () => tokenRefusal('invalid_token', 'Token expired or revoked'),
};
