import type { Account } from '../../accounts/account.js';
import type { Place } from '../../faults/page-at.js';
import type { GraphScope } from '../oauth/scopes.js';
import type { Ids } from './ids.js';
import type { Query } from './query.js';
import type { Refusal, Refused } from './refusals.js';

/** A request that Graph answers with JSON. */
export interface Method {
  readonly path: string;
  /** Any of them will do. */
  readonly scopes: readonly [GraphScope, ...GraphScope[]];
  /** What comes without them. */
  readonly withoutScope: Refusal;
  /** Whether it is answered by the mailbox, which has the account's faults, or by the directory, which has none. */
  readonly isOfMailbox: boolean;
  answer(call: Call): object | Refused;
}

/** One request for it, by somebody who may. */
export interface Call {
  readonly account: Account;
  /** What the path has at `:id`. */
  readonly id: string;
  readonly query: Query;
  readonly ids: Ids;
  /** What `@odata.context` ends with is added to it. */
  readonly metadataUrl: string;
  /** The address of another page of the same list. */
  nextLink(place: Place): string;
}
