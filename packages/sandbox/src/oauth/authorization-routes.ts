import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { findAccount } from '../accounts/find-account.js';
import type { Account } from '../google/accounts.js';
import type { Google } from '../google/google.js';
import { scopes } from '../google/scopes.js';
import { pageHeaders } from '../pages/headers.js';
import { serveStyle } from '../pages/style.js';
import type { RequestLog } from '../request-log.js';
import { type AuthorizationRequest, parseRequest, RequestRefused } from './authorization-request.js';
import { serveChooseBefore, takeChosen } from './choose-before.js';
import { allow, back, deny, needsConsent } from './decide.js';
import { chooseAccountPage } from './pages/choose-account.js';
import { consentPage } from './pages/consent.js';
import { orRefused } from './refused.js';

const path = '/o/oauth2/v2/auth';

/** Browsers inside other apps, which Google does not let people type their password into. */
const embedded = /; wv\)|\bFBAN\/|\bInstagram\b/;

/** What people see: whose account, then what to allow. @see RFC 6749 §4.1.1 */
export async function serveAuthorization(
  app: FastifyInstance,
  google: Google,
  log: RequestLog,
): Promise<void> {
  await serveStyle(app);
  // Without the host, so that the page looks and works alike at every name of this machine.
  const css = `${app.prefix}/assets/sandbox.css`;
  const here = `${app.prefix}${path}`;
  serveChooseBefore(app, css);

  app.get(path, (request, reply) =>
    orRefused(reply, css, () => {
      if (embedded.test(request.headers['user-agent'] ?? ''))
        throw new RequestRefused(
          403,
          'disallowed_useragent',
          'Sign in with a browser, not inside another app.',
        );
      const parameters = new URL(request.url, google.url()).searchParams;
      const chosen = parameters.get('account');
      parameters.delete('account');
      return show(request, reply, parseRequest(parameters, google.clients), chosen);
    }),
  );

  app.post(`${path}/consent`, (request, reply) =>
    orRefused(reply, css, () => {
      const form = request.body instanceof URLSearchParams ? request.body : new URLSearchParams();
      const asked = parseRequest(new URLSearchParams(form.get('request') ?? ''), google.clients);
      const account = findAccount(form.get('account') ?? '');
      if (account === undefined)
        throw new RequestRefused(400, 'invalid_request', 'There is no such account.');
      log.note(request, { account: account.email });
      if (form.get('decision') !== 'allow') return reply.redirect(deny(google, asked), 302);
      const ticked = form.has('all')
        ? asked.scopes
        : asked.scopes.filter((it) => form.getAll('scope').includes(it));
      return reply.redirect(allow(google, asked, account, ticked), 302);
    }),
  );

  function show(
    request: FastifyRequest,
    reply: FastifyReply,
    asked: AuthorizationRequest,
    chosen: string | null,
  ) {
    if (asked.prompt.has('none'))
      return reply.redirect(back(google, asked, { error: 'interaction_required' }), 302);
    const before = chosen === null ? takeChosen(app, request, reply) : undefined;
    // As a link of the chooser does, so that the page may be loaded again.
    if (before !== undefined)
      return reply.redirect(`${here}?${asked.query}&account=${encodeURIComponent(before)}`, 302);
    const email = chosen ?? (asked.prompt.has('select_account') ? null : asked.loginHint);
    const account = findAccount(email ?? '');
    if (account === undefined) {
      const html = chooseAccountPage({ css, action: here, request: asked, unknown: chosen ?? undefined });
      return page(reply, html, asked);
    }
    log.note(request, { account: account.email });
    return answer(reply, asked, account);
  }

  function answer(reply: FastifyReply, asked: AuthorizationRequest, account: Account) {
    const { fault, email } = account;
    if (fault.kind === 'authorization')
      return reply.redirect(back(google, asked, { error: fault.error }), 302);
    if (!needsConsent(google, asked, account)) return reply.redirect(allow(google, asked, account, []), 302);
    const before = google.consents.scopes(asked.client.id, email);
    const toTick = asked.scopes.filter((scope) => !scopes[scope].isSignIn && !before.has(scope));
    return page(reply, consentPage({ css, action: here, request: asked, email, toTick }), asked);
  }
}

function page(reply: FastifyReply, html: string, { redirectUri }: AuthorizationRequest) {
  return reply.headers(pageHeaders(redirectUri)).send(html);
}
