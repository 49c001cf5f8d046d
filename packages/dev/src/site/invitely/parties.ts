import { randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Party } from './party.js';

/** Cookies of one host are those of all its ports: the name must not be one of the service's. */
const cookieName = 'invitely_party';

/** The parties of all browsers, each known by a cookie. */
export class Parties {
  readonly #byKey = new Map<string, Party>();

  /** The party of a browser, which gets a cookie with its first one. */
  of(request: FastifyRequest, reply: FastifyReply): Party {
    const known = this.#byKey.get(request.cookies[cookieName] ?? '');
    if (known) return known;
    const party = new Party();
    const key = randomBytes(16).toString('base64url');
    this.#byKey.set(key, party);
    reply.setCookie(cookieName, key, { path: '/', httpOnly: true, sameSite: 'lax' });
    return party;
  }
}
