import type { FastifyInstance } from 'fastify';
import type { Accounts } from '../accounts/accounts.js';
import type { Clock } from '../clock.js';
import type { RequestLog } from '../request-log.js';
import type { Client } from './clients.js';
import { Codes } from './codes.js';
import { Consents } from './consents.js';
import { IdTokens } from './id-token.js';
import type { OAuthSettings } from './settings.js';
import { Tokens } from './tokens.js';

/** What the sandbox lends to each authorization server. */
export interface Surroundings {
  readonly clock: Clock;
  readonly clients: readonly Client[];
  readonly log: RequestLog;
  /** Where the look-alike is, with its path; known once the sandbox listens. */
  readonly url: () => string;
  /** The whole sandbox, for what standards put before the path. */
  readonly root: FastifyInstance;
}

/** All that the authorization server of one look-alike knows while it runs. */
export class OAuthServer {
  readonly consents: Consents;
  readonly codes: Codes;
  readonly tokens: Tokens;
  readonly idTokens: IdTokens | undefined;

  constructor(
    readonly settings: OAuthSettings,
    readonly accounts: Accounts,
    readonly surroundings: Surroundings,
  ) {
    const { clock } = surroundings;
    const { tokens, idTokens } = settings;
    this.consents = new Consents(tokens.refresh.max);
    this.codes = new Codes(clock, tokens.code);
    this.tokens = new Tokens(clock, this.consents, tokens);
    this.idTokens = idTokens && new IdTokens(clock, tokens.accessSeconds, idTokens);
  }

  issuer(): string {
    return this.surroundings.url() + this.settings.paths.issuer;
  }
}
