import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { neverCached } from '../api/answer/answer.js';
import { PollGate } from '../api/request/poll-gate.js';
import { EventStreams } from '../api/stream/event-stream.js';
import type { AppContext } from '../context/app-context.js';
import { failImport } from '../imports/end.js';
import { RateLimiter } from '../security/rate-limit.js';
import { moveToDestroyed } from '../storage/import-moves.js';
import { importByKey } from '../storage/imports.js';
import { sendContacts } from './contacts.js';
import { allowOrigin, allowRequests, BrowserOrigins, originOf } from './cors.js';
import { type Held, importOfToken, isRefusal, type Refusal, refuse } from './import-of-token.js';
import { importStateOf, isOver } from './import-state.js';

/** The window's form may still be on its way: that is nothing for a console to complain of. */
const sendNothingYet = (reply: FastifyReply) => reply.code(204).send();

/** Answers with contacts that one import may have at once, and a second in the long run: each opens pages. */
const downloadsAtOnce = 20;
const downloadsPerSecond = 2;

const busy = { status: 429, code: 'too_many_requests' } as const;

/** What the picker in a page asks for, with the token of the one import that it began. */
export async function browserApi(app: FastifyInstance, parts: AppContext): Promise<void> {
  const origins = new BrowserOrigins(parts);
  const streams = new EventStreams(parts.feed);
  const downloads = new RateLimiter(downloadsPerSecond, downloadsAtOnce);
  const gate = new PollGate(parts.config.limits.eventsBurst);

  // None of these has a body; one that comes along is nobody's business, whatever it is.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', (_request, _payload, done) => done(null));

  app.addHook('preClose', async () => streams.endAll());
  app.addHook('onRequest', (_, reply, done) => {
    reply.headers({ 'Cache-Control': neverCached, Vary: 'Origin' });
    done();
  });

  app.get('/picker/events', { exposeHeadRoute: false }, withImport(sendEvents, sendNothingYet));
  app.get(
    '/picker/contacts',
    { exposeHeadRoute: false },
    withImport((request, reply, held) =>
      downloads.take(held.it.key).isAllowed ? sendContacts(parts, request, reply, held) : refuse(reply, busy),
    ),
  );
  app.delete('/picker/import', withImport(forget));
  for (const path of ['/picker/events', '/picker/contacts', '/picker/import']) app.options(path, preflight);

  async function preflight(request: FastifyRequest, reply: FastifyReply) {
    const origin = originOf(request);
    if (origin === undefined || !(await origins.has(origin)))
      return refuse(reply, { status: 403, code: 'origin_refused' });
    return allowRequests(allowOrigin(reply, origin)).code(204).send();
  }

  function withImport(
    handle: (request: FastifyRequest, reply: FastifyReply, held: Held) => unknown,
    unknown: (reply: FastifyReply, refusal: Refusal) => unknown = refuse,
  ) {
    return async (request: FastifyRequest, reply: FastifyReply) => {
      const found = await importOfToken(parts, origins, request, reply);
      if (!isRefusal(found)) return handle(request, reply, found);
      return found.status === 404 ? unknown(reply, found) : refuse(reply, found);
    };
  }

  async function sendEvents(request: FastifyRequest, reply: FastifyReply, { it }: Held) {
    if (request.headers.accept?.includes('text/event-stream')) {
      const isOpen = streams.send(request, reply, it.key, 'state', async () => {
        const now = await importByKey(parts.db, it.key);
        const state = now && importStateOf(parts, now);
        return state && { data: JSON.stringify(state), isLast: isOver(state) };
      });
      return isOpen ? reply : refuse(reply, busy);
    }
    await gate.pass(it.key, request);
    const state = importStateOf(parts, it);
    return state ? reply.send(state) : refuse(reply, { status: 410, code: 'gone' });
  }

  /** The person wants nothing of it to be left. */
  async function forget(_: FastifyRequest, reply: FastifyReply, { it }: Held) {
    const unfinished = ['waiting', 'asking', 'gathering', 'finishing', 'choosing'] as const;
    const failed = await failImport(parts, it.key, 'consent_denied', unfinished);
    if (!failed) await moveToDestroyed(parts.db, it.key, parts.config.limits.recordHours);
    return reply.code(204).send();
  }
}
