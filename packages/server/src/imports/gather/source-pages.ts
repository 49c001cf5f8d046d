import type { AppContext } from '../../context/app-context.js';
import { type AskingRun, credentialsAccess, oauthAccess } from '../../grants/access.js';
import { checkCredentials } from '../../grants/check-credentials.js';
import { Negotiation } from '../../grants/schemes/negotiation.js';
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
  return way.gather({ ...shared(parts, run), ...access, scopes: grant.scopes }, cursor);
}

async function credentialsPages(
  parts: AppContext,
  run: AskingRun,
  grant: TypedCredentials | CredentialsGrant,
  cursor: Cursor | undefined,
): Promise<Pages> {
  const way = wayOf(providerOf(run.it.source), 'credentials') ?? unreadable(run);
  const negotiation =
    grant.kind === 'typed'
      ? new Negotiation(grant, way.asks.includes('token') ? 'bearer' : 'basic')
      : new Negotiation(grant.authorization, grant.authorization.scheme);
  const context = { ...shared(parts, run), ...credentialsAccess(parts, run, negotiation) };
  const { connection } =
    grant.kind === 'typed' ? await checkCredentials(parts, run, way, grant, context, negotiation) : grant;
  return way.gather({ ...context, connection }, cursor);
}

const shared = ({ config }: AppContext, { it }: AskingRun) => ({
  settings: config.sources,
  include: it.include,
  locale: it.locale,
});

/** Begun by a newer node: one of those has to read it. */
function unreadable({ it }: AskingRun): never {
  throw new Error(`This version cannot read from ${it.source}.`);
}
