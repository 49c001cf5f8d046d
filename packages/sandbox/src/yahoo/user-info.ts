import type { FastifyInstance } from 'fastify';
import type { World } from '../look-alike.js';
import { findBearer } from '../oauth/bearer.js';
import type { OAuthServer } from '../oauth/server.js';
import { guidOf } from './oauth/guid.js';

/** The person whose account it is, as far as the app may know them. @see OpenID Connect Core 1.0 §5.3 */
export function serveUserInfo(app: FastifyInstance, oauth: OAuthServer, { log }: World): void {
  app.get('/openid/v1/userinfo', async (request, reply) => {
    const bearer = findBearer(oauth, request.headers.authorization);
    if (typeof bearer === 'string') return reply.code(401).send({ error: 'invalid_token' });
    const { email } = bearer.grant.account;
    log.note(request, { account: email });
    if (!bearer.scopes.includes('openid')) return reply.code(403).send({ error: 'insufficient_scope' });
    const [name = ''] = email.split('@');
    const given = name.charAt(0).toUpperCase() + name.slice(1);
    return {
      sub: guidOf(bearer.grant.account),
      ...(bearer.scopes.includes('profile') && {
        name: `${given} Sandbox`,
        given_name: given,
        family_name: 'Sandbox',
        locale: 'en-US',
      }),
      ...(bearer.scopes.includes('email') && { email, email_verified: true }),
    };
  });
}
