import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Disturbance } from '../../faults/fault.js';
import { injectFault } from '../../faults/inject-fault.js';
import { expireFirstToken, nextFault } from '../../faults/next-fault.js';
import { AddressBook } from '../../people/address-book.js';
import type { RequestLog } from '../../request-log.js';
import type { Google } from '../google.js';
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
import { type Answer, sendAnswer } from './send-answer.js';

interface Response {
  readonly answer: Answer;
  readonly disturbance?: Disturbance | undefined;
}

const elsewherePath = '/elsewhere';

const wrongPageToken =
  'Request contains an invalid argument: the page token is not one of this request, whose other parameters must stay the same.';

/** The People API. @see https://developers.google.com/people/api/rest */
export function servePeople(app: FastifyInstance, google: Google, log: RequestLog): void {
  const bookOf = (account: string) => new AddressBook(google.seed, account);
  for (const method of [connections(bookOf), otherContacts(bookOf), contactGroupsList, owner])
    app.get(method.path, (request, reply) => {
      const { answer, disturbance } = respond(method, request);
      if (disturbance) injectFault(reply, answer, disturbance, elsewhere());
      else sendAnswer(reply, answer);
      return reply;
    });
  servePhotos(app);
  // Looks like the last page of a list, so that whoever follows a redirect blindly loses people and never notices.
  app.get(elsewherePath, (_, reply) => reply.send({}));
  app.setNotFoundHandler((_, reply) => {
    sendAnswer(reply, refusal('not found'));
    return reply;
  });

  /** The same sandbox, but not to whoever compares origins. */
  function elsewhere(): string {
    const url = new URL(google.url());
    url.hostname = 'localhost';
    return url.href + elsewherePath;
  }

  function respond(method: Method, request: FastifyRequest): Response {
    const token = authenticate(google, request.headers.authorization);
    if (isRefused(token)) return { answer: token };
    const { email, fault } = token.grant.account;
    const isForeign = fault.kind === 'paging' && fault.paging === 'foreign';
    log.note(request, { account: email });
    if (!mayCall(token, method)) return { answer: refusal('scope insufficient') };

    const parameters = new URL(request.url, google.url()).searchParams;
    const wrong = checkParameters(parameters, method.parameters);
    if (wrong) return { answer: wrong };
    const listing = listingOf(email, method.path, parameters);
    const pageToken = parameters.get('pageToken');
    const place = pageToken ? readPageToken(pageToken, listing) : { offset: 0, page: 1 };
    if (place === undefined) return { answer: invalidArgument(wrongPageToken, 'page_token') };
    log.note(request, { account: email, page: place.page });

    const death = expireFirstToken(google, token, place.page);
    if (death) return { answer: death };
    const body = method.answer({
      token,
      parameters,
      place,
      pageToken: (next) => (isForeign ? elsewhere() : writePageToken(next, listing)),
      language: languageOf(request.headers['accept-language']),
      photoUrl: (name) => `${google.url()}/photos/${name}=s100`,
    });
    const answer = isRefused(body) ? body : { code: 200, body };
    return { answer, disturbance: nextFault(token, method.path, place.page) };
  }
}
