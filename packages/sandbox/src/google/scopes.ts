/**
 * What an app may ask for, and what the person reads about it.
 * @see https://developers.google.com/identity/protocols/oauth2/scopes
 */
export const scopes = {
  openid: { sentence: 'Know who you are', isSignIn: true },
  'https://www.googleapis.com/auth/userinfo.email': { sentence: 'See your e-mail address', isSignIn: true },
  'https://www.googleapis.com/auth/userinfo.profile': {
    sentence: 'See your name and picture',
    isSignIn: true,
  },
  'https://www.googleapis.com/auth/contacts.readonly': {
    sentence: 'See and download your contacts',
    isSignIn: false,
  },
  'https://www.googleapis.com/auth/contacts': {
    sentence: 'See, change and delete your contacts',
    isSignIn: false,
  },
  'https://www.googleapis.com/auth/contacts.other.readonly': {
    sentence: 'See and download the people in “other contacts”, whom you have written to',
    isSignIn: false,
  },
  'https://www.googleapis.com/auth/directory.readonly': {
    sentence: 'See your organisation’s directory',
    isSignIn: false,
  },
} as const satisfies Record<string, { sentence: string; isSignIn: boolean }>;

export type Scope = keyof typeof scopes;

/** Short names that apps ask with; granted scopes are always told in full. */
const short: Readonly<Record<string, Scope>> = {
  email: 'https://www.googleapis.com/auth/userinfo.email',
  profile: 'https://www.googleapis.com/auth/userinfo.profile',
};

const isScope = (name: string): name is Scope => Object.hasOwn(scopes, name);

/** The scopes of a space-separated list, each once; `undefined` when one of them does not exist. */
export function parseScopes(list: string): Scope[] | undefined {
  const found = new Set<Scope>();
  for (const name of list.split(' ').filter(Boolean)) {
    const scope = Object.hasOwn(short, name) ? short[name] : name;
    if (scope === undefined || !isScope(scope)) return undefined;
    found.add(scope);
  }
  return [...found];
}
