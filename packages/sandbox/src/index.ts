export type { Clock } from './clock.js';
export { type AccountGroup, type AccountRow, accountGroups, domain } from './google/accounts/accounts.js';
export { emailOf } from './google/accounts/find-account.js';
export { type Client, defaultClient } from './google/oauth/clients.js';
export { defaultRedirectUris, type Sandbox, type SandboxOptions, startSandbox } from './sandbox.js';
