import type { Account } from '../../accounts/account.js';
import type { AuthorizationRequest } from '../../oauth/authorization-request.js';
import type { Obstacle } from '../../oauth/settings.js';
import { isAdministrator, tenantOf, type WorkRules } from '../directory/tenants.js';
import type { Aadsts, Reporter } from './aadsts.js';
import { errors } from './errors.js';
import { approvalPage } from './pages/approval.js';
import { isLowRisk } from './scopes.js';

/** What people of a work tenant meet who may not agree to something by themselves. */
export function approvalNeeded(
  report: Reporter,
  { client }: AuthorizationRequest,
  account: Account,
  missing: readonly string[],
): Obstacle | undefined {
  const { work, name } = tenantOf(account);
  if (work === undefined || isAdministrator(account) || mayAgree(work, missing)) return undefined;
  return {
    page: (about) => approvalPage({ ...about, tenantName: name }),
    turnBack: turnBack(report, account, client.name),
  };
}

const mayAgree = ({ policy }: WorkRules, missing: readonly string[]): boolean =>
  policy === 'anything' || (policy === 'low risk only' && missing.every(isLowRisk));

/**
 * What comes back when somebody returns to the app from there. Apps report several codes, and one that only repeats what
 * declining has; so some accounts have theirs.
 * @see https://learn.microsoft.com/entra/identity/enterprise-apps/application-sign-in-unexpected-user-consent-error
 */
function turnBack(report: Reporter, account: Account, client: string): Record<string, string> {
  const { fault } = account;
  const { error, code } =
    fault?.when === 'turning back' ? fault : { error: 'access_denied', code: 'AADSTS90094' };
  const known: Readonly<Record<string, Aadsts>> = {
    AADSTS90093: errors.policyForbids(tenantOf(account).name, client),
    AADSTS90094: errors.administratorNeeded(client),
    AADSTS65001: errors.notConsented,
  };
  const about = known[code];
  return about ? report.back(error, about) : { error, error_subcode: code };
}
