/** What programs that run the service themselves need of it; `bookbridge dev` is one. */
export { type Application, type ApplicationFields, applicationDefaults } from './applications/application.js';
export { loopbackKey } from './applications/loopback.js';
export { UsageError } from './cli/output.js';
export type { ServeConfig } from './config/config.js';
export { ConfigError } from './config/settings.js';
export { readServeConfig } from './context/configuration.js';
export { findEmbeddedServer } from './embedded-postgres/index.js';
export { type Service, type StartOptions, startService } from './main.js';
export { type FailureCode, failures } from './model/failures.js';
export { type Log, makeLog } from './observe/log.js';
export { Dns, type DnsRecords } from './outbound/dns/dns.js';
export { pageHeaders } from './pages/visit/headers.js';
export { hashSecret, matchesSecret, newDomainKey, newDomainPassword } from './security/secrets.js';
export type { Provider } from './sources/provider.js';
export { providers } from './sources/registry.js';
export {
  applicationByDomainKey,
  insertApplication,
  updateApplication,
} from './storage/applications.js';
