import type { Client } from './clients.js';

/** What an app asks a person for. @see RFC 6749 §4.1.1 and OpenID Connect Core 1.0 §3.1.2.1 */
export interface AuthorizationRequest {
  readonly client: Client;
  /** The part of the provider that is asked, where its paths have one (`:realm`), as in a tenant; `''` elsewhere. */
  readonly realm: string;
  readonly redirectUri: string;
  readonly scopes: readonly string[];
  readonly state: string | null;
  readonly codeChallenge: string | undefined;
  readonly nonce: string | undefined;
  /** The provider's own parameters, each with one of its values. */
  readonly choices: Readonly<Record<string, string>>;
  readonly loginHint: string | null;
  readonly prompt: ReadonlySet<string>;
  /** As it came, to be handed from page to page. */
  readonly query: string;
}
