import type { FastifyReply } from 'fastify';
import type { AppContext } from '../../context/app-context.js';
import { oauthClientOf } from '../../grants/client.js';
import { beginConsent } from '../../grants/consent.js';
import { ImportFailure } from '../../model/failures.js';
import type { ImportIn } from '../../model/import.js';
import { wayOf } from '../../sources/registry.js';
import { rememberState } from '../visit/state-cookie.js';
import { type ByCode, sendTo, type Visit } from '../visit/visit.js';
import { endVisit } from './outcome.js';

/** Sends a person on to where they are asked for consent. `undefined` when the import has gone on meanwhile. */
export async function sendToProvider(
  parts: AppContext,
  request: ByCode,
  reply: FastifyReply,
  visit: Visit & { readonly it: ImportIn<'waiting'> },
): Promise<FastifyReply | undefined> {
  const { it } = visit;
  const way = wayOf(visit.provider, 'consent');
  const client = way && (await oauthClientOf(parts, it.applicationId, it.source, way.oauth, it.consentMode));
  // It was there when the import began.
  if (!client) return endVisit(parts, request, reply, visit, new ImportFailure('application_misconfigured'));
  const { code } = request.params;
  const { loginHint } = visit.request;
  const begun = await beginConsent(parts, it, way.oauth, client, { code, loginHint });
  if (!begun) return undefined;
  rememberState(parts, reply, it, begun.state);
  return sendTo(reply, begun.url, 302);
}
