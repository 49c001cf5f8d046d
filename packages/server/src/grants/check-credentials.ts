import type { AppContext } from '../context/app-context.js';
import type { CredentialsGrant, TypedCredentials } from '../model/grant.js';
import { isKnownServer } from '../sources/discovery/known-providers.js';
import { passwordGuides, secretAsSent } from '../sources/password-guides/index.js';
import type { CredentialsWay } from '../sources/provider.js';
import { transaction } from '../storage/database.js';
import { replaceGrant } from '../storage/grants.js';
import { holdRun } from '../storage/import-runs.js';
import { sealGrant } from '../vault/grant.js';
import { type Asking, type AskingRun, credentialsAccess } from './access.js';
import { Negotiation } from './schemes/negotiation.js';
import { sourceContext } from './source-context.js';

/**
 * Tries what a person typed, a password of its provider's own form without what came along with it, and gives where, and by which scheme, it was found to be right. Throws what `check` of the way
 * throws.
 */
export async function checkCredentials(
  parts: AppContext,
  asking: Asking,
  way: CredentialsWay,
  given: TypedCredentials,
): Promise<CredentialsGrant> {
  const password = secretAsSent(given.password, passwordGuides[way.guide]);
  // JSON can say half a surrogate pair, which no address can hold.
  const name = given.username.replace(/\p{Surrogate}/gu, '\uFFFD');
  const typed = { ...given, username: name, password };
  const negotiation = new Negotiation(typed, way.asks.includes('token') ? 'bearer' : 'basic');
  const access = credentialsAccess(parts, asking, negotiation);
  const connection = await way.check(typed, {
    ...sourceContext(parts, asking.it),
    ...access,
    dns: parts.dns,
    isKnownServer,
    signInAs: (username) => negotiation.signInAs(username),
    signInBy: (scheme) => negotiation.signInBy(scheme),
  });
  const { scheme, username } = negotiation;
  return { kind: 'credentials', authorization: { scheme, username, password }, connection };
}

/** The same for the run of an import, once: what was found is stored in the place of what was typed. */
export async function checkOnce(
  parts: AppContext,
  run: AskingRun,
  way: CredentialsWay,
  typed: TypedCredentials,
): Promise<CredentialsGrant> {
  const { it, key } = run;
  const grant = await checkCredentials(parts, run, way, typed);
  await transaction(parts.db, async (client) => {
    if (await holdRun(client, it)) await replaceGrant(client, it.key, sealGrant(key, it, grant));
  });
  return grant;
}
