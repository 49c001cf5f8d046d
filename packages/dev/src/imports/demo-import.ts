import type { FailureCode } from 'bookbridge';
import type { Contact, FoundSource } from '../application/answers.js';
import type { Exchange } from '../application/contacts-api.js';
import type { Access } from '../application/curl.js';
import type { SignIn } from '../sandbox/servers/sandboxed-servers.js';

/** How many contacts the demo asks for: enough to see, and few enough to show. */
export const maxContacts = 50;

/** What the application downloaded. */
export interface Download {
  readonly total: number;
  readonly contacts: readonly Contact[];
  /** The two answers as they came. */
  readonly json: Exchange;
  readonly xml: Exchange;
}

/** What an application gets: everybody, or whom the person picks on a page of the service. */
export type Delivery = 'whole' | 'picked';

/** How far an import is, as the application knows it. */
export type Stage =
  | { readonly name: 'waiting' }
  | { readonly name: 'reading'; readonly read: number }
  | { readonly name: 'completed'; readonly destroyAt: Date; readonly download: Download }
  | { readonly name: 'failed'; readonly sentence: string; readonly code: FailureCode }
  | { readonly name: 'destroyed'; readonly total: number };

/** An import as the application remembers it, until its process ends. */
export interface DemoImport {
  readonly id: number;
  readonly sourceName: string;
  /** What the person is asked for. */
  readonly method: 'consent' | 'password' | 'file';
  /** As whom Invitely began it, and asks about it. */
  readonly access: Access;
  readonly delivery: Delivery;
  /** The mode of consent that it was begun in, where the provider has several. */
  readonly mode: string | undefined;
  /** The address of the sandbox's account that it was begun with, if one was chosen beforehand. */
  readonly account: string | undefined;
  /** The e-mail address that it was begun with, in place of a source. */
  readonly address: string | undefined;
  /** What the service made of that address, if it was asked. */
  readonly found: FoundSource | undefined;
  /** What the sandbox takes for a user name and a password; `undefined` where none is asked for, or not by the sandbox. */
  readonly signIn: SignIn | undefined;
  readonly beganAt: Date;
  /** The page for the person; it may be opened again while the import waits. */
  readonly url: string;
  /** Whether that page belongs into a window of its own, and leads nowhere at its end. */
  readonly isInPopup: boolean;
  readonly stage: Stage;
  /** Requests and answers, the newest last; polls that told nothing new are left out. */
  readonly exchanges: readonly Exchange[];
}
