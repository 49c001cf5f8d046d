/** What programs that run the service themselves need of it; `bookbridge dev` is one. */
export { type Application, type ApplicationFields, applicationDefaults } from './applications/application.js';
export { UsageError } from './cli/output.js';
export { readServeConfig, type ServeConfig } from './config.js';
export { pageHeaders } from './consent/headers.js';
export { type FailureCode, failures } from './imports/failures.js';
export { type Service, type StartOptions, startService } from './main.js';
export { type Log, makeLog } from './observe/log.js';
export { hashSecret, matchesSecret, newDomainKey, newDomainPassword } from './security/secrets.js';
export { ConfigError } from './settings.js';
export { sources } from './sources/registry.js';
export {
  applicationByDomainKey,
  insertApplication,
  updateApplication,
} from './storage/applications.js';
export { findEmbeddedServer } from './storage/embedded/index.js';
