import { resolveMx } from 'node:dns/promises';
import type { AddressInfo } from 'node:net';
import type { Config, ServeConfig } from './config.js';
import { makeHttp } from './http.js';
import { sweep } from './imports/sweep.js';
import { every } from './jobs/every.js';
import { startWorker } from './jobs/worker.js';
import { type Log, makeLog } from './observe/log.js';
import { Metrics } from './observe/metrics.js';
import type { Parts } from './parts.js';
import type { ResolveMailHosts } from './sources/domains.js';
import { queueDepth } from './storage/jobs.js';
import { openStore, type Store } from './storage/store.js';

const sweepMs = 2000;

/** A service that runs. */
export interface Service {
  /** Where it listens, as in `http://127.0.0.1:8080`; a worker tells its health and its metrics there, and no more. */
  readonly address: string;
  readonly parts: Parts;
  /** Ends requests and hands jobs over, then closes the database. */
  stop(): Promise<void>;
}

export interface StartOptions {
  readonly log?: Log;
  readonly resolveMailHosts?: ResolveMailHosts;
  /** Told of steps at start that may take a moment. */
  readonly onProgress?: (step: string) => void;
  /** Called when the service cannot go on, with a sentence that says why. */
  readonly onFatal?: (reason: string) => void;
}

/**
 * Starts the service: database, migrations, worker, web server, in this order. Throws `EmbeddedServerError`,
 * `MigrationError`, `WrongMasterKeyError`, and what listening throws; nothing is left running then.
 */
export async function startService(config: ServeConfig, options: StartOptions = {}): Promise<Service> {
  const log = options.log ?? makeLog(config.logLevel);
  const store = await openStore(config, log, options);
  try {
    const parts = makeParts(config, store, log, options);
    const stops = await startRoles({ ...parts, config });
    return { address: stops.address, parts, stop: () => stopAll([...stops.inOrder, () => store.close()]) };
  } catch (error) {
    await store.close();
    throw error;
  }
}

function makeParts(config: Config, store: Store, log: Log, options: StartOptions): Parts {
  const metrics = new Metrics();
  metrics.watchQueue(() => queueDepth(store.db));
  const resolveMailHosts = options.resolveMailHosts ?? mailHostsByDns;
  return { config, log, metrics, resolveMailHosts, db: store.db, masterKey: store.masterKey };
}

interface Stops {
  readonly address: string;
  readonly inOrder: (() => Promise<void>)[];
}

async function startRoles(parts: Parts & { config: ServeConfig }): Promise<Stops> {
  const { role, host, port } = parts.config;
  const inOrder: (() => Promise<void>)[] = [];
  try {
    const http = await makeHttp(parts);
    inOrder.push(() => http.close());
    await http.listen({ host, port });
    if (role !== 'api') {
      const worker = await startWorker(parts);
      inOrder.push(() => worker.stop());
    }
    // On every node: contacts are destroyed in time even while no worker runs.
    inOrder.push(every(sweepMs, 'sweep', parts.log, () => sweep(parts)));
    return { address: addressOf(host, http.server.address() as AddressInfo), inOrder };
  } catch (error) {
    await stopAll(inOrder);
    throw error;
  }
}

async function stopAll(stops: readonly (() => Promise<void>)[]): Promise<void> {
  for (const stop of stops) await stop();
}

function addressOf(host: string, { port, family }: AddressInfo): string {
  return `http://${family === 'IPv6' ? `[${host}]` : host}:${port}`;
}

const mailHostsByDns: ResolveMailHosts = async (domain) => {
  const records = await resolveMx(domain);
  return records.sort((a, b) => a.priority - b.priority).map(({ exchange }) => exchange.toLowerCase());
};
