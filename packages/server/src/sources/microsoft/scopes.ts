/**
 * What is asked for, all in one request: somebody who backs out of a second one leaves no trace of the client in their
 * organisation that its administrator could approve.
 * @see https://learn.microsoft.com/en-us/graph/permissions-reference
 */
export const scopes = {
  contacts: 'Contacts.Read',
  owner: 'User.Read',
  offline: 'offline_access',
  openid: 'openid',
} as const;

export const modes = { contacts: Object.values(scopes) } as const;

const byLowerCase = new Map(Object.values(scopes).map((scope) => [scope.toLowerCase(), scope]));

/** The scope as it was asked for: answers write those of Graph with its URL before them, or in small letters. */
export function scopeIn(granted: string): string {
  const name = granted.slice(granted.lastIndexOf('/') + 1);
  return byLowerCase.get(name.toLowerCase() as Lowercase<(typeof scopes)[keyof typeof scopes]>) ?? granted;
}
