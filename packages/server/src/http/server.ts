import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import Fastify, {
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify';
import { answerError, everyAnswer } from '../api/answer/answer.js';
import { ApiError, unavailable } from '../api/answer/errors.js';
import { tellAway, toApiError } from '../api/answer/thrown-error.js';
import { parseForm } from '../api/form.js';
import { contactsApi } from '../api/index.js';
import { refuseBrokenRequest } from '../api/request/broken-request.js';
import { beginRoute } from '../browser/begin.js';
import { browserApi } from '../browser/routes.js';
import { widgetRoutes } from '../browser/widget.js';
import type { AppContext } from '../context/app-context.js';
import { consentPages } from '../pages/routes.js';
import { healthRoutes } from './health.js';
import { isArriving, Linger } from './linger.js';
import { watchRequests } from './requests.js';

const headerBytes = 32 * 1024;

/** A person on a slow line may take minutes for a large file. */
const requestTimeoutMs = 15 * 60_000;

/** Between looks at the connections that are still open while the server stops. */
const quietMs = 100;

/** The web server: health and metrics on every node, API and pages where they are answered. It does not listen yet. */
export async function makeHttp(parts: AppContext): Promise<FastifyInstance> {
  const { config, log, readiness } = parts;
  const linger = new Linger();
  const app = Fastify({
    trustProxy: config.trustProxy,
    genReqId: () => randomUUID(),
    requestTimeout: requestTimeoutMs,
    // A machine that is busy starts later; that is not a reason to give up.
    pluginTimeout: 0,
    // Node's own refusal of a request without Host would have no body, and we build no URL from it.
    http: { maxHeaderSize: headerBytes, headersTimeout: 30_000, requireHostHeader: false },
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 200, querystringParser: parseForm },
    rewriteUrl: makeUnprefix(config.baseUrl),
    clientErrorHandler: (error, socket) => {
      // Node's parser stumbles again over each piece of the rest.
      if (!linger.has(socket)) refuseBrokenRequest(error, socket);
      linger.linger(socket);
    },
    frameworkErrors: (error, request, reply) => {
      closeUnread(request, reply.headers(everyAnswer))
        .then(() => answerError(request, reply, toApiError(error, request)))
        // Nobody could be told any more.
        .catch(() => request.raw.destroy());
    },
    return503OnClosing: false,
  });
  app.decorateRequest('parameters', undefined);
  app.decorateRequest('application', undefined);
  app.decorateRequest('format', undefined);
  linger.watch(app.server);
  app.addHook('onRequest', (_, reply, done) => {
    reply.headers(everyAnswer);
    done();
  });
  app.addHook('onSend', (request, reply, _, done) => {
    // Nearly all requests have arrived by then, and a promise for each would cost as much as a look at its format.
    if (!isArriving(request.raw)) return done();
    closeUnread(request, reply).then(() => done(), done);
  });
  partWhileDraining(app, readiness);
  refuseWhileClosing(app, linger);
  watchRequests(app, parts);
  app.setErrorHandler((error: FastifyError, request, reply) => {
    if (hasLeft(error, reply)) return reply.code(clientLeft).send();
    const known = toApiError(error, request);
    if (known.code === 'internal') log.error({ err: error, request_id: request.id }, 'a request failed');
    tellAway(log, error, request);
    return answerError(request, reply, known);
  });
  refuseUnknownPaths(app);
  heedExpectations(app);
  await app.register(healthRoutes, parts);
  if (config.role !== 'worker') {
    await app.register(contactsApi, parts);
    await app.register(browserApi, parts);
    await app.register(widgetRoutes, { parts });
    await app.register(consentPages, { parts, doors: [beginRoute] });
  }
  return app;
}

/** What proxies log of a request whose client went before its answer was there. Nobody gets it. */
const clientLeft = 499;

/** Whether an answer broke off before its beginning since there was nobody any more to have it. */
const hasLeft = ({ code }: FastifyError, { raw }: FastifyReply): boolean =>
  code === 'ERR_STREAM_PREMATURE_CLOSE' && raw.destroyed && !raw.headersSent;

/** Before the server stops, so that proxies keep no connection to it on which they would send their next request. */
function partWhileDraining(app: FastifyInstance, readiness: AppContext['readiness']): void {
  app.addHook('onRequest', (_, reply, done) => {
    if (readiness.isStopping) reply.header('Connection', 'close');
    done();
  });
}

/** Requests that come while the server stops, on connections that are still open. */
function refuseWhileClosing(app: FastifyInstance, linger: Linger): void {
  let isClosing = false;
  const closeQuietConnections = quietConnections(app.server);
  app.addHook('preClose', async () => {
    isClosing = true;
    linger.stop();
    closeQuietConnections();
  });
  app.addHook('onRequest', (_, reply, done) => {
    if (!isClosing) return done();
    reply.header('Connection', 'close');
    done(unavailable());
  });
}

/**
 * Gives a function that closes connections as soon as no request is under way on them, until the server has closed. Node
 * does so once, and leaves out those whose answer is still on its way and those that have never asked, as browsers and
 * pools open them ahead: each would keep us for a minute.
 */
function quietConnections(server: Server): () => void {
  const neverAsked = new Set<Socket>();
  server.on('connection', (socket) => {
    neverAsked.add(socket);
    socket.once('close', () => neverAsked.delete(socket));
  });
  server.on('request', ({ socket }) => neverAsked.delete(socket));
  return () => {
    const timer = setInterval(() => {
      for (const socket of neverAsked) socket.destroy();
      server.closeIdleConnections();
    }, quietMs);
    server.once('close', () => clearInterval(timer));
  };
}

/** At once, so that neither credentials nor the body of such a request matter. */
function refuseUnknownPaths(app: FastifyInstance): void {
  const nothingHere = () => new ApiError('not_found', 'There is nothing at this path.');
  app.addHook('onRequest', (request, _, done) => done(request.is404 ? nothingHere() : undefined));
  app.setNotFoundHandler((request, reply) => answerError(request, reply, nothingHere()));
}

/** An answer that comes before the body has arrived is the last one of its connection: nobody waits for the rest. */
async function closeUnread({ raw }: FastifyRequest, reply: FastifyReply): Promise<void> {
  // What has come together with the headers is read in this turn of the event loop, after us.
  if (isArriving(raw)) await setImmediate();
  if (isArriving(raw)) reply.header('Connection', 'close');
}

/**
 * Asks for the body that a client holds back only once somebody reads it, so that a refusal spares it (RFC 9110
 * §10.1.1). Requests that expect what we do not know are answered; Node would refuse them without a body.
 */
function heedExpectations({ server }: FastifyInstance): void {
  server.on('checkContinue', (request, response) => {
    request.once('resume', () => {
      if (!response.headersSent) response.writeContinue();
    });
    server.emit('request', request, response);
  });
  server.on('checkExpectation', (request, response) => server.emit('request', request, response));
}

/**
 * Works behind proxies that take the path of the base URL away, and behind those that leave it; and for requests that
 * name the whole URL (RFC 9112 §3.2.2).
 */
function makeUnprefix(baseUrl: string): (request: { url?: string | undefined }) => string {
  const prefix = new URL(baseUrl).pathname.replace(/\/$/, '');
  return ({ url = '/' }) => {
    const path = url.replace(/^https?:\/\/[^/?]*\/?/i, '/');
    return prefix !== '' && path.startsWith(`${prefix}/`) ? path.slice(prefix.length) : path;
  };
}
