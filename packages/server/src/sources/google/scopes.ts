const scope = (name: string) => `https://www.googleapis.com/auth/${name}`;

/** @see https://developers.google.com/people/v1/how-tos/authorizing */
export const scopes = {
  openid: 'openid',
  contacts: scope('contacts.readonly'),
  otherContacts: scope('contacts.other.readonly'),
  email: scope('userinfo.email'),
  profile: scope('userinfo.profile'),
} as const;
