import type { Contact } from '../application/answers.js';
import type { Exchange } from '../application/contacts-api.js';

/** How many contacts the demo asks for: enough to see, and few enough to show. */
export const mostContacts = 50;

/** What the application downloaded. */
export interface Download {
  readonly total: number;
  readonly contacts: readonly Contact[];
  /** The two answers as they came. */
  readonly json: Exchange;
  readonly xml: Exchange;
}

/** How far an import is, as the application knows it. */
export type Stage =
  | { readonly name: 'waiting' }
  | { readonly name: 'reading'; readonly read: number }
  | { readonly name: 'completed'; readonly destroyAt: Date; readonly download: Download }
  | { readonly name: 'failed'; readonly sentence: string }
  | { readonly name: 'destroyed'; readonly total: number };

/** An import as the application remembers it, until its process ends. */
export interface DemoImport {
  readonly id: number;
  readonly sourceName: string;
  readonly beganAt: Date;
  /** The page for the person. */
  readonly url: string;
  readonly stage: Stage;
  /** Requests and answers, the newest last; polls that told nothing new are left out. */
  readonly exchanges: readonly Exchange[];
}
