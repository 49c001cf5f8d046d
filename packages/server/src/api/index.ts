import { METHODS } from 'node:http';
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteHandlerMethod } from 'fastify';
import type { Application } from '../applications/application.js';
import type { AppContext } from '../context/app-context.js';
import { RateLimiter } from '../security/rate-limit.js';
import { neverCached } from './answer/answer.js';
import { ApiError } from './answer/errors.js';
import { checkFormat } from './answer/format.js';
import { makeBeginHandlers } from './begin.js';
import { makeContactsHandlers } from './contacts.js';
import { makeEventsHandler } from './events.js';
import { makeFindImport } from './find-import.js';
import { makeOpenApi } from './openapi/document.js';
import { Authenticator } from './request/authenticate.js';
import { readBodies } from './request/body.js';
import { applicationOf } from './request/context.js';
import { ApplicationDirectory } from './request/directory.js';
import { makeBeginLimit } from './request/limits.js';
import { checkBody, mergeParameters } from './request/parameters.js';
import { PollGate } from './request/poll-gate.js';
import { makeSchemas } from './request/schemas.js';
import { makeServicesHandler } from './services.js';
import { EventStreams } from './stream/event-stream.js';

const bodyBytes = 1_000_000;
const suffixes = ['', '.json', '.xml'];

/** Wrong credentials that one address may send before it is slowed down. */
const failedTriesBurst = 50;

type AnyHandler = (request: FastifyRequest<never>, reply: FastifyReply) => Promise<unknown>;

/** The Contacts API. */
export async function contactsApi(app: FastifyInstance, parts: AppContext): Promise<void> {
  const { limits } = parts.config;
  const schemas = makeSchemas(limits.textBytes);
  const findImport = makeFindImport(parts.db);
  const begin = makeBeginHandlers(parts, schemas);
  const contacts = makeContactsHandlers(parts, schemas, findImport);
  const streams = new EventStreams(parts.feed);
  const events = makeEventsHandler(parts, schemas, findImport, new PollGate(limits.eventsBurst), streams);
  const services = makeServicesHandler(parts, schemas);
  const openApi = JSON.stringify(makeOpenApi(schemas, parts.config.baseUrl));

  app.addHook('onRequest', (request, reply, done) => {
    reply.headers({ 'Cache-Control': neverCached, 'X-Request-Id': request.id });
    done();
  });
  app.addHook('preClose', async () => streams.endAll());
  readBodies(app);
  knowAllMethods(app);

  await app.register(async (secured) => {
    const failedTries = new RateLimiter(1, failedTriesBurst);
    checkRequests(secured, new Authenticator(new ApplicationDirectory(parts), failedTries));

    const beginnings = makeBeginLimit(limits);
    const beginRoute = (path: string, handler: AnyHandler) => {
      const limited: AnyHandler = async (request, reply) => {
        beginnings(applicationOf(request));
        return handler(request, reply);
      };
      route(secured, path, { GET: limited, POST: limited });
    };
    for (const suffix of suffixes) {
      beginRoute(`/begin_import/user_consent${suffix}`, begin.userConsent);
      beginRoute(`/begin_import/desktop_applet${suffix}`, begin.userConsent);
      beginRoute(`/begin_import/import${suffix}`, begin.importWithPassword);
      route(secured, `/events${suffix}/:id`, { GET: events, POST: events });
      route(secured, `/contacts${suffix}/:id`, {
        GET: contacts.read,
        POST: contacts.read,
        DELETE: contacts.destroy,
      });
    }
  });

  for (const path of ['/services', '/services.json']) route(app, path, { GET: services, POST: services });
  const sendOpenApi: AnyHandler = async (_, reply) =>
    reply
      .headers({ 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'public, max-age=3600' })
      .send(openApi);
  route(app, '/openapi.json', { GET: sendOpenApi, POST: sendOpenApi });
}

/** Credentials first, then the parameters. Without a promise where nothing has to be waited for, as in most polls. */
function checkRequests(secured: FastifyInstance, authenticator: Authenticator): void {
  secured.addHook('preHandler', (request, _, done) => {
    const check = (application: Application) => {
      request.application = application;
      checkFormat(request);
      checkBody(request);
    };
    try {
      const parameters = mergeParameters(request);
      request.parameters = parameters;
      const remembered = authenticator.remembered(request.headers.authorization);
      if (!remembered) {
        authenticator
          .authenticate(request, parameters)
          .then(check)
          .then(() => done(), done);
        return;
      }
      check(remembered);
    } catch (error) {
      return done(error as Error);
    }
    done();
  });
}

type Method = 'GET' | 'POST' | 'DELETE';

/** A path with a handler for each method; the other methods are told which those are, before credentials are asked. */
function route(app: FastifyInstance, url: string, handlers: Partial<Record<Method, AnyHandler>>): void {
  for (const [method, handler] of Object.entries(handlers)) {
    app.route({
      method,
      url,
      bodyLimit: bodyBytes,
      exposeHeadRoute: false,
      handler: handler as RouteHandlerMethod,
    });
  }
  const Allow = Object.keys(handlers).join(', ');
  const refuse = async () => {
    throw new ApiError('method_not_allowed', `This path answers ${Allow}.`, { headers: { Allow } });
  };
  app.route({
    method: METHODS.filter((method) => !(method in handlers)),
    url,
    onRequest: refuse,
    handler: refuse,
  });
}

/** Lets routes name every method that HTTP has: Fastify knows a dozen, and has no path for the rest. */
function knowAllMethods(app: FastifyInstance): void {
  for (const method of METHODS) if (!app.supportedMethods.includes(method)) app.addHttpMethod(method);
}
