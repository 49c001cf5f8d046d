import type { Place } from '../../faults/page-at.js';
import type { AccessToken } from '../../oauth/grant.js';
import type { Scope } from '../oauth/scopes.js';
import type { Refusal, Refused } from './refusals.js';

/** A method of the People API. */
export interface Method {
  readonly path: string;
  /** Any of them will do. */
  readonly scopes: readonly [Scope, ...Scope[]];
  /** What comes without them. */
  readonly withoutScope: Refusal;
  readonly parameters: readonly string[];
  answer(call: Call): object | Refused;
}

/** One request for it, by somebody who may. */
export interface Call {
  readonly token: AccessToken;
  readonly parameters: URLSearchParams;
  /** The first page, unless a page token says otherwise. */
  readonly place: Place;
  readonly pageToken: (place: Place) => string;
  /** Of the words people read, as in `de`. */
  readonly language: string;
  readonly photoUrl: (name: string) => string;
}

export function isRefused(answer: object): answer is Refused {
  return 'code' in answer && 'body' in answer;
}
