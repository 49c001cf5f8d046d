import { randomUUID } from 'node:crypto';
import type { Database, Queryable } from './database.js';

/** Between us and PostgreSQL is a pooler that we cannot work through. */
export class TransactionPoolingError extends Error {
  override readonly name = 'TransactionPoolingError';

  constructor() {
    super(
      'DATABASE_URL leads through a pooler that lends connections for one transaction or statement at a time, and the service needs them whole, to be told of new jobs among other things: set the pooler to session pooling (pool_mode = session in PgBouncer), or give the address of PostgreSQL itself.',
    );
  }
}

/** So many transactions are held open at once: each has another session, and one of them must be the first one's. */
const held = 2;

/** Where others use the pooler a lot, one reading may get the marked session by chance: this many hardly do. */
const readings = 10;

/**
 * Throws `TransactionPoolingError` when several of our connections share sessions of PostgreSQL. One of them marks its
 * session with a random word; without a pooler, or with one that keeps sessions, it alone ever reads that word, and
 * always does. A pooler that lends sessions by the transaction gives the marked one to a transaction of another
 * connection, and the first connection one without the mark. Borrows three connections of the pool at once.
 */
export async function refuseTransactionPooling(db: Database): Promise<void> {
  const clients: { release(destroy: boolean): void }[] = [];
  const connect = async () => {
    const client = await db.connect();
    clients.push(client);
    return client;
  };
  let isClean = false;
  try {
    const mark = randomUUID();
    const marked = await connect();
    await marked.query("select set_config('bookbridge.mark', $1, false)", [mark]);
    const others: Queryable[] = [];
    for (let count = 0; count < held; count++) {
      const other = await connect();
      others.push(other);
      await other.query('begin').catch(refuseStatementPooling);
      if ((await markOf(other)) === mark) throw new TransactionPoolingError();
      for (let reading = 0; reading < readings; reading++)
        if ((await markOf(marked)) !== mark) throw new TransactionPoolingError();
    }
    for (const other of others) await other.query('rollback');
    await marked.query('reset bookbridge.mark');
    isClean = true;
  } finally {
    for (const client of clients) client.release(!isClean);
  }
}

async function markOf(client: Queryable): Promise<string | null> {
  const { rows } = await client.query<{ mark: string | null }>(
    "select current_setting('bookbridge.mark', true) as mark",
  );
  return rows[0]?.mark ?? null;
}

/** PgBouncer takes no transactions at all then, which it calls a fault of the protocol. */
function refuseStatementPooling(error: Error & { code?: string }): never {
  throw error.code === '08P01' ? new TransactionPoolingError() : error;
}
