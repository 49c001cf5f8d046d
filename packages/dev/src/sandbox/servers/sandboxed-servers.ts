import type { LookAlike } from '@bookbridge/sandbox';
import type { Outcomes } from '../outcome.js';

/** A server that the sandbox plays, where people sign in with a password. */
export interface SandboxedServer {
  /** As forms name it, as in `digest`. */
  readonly name: string;
  /** As people call it, as in `iCloud`. */
  readonly title: string;
  /** What is its own, in a sentence. */
  readonly about: string;
  /** As which source its imports begin. */
  readonly source: string;
  /** Below the sandbox, with a slash at its end. */
  readonly path: string;
  /** Of the addresses that its people have, and sign in with. */
  readonly domain: string;
  /** What tells whose a domain is. */
  readonly isFoundBy: 'table' | ServiceRecord;
  /** The password that is right. */
  readonly password: string;
  /** The password that people know, where it is refused. */
  readonly refusedPassword: string | undefined;
}

/** The service by whose SRV record DNS names a server on http. */
export type ServiceRecord = '_carddav' | '_jmap';

/** The servers of one protocol, which have the same accounts. */
export interface SandboxedServers {
  readonly lookAlike: LookAlike;
  /** The usual one first. */
  readonly servers: readonly [SandboxedServer, ...SandboxedServer[]];
  /** What its people may type as their password, each with a label. */
  readonly passwords: readonly { readonly label: string; readonly text: string }[];
  /** The settings that put them, who are in the sandbox at `url`, in the place of others. */
  readonly settings: (url: string) => Readonly<Record<string, string>>;
  /** Of every account of the look-alike. */
  readonly outcomes: Outcomes;
}

/** What somebody types to sign in to the sandbox. */
export interface SignIn {
  readonly server: Pick<SandboxedServer, 'title' | 'password' | 'refusedPassword'>;
  readonly username: string;
}
