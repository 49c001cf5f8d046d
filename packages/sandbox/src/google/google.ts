import type { Clock } from '../clock.js';
import type { Client } from '../oauth/clients.js';
import { Codes } from '../oauth/codes.js';
import { Consents } from '../oauth/consents.js';
import { IdTokens } from '../oauth/id-token.js';
import { Tokens } from '../oauth/tokens.js';

/** All that the sandbox's Google knows while it runs. */
export class Google {
  readonly consents = new Consents();
  readonly codes: Codes;
  readonly tokens: Tokens;
  readonly idTokens: IdTokens;

  constructor(
    readonly seed: string,
    readonly clients: readonly Client[],
    clock: Clock,
    /** Where it is, with its path; known once the sandbox listens. */
    readonly url: () => string,
  ) {
    this.codes = new Codes(clock);
    this.tokens = new Tokens(clock, this.consents);
    this.idTokens = new IdTokens(clock, url);
  }
}
