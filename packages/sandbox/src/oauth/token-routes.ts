import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { authenticateClient } from './authenticate-client.js';
import type { Grant } from './grant.js';
import { formIn, realmOf, repeatedName } from './parameters.js';
import { TokenRefused } from './problems.js';
import { sendOAuth } from './send-oauth.js';
import type { OAuthServer } from './server.js';
import { exchangeCode, refresh } from './token.js';

/** The two endpoints that apps call, and people never see. */
export function serveTokens(app: FastifyInstance, server: OAuthServer): void {
  const { settings, surroundings } = server;
  const { paths, revocation, words } = settings;
  const { clients, log, url } = surroundings;
  app.post(paths.token, (request, reply) => refusing(reply, () => token(request, reply)));
  if (revocation)
    app.post(revocation.path, (request, reply) => refusing(reply, () => revoke(request, reply)));

  function token(request: FastifyRequest, reply: FastifyReply): FastifyReply {
    const form = formOf(request);
    const client = authenticateClient(clients, request.headers.authorization, form);
    settings.tokens.check(client, realmOf(request));
    const { account, body } = granted(form.get('grant_type') ?? '')(server, client, form);
    log.note(request, { account: account.email });
    return sendOAuth(reply, { code: 200, body });
  }

  /** Either token of a grant will do. @see RFC 7009 §2.1 */
  function revoke(request: FastifyRequest, reply: FastifyReply): FastifyReply {
    const value = formOf(request).get('token') ?? new URL(request.url, url()).searchParams.get('token');
    if (value === null) throw new TokenRefused('parameter missing', 'token');
    const grant = server.tokens.findAccess(value)?.grant ?? server.tokens.findRefresh(value);
    if (grant === undefined) throw new TokenRefused('nothing to revoke');
    end(grant);
    log.note(request, { account: grant.account.email });
    return sendOAuth(reply, { code: 200, body: {} });
  }

  function end(grant: Grant): void {
    grant.isRevoked = true;
    if (revocation?.ends === 'the consent') server.consents.withdraw(grant.clientId, grant.account.email);
  }

  function refusing(reply: FastifyReply, answer: () => FastifyReply): FastifyReply {
    try {
      return answer();
    } catch (error) {
      if (!(error instanceof TokenRefused)) throw error;
      const { problem, detail } = error;
      return sendOAuth(reply, typeof problem === 'string' ? words.token[problem](detail) : problem);
    }
  }
}

function granted(type: string): typeof exchangeCode {
  if (type === 'authorization_code') return exchangeCode;
  if (type === 'refresh_token') return refresh;
  throw new TokenRefused('grant type unknown', type);
}

function formOf(request: FastifyRequest): URLSearchParams {
  const form = formIn(request);
  const repeated = repeatedName(form);
  if (repeated !== undefined) throw new TokenRefused('parameter given twice', repeated);
  return form;
}
