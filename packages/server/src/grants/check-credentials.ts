import type { AppContext } from '../context/app-context.js';
import type { CredentialsGrant, TypedCredentials } from '../model/grant.js';
import { isKnownServer } from '../sources/discovery/known-providers.js';
import type { CredentialsWay, SourceContext } from '../sources/provider.js';
import { transaction } from '../storage/database.js';
import { replaceGrant } from '../storage/grants.js';
import { holdRun } from '../storage/import-moves.js';
import { sealGrant } from '../vault/grant.js';
import type { AskingRun } from './access.js';
import type { Negotiation } from './schemes/negotiation.js';

/**
 * Tries what a person typed, once an import, and stores where, and by which scheme, it was found to be right. Throws what
 * `check` of the way throws.
 */
export async function checkCredentials(
  parts: AppContext,
  { it, key }: AskingRun,
  way: CredentialsWay,
  typed: TypedCredentials,
  context: SourceContext,
  negotiation: Negotiation,
): Promise<CredentialsGrant> {
  const connection = await way.check(typed, {
    ...context,
    dns: parts.dns,
    isKnownServer,
    signInAs: (username) => negotiation.signInAs(username),
  });
  const grant: CredentialsGrant = {
    kind: 'credentials',
    authorization: { scheme: negotiation.scheme, username: negotiation.username, password: typed.password },
    connection,
  };
  await transaction(parts.db, async (client) => {
    if (await holdRun(client, it)) await replaceGrant(client, it.key, sealGrant(key, it, grant));
  });
  return grant;
}
