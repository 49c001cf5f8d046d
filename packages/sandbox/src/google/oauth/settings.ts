import { consentPage } from '../../oauth/pages/consent.js';
import type { OAuthSettings } from '../../oauth/settings.js';
import { plainBackWords } from '../../oauth/words.js';
import { type Scope, scopes } from './scopes.js';
import { subjectOf } from './subject.js';
import { pageWords, tokenWords } from './words.js';

const email: Scope = 'https://www.googleapis.com/auth/userinfo.email';
const profile: Scope = 'https://www.googleapis.com/auth/userinfo.profile';

/**
 * Google's authorization server.
 * @see https://developers.google.com/identity/protocols/oauth2/web-server and https://accounts.google.com/.well-known/openid-configuration
 * @see https://developers.google.com/identity/protocols/oauth2/resources/granular-permissions for when there are boxes
 */
export const googleOAuth: OAuthSettings = {
  paths: { issuer: '', authorization: '/o/oauth2/v2/auth', token: '/token' },
  scopes: { rows: scopes, aliases: { email, profile } },
  request: {
    prompts: ['none', 'consent', 'select_account'],
    choices: { access_type: ['online', 'offline'], include_granted_scopes: ['false', 'true'] },
    check: () => undefined,
    // Browsers inside other apps, which Google does not let people type their password into.
    refusedBrowsers: /; wv\)|\bFBAN\/|\bInstagram\b/,
  },
  consent: {
    check: () => undefined,
    holders: (account) => [account.email],
    obstacle: () => undefined,
    // One scope alone is agreed to as a whole. Beside any other, also beside those of signing in, each has its box.
    scopes: (asked) => (asked.length === 1 ? 'granted together' : 'ticked one by one'),
    includesEarlier: ({ choices }) => choices.include_granted_scopes === 'true',
    tellsIssuer: true,
    callbackParameters: ({ prompt }, granted) => ({
      scope: granted.join(' '),
      authuser: '0',
      prompt: [...prompt].join(' ') || 'none',
    }),
  },
  tokens: {
    check: () => undefined,
    code: { prefix: '4/0A', bytes: 32 },
    access: { prefix: 'ya29.a0', bytes: 48 },
    accessSeconds: 3599,
    besides: () => ({}),
    toldScopes: (granted) => granted,
    refresh: {
      prefix: '1//0',
      bytes: 48,
      // Google tells a refresh token once, and then only to apps that have people agree anew.
      isGiven: ({ choices, prompt }, isFirst) =>
        choices.access_type === 'offline' && (isFirst || prompt.has('consent')),
      rotation: () => 'none',
      max: 100,
    },
  },
  /** @see https://developers.google.com/identity/protocols/oauth2/web-server#tokenrevoke */
  revocation: { path: '/revoke', ends: 'the consent' },
  idTokens: {
    keysPath: '/oauth2/v3/certs',
    claims: (account, { issuer, clientId, scopes, nonce, issuedAt, expiresAt }) => ({
      iss: issuer,
      azp: clientId,
      aud: clientId,
      sub: subjectOf(account),
      ...(scopes.includes(email) && { email: account.email, email_verified: true }),
      ...(nonce !== undefined && { nonce }),
      iat: issuedAt,
      exp: expiresAt,
    }),
  },
  words: { page: pageWords, back: plainBackWords, token: tokenWords },
  pages: { consent: consentPage },
};
