import type { FastifyReply } from 'fastify';
import type { AppContext } from '../../context/app-context.js';
import { usableWay } from '../../grants/usable-way.js';
import { wayOf } from '../../sources/registry.js';
import { type CredentialsProblem, credentialsPage } from '../views/index.js';
import { extraFieldsOf, sendPage, type Visit } from '../visit/visit.js';
import type { Entered } from './credentials-form.js';

/** The form, with what was typed and what was wrong the last time. */
export async function sendCredentialsForm(
  parts: AppContext,
  reply: FastifyReply,
  visit: Visit,
  entered: Entered = { server: visit.request.server ?? '', username: visit.request.loginHint ?? '' },
  problem?: CredentialsProblem,
): Promise<FastifyReply> {
  const { it, provider, shell, url, application } = visit;
  const way = wayOf(provider, 'credentials');
  if (!way) throw new Error(`${provider.code} takes no passwords.`);
  const { way: first } = await usableWay(parts, application.id, provider);
  const html = credentialsPage(shell, {
    action: url,
    sourceName: provider.name,
    asks: way.asks,
    guide: way.guide,
    entered,
    retentionMinutes: application.retentionMinutes,
    reads: extraFieldsOf(it),
    isSecondWay: first.method === 'consent',
    problem,
  });
  return sendPage(reply, problem === undefined ? 200 : statusOf(problem), html, visit);
}

const statusOf = (problem: CredentialsProblem): number => (problem === 'too_often' ? 429 : 422);
