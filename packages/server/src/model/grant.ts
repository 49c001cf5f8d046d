/** What lets us read one person's address book, until everything has been read. */
export type Grant = OAuthGrant | TypedCredentials | CredentialsGrant;

/** What a consent gave us. */
export interface OAuthGrant {
  readonly kind: 'oauth';
  readonly accessToken: string;
  readonly refreshToken: string | undefined;
  /** The OAuth client that it was given to: no other client can renew it. */
  readonly clientId: string;
  /** What the provider calls the person's account, always the same; `null` when it did not say. */
  readonly account: string | null;
  /** What the person has granted, which may be less than was asked for. */
  readonly scopes: readonly string[];
}

/** What a person typed, before their provider was asked whether it is right. */
export interface TypedCredentials {
  readonly kind: 'typed';
  readonly username: string;
  /** A password, or a token in its place. */
  readonly password: string;
  /** Where they say that their address book is; nothing is known of it yet. */
  readonly server?: string | undefined;
}

/** What a person typed, and where it was found to be right. */
export interface CredentialsGrant {
  readonly kind: 'credentials';
  readonly authorization: Authorization;
  readonly connection: Connection;
}

/** HTTP Basic (RFC 7617), Digest (RFC 7616), or Bearer (RFC 6750) with the password as the token. */
export type AuthorizationScheme = 'basic' | 'digest' | 'bearer';

/** A user name and a password, and the scheme by which the provider takes them. */
export interface Authorization {
  readonly scheme: AuthorizationScheme;
  readonly username: string;
  readonly password: string;
}

/** Where an address book was found: whatever JSON its source likes, and nobody else reads it. */
export type Connection = { readonly [name: string]: unknown };
