import cookie from '@fastify/cookie';
import { pageHeaders } from 'bookbridge';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Demo } from '../../imports/begin.js';
import { serveAddressBook } from './address-book/routes.js';
import { serveGuests } from './guest-routes.js';
import { landingPage } from './pages/landing.js';
import { Parties } from './parties.js';

/** Sends a page of the product. */
export type SendPage = (reply: FastifyReply, status: number, html: string) => FastifyReply;

/** Serves Invitely, a product that uses the service as any site would. */
export async function serveInvitely(app: FastifyInstance, demo: Demo, demoUrl: string): Promise<void> {
  await app.register(cookie);
  const parties = new Parties();
  // Forms that begin an import lead to the service, and from there to the sandbox.
  const headers = pageHeaders({ formsLeadTo: [demo.invitely.access.url, demo.sandboxUrl] });
  const sendPage: SendPage = (reply, status, html) => reply.code(status).headers(headers).send(html);

  app.get('/', (_, reply) => sendPage(reply, 200, landingPage()));
  serveGuests(app, parties, sendPage);
  serveAddressBook({ app, demo, demoUrl, parties, sendPage });
}
