import cookie from '@fastify/cookie';
import { pageHeaders } from 'bookbridge';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Access } from '../../application/curl.js';
import { serveGuests } from './guest-routes.js';
import { landingPage } from './pages/landing.js';
import { Parties } from './parties.js';

/** Serves Invitely, a product that uses the service as any site would: all that it has of it is the picker, by its key. */
export async function serveInvitely(
  app: FastifyInstance,
  access: Pick<Access, 'url' | 'domainKey'>,
): Promise<void> {
  await app.register(cookie);
  app.get('/', (_, reply: FastifyReply) => reply.headers(pageHeaders()).send(landingPage()));
  serveGuests(app, new Parties(), access);
}
