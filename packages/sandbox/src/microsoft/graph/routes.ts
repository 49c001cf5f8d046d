import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Answer } from '../../answer.js';
import { answerWith } from '../../faults/answer-with.js';
import { elsewhere, isNextElsewhere } from '../../faults/elsewhere.js';
import type { AnswerFault } from '../../faults/fault.js';
import { nextFault } from '../../faults/next-fault.js';
import type { World } from '../../look-alike.js';
import { expireToken } from '../../oauth/expire-token.js';
import type { OAuthServer } from '../../oauth/server.js';
import { AddressBook } from '../../people/address-book.js';
import { objectIdOf } from '../directory/identity.js';
import { Admission } from './admission.js';
import { serveBatch } from './batch.js';
import type { Method } from './call.js';
import { childFolders, contactFolder, contactFolders } from './contact-folders.js';
import { contacts, folderContacts } from './contacts.js';
import { Ids } from './ids.js';
import { owner } from './owner.js';
import { servePhotos } from './photos.js';
import { parseQuery, type Query } from './query.js';
import { badRequest, isRefused, refusal } from './refusals.js';
import { answerSender, contentType } from './send-answer.js';

interface Response {
  readonly answer: Answer;
  readonly fault?: AnswerFault | undefined;
}

const immutable = /\bIdType\s*=\s*"ImmutableId"/i;

/** The part of Graph that address books are read with. @see https://learn.microsoft.com/graph/api/overview */
export function serveGraph(app: FastifyInstance, oauth: OAuthServer, world: World): void {
  const { seed, log, url } = world;
  const bookOf = (account: string) => new AddressBook(seed, account);
  const admission = new Admission(oauth, world);
  const send = answerSender(world.clock, url);
  const methods = [
    contacts(bookOf),
    contactFolders,
    contactFolder,
    childFolders,
    folderContacts(bookOf),
    owner,
  ];
  for (const method of methods)
    app.get(method.path, (request, reply) => {
      const { answer, fault } = respond(method, request, reply);
      answerWith(fault, reply, answer, { contentType, send, elsewhere: elsewhere(url()) });
      return reply;
    });
  servePhotos(app, admission, world);
  serveBatch(app, admission, world);
  app.setNotFoundHandler((request, reply) => {
    const segment = request.url.split('?')[0]?.split('/').at(-1);
    send(reply, badRequest('BadRequest', `Resource not found for the segment '${segment}'.`));
    return reply;
  });

  function respond(method: Method, request: FastifyRequest, reply: FastifyReply): Response {
    const bearer = admission.admit(request, reply, method);
    if (isRefused(bearer)) return { answer: bearer };
    const { account, tries } = bearer.grant;
    const address = new URL(request.url, url());
    const query = parseQuery(address.searchParams);
    if (isRefused(query)) return { answer: query };
    const { page } = query.place;
    log.note(request, { account: account.email, page });
    if (method.isOfMailbox && expireToken(oauth, bearer, page)) return { answer: refusal('unauthenticated') };

    const prefers = immutable.test(String(request.headers.prefer ?? ''));
    const body = method.answer({
      account,
      id: (request.params as { id?: string }).id ?? '',
      query,
      ids: new Ids(account.email, prefers),
      metadataUrl: `${url()}/v1.0/$metadata#users('${objectIdOf(account)}')/`,
      nextLink: ({ offset }) =>
        isNextElsewhere(account.fault)
          ? elsewhere(url())
          : `${address.origin}${address.pathname}?${following(query, offset)}`,
    });
    const headers = prefers ? { headers: { 'Preference-Applied': 'IdType="ImmutableId"' } } : {};
    const answer = isRefused(body) ? body : { code: 200, body, ...headers };
    const fault = method.isOfMailbox ? nextFault(account.fault, tries, address.pathname, page) : undefined;
    return { answer, fault };
  }
}

/** The same options, but for where the page begins. */
function following({ parameters }: Query, offset: number): URLSearchParams {
  const next = new URLSearchParams(parameters);
  next.set('$skip', String(offset));
  return next;
}
