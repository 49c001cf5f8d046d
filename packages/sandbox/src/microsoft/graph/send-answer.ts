import { randomUUID } from 'node:crypto';
import type { FastifyReply } from 'fastify';
import type { Answer } from '../../answer.js';
import type { Clock } from '../../clock.js';

export const contentType =
  'application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8';

/** Sends JSON as Graph does, and names the request in each error. */
export function answerSender(clock: Clock, url: () => string) {
  return (reply: FastifyReply, { code, body, headers }: Answer): void => {
    const requestId = randomUUID();
    const told = reply.request.headers['client-request-id'];
    const ids = {
      'request-id': requestId,
      'client-request-id': typeof told === 'string' ? told : requestId,
    };
    const date = new Date(clock()).toISOString().slice(0, 19);
    reply
      .code(code)
      .headers({
        'Content-Type': contentType,
        'Cache-Control': 'no-store, no-cache',
        'OData-Version': '4.0',
        ...ids,
        ...(code === 401 && { 'WWW-Authenticate': challenge(url()) }),
        ...headers,
      })
      .send(JSON.stringify(withInnerError(body, { date, ...ids })));
  };
}

function withInnerError(body: Answer['body'], innerError: object): Answer['body'] {
  return typeof body === 'object' && 'error' in body
    ? { error: { ...(body.error as object), innerError } }
    : body;
}

const challenge = (url: string): string =>
  `Bearer realm="", authorization_uri="${url}/common/oauth2/authorize", client_id="00000003-0000-0000-c000-000000000000"`;
