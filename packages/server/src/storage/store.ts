import type pg from 'pg';
import type { Config } from '../config/config.js';
import { findEmbeddedServer, startEmbeddedServer } from '../embedded-postgres/index.js';
import type { Log } from '../observe/log.js';
import { loadMasterKey, type MasterKey } from '../security/master-key.js';
import { type ConnectionOptions, closeDatabase, type Database, openDatabase } from './database.js';
import { checkMasterKey } from './key-check.js';
import { migrate } from './migrate.js';
import { migrateQueue } from './queue.js';

/** A database that fits this program, and the key to it. */
export interface Store {
  readonly db: Database;
  /** How to open so many further connections to it. */
  readonly connectTo: (connections: number) => ConnectionOptions;
  readonly masterKey: MasterKey;
  close(): Promise<void>;
}

interface StoreOptions {
  /** How many of the node's connections are the store's own; all of them unless told otherwise. */
  readonly connections?: number;
  readonly onProgress?: (step: string) => void;
  readonly onFatal?: (reason: string) => void;
}

/**
 * Opens the store as the one owner of the embedded database, or as a guest of `DATABASE_URL`. Throws
 * `EmbeddedServerError`, `MigrationError`, `MasterKeyFileError` and `WrongMasterKeyError`.
 */
export async function openStore(config: Config, log: Log, options: StoreOptions = {}): Promise<Store> {
  const { connection, release } = await connectionOf(config, options);
  return openAt(config, log, connection, release, options.connections ?? config.connections);
}

/** Opens the store beside a service that may be running: with the embedded database, joins its server or starts one. */
export async function joinStore(config: Config, log: Log): Promise<Store> {
  const running =
    config.database.kind === 'embedded' ? await findEmbeddedServer(config.database.dataDir) : undefined;
  return running
    ? openAt(config, log, running, async () => undefined, config.connections)
    : openStore(config, log);
}

async function openAt(
  config: Config,
  log: Log,
  connection: pg.PoolConfig,
  release: () => Promise<void>,
  connections: number,
): Promise<Store> {
  const onIdleError = (err: Error) => log.warn({ err }, 'a database connection broke');
  const connectTo = (connections: number) => ({ connection, connections, onIdleError });
  const db = openDatabase(connectTo(connections));
  const close = async () => {
    await closeDatabase(db);
    await release();
  };
  try {
    const ran = await migrate(db);
    if (ran.length > 0) log.info({ migrations: ran }, 'the database was migrated');
    await migrateQueue(db, log);
    const masterKey = loadMasterKey(config.masterKey);
    await checkMasterKey(db, masterKey);
    return { db, connectTo, masterKey, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function connectionOf(
  { database }: Config,
  { onProgress, onFatal }: StoreOptions,
): Promise<{ connection: pg.PoolConfig; release: () => Promise<void> }> {
  if (database.kind === 'url')
    return { connection: { connectionString: database.url }, release: async () => undefined };
  const server = await startEmbeddedServer({ dataDir: database.dataDir, onProgress, onExit: onFatal });
  return { connection: server.connection, release: () => server.stop() };
}
