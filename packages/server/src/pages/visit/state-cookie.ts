import type { FastifyReply, FastifyRequest } from 'fastify';
import type { AppContext } from '../../context/app-context.js';
import { callbackUrl } from '../../grants/client.js';
import type { Import } from '../../model/import.js';
import { consentSeconds } from '../../model/lifetimes.js';
import { hashSecret } from '../../security/secrets.js';

/*
 * Binds a `state` to the browser that it was made for (RFC 9700 §4.7, OWASP ASVS 5 §10.1.2): without it, whoever began a
 * consent could have somebody else finish it. One cookie a state, since tabs go their ways at the same time.
 */

const nameOf = (state: string) =>
  `bookbridge_consent_${hashSecret(state).toString('base64url').slice(0, 16)}`;

const stateContext = (state: string) => `consent/${state}`;

/** Cookies of the callback are sent to no other page. */
export const callbackPath = (baseUrl: string) => new URL(callbackUrl(baseUrl)).pathname;

export function rememberState(parts: AppContext, reply: FastifyReply, it: Import, state: string): void {
  const { masterKey } = parts;
  reply.setCookie(nameOf(state), masterKey.tokenFor(stateContext(state), masterKey.beginKeyOf(it)), {
    path: callbackPath(parts.config.baseUrl),
    httpOnly: true,
    // Sent along when the provider, or the application's own page, sends the browser to us.
    sameSite: 'lax',
    secure: parts.config.baseUrl.startsWith('https:'),
    maxAge: consentSeconds,
  });
}

export function isRemembered({ masterKey }: AppContext, request: FastifyRequest, state: string): boolean {
  return masterKey.isTokenFor(stateContext(state), request.cookies[nameOf(state)] ?? '');
}

export function forgetState(parts: AppContext, reply: FastifyReply, state: string): void {
  reply.clearCookie(nameOf(state), { path: callbackPath(parts.config.baseUrl) });
}
