import type { ScopeRow } from '../../oauth/scopes.js';

/**
 * What an app may ask for, and what the person reads about it.
 * @see https://developers.google.com/identity/protocols/oauth2/scopes
 */
export const scopes = {
  openid: { sentence: 'Know who you are', isNeeded: true },
  'https://www.googleapis.com/auth/userinfo.email': { sentence: 'See your e-mail address', isNeeded: true },
  'https://www.googleapis.com/auth/userinfo.profile': {
    sentence: 'See your name and picture',
    isNeeded: true,
  },
  'https://www.googleapis.com/auth/contacts.readonly': {
    sentence: 'See and download your contacts',
    isNeeded: false,
  },
  'https://www.googleapis.com/auth/contacts': {
    sentence: 'See, change and delete your contacts',
    isNeeded: false,
  },
  'https://www.googleapis.com/auth/contacts.other.readonly': {
    sentence: 'See and download the people in “other contacts”, whom you have written to',
    isNeeded: false,
  },
  'https://www.googleapis.com/auth/directory.readonly': {
    sentence: 'See your organisation’s directory',
    isNeeded: false,
  },
} as const satisfies Record<string, ScopeRow>;

export type Scope = keyof typeof scopes;
