import type { ScopeRow } from '../../oauth/scopes.js';

/**
 * What an app may ask for, once Yahoo has granted it to the app, and what the person reads about it.
 * @see https://developer.yahoo.com/oauth2/guide/yahoo_scopes/
 */
export const scopes = {
  openid: { sentence: 'Know who you are', isNeeded: true },
  email: { sentence: 'See your e-mail address', isNeeded: true },
  profile: { sentence: 'See your name', isNeeded: true },
  'sdct-r': { sentence: 'See your contacts', isNeeded: false },
  'sdct-w': { sentence: 'See, change and delete your contacts', isNeeded: false },
} as const satisfies Record<string, ScopeRow>;
