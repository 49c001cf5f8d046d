import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Google } from '../google/google.js';
import type { RequestLog } from '../request-log.js';
import { authenticateClient } from './authenticate-client.js';
import { OAuthRefusal, sendOAuth, sendRefusal } from './refuse.js';
import { exchangeCode, refresh } from './token.js';

/** The two endpoints that apps call, and people never see. */
export function serveTokens(app: FastifyInstance, google: Google, log: RequestLog): void {
  app.post('/token', (request, reply) => refusing(reply, () => token(request, reply)));
  app.post('/revoke', (request, reply) => refusing(reply, () => revoke(request, reply)));

  function token(request: FastifyRequest, reply: FastifyReply): FastifyReply {
    const form = formOf(request);
    const client = authenticateClient(google.clients, request.headers.authorization, form);
    const { account, ...answer } = granted(form.get('grant_type') ?? '')(google, client, form);
    log.note(request, { account });
    return sendOAuth(reply, 200, answer);
  }

  /** Either token of a grant will do, and ends all that the account gave to the app. */
  function revoke(request: FastifyRequest, reply: FastifyReply): FastifyReply {
    const value =
      formOf(request).get('token') ?? new URL(request.url, google.url()).searchParams.get('token');
    if (value === null) throw new OAuthRefusal('invalid_request', 'Missing required parameter: token');
    const grant = google.tokens.findAccess(value)?.grant ?? google.tokens.findRefresh(value);
    if (grant === undefined) throw new OAuthRefusal('invalid_token', 'Token expired or revoked');
    google.tokens.withdrawConsent(grant);
    log.note(request, { account: grant.account.email });
    return sendOAuth(reply, 200, {});
  }
}

function granted(type: string): typeof exchangeCode {
  if (type === 'authorization_code') return exchangeCode;
  if (type === 'refresh_token') return refresh;
  throw new OAuthRefusal('unsupported_grant_type', `Invalid grant_type: ${type}`);
}

function formOf({ body }: FastifyRequest): URLSearchParams {
  const form = body instanceof URLSearchParams ? body : new URLSearchParams();
  for (const name of form.keys())
    if (form.getAll(name).length > 1)
      throw new OAuthRefusal('invalid_request', `OAuth 2 parameters can only have a single value: ${name}`);
  return form;
}

function refusing(reply: FastifyReply, answer: () => FastifyReply): FastifyReply {
  try {
    return answer();
  } catch (error) {
    if (error instanceof OAuthRefusal) return sendRefusal(reply, error);
    throw error;
  }
}
