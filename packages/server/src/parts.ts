import type { Config } from './config.js';
import type { Log } from './observe/log.js';
import type { Metrics } from './observe/metrics.js';
import type { MasterKey } from './security/master-key.js';
import type { ResolveMailHosts } from './sources/domains.js';
import type { Database } from './storage/database.js';

/** What the stations of an import are built of; made once, at start. */
export interface Parts {
  readonly config: Config;
  readonly db: Database;
  readonly masterKey: MasterKey;
  readonly log: Log;
  readonly metrics: Metrics;
  /** Asks DNS who takes a domain's mail. */
  readonly resolveMailHosts: ResolveMailHosts;
}
