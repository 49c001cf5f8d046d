import type { AppContext } from '../../context/app-context.js';
import { type AskingRun, credentialsAccess, oauthAccess } from '../../grants/access.js';
import { checkOnce } from '../../grants/check-credentials.js';
import { Negotiation } from '../../grants/schemes/negotiation.js';
import { sourceContext } from '../../grants/source-context.js';
import type { CredentialsGrant, OAuthGrant, TypedCredentials } from '../../model/grant.js';
import type { Cursor, GatheredPage } from '../../sources/provider.js';
import { providerOf, wayOf } from '../../sources/registry.js';
import { openGrant } from '../../vault/grant.js';

type Pages = AsyncIterable<GatheredPage>;

/**
 * The pages of the address book that a grant lets us read, from a cursor on. Throws `ImportFailure` when what was typed
 * is wrong, and an error when the import is of a source that only newer versions can read.
 */
export async function sourcePages(
  parts: AppContext,
  run: AskingRun,
  sealedGrant: Buffer,
  cursor: Cursor | undefined,
): Promise<Pages> {
  const grant = openGrant(run.key, run.it, sealedGrant);
  return grant.kind === 'oauth'
    ? consentPages(parts, run, grant, cursor)
    : credentialsPages(parts, run, grant, cursor);
}

function consentPages(
  parts: AppContext,
  run: AskingRun,
  grant: OAuthGrant,
  cursor: Cursor | undefined,
): Pages {
  const way = wayOf(providerOf(run.it.source), 'consent') ?? unreadable(run);
  const access = oauthAccess(parts, run, way.oauth, grant);
  return way.gather({ ...sourceContext(parts, run.it), ...access, scopes: grant.scopes }, cursor);
}

async function credentialsPages(
  parts: AppContext,
  run: AskingRun,
  grant: TypedCredentials | CredentialsGrant,
  cursor: Cursor | undefined,
): Promise<Pages> {
  const way = wayOf(providerOf(run.it.source), 'credentials') ?? unreadable(run);
  const { authorization, connection } =
    grant.kind === 'typed' ? await checkOnce(parts, run, way, grant) : grant;
  const negotiation = new Negotiation(authorization, authorization.scheme);
  const access = credentialsAccess(parts, run, negotiation);
  return way.gather({ ...sourceContext(parts, run.it), ...access, connection }, cursor);
}

/** Begun by a newer node: one of those has to read it. */
function unreadable({ it }: AskingRun): never {
  throw new Error(`This version cannot read from ${it.source}.`);
}
