import type { Answer } from '../answer.js';
import type { PageProblem, PageRefusal, TokenProblem } from './words.js';

/**
 * The app's request is refused before the person: on a page, and never by way of the app. A problem that only one provider
 * knows comes in its words.
 */
export class RequestRefused extends Error {
  override readonly name = 'RequestRefused';
  constructor(
    readonly problem: PageProblem | PageRefusal,
    readonly detail = '',
  ) {
    super(typeof problem === 'string' ? problem : problem.error);
  }
}

/** A call of the token or revocation endpoint is refused. A problem that only one provider knows comes in its words. */
export class TokenRefused extends Error {
  override readonly name = 'TokenRefused';
  constructor(
    readonly problem: TokenProblem | Answer,
    readonly detail = '',
  ) {
    super(typeof problem === 'string' ? problem : 'refused in own words');
  }
}
