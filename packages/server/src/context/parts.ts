import type { ServeConfig } from '../config/config.js';
import type { Log } from '../observe/log.js';
import type { Metrics } from '../observe/metrics.js';
import type { Outbound } from '../outbound/outbound.js';
import type { MasterKey } from '../security/master-key.js';
import type { ResolveMailHosts } from '../sources/domains.js';
import type { Database } from '../storage/database.js';

/** What the stations of an import are built of; made once, at start. */
export interface Parts {
  readonly config: ServeConfig;
  readonly db: Database;
  readonly masterKey: MasterKey;
  readonly log: Log;
  readonly metrics: Metrics;
  /** The one way out to providers. */
  readonly outbound: Outbound;
  /** What the first wait before another try is about, in milliseconds. */
  readonly backOffMs: number;
  /** Asks DNS who takes a domain's mail. */
  readonly resolveMailHosts: ResolveMailHosts;
}
