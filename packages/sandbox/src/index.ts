export type { AccountGroup, AccountRow } from './accounts/account.js';
export type { Clock } from './clock.js';
export { google } from './google/look-alike.js';
export type { LookAlike, World } from './look-alike.js';
export { lookAlikes } from './look-alikes.js';
export { type Tenant, tenants } from './microsoft/directory/tenants.js';
export { microsoft } from './microsoft/look-alike.js';
export { type Client, type ClientTrouble, defaultClient, troubledClients } from './oauth/clients.js';
export { defaultRedirectUris, type Sandbox, type SandboxOptions, startSandbox } from './sandbox.js';
