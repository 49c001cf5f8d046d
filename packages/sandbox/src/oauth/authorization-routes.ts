import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Account } from '../accounts/account.js';
import { pageHeaders } from '../pages/headers.js';
import { serveStyle } from '../pages/style.js';
import type { AuthorizationRequest } from './authorization-request.js';
import { serveChooseBefore, takeChosen } from './choose-before.js';
import { allow, back, deny, needsConsent, obstacleTo, scopesToTick } from './decide.js';
import { chooseAccountPage } from './pages/choose-account.js';
import { formIn, realmOf } from './parameters.js';
import { parseRequest } from './parse-request.js';
import { RequestRefused } from './problems.js';
import { orRefused } from './refused.js';
import { sentenceOf } from './scopes.js';
import type { OAuthServer } from './server.js';
import type { Obstacle } from './settings.js';

/** What people see: whose account, then what to allow. @see RFC 6749 §4.1.1 */
export async function serveAuthorization(app: FastifyInstance, server: OAuthServer): Promise<void> {
  const { settings, accounts, surroundings } = server;
  const { clients, log, url } = surroundings;
  const path = settings.paths.authorization;
  await serveStyle(app);
  // Without the host, so that the page looks and works alike at every name of this machine.
  const css = `${app.prefix}/assets/sandbox.css`;
  serveChooseBefore(app, server, css);

  app.get(path, (request, reply) =>
    orRefused(reply, css, settings.words.page, () => {
      if (settings.request.refusedBrowsers?.test(request.headers['user-agent'] ?? ''))
        throw new RequestRefused('browser refused');
      const { searchParams: parameters } = new URL(request.url, url());
      const chosen = parameters.get('account');
      parameters.delete('account');
      return show(request, reply, parseRequest(parameters, realmOf(request), clients, settings), chosen);
    }),
  );

  app.post(`${path}/consent`, (request, reply) =>
    orRefused(reply, css, settings.words.page, () => {
      const form = formIn(request);
      const parameters = new URLSearchParams(form.get('request') ?? '');
      const asked = parseRequest(parameters, realmOf(request), clients, settings);
      const account = accounts.find(form.get('account') ?? '');
      if (account === undefined) throw new RequestRefused('account unknown');
      log.note(request, { account: account.email });
      settings.consent.check(asked, account);
      const isAllowing = form.get('decision') === 'allow';
      const obstacle = obstacleTo(server, asked, account);
      if (obstacle && isAllowing) {
        const here = pathOf(request).replace(/\/consent$/, '');
        return page(reply, obstaclePage(obstacle, asked, account, here), asked);
      }
      if (!isAllowing)
        return reply.redirect(
          obstacle ? back(server, asked, obstacle.turnBack) : deny(server, asked, account),
          302,
        );
      const ticked = form.has('all')
        ? asked.scopes
        : asked.scopes.filter((it) => form.getAll('scope').includes(it));
      return reply.redirect(allow(server, asked, account, ticked), 302);
    }),
  );

  function show(
    request: FastifyRequest,
    reply: FastifyReply,
    asked: AuthorizationRequest,
    chosen: string | null,
  ) {
    if (asked.prompt.has('none'))
      return reply.redirect(back(server, asked, settings.words.back.interactionRequired()), 302);
    const here = pathOf(request);
    const before = chosen === null ? takeChosen(app, request, reply) : undefined;
    // As a link of the chooser does, so that the page may be loaded again.
    if (before !== undefined)
      return reply.redirect(`${here}?${asked.query}&account=${encodeURIComponent(before)}`, 302);
    const email = chosen ?? (asked.prompt.has('select_account') ? null : asked.loginHint);
    const account = accounts.find(email ?? '');
    if (account === undefined) {
      const { client, query } = asked;
      const unknown = chosen ?? undefined;
      return page(
        reply,
        chooseAccountPage({ css, action: here, clientName: client.name, query, accounts, unknown }),
        asked,
      );
    }
    log.note(request, { account: account.email });
    return answer(reply, asked, account, here);
  }

  function answer(reply: FastifyReply, asked: AuthorizationRequest, account: Account, here: string) {
    const { fault } = account;
    if (fault?.when === 'choosing the account')
      return reply.redirect(back(server, asked, { error: fault.error }), 302);
    settings.consent.check(asked, account);
    const obstacle = obstacleTo(server, asked, account);
    if (obstacle) return page(reply, obstaclePage(obstacle, asked, account, here), asked);
    if (!needsConsent(server, asked, account)) return reply.redirect(allow(server, asked, account, []), 302);
    const { client, query } = asked;
    const toTick = scopesToTick(server, asked, account);
    const rows = asked.scopes.map((scope) => ({ scope, sentence: sentenceOf(settings.scopes, scope) }));
    const html = settings.pages.consent({
      css,
      action: here,
      clientName: client.name,
      query,
      account,
      given: rows.filter(({ scope }) => !toTick.includes(scope)),
      toTick: rows.filter(({ scope }) => toTick.includes(scope)),
    });
    return page(reply, html, asked);
  }

  function obstaclePage(obstacle: Obstacle, asked: AuthorizationRequest, account: Account, here: string) {
    const { client, query } = asked;
    const turnBackUrl = back(server, asked, obstacle.turnBack);
    return obstacle.page({ css, action: here, clientName: client.name, query, account, turnBackUrl });
  }
}

/** Without the host, so that forms and links lead back to where the browser is, at every name of this machine. */
const pathOf = ({ url }: FastifyRequest): string => url.split('?')[0] ?? url;

function page(reply: FastifyReply, html: string, { redirectUri }: AuthorizationRequest) {
  return reply.headers(pageHeaders(redirectUri)).send(html);
}
