import type { FastifyReply, FastifyRequest } from 'fastify';
import { isLoopbackOrigin } from '../applications/loopback.js';
import type { AppContext } from '../context/app-context.js';
import { isBrowserOrigin } from '../storage/browser-origins.js';

/** Long enough to spare a query for each call of a page, short enough that an origin which is added is known at once. */
const freshMs = 2000;

/** More origins than that ask one node within seconds only in an attack with made-up ones. */
const maxKept = 10_000;

/** Which origins are those of any application's pages; each is looked up once in a while. */
export class BrowserOrigins {
  readonly #kept = new Map<string, { readonly until: number; readonly isKnown: Promise<boolean> }>();

  constructor(private readonly parts: Pick<AppContext, 'db' | 'hasLoopbackKey'>) {}

  has(origin: string): Promise<boolean> {
    if (this.parts.hasLoopbackKey && isLoopbackOrigin(origin)) return Promise.resolve(true);
    const now = performance.now();
    const kept = this.#kept.get(origin);
    if (kept && kept.until > now) return kept.isKnown;
    if (this.#kept.size >= maxKept) this.#kept.clear();
    const isKnown = isBrowserOrigin(this.parts.db, origin);
    this.#kept.set(origin, { until: now + freshMs, isKnown });
    isKnown.catch(() => this.#kept.delete(origin));
    return isKnown;
  }
}

/** Lets pages of exactly this origin read the answer. */
export const allowOrigin = (reply: FastifyReply, origin: string): FastifyReply =>
  reply.headers({
    'Access-Control-Allow-Origin': origin,
    'Access-Control-Expose-Headers': 'Retry-After',
    Vary: 'Origin',
  });

/** What a page may send: told before it does (Fetch standard, CORS preflight). */
export const allowRequests = (reply: FastifyReply): FastifyReply =>
  reply.headers({
    'Access-Control-Allow-Methods': 'GET, DELETE',
    'Access-Control-Allow-Headers': 'Authorization, Bookbridge-Release, Last-Event-ID',
    'Access-Control-Max-Age': '600',
  });

/** Where a page says that it comes from; `undefined` of our own pages, and of programs. */
export const originOf = ({ headers }: FastifyRequest): string | undefined => headers.origin;
