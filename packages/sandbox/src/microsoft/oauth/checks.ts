import type { Account } from '../../accounts/account.js';
import type { AuthorizationRequest } from '../../oauth/authorization-request.js';
import type { Client } from '../../oauth/clients.js';
import { RequestRefused, TokenRefused } from '../../oauth/problems.js';
import type { Aadsts, Reporter } from './aadsts.js';
import { errors } from './errors.js';
import { findRealm, isOfRealm, isRegisteredIn } from './realm.js';

/** Throws where an app has no business on a page. */
export function checkAsking(report: Reporter, client: Client, word: string): void {
  const wrong = faultOfAsking(client, word);
  if (wrong) throw new RequestRefused(report.page(wrong.error, wrong.about));
}

/** Throws where an app has no business at the token endpoint. */
export function checkCalling(report: Reporter, client: Client, word: string): void {
  const wrong = faultOfAsking(client, word);
  if (wrong) throw new TokenRefused(report.answer(wrong.error, wrong.about));
}

/** Throws when an account is of the wrong kind, or of another tenant, than may sign in there. */
export function checkAccount(
  report: Reporter,
  { realm: word }: AuthorizationRequest,
  account: Account,
): void {
  const realm = findRealm(word);
  if (realm === undefined || realm === 'common' || isOfRealm(account, realm)) return;
  const about =
    realm === 'organizations' || realm.work === undefined
      ? errors.accountOfOtherKind
      : errors.accountOfOtherTenant(account.email, realm.name);
  throw new RequestRefused(report.page('invalid_request', about, 'You can’t sign in here with this account'));
}

function faultOfAsking(client: Client, word: string): { error: string; about: Aadsts } | undefined {
  const realm = findRealm(word);
  if (realm === undefined) return { error: 'invalid_request', about: errors.tenantUnknown(word) };
  if (isRegisteredIn(client, realm)) return undefined;
  return typeof realm === 'string' || realm.work === undefined
    ? { error: 'invalid_request', about: errors.notMultitenant(client.id, client.name, word) }
    : { error: 'unauthorized_client', about: errors.applicationUnknown(client.id) };
}
