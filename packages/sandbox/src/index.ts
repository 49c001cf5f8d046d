import { googleAccounts } from './google/accounts.js';

export type { AccountGroup, AccountRow } from './accounts/account.js';
export type { Clock } from './clock.js';
export { jmapAccounts } from './jmap/accounts.js';
export { password as jmapPassword, tokenOf as jmapTokenOf } from './jmap/credentials.js';
export type { LookAlike, World } from './look-alike.js';
export { lookAlikes } from './look-alikes.js';
export { microsoftAccounts } from './microsoft/accounts.js';
export { type Tenant, tenants } from './microsoft/directory/tenants.js';
export { type Client, type ClientTrouble, defaultClient, troubledClients } from './oauth/clients.js';
export { defaultRedirectUris, type Sandbox, type SandboxOptions, startSandbox } from './sandbox.js';

/** The accounts of the sandbox's Google. */
export const accountGroups = googleAccounts.groups;
/** What the addresses of the accounts of the sandbox's Google end with. */
export const domain = googleAccounts.domain;
/** The address of an account of the sandbox's Google, by its name. */
export const emailOf = (name: string): string => googleAccounts.emailOf(name);
