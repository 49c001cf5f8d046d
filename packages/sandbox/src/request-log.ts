import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Clock } from './clock.js';

/** A request as it arrived. There is no room in it for tokens, codes or what was asked for. */
export interface LoggedRequest {
  readonly at: string;
  readonly method: string;
  readonly path: string;
  /** Whose address book it was about, where that is known. */
  account: string | null;
  /** Of a list. */
  page: number | null;
  /** `null` until the answer is complete, and for ever when it never is. */
  status: number | null;
}

/** A busy day must not fill the memory. */
const maxKept = 10_000;

const controlPath = '/_sandbox/log';

/** What arrived at one look-alike, so that tests can count tries. */
export class RequestLog {
  #entries: LoggedRequest[] = [];
  readonly #ofRequest = new WeakMap<FastifyRequest, LoggedRequest>();

  /** Tells of a request what only whoever answers it knows. */
  note(request: FastifyRequest, known: { account: string; page?: number }): void {
    const entry = this.#ofRequest.get(request);
    if (entry) Object.assign(entry, known);
  }

  /** Writes down every request from now on, and answers and forgets at `/_sandbox/log`. */
  attach(app: FastifyInstance, clock: Clock): void {
    app.addHook('onRequest', async (request, reply) => {
      const [path = ''] = request.url.split('?');
      if (path === app.prefix + controlPath) return;
      const at = new Date(clock()).toISOString();
      const entry: LoggedRequest = {
        at,
        method: request.method,
        path,
        account: null,
        page: null,
        status: null,
      };
      this.#entries.push(entry);
      if (this.#entries.length > maxKept) this.#entries.shift();
      this.#ofRequest.set(request, entry);
      reply.raw.once('finish', () => {
        entry.status = reply.raw.statusCode;
      });
    });
    app.get<{ Querystring: { account?: string } }>(controlPath, async ({ query: { account } }) => ({
      requests: this.#entries.filter((entry) => account === undefined || entry.account === account),
    }));
    app.delete(controlPath, async (_, reply) => {
      this.#entries = [];
      return reply.code(204).send();
    });
  }
}
