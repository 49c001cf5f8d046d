import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Account } from '../accounts/account.js';
import type { Answer } from '../answer.js';
import { answerWith, type Sender } from '../faults/answer-with.js';
import { elsewhere, serveElsewhere } from '../faults/elsewhere.js';
import type { AnswerFault } from '../faults/fault.js';
import { nextFault, type Tries } from '../faults/next-fault.js';
import type { World } from '../look-alike.js';
import { AddressBook } from '../people/address-book.js';
import { photo } from '../people/photo.js';
import { accountOf } from './credentials.js';
import { answerCalls, pageAskedFor } from './methods.js';
import { isProblem, problem } from './problems.js';
import { parseRequest, tooMuch } from './request.js';
import { accountIdsOf, knownOf, sessionOf } from './session.js';

const contentType = 'application/json;charset=utf-8';
const side = 96;

/** What has been read of an account since its session was last asked for. */
interface Reading {
  readonly tries: Tries;
  pages: number;
}

/** The session, the methods, and the pictures. @see RFC 8620 §2, §3, §6.2 */
export function serveJmap(app: FastifyInstance, { seed, log, url, root }: World): void {
  const readings = new Map<string, Reading>();
  app.addContentTypeParser('*', { parseAs: 'string' }, (_, body, done) => done(null, body));
  app.setNotFoundHandler((_, reply) => send(reply, problem(404, 'notFound')));
  // Of what is far too large nothing is read.
  app.setErrorHandler(({ statusCode = 500 }: FastifyError, _, reply) =>
    send(reply, statusCode === 413 ? tooMuch('maxSizeRequest') : problem(statusCode, 'internal')),
  );
  serveElsewhere(app, { methodResponses: [], sessionState: 's1' });

  const sender = (): Sender => ({ contentType, send, elsewhere: elsewhere(url()) });

  function admit(request: FastifyRequest, reply: FastifyReply): Account | undefined {
    const account = accountOf(request.headers.authorization);
    if (account) log.note(request, { account: account.email });
    else send(reply, problem(401, 'unauthorized'));
    return account;
  }

  function readingOf({ email }: Account): Reading {
    const reading = readings.get(email) ?? { tries: new Map(), pages: 0 };
    readings.set(email, reading);
    return reading;
  }

  // DNS names a host and no path: whoever comes by it asks at the root.
  for (const place of [app, root])
    place.get('/.well-known/jmap', (_, reply) => reply.redirect(`${url()}/jmap/session`, 307));

  app.get('/jmap/session', (request, reply) => {
    const account = admit(request, reply);
    if (!account) return reply;
    // Whoever asks for it begins to read.
    readings.delete(account.email);
    send(reply, { code: 200, body: sessionOf(account, url()) });
    return reply;
  });

  app.post('/jmap/api', (request, reply) => {
    const account = admit(request, reply);
    if (!account) return reply;
    const { answer, fault } = respond(account, request);
    answerWith(fault, reply, answer, sender());
    return reply;
  });

  function respond(
    account: Account,
    request: FastifyRequest,
  ): { answer: Answer; fault?: AnswerFault | undefined } {
    const type = request.headers['content-type'] ?? '';
    const asked = parseRequest(String(request.body ?? ''), type, knownOf(account));
    if (isProblem(asked)) return { answer: asked };
    const reading = readingOf(account);
    const book = new AddressBook(seed, account.email);
    const wanted = pageAskedFor(asked, { account, book, moment: reading.pages });
    // Those before it have been read: what changes meanwhile changes now.
    if (wanted?.isByPosition) reading.pages = Math.max(reading.pages, wanted.page - 1);
    if (wanted) log.note(request, { account: account.email, page: wanted.page });
    const methodResponses = answerCalls(asked, { account, book, moment: reading.pages });
    // What was told of is all that there is: nothing is ever created here.
    const { createdIds } = asked;
    return {
      answer: { code: 200, body: { methodResponses, createdIds, sessionState: 's1' } },
      fault: wanted && nextFault(account.fault, reading.tries, 'ContactCard', wanted.page),
    };
  }

  app.get<{ Params: { account: string; blob: string } }>(
    '/jmap/download/:account/:blob/:name',
    (request, reply) => {
      const account = admit(request, reply);
      if (!account) return reply;
      const { own, shared } = accountIdsOf(account);
      const index = Number(/^G(\d{1,6})$/.exec(request.params.blob)?.[1] ?? Number.NaN);
      const isThere =
        [own, shared].includes(request.params.account) &&
        account.fault?.when !== 'asking for the photo' &&
        index < account.contacts &&
        new AddressBook(seed, account.email).contact(index).hasPhoto === true;
      if (isThere) reply.type('image/png').send(photo(`contact-${index}`, side));
      else send(reply, problem(404, 'notFound'));
      return reply;
    },
  );
}

function send(reply: FastifyReply, { code, body, headers }: Answer): void {
  reply
    .code(code)
    .headers({
      'Content-Type': contentType,
      'Cache-Control': 'no-cache, no-store, must-revalidate',
      ...headers,
    })
    .send(JSON.stringify(body));
}
