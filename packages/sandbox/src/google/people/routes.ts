import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Answer } from '../../answer.js';
import { answerWith } from '../../faults/answer-with.js';
import { elsewhere, isNextElsewhere, serveElsewhere } from '../../faults/elsewhere.js';
import type { AnswerFault } from '../../faults/fault.js';
import { nextFault } from '../../faults/next-fault.js';
import type { World } from '../../look-alike.js';
import { expireToken } from '../../oauth/expire-token.js';
import type { OAuthServer } from '../../oauth/server.js';
import { AddressBook } from '../../people/address-book.js';
import { authenticate, mayCall } from './authenticate.js';
import { isRefused, type Method } from './call.js';
import { connections } from './connections.js';
import { contactGroupsList } from './contact-groups.js';
import { languageOf } from './formatted-type.js';
import { otherContacts } from './other-contacts.js';
import { owner } from './owner.js';
import { listingOf, readPageToken, writePageToken } from './page-token.js';
import { checkParameters } from './parameters.js';
import { servePhotos } from './photos.js';
import { invalidArgument, refusal } from './refusals.js';
import { contentType, sendAnswer } from './send-answer.js';

interface Response {
  readonly answer: Answer;
  readonly fault?: AnswerFault | undefined;
}

const wrongPageToken =
  'Request contains an invalid argument: the page token is not one of this request, whose other parameters must stay the same.';

/** The People API. @see https://developers.google.com/people/api/rest */
export function servePeople(app: FastifyInstance, oauth: OAuthServer, { seed, log, url }: World): void {
  const bookOf = (account: string) => new AddressBook(seed, account);
  for (const method of [connections(bookOf), otherContacts(bookOf), contactGroupsList, owner])
    app.get(method.path, (request, reply) => {
      const { answer, fault } = respond(method, request);
      answerWith(fault, reply, answer, { contentType, send: sendAnswer, elsewhere: elsewhere(url()) });
      return reply;
    });
  servePhotos(app);
  serveElsewhere(app, {});
  app.setNotFoundHandler((_, reply) => {
    sendAnswer(reply, refusal('not found'));
    return reply;
  });

  function respond(method: Method, request: FastifyRequest): Response {
    const token = authenticate(oauth, request.headers.authorization);
    if (isRefused(token)) return { answer: token };
    const { account, tries } = token.grant;
    const { email, fault } = account;
    log.note(request, { account: email });
    if (!mayCall(token, method)) return { answer: refusal(method.withoutScope) };

    const parameters = new URL(request.url, url()).searchParams;
    const wrong = checkParameters(parameters, method.parameters);
    if (wrong) return { answer: wrong };
    const listing = listingOf(email, method.path, parameters);
    const pageToken = parameters.get('pageToken');
    const place = pageToken ? readPageToken(pageToken, listing) : { offset: 0, page: 1 };
    if (place === undefined) return { answer: invalidArgument(wrongPageToken, 'page_token') };
    log.note(request, { account: email, page: place.page });

    if (expireToken(oauth, token, place.page)) return { answer: refusal('unauthenticated') };
    const body = method.answer({
      token,
      parameters,
      place,
      pageToken: (next) => (isNextElsewhere(fault) ? elsewhere(url()) : writePageToken(next, listing)),
      language: languageOf(request.headers['accept-language']),
      photoUrl: (name) => `${url()}/photos/${name}=s100`,
    });
    const answer = isRefused(body) ? body : { code: 200, body };
    return { answer, fault: nextFault(fault, tries, method.path, place.page) };
  }
}
