import type { Clock } from '../clock.js';
import type { Authorization, Grant } from './grant.js';
import { randomToken } from './random-token.js';
import type { TokenForm } from './settings.js';

const lifetimeMs = 60_000;

interface Code {
  readonly authorization: Authorization;
  readonly expiresAt: number;
  /** What it was exchanged for. */
  grant?: Grant;
}

/** Authorization codes: good for one minute and one use. */
export class Codes {
  readonly #codes = new Map<string, Code>();

  constructor(
    private readonly clock: Clock,
    private readonly form: TokenForm,
  ) {}

  issue(authorization: Authorization): string {
    const code = randomToken(this.form);
    this.#codes.set(code, { authorization, expiresAt: this.clock() + lifetimeMs });
    return code;
  }

  /** `undefined` when the code is unknown or too old. */
  find(code: string): Code | undefined {
    const found = this.#codes.get(code);
    return found && (found.grant || found.expiresAt > this.clock()) ? found : undefined;
  }
}
