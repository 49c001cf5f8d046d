import type { FastifyReply } from 'fastify';
import type { Answer } from '../../../dist/answer.js';
import { answerWith } from '../../../dist/faults/answer-with.js';
import { elsewhere, isNextElsewhere, serveElsewhere } from '../../../dist/faults/elsewhere.js';
import { refusalOfLargePage } from '../../../dist/faults/large-page.js';
import { nextFault } from '../../../dist/faults/next-fault.js';
import { pageAt } from '../../../dist/faults/page-at.js';
import type { LookAlike } from '../../../dist/look-alike.js';
import { findBearer } from '../../../dist/oauth/bearer.js';
import { expireToken } from '../../../dist/oauth/expire-token.js';
import { serveOAuth } from '../../../dist/oauth/serve-oauth.js';
import { AddressBook } from '../../../dist/people/address-book.js';
import { postboxAccounts } from './accounts.js';
import { postboxOAuth } from './settings.js';
import { problem } from './words.js';

const contentType = 'application/postbox+json; charset=utf-8';
const largestPage = 1000;

function send(reply: FastifyReply, { code, body, headers = {} }: Answer): void {
  reply.code(code).headers(headers).type(contentType).send(JSON.stringify(body));
}

/** A provider that does not exist: an address book in JSON, whose pages name the page after them. */
export const postbox: LookAlike = {
  name: 'Postbox',
  path: '/postbox',
  accounts: postboxAccounts,
  async serve(app, world) {
    const oauth = await serveOAuth(app, postboxOAuth, postboxAccounts, world);
    serveElsewhere(app, { ok: true, cards: [] });

    app.get<{ Querystring: { from?: string; page?: string; size?: string } }>('/cards', (request, reply) => {
      const { from = '0', page = '1', size = largestPage } = request.query;
      const pageSize = Number(size);
      const place = { offset: Number(from), page: Number(page) };
      const bearer = findBearer(oauth, request.headers.authorization);
      if (typeof bearer === 'string' || expireToken(oauth, bearer, place.page)) {
        send(reply, problem(401, 'who-are-you'));
        return reply;
      }
      const { account, tries } = bearer.grant;
      world.log.note(request, { account: account.email, page: place.page });
      const { first, end, next } = pageAt(place, pageSize, account.contacts, account.fault);
      const book = new AddressBook(world.seed, account.email);
      const cards = Array.from({ length: end - first }, (_, i) => ({
        id: first + i,
        name: book.contact(first + i).name?.display ?? null,
      }));
      const nextUrl = isNextElsewhere(account.fault)
        ? elsewhere(world.url())
        : next && `${world.url()}/cards?from=${next.offset}&page=${next.page}&size=${pageSize}`;
      const answer = refusalOfLargePage(account.fault, pageSize) ?? {
        code: 200,
        body: { ok: true, cards, next: nextUrl ?? null },
      };
      const fault = nextFault(account.fault, tries, 'cards', place.page);
      answerWith(fault, reply, answer, { contentType, send, elsewhere: elsewhere(world.url()) });
      return reply;
    });
  },
};
