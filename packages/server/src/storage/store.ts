import type { Config } from '../config/config.js';
import { findEmbeddedServer, startEmbeddedServer } from '../embedded-postgres/index.js';
import type { Log } from '../observe/log.js';
import { loadMasterKey, type MasterKey } from '../security/master-key.js';
import { ofCommands, ofNodes, type Patience, withPatience } from './await-database.js';
import {
  type Connection,
  type ConnectionOptions,
  closeDatabase,
  type Database,
  openDatabase,
} from './database.js';
import { connectionTo } from './hosts.js';
import { claimMasterKey } from './master-keys.js';
import { migrate } from './migrate.js';
import { refuseTransactionPooling } from './pooling.js';
import { migrateQueue, queueVersion } from './queue.js';

/** A database that fits this program, and the key to it. */
export interface Store {
  readonly db: Database;
  /** How to open so many further connections to it. */
  readonly connectTo: (connections: number) => ConnectionOptions;
  readonly masterKey: MasterKey;
  /** The migrations that ran when it was opened, those of the queue as one. */
  readonly migrated: readonly string[];
  close(): Promise<void>;
}

interface StoreOptions {
  /** How long to wait for a database that is away; as a node does unless told otherwise. */
  readonly patience?: Patience;
  /** How many of the node's connections are the store's own; all of them unless told otherwise. */
  readonly connections?: number;
  /** Under which the other nodes know of the keys of this one; a command is no node. */
  readonly keyHolder?: string;
  readonly onProgress?: (step: string) => void;
  readonly onFatal?: (reason: string) => void;
}

/**
 * Opens the store as the one owner of the embedded database, or as a guest of `DATABASE_URL`. Throws
 * `EmbeddedServerError`, `TransactionPoolingError`, `MigrationError`, `MasterKeyFileError`, and those of `claimMasterKey`.
 */
export async function openStore(config: Config, log: Log, options: StoreOptions = {}): Promise<Store> {
  const { patience = ofNodes, connections = config.connections } = options;
  const isOfUrl = config.database.kind === 'url';
  return openAt(config, log, await serverOf(config, log, options), {
    patience,
    connections,
    refuse: isOfUrl ? refuseTransactionPooling : refuseNone,
    keyHolder: options.keyHolder,
  });
}

/**
 * Opens the store for a command, beside a service that may be running: with the embedded database, joins its server or
 * starts one. Does not look for poolers, since a command keeps nothing between its transactions; else throws what
 * `openStore` throws.
 */
export async function joinStore(config: Config, log: Log): Promise<Store> {
  const running =
    config.database.kind === 'embedded' ? await findEmbeddedServer(config.database.dataDir) : undefined;
  const server = running
    ? { connection: running, release: async () => undefined }
    : await serverOf(config, log, {});
  const { connections } = config;
  return openAt(config, log, server, {
    patience: ofCommands,
    connections,
    refuse: refuseNone,
    keyHolder: undefined,
  });
}

const refuseNone = async () => undefined;

interface Opening {
  readonly patience: Patience;
  readonly connections: number;
  /** Throws when the database answers, but not in a way that will do. */
  readonly refuse: (db: Database) => Promise<void>;
  readonly keyHolder: string | undefined;
}

async function openAt(
  config: Config,
  log: Log,
  { connection, release }: Server,
  { patience, connections, refuse, keyHolder }: Opening,
): Promise<Store> {
  const onIdleError = (err: Error) => log.warn({ err }, 'a database connection broke');
  const connectTo = (count: number) => ({ connection, connections: count, onIdleError });
  const db = openDatabase(connectTo(connections));
  const close = async () => {
    await closeDatabase(db);
    await release();
  };
  try {
    const answers = async () => {
      await db.query('select 1');
      await refuse(db);
    };
    await withPatience(answers, log, patience);
    const migrated = await migrateAll(db, log);
    if (migrated.length > 0) log.info({ migrations: migrated }, 'the database was migrated');
    const masterKey = loadMasterKey(config.masterKey);
    await claimMasterKey(db, masterKey, keyHolder);
    return { db, connectTo, masterKey, migrated, close };
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

/** A PostgreSQL that runs. */
interface Server {
  readonly connection: Connection;
  /** Ends what we have started of it. */
  release(): Promise<void>;
}

async function serverOf(
  { database }: Config,
  log: Log,
  { onProgress, onFatal }: StoreOptions,
): Promise<Server> {
  if (database.kind === 'url')
    return { connection: connectionTo(database.url), release: async () => undefined };
  const server = await startEmbeddedServer({
    dataDir: database.dataDir,
    onProgress,
    onExit: onFatal,
    onFullDisk: (reason) => log.error({ reason }, 'the database waits for room on its disk'),
  });
  return { connection: server.connection, release: () => server.stop() };
}
