import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ApiError } from './errors.js';
import { type Format, formatOf } from './format.js';
import { toXml, type Value, xmlDeclaration } from './xml.js';

const contentTypes: Record<Format, string> = {
  json: 'application/json; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
};

/** Answers are somebody's contacts, or lead to them. */
export const neverCached = 'no-cache, private, no-store, max-age=0, must-revalidate';

/** What the answers of all paths have in common: browsers take them for what `Content-Type` says, and nothing else. */
export const everyAnswer = { 'X-Content-Type-Options': 'nosniff' } as const;

/** The root elements of XML answers. */
export type Root = 'result' | 'eventsResponse' | 'contactsResponse';

export function setContentType(reply: FastifyReply, format: Format): FastifyReply {
  return reply.header('Content-Type', contentTypes[format]);
}

/** Sends a body in the format that was asked for. */
export function answer(
  request: FastifyRequest,
  reply: FastifyReply,
  root: Root,
  body: { [key: string]: Value },
): FastifyReply {
  const format = formatOf(request);
  setContentType(reply, format);
  return reply.send(format === 'json' ? JSON.stringify(body) : `${xmlDeclaration}${toXml(root, body)}`);
}

/** The one body of every error. */
export function answerError(request: FastifyRequest, reply: FastifyReply, error: ApiError): FastifyReply {
  const { importId, userId, echo, headers } = error.context;
  reply.code(error.status).headers({ 'Cache-Control': neverCached, 'X-Request-Id': request.id, ...headers });
  return answer(request, reply, 'result', {
    status: 'failure',
    error: { message: error.message, code: error.code },
    import_id: importId ?? null,
    user_id: userId ?? null,
    echo: echo ?? request.parameters?.echo?.slice(0, 2048) ?? null,
  });
}
