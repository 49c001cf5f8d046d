import { EventEmitter } from 'node:events';
import type { PoolClient } from 'pg';
import type { Database } from './database.js';
import type { ImportFeed } from './import-feed.js';

type Lent = (error: Error | undefined, client: PoolClient, release: () => void) => void;

/** What the queue does with a connection that it listens by. It listens already, so that there is nothing to ask for. */
class Listener extends EventEmitter {
  async query(): Promise<void> {}
}

/** Has the queue told, at once or later, by what it is told with. */
export type PassOn = (payload: string, tell: () => void) => void;

/**
 * The same pool for the queue, which asks with a callback for the connection by which it listens. It is lent one that is the
 * feed's, as soon as that hears: a connection of its own would be woken by all that is told to the feed, and the feed's by all
 * that is told to it. It may give back what it was lent as often as it likes.
 */
export function lendListener(db: Database, feed: ImportFeed, passOn: PassOn): Database {
  const connect = (lent?: Lent) => (lent ? lend(feed, passOn, lent) : db.connect());
  return new Proxy(db, {
    get(_, name) {
      if (name === 'connect') return connect;
      const value: unknown = Reflect.get(db, name);
      return typeof value === 'function' ? value.bind(db) : value;
    },
  });
}

function lend(feed: ImportFeed, passOn: PassOn, lent: Lent): void {
  const listener = new Listener();
  // The queue does not hear it any more once it has given the listener back.
  listener.on('error', () => undefined);
  const giveBack = feed.hearQueue({
    heard: () => lent(undefined, listener as unknown as PoolClient, giveBack),
    told: (it) => passOn(it.payload ?? '', () => listener.emit('notification', it)),
    lost: () => {
      giveBack();
      listener.emit('error', new Error('The connection that listens is lost.'));
    },
  });
}
