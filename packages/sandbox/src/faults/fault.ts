import type { Answer } from '../answer.js';

/** What an account does to whoever reads its address book, and when. */
export type Fault =
  /** The browser comes back with an error as soon as the account is chosen. */
  | { readonly when: 'choosing the account'; readonly does: 'refuse'; readonly error: string }
  /** The owner has no picture. */
  | { readonly when: 'asking for the photo'; readonly does: 'have none' }
  /** What comes back when the person may not agree, and says so; by the provider's own code. */
  | { readonly when: 'turning back'; readonly does: 'answer'; readonly error: string; readonly code: string }
  /** A scope is never granted, whatever the person ticks. */
  | { readonly when: 'granting'; readonly does: 'withhold'; readonly scope: string }
  /** The code is too old by the time it arrives. */
  | { readonly when: 'exchanging the code'; readonly does: 'refuse' }
  /** The first access token expires after the first page. */
  | {
      readonly when: 'asking for page 2';
      readonly does: 'expire the first token';
      readonly refresh: 'works' | 'refused' | 'consent withdrawn';
    }
  /** Each access token expires after one page, and each refresh token with its use. */
  | { readonly when: 'asking for the next page'; readonly does: 'expire the token' }
  | AnswerFault
  /** A page of more than so many is refused, whichever it is. */
  | {
      readonly when: 'asking for a large page';
      readonly does: 'refuse';
      readonly above: number;
      readonly answer: Answer;
    }
  /** How the pages follow each other. */
  | { readonly when: 'paging'; readonly does: 'endless' | 'loop' | 'circle' | 'twice' | 'foreign' };

/** What comes instead of an answer, or does to it. */
export type AnswerFault = {
  readonly when: 'answering';
  readonly page: number | 'each';
  readonly tries: 'first' | 'all';
} & Disturbance;

type Disturbance =
  /** The refusal is worded by the look-alike. */
  | { readonly does: 'refuse'; readonly answer: Answer; readonly retryAfterSeconds?: number }
  | { readonly does: 'delay'; readonly ms: number }
  /** The whole answer in so many pieces, each after a while. */
  | { readonly does: 'drip'; readonly pieces: number; readonly everyMs: number }
  /** A byte now and then, and never the end. */
  | { readonly does: 'trickle'; readonly everyMs: number }
  /** As much as anybody reads, and never the end. */
  | { readonly does: 'flood' }
  /** Sends the app, and whatever it is careless with, to another host. */
  | { readonly does: 'redirect' }
  | { readonly does: 'truncate' }
  | { readonly does: 'garbage' }
  | { readonly does: 'hang' }
  | { readonly does: 'reset' };
