import type pg from 'pg';
import type { Config } from '../config/config.js';
import { findEmbeddedServer, startEmbeddedServer } from '../embedded-postgres/index.js';
import type { Log } from '../observe/log.js';
import { loadMasterKey, type MasterKey } from '../security/master-key.js';
import { closeDatabase, type Database, openDatabase } from './database.js';
import { checkMasterKey } from './key-check.js';
import { migrate } from './migrate.js';
import { migrateQueue, queueVersion } from './queue.js';

/** A database that fits this program, and the key to it. */
export interface Store {
  readonly db: Database;
  readonly masterKey: MasterKey;
  /** The migrations that ran when it was opened, those of the queue as one. */
  readonly migrated: readonly string[];
  close(): Promise<void>;
}

interface StoreOptions {
  readonly onProgress?: (step: string) => void;
  readonly onFatal?: (reason: string) => void;
}

/**
 * Opens the store as the one owner of the embedded database, or as a guest of `DATABASE_URL`. Throws
 * `EmbeddedServerError`, `MigrationError`, `MasterKeyFileError` and `WrongMasterKeyError`.
 */
export async function openStore(config: Config, log: Log, options: StoreOptions = {}): Promise<Store> {
  const { connection, release } = await connectionOf(config, options);
  return openAt(config, log, connection, release);
}

/** Opens the store beside a service that may be running: with the embedded database, joins its server or starts one. */
export async function joinStore(config: Config, log: Log): Promise<Store> {
  const running =
    config.database.kind === 'embedded' ? await findEmbeddedServer(config.database.dataDir) : undefined;
  return running ? openAt(config, log, running, async () => undefined) : openStore(config, log);
}

async function openAt(
  config: Config,
  log: Log,
  connection: pg.PoolConfig,
  release: () => Promise<void>,
): Promise<Store> {
  const db = openDatabase({
    connection,
    connections: config.connections,
    onIdleError: (err) => log.warn({ err }, 'a database connection broke'),
  });
  const close = async () => {
    await closeDatabase(db);
    await release();
  };
  try {
    const migrated = await migrateAll(db, log);
    if (migrated.length > 0) log.info({ migrations: migrated }, 'the database was migrated');
    const masterKey = loadMasterKey(config.masterKey);
    await checkMasterKey(db, masterKey);
    return { db, masterKey, migrated, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function migrateAll(db: Database, log: Log): Promise<string[]> {
  const ran = await migrate(db);
  const before = await queueVersion(db);
  await migrateQueue(db, log);
  const after = await queueVersion(db);
  return after === before ? ran : [...ran, `graphile_worker ${after}`];
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
