import type { Account } from '../../accounts/account.js';
import type { Client } from '../../oauth/clients.js';
import { openTenant, personalTenant, type Tenant, tenantOf, tenants } from '../directory/tenants.js';

/** What stands in the place of a tenant in a path: whose accounts may sign in there. */
export type Realm = 'common' | 'organizations' | Tenant;

/**
 * The realm of a path: a word for many tenants, the id of one, or its domain. `undefined` where there is none.
 * @see https://learn.microsoft.com/entra/identity-platform/v2-protocols#endpoints
 */
export function findRealm(word: string): Realm | undefined {
  const lower = word.toLowerCase();
  if (lower === 'common' || lower === 'organizations') return lower;
  if (lower === 'consumers') return personalTenant;
  return tenants.find(({ id, domain }) => id === lower || domain === lower);
}

/** Whether an account may sign in there. */
export function isOfRealm(account: Account, realm: Realm): boolean {
  const tenant = tenantOf(account);
  if (realm === 'common') return true;
  return realm === 'organizations' ? tenant.work !== undefined : tenant === realm;
}

/** Whether an app may ask there: one that is registered for one tenant may do so in that alone. */
export function isRegisteredIn({ trouble }: Client, realm: Realm): boolean {
  return trouble !== 'for one tenant only' || realm === openTenant;
}
