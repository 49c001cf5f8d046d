import type { AccountRow, LookAlike } from '@bookbridge/sandbox';
import type { Outcomes } from './outcome.js';

/** How the demo is registered at a look-alike. */
export interface SandboxClient {
  readonly id: string;
  readonly secret: string;
}

/** A provider that the sandbox plays, and what the demo has to know of it. */
export interface SandboxedProvider {
  readonly lookAlike: LookAlike;
  /** Others, at which nobody agrees, that its address books are at. */
  readonly besides?: readonly LookAlike[];
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
  /** What to know before an account of a group is tried, where that is more than to agree; by the group's title. */
  readonly instructions?: Readonly<Record<string, Instructions>>;
}

export interface Instructions {
  readonly about: string;
  /** In their order. */
  readonly steps: readonly string[];
}
