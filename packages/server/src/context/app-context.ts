import type { ServeConfig } from '../config/config.js';
import type { SourceOutcomes } from '../model/availability.js';
import type { Log } from '../observe/log.js';
import type { Metrics } from '../observe/metrics.js';
import type { Readiness } from '../observe/readiness.js';
import type { Dns } from '../outbound/dns/dns.js';
import type { Outbound } from '../outbound/outbound.js';
import type { MasterKey } from '../security/master-key.js';
import type { ConnectionOptions, Database } from '../storage/database.js';
import type { ImportFeed } from '../storage/import-feed.js';

/** What the stations of an import are built of; made once, at start. */
export interface AppContext {
  readonly config: ServeConfig;
  readonly db: Database;
  /** How to open so many further connections to the same database, for what must be given up together with them. */
  readonly connectTo: (connections: number) => ConnectionOptions;
  readonly masterKey: MasterKey;
  /** Under which the nodes know of this one's keys. */
  readonly keyHolder: string;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly readiness: Readiness;
  /** Tells of each step of imports, on whichever node it was taken, and the queue of new jobs. */
  readonly feed: ImportFeed;
  /** What became of the imports of each source lately; `undefined` where the operator does not tell the public. */
  readonly outcomes: (() => Promise<ReadonlyMap<string, SourceOutcomes>>) | undefined;
  /** The one way out to providers. */
  readonly outbound: Outbound;
  /** What domains say of their servers. */
  readonly dns: Dns;
  /** What the first wait before another try is about, in milliseconds. */
  readonly backOffMs: number;
  /** Whether the shared key of examples is an application's; `bookbridge dev` alone has that. */
  readonly hasLoopbackKey: boolean;
}
