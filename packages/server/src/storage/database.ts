import pg from 'pg';

/** The pool, or the one client of a transaction. */
export type Queryable = Pick<pg.Pool, 'query'>;

export type Database = pg.Pool;

export interface ConnectionOptions {
  readonly connection: pg.PoolConfig;
  readonly connections: number;
  /** Told of idle connections that broke; the pool replaces them. */
  readonly onIdleError: (error: Error) => void;
}

/** Far longer than any statement of ours takes, but for migrations. */
const queryMs = 10_000;

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
  });
  pool.on('error', onIdleError);
  // While a client is in use its errors also come as events; whoever uses it hears of them by its query.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
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

/** Whether an error says that the database is away or going, rather than that a statement was wrong. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as NodeJS.ErrnoException;
  // Classes 08 (connection) and 57P (shutdown, crash, starting up), a primary that became a standby, no such database
  // (any more), too many connections.
  if (
    code !== undefined &&
    /^(08...|57P0.|25006|3D000|53300|ECONN\w+|E(HOST|NET)UNREACH|ENOENT|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN)$/.test(
      code,
    )
  )
    return true;
  return /^(Connection terminated|timeout exceeded when trying to connect|Query read timeout|Client has encountered a connection error)/.test(
    error.message,
  );
}
