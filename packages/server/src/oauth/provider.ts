import type { AuthorizationServer } from 'oauth4webapi';
import type { z } from 'zod';
import type { SettingValues } from '../config/setting.js';
import type { Meanings } from '../model/failures.js';

/** How consent is asked for at a provider (RFC 6749 §4.1). */
export interface OAuthProvider {
  /**
   * Its endpoints, in the words of RFC 8414, as they are for the accounts that a client may ask. An issuer may have the
   * place of the account's tenant in it (`oauth/issuer.ts`).
   */
  readonly server: (settings: SettingValues, client: Pick<ProviderClient, 'tenant'>) => AuthorizationServer;
  /** Our client there, for applications that have none of their own. */
  readonly client: (settings: SettingValues) => ProviderClient | undefined;
  /** What the tenant of a client may be; absent where a client asks everybody's accounts, or those that the provider knows. */
  readonly tenants?: z.ZodType<string>;
  /** The modes in which consent can be asked for: the scopes of each by its name, the usual mode first. */
  readonly modes: Readonly<Record<string, readonly string[]>>;
  /** The mode in which applications ask that have chosen none; one of `modes`. */
  readonly usualMode: (settings: SettingValues) => string;
  /** Without it there is nothing to read, so it is among the scopes of every mode; the others may be refused. */
  readonly neededScope: string;
  /** The scope that was asked for, by the name that its token answers have for it, where that is another one. */
  readonly scopeIn?: (granted: string) => string;
  /** What it calls the person's account in a token answer, always the same, where no ID token says so. */
  readonly accountIn?: (answer: Readonly<Record<string, unknown>>) => string | undefined;
  /** What else its authorization page wants to know; `loginHint` is an e-mail address, where one is known. */
  readonly parameters: (loginHint: string | null) => Readonly<Record<string, string>>;
  /**
   * Where an administrator approves a client for everybody of an organisation, and comes back from to `redirectUri`, with
   * `admin_consent` in the query; only few providers have such a page.
   */
  readonly approvalUrl?: (
    settings: SettingValues,
    client: Pick<ProviderClient, 'id' | 'tenant'> & { readonly scopes: readonly string[] },
    redirectUri: string,
  ) => string;
  /** What its own errors mean, besides those of RFC 6749. */
  readonly errors: Meanings;
  /** Its own word for an error, out of the description that comes beside the standard's; only few providers have one. */
  readonly errorIn?: (description: string) => string | undefined;
}

/** All that can be asked for at a provider, in whatever mode; each scope once. */
export const scopesOf = ({ modes }: Pick<OAuthProvider, 'modes'>): string[] => [
  ...new Set(Object.values(modes).flat()),
];

/** An OAuth client, as a provider knows it. */
export interface ProviderClient {
  readonly id: string;
  readonly secret: string;
  /** Whose accounts it may ask, as the provider names them; `undefined` for the provider's usual choice. */
  readonly tenant?: string | undefined;
}
