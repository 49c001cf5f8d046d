import type { Refusal } from '../google/people/refusals.js';
import type { Scope } from '../google/scopes.js';

/** What an account does to whoever reads its address book. */
export type Fault =
  | { readonly kind: 'none' }
  /** The browser comes back with an error as soon as the account is chosen. */
  | { readonly kind: 'authorization'; readonly error: 'admin_policy_enforced' | 'org_internal' }
  /** The code is too old by the time it arrives. */
  | { readonly kind: 'late code' }
  /** Never granted, whatever the person ticks. */
  | { readonly kind: 'withheld'; readonly scope: Scope }
  /** The first access token dies after the first page. */
  | { readonly kind: 'token'; readonly refresh: 'works' | 'refused' | 'consent withdrawn' }
  /** What comes instead of a page, or does to it. */
  | ({
      readonly kind: 'answer';
      readonly page: number | 'each';
      readonly tries: 'first' | 'all';
    } & Disturbance)
  /** How the pages follow each other. */
  | { readonly kind: 'paging'; readonly paging: 'endless' | 'loop' | 'twice' | 'foreign' };

export type Disturbance =
  | { readonly does: 'refuse'; readonly refusal: Refusal; readonly retryAfterSeconds?: number }
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
