import type { FastifyInstance } from 'fastify';
import type { World } from '../../look-alike.js';
import type { Admission } from './admission.js';
import { badRequest, isRefused, type Refused } from './refusals.js';
import { answerSender } from './send-answer.js';

const maxRequests = 20;

interface Asked {
  readonly id: string;
  readonly method: string;
  readonly url: string;
  readonly headers: Record<string, string>;
}

/** The batch is let in by any scope; each of its requests is looked at by itself. */
const anyScope = {
  scopes: ['User.Read', 'Contacts.Read', 'Contacts.ReadWrite', 'People.Read'],
  withoutScope: 'access denied',
  isOfMailbox: false,
} as const;

/**
 * Several requests in one, each answered as if it had come alone.
 * @see https://learn.microsoft.com/graph/json-batching
 */
export function serveBatch(app: FastifyInstance, admission: Admission, { clock, url, root }: World): void {
  const send = answerSender(clock, url);
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_, body, done) => done(null, body));

  app.post('/$batch', async (request, reply) => {
    const bearer = admission.admit(request, reply, anyScope);
    const asked = isRefused(bearer) ? bearer : parse(String(request.body));
    if (isRefused(asked)) {
      send(reply, asked);
      return reply;
    }
    const responses: object[] = [];
    // One after the other: a mailbox answers four at once, and these are no reason to keep others out.
    for (const it of asked) responses.push(await answered(it, request.headers.authorization ?? ''));
    send(reply, { code: 200, body: { responses } });
    return reply;
  });

  async function answered({ id, url: path, headers }: Asked, authorization: string): Promise<object> {
    const answer = await root.inject({
      method: 'GET',
      url: `${app.prefix}/${path.replace(/^\//, '')}`,
      headers: { ...headers, authorization },
    });
    const type = String(answer.headers['content-type']);
    const retryAfter = answer.headers['retry-after'];
    return {
      id,
      status: answer.statusCode,
      headers: {
        'Content-Type': type,
        ...(retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) }),
      },
      body: type.startsWith('image/') ? answer.rawPayload.toString('base64') : answer.json(),
    };
  }
}

function parse(text: string): readonly Asked[] | Refused {
  const requests = requestsIn(text);
  if (requests === undefined) return badRequest('BadRequest', 'Unable to read JSON request payload.');
  if (requests.length === 0 || requests.length > maxRequests)
    return badRequest('BadRequest', `Number of batch requests must be from 1 to ${maxRequests}.`);
  const ids = new Set(requests.map(({ id }) => id));
  if (ids.size < requests.length) return badRequest('BadRequest', 'Ids of batch requests must be unique.');
  if (requests.some(({ method }) => method.toUpperCase() !== 'GET'))
    return badRequest('BadRequest', 'The sandbox only reads.');
  return requests;
}

function requestsIn(text: string): readonly Asked[] | undefined {
  try {
    const { requests } = JSON.parse(text) as { requests?: unknown };
    return Array.isArray(requests) && requests.every(isAsked)
      ? requests.map((it) => ({ ...it, headers: it.headers ?? {} }))
      : undefined;
  } catch {
    return undefined;
  }
}

function isAsked(it: unknown): it is Asked {
  if (typeof it !== 'object' || it === null) return false;
  const { id, method, url, headers } = it as Record<string, unknown>;
  const isHeaders = headers === undefined || (typeof headers === 'object' && headers !== null);
  return typeof id === 'string' && typeof method === 'string' && typeof url === 'string' && isHeaders;
}
