/** What may be asked for, once it was granted to the client. */
export const scopes = {
  openid: 'openid',
  contacts: 'sdct-r',
  email: 'email',
  profile: 'profile',
} as const;

const { openid, contacts, email, profile } = scopes;

/** Yahoo turns everybody away whose client asks for what is not ticked on its app. */
export const modes = {
  contacts: [contacts],
  'contacts+owner': [openid, contacts, email, profile],
} as const;
