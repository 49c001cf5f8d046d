import type { FastifyReply } from 'fastify';
import type { Answer } from '../answer.js';

/** Nothing that holds a token may be kept by anybody on the way. @see RFC 6749 §5.1 */
export function sendOAuth(reply: FastifyReply, { code, body }: Answer): FastifyReply {
  if (code === 401) reply.header('WWW-Authenticate', 'Basic realm="sandbox"');
  return reply
    .code(code)
    .headers({
      'Content-Type': 'application/json; charset=utf-8',
      'Cache-Control': 'no-cache, no-store, max-age=0, must-revalidate',
      Pragma: 'no-cache',
    })
    .send(`${JSON.stringify(body, null, 2)}\n`);
}
