/**
 * What an API wants to be claimed before it goes on, where its answer says so: a policy of the person's organisation asks
 * for more than the token has. It is JSON, for the token endpoint as it is; `undefined` for an answer that asks for nothing.
 * @see https://learn.microsoft.com/en-us/entra/identity-platform/claims-challenge
 */
export function challengedClaims({ headers }: Response): string | undefined {
  const challenge = headers.get('www-authenticate') ?? '';
  if (!/\berror="?insufficient_claims\b/.test(challenge)) return undefined;
  const encoded = /\bclaims="([A-Za-z0-9+/_=-]{1,4000})"/.exec(challenge)?.[1];
  return encoded === undefined ? undefined : jsonIn(encoded);
}

function jsonIn(encoded: string): string | undefined {
  const text = Buffer.from(encoded, 'base64').toString();
  try {
    JSON.parse(text);
    return text;
  } catch {
    return undefined;
  }
}
