import type { StartOptions } from '../../server/dist/main.js';
import type { StoredContact } from '../../server/dist/vault/stored-contact.js';
import type { TestService } from './service.js';

/** What can go wrong with an address book at a provider, whichever that is. */
export type FaultName =
  | 'denied'
  | 'admin policy'
  | 'organisation-internal'
  | 'late code'
  | 'scope missing'
  | 'second scope missing'
  | 'access token expired'
  | 'refresh token dead'
  | 'revoked midway'
  | '401 for ever'
  | '403 service disabled'
  | '403 scope insufficient'
  | '403 without reason'
  | '403 quota once'
  | '403 quota for ever'
  | '404'
  | '429 once with Retry-After'
  | '429 once without Retry-After'
  | '429 once with a bare QuotaFailure'
  | '429 for ever'
  | '500 for ever'
  | '503 once a page'
  | '503 for ever'
  | 'truncated once'
  | 'truncated for ever'
  | 'invalid JSON'
  | 'JSON of another shape'
  | 'a list that is none'
  | 'nobodies among the people'
  | 'drip'
  | 'trickle'
  | 'hang'
  | 'reset once'
  | 'reset for ever'
  | 'foreign redirect'
  | 'flood'
  | 'endless paging'
  | 'endless paging of nobody'
  | 'endless paging of the same people'
  | 'a page that names itself'
  | 'pages that lead in a circle'
  | 'a next page of a foreign kind'
  | 'foreign next page'
  | 'people twice'
  | 'people again on a later page'
  | 'wrong credentials'
  | 'password refused midway'
  | 'switched off by the provider'
  | 'no address book'
  | 'no contacts'
  | 'only other contacts';

/** How an account meets a fault. */
export interface Meeting {
  readonly account: string;
  /** What the provider's look-alike cannot do, a stand-in for its address books does. */
  readonly at: Place;
}

export type Place = 'look-alike' | 'stand-in';

export interface PageRequest {
  /** Which page of which list. */
  readonly page: string;
  readonly at: number;
  readonly status: number | null;
  /** Whether contacts come with it, or it is only about them. */
  readonly hasContacts: boolean;
}

/** How an import is begun. */
export interface Asked {
  /** Beside the source's own. */
  readonly parameters?: Readonly<Record<string, string>>;
  /** What the person says where they are asked for consent. @defaultValue 'allow' */
  readonly decision?: 'allow' | 'deny';
}

/** A service whose provider is a look-alike. */
export interface RunningSource {
  readonly service: TestService;
  /** With which another node reads from the same look-alike. */
  readonly settings: Readonly<Record<string, string>>;
  /**
   * Begins an import as an application, and plays the part of its person: at the provider's pages, or by what was typed.
   * Gives its number.
   */
  begin(application: TestService, account: string, asked?: Asked): Promise<number>;
  /** The requests for pages of an account, in order. */
  requests(account: string): Promise<PageRequest[]>;
  /** Everybody in an account's book, at most so many, as they should arrive; read past the service. */
  people(account: string, most: number): Promise<StoredContact[]>;
  stop(): Promise<void>;
}

/** What the tests of faults have to know of a provider. */
export interface SourceUnderTest {
  /** For the names of tests. */
  readonly name: string;
  readonly code: string;
  /** Somebody with so many people in their address book, and nothing that goes wrong. */
  readonly accountOf: (people: number) => string;
  /** The faults that the provider can have. */
  readonly faults: Readonly<Partial<Record<FaultName, Meeting>>>;
  start(
    at: Place,
    given: { settings?: Record<string, string>; options?: StartOptions },
  ): Promise<RunningSource>;
}
