import { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

/** The pool, or the one client of a transaction. */
export type Queryable = Pick<pg.Pool, 'query'>;

export type Database = pg.Pool;

/** How to reach a server; what connects may be a client of our own. */
export type Connection = Omit<pg.PoolConfig, 'Client'> & { readonly Client?: typeof pg.Client };

export interface ConnectionOptions {
  readonly connection: Connection;
  readonly connections: number;
  /** Told of idle connections that broke; the pool replaces them. */
  readonly onIdleError: (error: Error) => void;
}

/** Far longer than any statement of ours takes, but for migrations. */
const queryMs = 10_000;

/**
 * How long the server waits for the next statement of a transaction: one whose client was cut off without a word would
 * hold its locks for hours.
 */
const idleInTransactionMs = 10_000;

/** Opens a pool; nothing connects until the first query. */
export function openDatabase({ connection, connections, onIdleError }: ConnectionOptions): Database {
  const pool = new pg.Pool({
    ...connection,
    max: connections,
    application_name: 'bookbridge',
    // A request must not wait for a database that is away: it is told so, and may come again.
    connectionTimeoutMillis: 3000,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    // Nor for one that has fallen silent: a connection that does not answer is given up.
    query_timeout: queryMs,
    // By a statement, since poolers refuse connections that ask for it while they are made.
    onConnect: (client) =>
      client.query(`set idle_in_transaction_session_timeout = ${idleInTransactionMs}`).then(() => undefined),
  });
  pool.on('error', onIdleError);
  // While a client is in use its errors also come as events; whoever uses it hears of them by its query.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

/** A pool that can be given up together with whoever uses it. */
export interface BreakableDatabase {
  readonly db: Database;
  /** Breaks every connection off and makes no new one: whoever still uses the pool gets errors, at once and for good. */
  breakOff(): void;
  /** Resolves when that has happened. */
  readonly brokenOff: Promise<void>;
  /** Closes the pool in good order, and breaks off what is not closed in time. */
  close(maxMs: number): Promise<void>;
}

/** Opens a pool like `openDatabase`. */
export function openBreakableDatabase(options: ConnectionOptions): BreakableDatabase {
  const sockets = new Set<Socket>();
  const stream = () => {
    const socket = new Socket();
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    return socket;
  };
  const db = openDatabase({ ...options, connection: { ...options.connection, stream } });
  let tell: () => void = () => undefined;
  const brokenOff = new Promise<void>((resolve) => {
    tell = resolve;
  });
  const breakOff = () => {
    tell();
    if (!db.ending) db.end().catch(() => undefined);
    for (const socket of sockets) socket.destroy();
  };
  return {
    db,
    breakOff,
    brokenOff,
    async close(maxMs) {
      if (db.ending) return breakOff();
      const waiting = new AbortController();
      const late = sleep(maxMs, undefined, { signal: waiting.signal }).catch(() => undefined);
      await Promise.race([closeDatabase(db), late]);
      waiting.abort();
      breakOff();
    },
  };
}

/** Has the server wait longer for the next statement of this transaction, which asks others meanwhile. */
export async function allowIdle(client: Queryable, ms: number): Promise<void> {
  await client.query("select set_config('idle_in_transaction_session_timeout', $1, true)", [String(ms)]);
}

/** Closes a pool. Its own `end` does not wait until the server has let go of the connections. */
export async function closeDatabase(db: Database): Promise<void> {
  let open = db.totalCount;
  const closed = new Promise<void>((resolve) => {
    if (open === 0) resolve();
    db.on('remove', () => {
      open--;
      if (open === 0) resolve();
    });
  });
  await db.end();
  await closed;
}

/** Runs `work` in one transaction: all of it happens, or nothing. */
export async function transaction<T>(db: Database, work: (client: Queryable) => Promise<T>): Promise<T> {
  const client = await db.connect();
  let broken: Error | undefined;
  try {
    await client.query('begin');
    const result = await work(client);
    await client.query('commit');
    return result;
  } catch (error) {
    // A connection that is lost takes its transaction with it.
    if (isDatabaseAway(error)) broken = error as Error;
    else {
      await client.query('rollback').catch((rollbackError: Error) => {
        broken = rollbackError;
      });
    }
    throw error;
  } finally {
    client.release(broken);
  }
}

/**
 * Whether an error says that the database is away or going, or has no room, time or connection for us right now, rather
 * than that a statement was wrong.
 */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as NodeJS.ErrnoException;
  // Classes 08 (connection), 53 (no room on the disk, no memory, too many connections) and 57P (shutdown, crash, starting
  // up), a statement that took longer than the operator or a lock allows, a transaction that was idle for too long, a
  // primary that became a standby, no such database (any more), one of several hosts that does not serve.
  if (
    code !== undefined &&
    /^(08...|53...|57P0.|57014|55P03|25P0[34]|25006|3D000|ECONN\w+|E(HOST|NET)UNREACH|ENOENT|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|NEXT_HOST)$/.test(
      code,
    )
  )
    return true;
  return /^(Connection terminated|timeout exceeded when trying to connect|Query read timeout|Client (has encountered a connection error|was closed)|Cannot use a pool after calling end)/.test(
    error.message,
  );
}
