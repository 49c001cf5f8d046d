import type { FastifyReply } from 'fastify';
import type { Answer } from '../../answer.js';

export const contentType = 'application/json; charset=UTF-8';

/** Sends JSON as Google does: indented, and for nobody else to keep. */
export function sendAnswer(reply: FastifyReply, { code, body }: Answer): void {
  if (code === 401)
    reply.header('WWW-Authenticate', 'Bearer realm="https://accounts.google.com/", error="invalid_token"');
  reply
    .code(code)
    .headers({
      'Content-Type': contentType,
      'Cache-Control': 'private',
      Vary: 'Origin, X-Origin, Referer',
    })
    .send(`${JSON.stringify(body, null, 2)}\n`);
}
