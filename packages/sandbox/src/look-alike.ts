import type { FastifyInstance } from 'fastify';
import type { Accounts } from './accounts/accounts.js';
import type { OAuthServer, Surroundings } from './oauth/server.js';

/** What the sandbox lends to each look-alike. */
export interface World extends Surroundings {
  /** The same seed makes the same people. */
  readonly seed: string;
  /** Authorization servers whose tokens are good at another look-alike, too, by the path of the one that has them. */
  readonly issuers: Map<string, OAuthServer>;
}

/** A provider that the sandbox plays. */
export interface LookAlike {
  /** As people call it, as in `Google`. */
  readonly name: string;
  /** Where it is below the sandbox, as in `/google`. */
  readonly path: string;
  readonly accounts: Accounts;
  /** How its people sign in, in a sentence, where that is not by choosing an account on a page. */
  readonly signIn?: string;
  /** Puts all that it answers into `app`, which lies at its path and logs what arrives. */
  serve(app: FastifyInstance, world: World): Promise<void>;
}
