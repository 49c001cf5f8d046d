import { RequestRefused, TokenRefused } from '../../../dist/oauth/problems.js';
import type { OAuthSettings } from '../../../dist/oauth/settings.js';
import { plainBackWords, plainPageWords, plainTokenWords } from '../../../dist/oauth/words.js';
import { renderPage } from '../../../dist/pages/frame.js';
import { problem } from './words.js';

const moved = { error: 'moved', heading: 'Nobody lives here', sentence: 'They have moved.' };

/** An authorization server that differs from Google's wherever it can. */
export const postboxOAuth: OAuthSettings = {
  paths: { issuer: '/accounts', authorization: '/accounts/authorize', token: '/accounts/token' },
  scopes: {
    rows: {
      'book:read': { sentence: 'Read your address book', isNeeded: false },
      'book:write': { sentence: 'Write into your address book', isNeeded: false },
      offline: { sentence: 'Come back while you are away', isNeeded: true },
    },
    aliases: {},
  },
  request: {
    prompts: ['none', 'consent', 'login'],
    choices: {},
    check: ({ id }) => {
      if (id === 'closed')
        throw new RequestRefused({ status: 403, error: 'closed', sentence: 'We are closed.' });
    },
    refusedBrowsers: undefined,
  },
  consent: {
    check: (_, { email }) => {
      if (email.startsWith('foreign-redirect+1@')) throw new RequestRefused({ ...moved, status: 403 });
    },
    holders: ({ email }) => [email],
    obstacle: (_request, _account, missing) =>
      missing.includes('book:write')
        ? {
            page: ({ css, turnBackUrl }) =>
              renderPage({ css, title: 'Ask', children: `Ask the postmaster, or go back to ${turnBackUrl}` }),
            turnBack: { error: 'ask_the_postmaster' },
          }
        : undefined,
    scopes: () => 'granted together',
    includesEarlier: () => false,
    tellsIssuer: true,
    callbackParameters: () => ({ session: 'postbox' }),
  },
  tokens: {
    check: ({ id }) => {
      if (id === 'closed') throw new TokenRefused(problem(403, 'closed'));
    },
    code: { prefix: 'pbc_', bytes: 24 },
    access: { prefix: 'pba_', bytes: 32 },
    accessSeconds: 600,
    besides: ({ contacts }) => ({ stamps: contacts }),
    toldScopes: (granted, { email }) =>
      email.startsWith('size-9@') ? undefined : granted.filter((scope) => scope !== 'offline'),
    refresh: {
      prefix: 'pbr_',
      bytes: 32,
      isGiven: ({ scopes }) => scopes.includes('offline'),
      rotation: ({ email }) =>
        email.startsWith('size-8@') ? 'old ones stay good' : 'old ones end the grant',
      max: 5,
    },
  },
  revocation: { path: '/accounts/revoke', ends: 'the grant' },
  idTokens: undefined,
  words: {
    page: plainPageWords,
    back: { ...plainBackWords, denied: () => ({ error: 'access_denied', error_description: 'Not today.' }) },
    token: { ...plainTokenWords, 'refresh token dead': () => problem(400, 'refresh-token-dead') },
  },
  pages: {
    consent: ({ css, account, given }) =>
      renderPage({ css, title: 'A letter', children: `${account.email}: ${given.map((it) => it.sentence)}` }),
  },
};
