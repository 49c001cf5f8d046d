import type { PoolClient } from 'pg';
import type { Database } from './database.js';

type Release = (broken?: Error | boolean) => void;
type Lent = (error: Error | undefined, client: PoolClient | undefined, release: Release) => void;

/**
 * Has a pool take each connection back once, from whoever asked for it with a callback. The queue gives the one by which it listens back
 * twice when it ends while that breaks, and where nobody could catch it: the pool's refusal would end the process.
 */
export function lendOnce(db: Database): void {
  const { connect } = db;
  const lend = (lent: Lent) =>
    connect.call(db, (error, client, release) => {
      let isBack = false;
      lent(error, client, (broken) => {
        if (!isBack) release(broken);
        isBack = true;
      });
    });
  Object.assign(db, { connect: (lent?: Lent) => (lent ? lend(lent) : Reflect.apply(connect, db, [])) });
}
