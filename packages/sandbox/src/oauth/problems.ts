import type { PageProblem, TokenProblem } from './words.js';

/** The app's request is refused before the person: on a page, and never by way of the app. */
export class RequestRefused extends Error {
  override readonly name = 'RequestRefused';
  constructor(
    readonly problem: PageProblem,
    readonly detail = '',
  ) {
    super(problem);
  }
}

/** A call of the token or revocation endpoint is refused. */
export class TokenRefused extends Error {
  override readonly name = 'TokenRefused';
  constructor(
    readonly problem: TokenProblem,
    readonly detail = '',
  ) {
    super(problem);
  }
}
