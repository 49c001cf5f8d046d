import { randomBytes } from 'node:crypto';
import type { AuthorizationScheme } from '../../model/grant.js';
import type { Authorize } from '../../outbound/outbound.js';
import { challengesIn } from './challenges.js';
import { type DigestChallenge, digestAuthorization, digestChallengeIn } from './digest.js';

/** How requests are answered for now; another object once that has changed. */
interface State {
  readonly scheme: AuthorizationScheme;
  /** Of Digest, once the server has sent one. */
  readonly challenge?: DigestChallenge;
}

/**
 * How often one request may be challenged: for another scheme, and for nonces that are too old. Those of some servers are good
 * for few requests, and others that go on at the same time use them up.
 */
const maxChallenges = 6;

/**
 * Answers for a user name and a password, or a token in its place, by the scheme that the server asks for. Until it asks,
 * by the one that was found to be right before, or Basic: some servers answer anybody, and never ask (RFC 5397 §3).
 */
export class Negotiation {
  #state: State;
  #count = 0;

  constructor(
    private typed: { readonly username: string; readonly password: string },
    scheme: AuthorizationScheme,
  ) {
    this.#state = { scheme };
  }

  /** The scheme that the last answers were given by. */
  get scheme(): AuthorizationScheme {
    return this.#state.scheme;
  }

  get username(): string {
    return this.typed.username;
  }

  /** Answers by another user name from now on. */
  signInAs(username: string): void {
    this.typed = { ...this.typed, username };
  }

  /** Answers by another scheme from now on, without being asked. */
  signInBy(scheme: AuthorizationScheme): void {
    this.#turnTo({ scheme });
  }

  /** Asks by `send`, again as often as the server wants to be answered in another way. */
  async ask(send: (authorize: Authorize) => Promise<Response>): Promise<Response> {
    for (let challenges = 0; ; challenges++) {
      const used = this.#state;
      const response = await send(this.#authorize);
      if (response.status !== 401 || challenges === maxChallenges || !this.#meet(response, used))
        return response;
    }
  }

  /** Whether there is another answer than the one that was refused. */
  #meet(response: Response, used: State): boolean {
    // Another request has met a challenge in between.
    if (this.#state !== used) return true;
    const challenges = challengesIn(response);
    const isAsked = (scheme: AuthorizationScheme) => challenges.some((it) => it.scheme === scheme);
    const challenge = digestChallengeIn(challenges);
    if (used.challenge) return challenge?.isStale === true && this.#turnTo({ scheme: 'digest', challenge });
    // What was refused by its own scheme is wrong, and a second try would count against the person.
    if (used.scheme !== 'digest' && isAsked(used.scheme)) return false;
    if (challenge) return this.#turnTo({ scheme: 'digest', challenge });
    const isToken = /^[\x21-\x7e]+$/.test(this.typed.password);
    const others = isToken ? (['basic', 'bearer'] as const) : (['basic'] as const);
    const other = others.find((it) => it !== used.scheme && isAsked(it));
    return other !== undefined && this.#turnTo({ scheme: other });
  }

  #turnTo(state: State): true {
    this.#state = state;
    this.#count = 0;
    return true;
  }

  readonly #authorize: Authorize = ({ url, method }) => {
    const { username, password } = this.typed;
    const { scheme, challenge } = this.#state;
    switch (scheme) {
      case 'basic':
        return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
      case 'bearer':
        return `Bearer ${password}`;
      case 'digest':
        return (
          challenge &&
          digestAuthorization(challenge, this.typed, {
            method,
            uri: url.pathname + url.search,
            count: ++this.#count,
            cnonce: randomBytes(12).toString('base64url'),
          })
        );
    }
  };
}
