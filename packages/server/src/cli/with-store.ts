import type { Config } from '../config/config.js';
import { readConfig } from '../context/configuration.js';
import { makeLog } from '../observe/log.js';
import { joinStore, type Store } from '../storage/store.js';

/** Does the work of a command that needs the database. Throws what opening it throws, and what the work does. */
export async function withStore(work: (store: Store, config: Config) => Promise<void>): Promise<void> {
  const config = readConfig(process.env);
  const store = await joinStore(config, makeLog('warn'));
  try {
    await work(store, config);
  } finally {
    await store.close();
  }
}
