import type { AccountRow, LookAlike } from '@bookbridge/sandbox';
import type { Outcomes } from './outcome.js';
import type { SignIn } from './servers/sandboxed-servers.js';

/** How the demo is registered at a look-alike. */
export interface SandboxClient {
  readonly id: string;
  readonly secret: string;
}

/** A provider that the sandbox plays, and what the demo has to know of it. */
export interface SandboxedProvider {
  readonly lookAlike: LookAlike;
  /** The sources whose people agree there, by their codes. */
  readonly sources: readonly [string, ...string[]];
  /** The settings that put the look-alike, which is at `url`, in the provider's place. */
  readonly settings: (url: string, client: SandboxClient) => Readonly<Record<string, string>>;
  /**
   * For each mode of consent what people are asked for, and what the provider shows them; the usual mode first. Absent
   * where there is only one.
   */
  readonly modes?: Readonly<Record<string, string>>;
  /** Of every account of the look-alike. */
  readonly outcomes: Outcomes;
  /** As which source an account's import is begun. */
  readonly sourceOf: (account: AccountRow) => string;
  /** One that the service's table knows to be of the provider, where the demo is to tell it. */
  readonly domain?: string;
  /** What is typed where the provider does not let us in, and a password is asked for instead. */
  readonly signIn?: SignIn;
  /** Who takes the mail of its domains, where that tells whose they are; by the domains of its accounts. */
  readonly mailHosts?: Readonly<Record<string, string>>;
  /** What to know before an account of a group is tried, where that is more than to agree; by the group's title. */
  readonly instructions?: Readonly<Record<string, Instructions>>;
}

export interface Instructions {
  readonly about: string;
  /** In their order. */
  readonly steps: readonly string[];
}
