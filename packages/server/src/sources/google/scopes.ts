const scope = (name: string) => `https://www.googleapis.com/auth/${name}`;

/** @see https://developers.google.com/people/v1/how-tos/authorizing */
export const scopes = {
  openid: 'openid',
  contacts: scope('contacts.readonly'),
  otherContacts: scope('contacts.other.readonly'),
  email: scope('userinfo.email'),
  profile: scope('userinfo.profile'),
} as const;

const { openid, contacts, otherContacts, email, profile } = scopes;

/**
 * How many scopes are asked for decides what people see: with one that is not about signing in, a page to allow or deny;
 * with two of them, or with one beside those about signing in, a second page with a box for each, none of them ticked.
 * @see https://developers.google.com/identity/protocols/oauth2/resources/granular-permissions
 */
export const modes = {
  contacts: [contacts],
  'contacts+other': [contacts, otherContacts],
  'contacts+owner': [openid, contacts, email, profile],
  all: [openid, contacts, otherContacts, email, profile],
} as const;
