import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Account } from '../../accounts/account.js';
import type { AuthorizationRequest } from '../../oauth/authorization-request.js';
import { takeChosen } from '../../oauth/choose-before.js';
import { back } from '../../oauth/decide.js';
import { chooseAccountPage } from '../../oauth/pages/choose-account.js';
import { formIn, realmOf } from '../../oauth/parameters.js';
import { parseRequest } from '../../oauth/parse-request.js';
import { RequestRefused } from '../../oauth/problems.js';
import { orRefused } from '../../oauth/refused.js';
import { sentenceOf } from '../../oauth/scopes.js';
import type { OAuthServer } from '../../oauth/server.js';
import { pageHeaders } from '../../pages/headers.js';
import { isAdministrator, tenantOf } from '../directory/tenants.js';
import { Reporter } from './aadsts.js';
import { errors } from './errors.js';
import { adminConsentPage } from './pages/admin-consent.js';
import { inFull } from './scopes.js';

const path = '/:realm/v2.0/adminconsent';

/**
 * Where an administrator agrees for everybody in a tenant. It is remembered until the sandbox stops.
 * @see https://learn.microsoft.com/entra/identity-platform/v2-admin-consent
 */
export function serveAdminConsent(app: FastifyInstance, server: OAuthServer): void {
  const { settings, accounts, surroundings } = server;
  const { clients, clock, log, url } = surroundings;
  const report = new Reporter(clock);
  const css = `${app.prefix}/assets/sandbox.css`;

  app.get(path, (request, reply) =>
    orRefused(reply, css, settings.words.page, () => {
      const { searchParams: parameters, pathname: action } = new URL(request.url, url());
      const chosen = parameters.get('account') ?? takeChosen(app, request, reply);
      parameters.delete('account');
      const asked = parse(request, parameters);
      const { client, query, scopes } = asked;
      const account = accounts.find(chosen ?? '');
      if (account === undefined) {
        const about = { css, action, clientName: client.name, query, accounts, unknown: chosen };
        return send(reply, asked, chooseAccountPage(about));
      }
      checkAdministrator(request, asked, account);
      const html = adminConsentPage({
        css,
        action,
        clientName: client.name,
        query,
        email: account.email,
        tenantName: tenantOf(account).name,
        asked: scopes.map((scope) => ({ scope, sentence: sentenceOf(settings.scopes, scope) })),
      });
      return send(reply, asked, html);
    }),
  );

  app.post(`${path}/decision`, (request, reply) =>
    orRefused(reply, css, settings.words.page, () => {
      const form = formIn(request);
      const asked = parse(request, new URLSearchParams(form.get('request') ?? ''));
      const account = accounts.find(form.get('account') ?? '');
      if (account === undefined) throw new RequestRefused('account unknown');
      checkAdministrator(request, asked, account);
      const { id } = tenantOf(account);
      const about = { admin_consent: 'True', tenant: id };
      if (form.get('decision') !== 'allow') {
        const declined = report.back('consent_required', errors.declined);
        return reply.redirect(back(server, asked, { ...about, ...declined }), 302);
      }
      server.consents.remember(asked.client.id, id, asked.scopes);
      const scope = asked.scopes.map(inFull).join(' ');
      return reply.redirect(back(server, asked, { ...about, scope }), 302);
    }),
  );

  /** The request of an app as on the authorization page, which alone has a type of response. */
  function parse(request: FastifyRequest, parameters: URLSearchParams): AuthorizationRequest {
    parameters.set('response_type', 'code');
    return parseRequest(parameters, realmOf(request), clients, settings);
  }

  function checkAdministrator(request: FastifyRequest, asked: AuthorizationRequest, account: Account): void {
    log.note(request, { account: account.email });
    settings.consent.check(asked, account);
    if (isAdministrator(account)) return;
    const about = errors.administratorNeeded(asked.client.name);
    throw new RequestRefused(report.page('access_denied', about, 'Need admin approval'));
  }
}

const send = (reply: FastifyReply, { redirectUri }: AuthorizationRequest, html: string) =>
  reply.headers(pageHeaders(redirectUri)).send(html);
