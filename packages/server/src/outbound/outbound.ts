import { readFileSync } from 'node:fs';
import { type Dispatcher, fetch } from 'undici';
import { ImportFailure } from '../model/failures.js';
import { isLoopback } from '../security/secure-url.js';
import { answerHead } from './answer-head.js';
import { startDeadline } from './deadline.js';
import { guardedDispatcher, trustedDispatcher } from './dispatchers.js';
import { type Authorize, type Hop, nextHop, parseUrl } from './hop.js';
import { defaultLimits, type OutboundLimits } from './limits.js';
import { type Resolve, resolveByDns, resolveByMachine } from './lookup.js';
import { checkUrl, isAdmitted } from './ssrf-guard.js';
import { transportFailure } from './transport-failure.js';
import { wholeAnswer } from './whole-answer.js';

export type { Authorize } from './hop.js';
export type { OutboundLimits } from './limits.js';

export interface OutboundOptions {
  /** Origins that the operator configured: reached wherever they are, also on this machine and by http. */
  readonly trustedOrigins: Iterable<string>;
  /** Where `HTTP_PROXY`, `HTTPS_PROXY` and `NO_PROXY` are looked up, for trusted origins alone. */
  readonly env?: NodeJS.ProcessEnv;
  readonly limits?: Partial<OutboundLimits>;
  /** How names are resolved, in place of the usual ways. */
  readonly resolve?: Resolve;
}

export interface OutboundInit {
  readonly method?: string | undefined;
  readonly headers?: Hop['headers'] | undefined;
  readonly body?: Hop['body'] | null;
  readonly signal?: AbortSignal | null | undefined;
  /** The `Authorization` of each request, also of those that redirects lead to. */
  readonly authorize?: Authorize | undefined;
  /** For all of it, redirects included, where that is less than the limit. */
  readonly maxMs?: number | undefined;
  /** Of the body, decompressed, where that is less than the limit. */
  readonly maxBytes?: number | undefined;
  /** Whether the answer is a list that is parsed piece by piece: then the limit is a wider one. */
  readonly isLong?: boolean | undefined;
  /** `manual` gives a redirect itself back; otherwise they are followed where credentials may go along. */
  readonly redirect?: 'follow' | 'manual' | undefined;
  /** Of the trusted origins those that this request may be told to go to; all of them unless it says so. */
  readonly trustedOrigins?: ReadonlySet<string> | undefined;
  /** Whether it may also go to this machine, by http too. */
  readonly mayReachLoopback?: boolean | undefined;
  /** Whether status and headers will do: of the body no more is read than lets the connection serve again, and none is given. */
  readonly isBodyDropped?: boolean | undefined;
}

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
const userAgent = `Bookbridge/${version}`;
const maxRedirects = 5;

/** The one way out of the service: every request to a provider goes through it. */
export class Outbound {
  readonly #trustedOrigins: ReadonlySet<string>;
  readonly #limits: OutboundLimits;
  readonly #resolve: Resolve;
  readonly #guarded: Dispatcher;
  readonly #trusted: Dispatcher;

  constructor({ trustedOrigins, env = {}, limits, resolve }: OutboundOptions) {
    this.#trustedOrigins = new Set(Array.from(trustedOrigins, (origin) => new URL(origin).origin));
    this.#limits = { ...defaultLimits, ...limits };
    this.#resolve = resolve ?? resolveByDns();
    this.#guarded = guardedDispatcher(this.#resolve, this.#limits);
    this.#trusted = trustedDispatcher(resolve ?? resolveByMachine, this.#limits, env);
  }

  /**
   * Gives an answer of any status once all of it is there; its `url` is where the last redirect led. Bound, so that
   * it can be handed to `oauth4webapi` as it is.
   *
   * Throws the reason of `signal` when that aborts, else an `ImportFailure`: `source_unavailable` when there is no
   * whole answer in time (`DeadlineExceeded`), `source_error` when redirects never end or it is too large (`AnswerTooLarge`), `server_not_found`
   * when the host does not exist, `address_refused` when we may not go there.
   */
  readonly fetch = async (url: string | URL, init: OutboundInit = {}): Promise<Response> => {
    const { answerMs } = this.#limits;
    const deadline = startDeadline(Math.min(init.maxMs ?? answerMs, answerMs), init.signal);
    try {
      let hop: Hop | undefined = firstHop(url, init);
      for (let redirects = 0; redirects <= maxRedirects; redirects++) {
        const answer: Response = await this.#exchange(hop, deadline.signal, init);
        if (init.redirect === 'manual') return answer;
        hop = nextHop(hop, answer, (to) => this.#isTrusted(to, init));
        if (!hop) return answer;
      }
      throw new ImportFailure('source_error', { cause: 'redirects without end', isFinal: true });
    } finally {
      deadline.clear();
    }
  };

  /** Whether requests may go to a server, as its name is resolved now. Throws what resolving throws when there is no telling. */
  async admits(url: URL, init: Pick<OutboundInit, 'trustedOrigins'> = {}): Promise<boolean> {
    return this.#isTrusted(url, init) || isAdmitted(this.#resolve, url);
  }

  /** Ends all connections; what is under way fails with `source_unavailable`. */
  async close(): Promise<void> {
    await Promise.all([this.#guarded.destroy(), this.#trusted.destroy()]);
  }

  #isTrusted(url: URL, { trustedOrigins = this.#trustedOrigins, mayReachLoopback }: OutboundInit): boolean {
    if (mayReachLoopback && isLoopback(url)) return true;
    return trustedOrigins.has(url.origin) && this.#trustedOrigins.has(url.origin);
  }

  async #exchange(hop: Hop, signal: AbortSignal, init: OutboundInit): Promise<Response> {
    const { url, method, body } = hop;
    const { authorize, maxBytes = Number.POSITIVE_INFINITY, isLong = false } = init;
    const limit = isLong ? this.#limits.longAnswerBytes : this.#limits.answerBytes;
    const isTrusted = this.#isTrusted(url, init);
    if (!isTrusted) checkUrl(url);
    try {
      const arriving = await fetch(url, {
        method,
        headers: headersOf(hop, authorize),
        ...(body !== undefined && { body }),
        signal,
        redirect: 'manual',
        dispatcher: isTrusted ? this.#trusted : this.#guarded,
      });
      return init.isBodyDropped
        ? await answerHead(arriving)
        : await wholeAnswer(arriving, Math.min(maxBytes, limit));
    } catch (error) {
      throw signal.aborted ? signal.reason : transportFailure(error, url);
    }
  }
}

const firstHop = (url: string | URL, { method = 'GET', headers = {}, body }: OutboundInit): Hop => ({
  url: parseUrl(url),
  method,
  headers,
  body: body ?? undefined,
});

function headersOf(hop: Hop, authorize: Authorize | undefined): [string, string][] {
  const headers = new Headers(hop.headers);
  const authorization = authorize?.(hop);
  if (authorization !== undefined) headers.set('authorization', authorization);
  // Also in place of a library's: providers ask who it is that calls.
  headers.set('user-agent', userAgent);
  return [...headers];
}
