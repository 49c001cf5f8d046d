export type { Clock } from './clock.js';
export { type Client, defaultClient } from './google/oauth/clients.js';
export { defaultRedirectUris, type Sandbox, type SandboxOptions, startSandbox } from './sandbox.js';
