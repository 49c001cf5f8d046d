import type { FastifyReply, FastifyRequest } from 'fastify';
import type { World } from '../../look-alike.js';
import { type Bearer, findBearer } from '../../oauth/bearer.js';
import type { OAuthServer } from '../../oauth/server.js';
import type { Method } from './call.js';
import { Mailboxes } from './mailboxes.js';
import { type Refused, refusal } from './refusals.js';

/** Lets requests in to the accounts of those who allowed them, and no more at once than a mailbox takes. */
export class Admission {
  readonly #mailboxes = new Mailboxes();

  constructor(
    private readonly oauth: OAuthServer,
    private readonly world: World,
  ) {}

  admit(
    request: FastifyRequest,
    reply: FastifyReply,
    { scopes, withoutScope, isOfMailbox }: Omit<Method, 'path' | 'answer'>,
  ): Bearer | Refused {
    const bearer = findBearer(this.oauth, request.headers.authorization);
    if (bearer === 'missing') return refusal('no credentials');
    if (bearer === 'unknown') return refusal('unauthenticated');
    const { account, clientId } = bearer.grant;
    this.world.log.note(request, { account: account.email });
    if (!scopes.some((scope) => bearer.scopes.includes(scope))) return refusal(withoutScope);
    if (isOfMailbox && !this.#mailboxes.enter(`${clientId} ${account.email}`, reply))
      return refusal('mailbox concurrency');
    return bearer;
  }
}
