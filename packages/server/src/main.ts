import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import type { ServeConfig } from './config/config.js';
import { connectionsOfStore } from './config/connections.js';
import type { AppContext } from './context/app-context.js';
import { closeHttp } from './http/close.js';
import { makeHttp } from './http/server.js';
import { giveUp, sweep } from './imports/sweep.js';
import { every } from './jobs/every.js';
import { startWorker } from './jobs/worker.js';
import { cacheFor } from './observe/cache-for.js';
import { type Log, makeLog } from './observe/log.js';
import { Metrics } from './observe/metrics.js';
import { Readiness } from './observe/readiness.js';
import { Dns } from './outbound/dns/dns.js';
import type { Resolve } from './outbound/lookup.js';
import { Outbound, type OutboundLimits } from './outbound/outbound.js';
import { trustedOrigins } from './sources/settings.js';
import type { Patience } from './storage/await-database.js';
import { ImportFeed } from './storage/import-feed.js';
import { removeKeyHolder } from './storage/key-holders.js';
import { queueState } from './storage/queue.js';
import { outcomesBySource } from './storage/statistics.js';
import { openStore, type Store } from './storage/store.js';
import { KeyKeeper } from './vault/keep-keys.js';

const sweepMs = 2000;

/** Anybody may ask how sources are doing, as often as they like; imports are counted no more often than this. */
const outcomesMs = 30_000;
/** Between looks at the file of the master keys; a changed one is in use everywhere after a few. */
const keysMs = 1000;

const takeLeaveMs = 1000;

/** A service that runs. */
export interface Service {
  /** Where it listens, as in `http://127.0.0.1:8080`; a worker tells its health and its metrics there, and no more. */
  readonly address: string;
  readonly parts: AppContext;
  /** Ends requests and hands jobs over, then closes the database. */
  stop(): Promise<void>;
}

export interface StartOptions {
  readonly log?: Log;
  readonly dns?: Dns;
  /** How the names of hosts are resolved, in place of the usual ways. */
  readonly resolve?: Resolve;
  /** How long, and how much, providers may take. */
  readonly outboundLimits?: Partial<OutboundLimits>;
  /** What the first wait before another try is about; the usual is a second. */
  readonly backOffMs?: number;
  /** Whether the shared key of examples is an application's; its pages may be of any origin of this machine. */
  readonly hasLoopbackKey?: boolean;
  /** How long the start waits for a database that is away. */
  readonly patience?: Patience;
  /** Told of steps at start that may take a moment. */
  readonly onProgress?: (step: string) => void;
  /** Called when the service cannot go on, with a sentence that says why. */
  readonly onFatal?: (reason: string) => void;
}

/**
 * Starts the service: database, migrations, web server, worker, in this order. Throws `EmbeddedServerError`,
 * `TransactionPoolingError`, `MigrationError`, `WrongMasterKeyError`, and what listening throws; nothing is left running then.
 */
export async function startService(config: ServeConfig, options: StartOptions = {}): Promise<Service> {
  const log = options.log ?? makeLog(config.logLevel);
  const keyHolder = randomUUID();
  const connections = connectionsOfStore(config);
  const store = await openStore(config, log, { ...options, connections, keyHolder });
  const parts = makeParts(config, { ...store, keyHolder }, log, options);
  const close = () => Promise.all([parts.feed.stop(), store.close(), parts.outbound.close()]);
  try {
    const roles = await startRoles(parts, options.patience);
    return {
      address: roles.address,
      parts,
      stop: () =>
        roles
          .stop()
          .finally(() => takeLeave(parts))
          .finally(close),
    };
  } catch (error) {
    await close();
    throw error;
  }
}

function makeParts(
  config: ServeConfig,
  store: Store & Pick<AppContext, 'keyHolder'>,
  log: Log,
  options: StartOptions,
): AppContext {
  const metrics = new Metrics();
  metrics.watchQueue(() => queueState(store.db));
  return {
    config,
    log,
    metrics,
    readiness: new Readiness(),
    db: store.db,
    connectTo: store.connectTo,
    masterKey: store.masterKey,
    outcomes: config.tellsStatus ? cacheFor(outcomesMs, () => outcomesBySource(store.db)) : undefined,
    keyHolder: store.keyHolder,
    feed: new ImportFeed(store.connectTo(1).connection, log),
    outbound: new Outbound({
      trustedOrigins: trustedOrigins(config.sources),
      env: config.proxies,
      ...(options.outboundLimits && { limits: options.outboundLimits }),
      ...(options.resolve && { resolve: options.resolve }),
    }),
    dns: options.dns ?? new Dns(),
    backOffMs: options.backOffMs ?? 1000,
    hasLoopbackKey: options.hasLoopbackKey ?? false,
  };
}

interface Roles {
  readonly address: string;
  stop(): Promise<void>;
}

async function startRoles(parts: AppContext, patience: Patience | undefined): Promise<Roles> {
  const { role, host, port } = parts.config;
  const stops: (() => Promise<void>)[] = [];
  try {
    const http = await makeHttp(parts);
    stops.push(() => closeHttp(http, parts));
    const forgetStart =
      role === 'api' ? undefined : parts.readiness.watch(() => 'The queue has not started yet.');
    await http.listen({ host, port });
    // On every node: contacts are destroyed in time even while no worker runs.
    stops.push(every(sweepMs, 'sweep', parts.log, (stopping) => sweep(parts, stopping)));
    stops.push(every(sweepMs, 'giving up', parts.log, (stopping) => giveUp(parts, stopping)));
    const keeper = new KeyKeeper(parts, parts.config.masterKey);
    stops.push(every(keysMs, 'keeping the master keys', parts.log, () => keeper.beat()));
    if (role !== 'api') {
      const worker = await startWorker(parts, patience);
      stops.push(() => worker.stop());
    }
    forgetStart?.();
    return { address: addressOf(host, http.server.address() as AddressInfo), stop: () => stopAll(stops) };
  } catch (error) {
    await stopAll(stops);
    throw error;
  }
}

/** Else the next start with other keys would wait for it; when the database is away, it is forgotten in a moment. */
async function takeLeave({ db, keyHolder }: AppContext): Promise<void> {
  const removal = removeKeyHolder(db, keyHolder).catch(() => undefined);
  await Promise.race([removal, setTimeout(takeLeaveMs, undefined, { ref: false })]);
}

/** At the same time: jobs must not wait to be handed over until the slowest request has ended. */
async function stopAll(stops: readonly (() => Promise<void>)[]): Promise<void> {
  await Promise.all(stops.map((stop) => stop()));
}

function addressOf(host: string, { port, family }: AddressInfo): string {
  return `http://${family === 'IPv6' ? `[${host}]` : host}:${port}`;
}
