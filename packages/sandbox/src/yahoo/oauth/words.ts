import {
  type PageWords,
  plainPageWords,
  plainTokenWords,
  type TokenWords,
  tokenRefusal,
} from '../../oauth/words.js';

/** @see https://developer.yahoo.com/oauth2/guide/openid_connect/troubleshooting.html */
export const pageWords: PageWords = {
  ...plainPageWords,
  'scope unknown': () => ({
    status: 400,
    error: 'invalid_scope',
    sentence: 'Developers: Please request scope from registered scopes and submit again.',
  }),
};

/** In capitals, for the greater part. @see https://developer.yahoo.com/oauth2/guide/errors/ */
export const tokenWords: TokenWords = {
  ...plainTokenWords,
  'client unknown': () => tokenRefusal('INVALID_CLIENT', 'The client is unknown.'),
  'client deleted': () => tokenRefusal('INVALID_CLIENT', 'The client is unknown.'),
  'secret wrong': () => tokenRefusal('INVALID_CLIENT_SECRET', 'The client secret is wrong.'),
  'secret expired': () => tokenRefusal('INVALID_CLIENT_SECRET', 'The client secret is wrong.'),
  'code unknown': () => tokenRefusal('INVALID_GRANT', 'The authorization code is invalid or has expired.'),
  'code too late': () => tokenRefusal('INVALID_GRANT', 'The authorization code is invalid or has expired.'),
  'code used': () => tokenRefusal('INVALID_GRANT', 'The authorization code is invalid or has expired.'),
  'redirect URI differs': () =>
    tokenRefusal('INVALID_REDIRECT_URI', 'The redirect URI differs from that of the authorization request.'),
  'refresh token dead': () => tokenRefusal('INVALID_REFRESH_TOKEN', 'Failed to decode/encode refresh token'),
};
