import type { FastifyReply } from 'fastify';

export type TokenError =
  | 'invalid_client'
  | 'invalid_grant'
  | 'invalid_request'
  | 'invalid_scope'
  | 'invalid_token'
  | 'redirect_uri_mismatch'
  | 'unsupported_grant_type';

/** An error response of the token or revocation endpoint. */
export class OAuthRefusal extends Error {
  override readonly name = 'OAuthRefusal';
  constructor(
    readonly error: TokenError,
    description: string,
  ) {
    super(description);
  }
}

/** @see RFC 6749 §5.2; Google answers 401 for a wrong client however it names itself. */
export function sendRefusal(reply: FastifyReply, { error, message }: OAuthRefusal): FastifyReply {
  if (error === 'invalid_client') reply.header('WWW-Authenticate', 'Basic realm="sandbox"');
  return sendOAuth(reply, error === 'invalid_client' ? 401 : 400, { error, error_description: message });
}

/** Nothing that holds a token may be kept by anybody on the way. @see RFC 6749 §5.1 */
export function sendOAuth(reply: FastifyReply, code: number, body: object): FastifyReply {
  return reply
    .code(code)
    .headers({
      'Content-Type': 'application/json; charset=utf-8',
      'Cache-Control': 'no-cache, no-store, max-age=0, must-revalidate',
      Pragma: 'no-cache',
    })
    .send(`${JSON.stringify(body, null, 2)}\n`);
}
