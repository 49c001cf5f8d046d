import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { faultOfRedirectUri } from './clients.js';
import { RequestRefused } from './problems.js';
import { orRefused } from './refused.js';
import type { OAuthServer } from './server.js';

const cookieName = 'sandbox_account';
const cookie = new RegExp(`(?:^|; )${cookieName}=([^;]+)`);

/** Long enough to be sent here by the app. */
const seconds = 60;

/**
 * Takes down which account this browser chooses when an app asks it next, and sends it on, to where the app begins. For
 * demonstrations: real providers have no such door.
 */
export function serveChooseBefore(
  app: FastifyInstance,
  { accounts, settings }: OAuthServer,
  css: string,
): void {
  app.get<{ Querystring: { account?: string; continue?: string } }>('/_sandbox/choose', (request, reply) =>
    orRefused(reply, css, settings.words.page, () => {
      const { account: email = '', continue: next = '' } = request.query;
      if (accounts.find(email) === undefined) throw new RequestRefused('account unknown');
      const fault = faultOfRedirectUri(next);
      if (fault !== undefined) throw new RequestRefused('cannot continue', fault);
      return setCookie(app, reply, email, seconds).redirect(next, 302);
    }),
  );
}

/** The account that was chosen before; it counts once. */
export function takeChosen(
  app: FastifyInstance,
  request: FastifyRequest,
  reply: FastifyReply,
): string | undefined {
  const [, email] = cookie.exec(request.headers.cookie ?? '') ?? [];
  if (email !== undefined) setCookie(app, reply, '', 0);
  return email;
}

const setCookie = (app: FastifyInstance, reply: FastifyReply, value: string, maxAge: number) =>
  reply.headers({
    'Cache-Control': 'no-store',
    'Set-Cookie': `${cookieName}=${value}; Path=${app.prefix}; Max-Age=${maxAge}; HttpOnly; SameSite=Lax`,
  });
