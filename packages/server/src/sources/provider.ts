import type { Contact, SkipReason } from '@bookbridge/contacts';
import type { SettingValues } from '../config/setting.js';
import type { AuthorizationScheme, Connection, TypedCredentials } from '../model/grant.js';
import type { Include } from '../model/import.js';
import type { SourceCode } from '../model/source.js';
import type { OAuthProvider } from '../oauth/provider.js';
import type { Dns } from '../outbound/dns/dns.js';
import type { Hop } from '../outbound/hop.js';
import type { ExportGuideId } from './export-guides/index.js';
import type { PasswordGuideId } from './password-guides/index.js';

/** A source as clients know it, and the ways in which its address books are reached. */
export interface Provider {
  readonly code: SourceCode;
  /** As the provider writes itself. */
  readonly name: string;
  /** Other codes that mean this source, lower case. */
  readonly aliases: readonly string[];
  /** Its mail domains; `*` stands for any country. */
  readonly domains: readonly string[];
  /** Domains of its mail servers. */
  readonly mailHosts: readonly string[];
  /** How to export from exactly this provider. */
  readonly guide: ExportGuideId;
  /** Whether menus show it; the providers that are no longer there begin an upload like the rest, but unseen. */
  readonly isListed: boolean;
  /** In order of preference. A file is always the last way. */
  readonly ways: readonly Way[];
}

/** A way in: a provider may have several, an import has one. */
export type Way = ConsentWay | CredentialsWay | UploadWay;

/** The provider lets us read the address book once the person has agreed there. */
export interface ConsentWay {
  readonly method: 'consent';
  readonly importType: 'OAUTH';
  readonly oauth: OAuthProvider;
  readonly gather: Gather<ConsentContext>;
}

/** The provider lets us read the address book with a user name and an app password. */
export interface CredentialsWay {
  readonly method: 'credentials';
  readonly importType: 'CREDENTIALS';
  /** What its people are asked for: what a form has, in order. A token is typed in the place of a password. */
  readonly asks: readonly Asked[];
  /** What it takes as a password, and how people come by it. */
  readonly guide: PasswordGuideId;
  /** Where its own servers are, of a provider that has them: whatever is in that registrable domain is the provider's. */
  readonly home?: string;
  /** How a domain says which server it has, of a protocol that anybody's server may speak. */
  readonly ofDomain?: ServerOfDomain;
  /**
   * Finds the address book and tries what was typed. Throws `ImportFailure`: `credentials_rejected`,
   * `app_password_required`, and what reaching the provider throws.
   */
  readonly check: (typed: TypedCredentials, context: CheckContext) => Promise<Connection>;
  readonly gather: Gather<CredentialsContext>;
}

/** How a domain says which server its people have. No credentials go along. */
export interface ServerOfDomain {
  /** As DNS says; `refused` when it says that there is none. */
  readonly byDns: (
    domain: string,
    context: Pick<CheckContext, 'dns' | 'settings'>,
  ) => Promise<URL | 'refused' | undefined>;
  /** As the host of its name says. Throws what reaching it throws. */
  readonly byProbe?: (domain: string, context: Pick<SourceContext, 'request'>) => Promise<URL | undefined>;
}

export type Asked = 'server' | 'username' | 'password' | 'token';

/** The address book arrives as a file that the person exported. */
export interface UploadWay {
  readonly method: 'upload';
  readonly importType: 'CSV' | 'VCARD' | 'UPLOAD';
}

/**
 * Reads an address book page by page, from the cursor of the last page that was stored, or from its beginning. Throws
 * `ImportFailure`, and the reason of the run's signal when it is to stop.
 */
export type Gather<Context> = (context: Context, cursor: Cursor | undefined) => AsyncIterable<GatheredPage>;

/** Where a source goes on; whatever JSON it likes, and nobody else reads it. */
export type Cursor = { readonly [name: string]: unknown };

/** A request to a provider. */
export interface SourceRequest {
  readonly url: URL;
  /** GET unless it says otherwise. */
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Hop['body'];
  /** `manual` gives a redirect itself back; otherwise they are followed where credentials may go along. */
  readonly redirect?: 'follow' | 'manual';
  /** Asks as anybody could: where nobody knows yet whose server it is. */
  readonly isAnonymous?: boolean;
  /** Whether the answer is a list that is parsed piece by piece, and may be long. */
  readonly isLong?: boolean;
}

/** What a source works with. */
export interface SourceContext {
  readonly settings: SettingValues;
  /**
   * Asks the provider with the grant put in; what can be renewed is renewed once when it has run out. Gives the whole
   * answer, of any other status. Throws `ImportFailure`.
   */
  readonly request: (request: SourceRequest) => Promise<Response>;
  /** The extra data that will be kept. */
  readonly include: readonly Include[];
  /** As asked for at begin. */
  readonly locale: string | undefined;
}

/** What an address book is looked for with. */
export interface CheckContext extends SourceContext {
  /** What domains say of their servers. */
  readonly dns: Dns;
  /** Whether a server is of a provider that we know: what was typed may go there, whoever leads there. */
  readonly isKnownServer: (server: URL) => boolean;
  /** Signs in by another user name from now on; it is kept with what is found. */
  readonly signInAs: (username: string) => void;
  /** Signs in by this scheme, without being asked for it; it is kept, too. */
  readonly signInBy: (scheme: AuthorizationScheme) => void;
}

export interface ConsentContext extends SourceContext {
  /** What the person has granted. */
  readonly scopes: readonly string[];
}

export interface CredentialsContext extends SourceContext {
  /** What `check` found. */
  readonly connection: Connection;
}

/** A page as the provider gave it: stored whole, or not at all. */
export interface GatheredPage {
  /**
   * Made as they are taken, once: the source asks for its next page meanwhile. `undefined` for somebody of whom nothing
   * is known.
   */
  readonly contacts: Iterable<Contact | undefined>;
  readonly cursor: Cursor;
  /** The person whose address book it is, where that is known; comes with the first page. */
  readonly owner?: Contact;
  /** Entries that gave nobody. */
  readonly skipped?: readonly SkippedEntry[];
  /** Groups that say themselves who is in them, by the ids of contacts, on whatever pages these are. */
  readonly groups?: readonly { readonly name: string; readonly members: readonly string[] }[];
}

/** An entry that the provider has listed, and nobody could be read from. */
export interface SkippedEntry {
  /** Its number among those listed, from 1. */
  readonly at: number;
  /** `not_given`: it was not given, though it was listed. */
  readonly reason: SkipReason | 'not_given';
}
