import type { Account } from '../../accounts/account.js';
import { consentPage } from '../../oauth/pages/consent.js';
import type { OAuthSettings } from '../../oauth/settings.js';
import { plainBackWords } from '../../oauth/words.js';
import { guidOf } from './guid.js';
import { scopes } from './scopes.js';
import { pageWords, tokenWords } from './words.js';

/** Its token answers are as they were until 2024. */
export const olderAccount = 'older-app';

const isOlder = ({ email }: Account): boolean => email.startsWith(`${olderAccount}@`);

/**
 * The authorization server of Yahoo, and of AOL, which has one of its own.
 * @see https://developer.yahoo.com/oauth2/guide/flows_authcode/ and https://api.login.yahoo.com/.well-known/openid-configuration
 */
export const yahooOAuth: OAuthSettings = {
  paths: { issuer: '', authorization: '/oauth2/request_auth', token: '/oauth2/get_token' },
  scopes: { rows: scopes, aliases: {} },
  request: {
    prompts: ['none', 'login', 'consent'],
    choices: {},
    check: () => undefined,
    refusedBrowsers: undefined,
  },
  consent: {
    check: () => undefined,
    holders: (account) => [account.email],
    obstacle: () => undefined,
    scopes: () => 'granted together',
    includesEarlier: () => false,
    tellsIssuer: false,
    callbackParameters: () => ({}),
  },
  tokens: {
    check: () => undefined,
    code: { prefix: '', bytes: 12 },
    access: { prefix: '', bytes: 96 },
    accessSeconds: 3600,
    besides: (account) => (isOlder(account) ? { xoauth_yahoo_guid: guidOf(account) } : {}),
    // What was asked for goes without saying.
    toldScopes: (granted, { fault }) => (fault?.when === 'granting' ? granted : undefined),
    refresh: {
      prefix: 'A',
      bytes: 48,
      isGiven: () => true,
      rotation: () => 'none',
      max: Number.POSITIVE_INFINITY,
    },
  },
  revocation: { path: '/oauth2/revoke', ends: 'the grant' },
  idTokens: {
    keysPath: '/openid/v1/certs',
    claims: (account, { issuer, clientId, nonce, issuedAt, expiresAt }) => ({
      iss: issuer,
      aud: clientId,
      sub: guidOf(account),
      ...(nonce !== undefined && { nonce }),
      iat: issuedAt,
      exp: expiresAt,
    }),
  },
  words: { page: pageWords, back: plainBackWords, token: tokenWords },
  pages: { consent: consentPage },
};
