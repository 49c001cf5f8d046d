export { emailOf } from './accounts/find-account.js';
export type { Clock } from './clock.js';
export { type AccountGroup, type AccountRow, accountGroups, domain } from './google/accounts.js';
export { type Client, defaultClient } from './oauth/clients.js';
export { defaultRedirectUris, type Sandbox, type SandboxOptions, startSandbox } from './sandbox.js';
