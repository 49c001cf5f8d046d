import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Account } from '../accounts/account.js';
import { type Answer, textOf } from '../answer.js';
import { answerWith, type Sender } from '../faults/answer-with.js';
import { elsewhere } from '../faults/elsewhere.js';
import type { AnswerFault } from '../faults/fault.js';
import { nextFault, type Tries } from '../faults/next-fault.js';
import type { World } from '../look-alike.js';
import { expireToken } from '../oauth/expire-token.js';
import { AddressBook } from '../people/address-book.js';
import {
  askedIn,
  bookOf,
  type Call,
  cardsOf,
  home,
  listing,
  multiget,
  none,
  place,
  query,
  sync,
} from './answers.js';
import { Authenticator, type Caller } from './authenticate.js';
import { quirkOf } from './books.js';
import { type DavServer, davServers } from './servers.js';

const contentType = 'application/xml; charset=utf-8';

/** Cards that a multiget of a careful client has. */
const pageSize = 100;

/** The listing is the page before the first of people, and what is about books comes before that. */
const listPage = 0;
const placePage = -1;

interface Response {
  readonly answer: Answer;
  readonly fault?: AnswerFault | undefined;
}

/**
 * The servers, each below its own path.
 * @see RFC 6352
 */
export function serveBooks(app: FastifyInstance, world: World): void {
  const authenticator = new Authenticator(world.issuers);
  const tries = new Map<string, Tries>();
  for (const method of ['PROPFIND', 'REPORT']) app.addHttpMethod(method, { hasBody: true });
  app.addContentTypeParser(['application/xml', 'text/xml'], { parseAs: 'string' }, (_, body, done) =>
    done(null, body),
  );
  app.route({
    method: ['GET', 'PROPFIND', 'REPORT'],
    url: '/:server/*',
    handler(request, reply) {
      const server = davServers.get((request.params as { server: string }).server);
      if (!server) return reply.code(404).send('');
      const caller = authenticator.caller(server, request, reply);
      if (!caller) return reply;
      world.log.note(request, { account: caller.account.email });
      const { answer, fault } = respond(callOf(server, caller.account, request), caller, request, reply);
      answerWith(fault, reply, answer, senderOf(answer));
      return reply;
    },
  });

  function callOf(server: DavServer, account: Account, request: FastifyRequest): Call {
    const path = (request.params as { '*': string })['*'].split('/').filter((segment) => segment !== '');
    return {
      server,
      account,
      people: new AddressBook(world.seed, account.email),
      partitionUrl: `${world.url()}/${server.partition}`,
      path,
      depth: String(request.headers.depth ?? ''),
      body: String(request.body ?? ''),
    };
  }

  /** Whoever begins anew meets each fault anew: with another token, or by a password at the root. */
  function triesOf({ account: { email }, token }: Caller, isRoot: boolean): Tries {
    if (token) return token.bearer.grant.tries;
    const known = isRoot ? undefined : tries.get(email);
    const found = known ?? new Map();
    tries.set(email, found);
    return found;
  }

  function respond(call: Call, caller: Caller, request: FastifyRequest, reply: FastifyReply): Response {
    const { account, path, server } = call;
    const [kind, owner, segment, name] = path;
    const met = triesOf(caller, kind === undefined);
    const fault = (list: string, page: number) => nextFault(always(account, page), met, list, page);
    if (kind === undefined || kind === 'principals')
      return { answer: place(call), fault: fault('places', placePage) };
    if (kind !== 'home' || owner === undefined || !account.email.startsWith(`${decodeURIComponent(owner)}@`))
      return { answer: { code: 403, body: '' } };
    if (server.partition !== server.name) {
      reply.header('Location', request.url.replace(`/${server.name}/`, `/${server.partition}/`));
      return { answer: { code: 301, body: '' } };
    }
    if (segment === undefined) return { answer: home(call), fault: fault('books', placePage) };
    const book = bookOf(call);
    if (!book) return { answer: none };
    if (request.method === 'PROPFIND')
      return { answer: listing(call, book), fault: fault('listing', listPage) };
    const cards = cardsOf(call, book);
    if (request.method === 'GET') {
      const at = cards.placeOf(name ?? '');
      const card = at === undefined ? { status: 404 } : cards.at(at);
      if ('status' in card) return { answer: { code: card.status, body: '' } };
      return {
        answer: { code: 200, body: card.text, headers: { 'Content-Type': 'text/vcard; charset=utf-8' } },
      };
    }
    if (call.body.includes('sync-collection')) return { answer: sync(call, book) };
    if (call.body.includes('addressbook-query')) return { answer: query(call, book) };
    const first = askedIn(call, cards)[0]?.place ?? 0;
    const page = Math.floor(Math.max(0, first) / pageSize) + 1;
    world.log.note(request, { account: account.email, page });
    if (isShutOut(caller, page))
      return { answer: { code: 401, body: '', headers: { 'WWW-Authenticate': 'Basic realm="sandbox"' } } };
    return { answer: multiget(call, book), fault: fault(segment, page) };
  }

  function senderOf(answer: Answer): Sender {
    return {
      contentType: answer.headers?.['Content-Type'] ?? contentType,
      elsewhere: elsewhere(world.url()),
      send: (reply, sent) =>
        reply
          .code(sent.code)
          .headers({ 'Content-Type': contentType, DAV: '1, 3, addressbook', ...sent.headers })
          .send(textOf(sent)),
    };
  }
}

/** Whether who asks for a page was let in before it for the last time. */
function isShutOut({ account, token }: Caller, page: number): boolean {
  if (token) return expireToken(token.issuer, token.bearer, page);
  return quirkOf(account) === 'revoked' && page > 1;
}

/** What is met by each page is met by the places before them as well, but for what is met once. */
function always({ fault }: Account, page: number): Account['fault'] {
  if (fault?.when !== 'answering' || page > listPage || fault.page !== 'each') return fault;
  return fault.tries === 'all' ? fault : undefined;
}
