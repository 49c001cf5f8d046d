/** What whoever runs the service can do about errors that every provider has (RFC 6749 §4.1.2.1, §5.2). */
export const wrongClient =
  'Compare the id and the secret of the OAuth client with those that the provider shows, and check that the client is of the type "web application".';

export const wrongScopes = 'Allow the OAuth client to ask for the scopes that the source asks for.';

export const wrongRequest =
  'Register the redirect URI of the service with the OAuth client, letter by letter; `bookbridge config check` and `bookbridge app show` print it.';
