import pg from 'pg';
import type { ImportKey } from '../model/import.js';
import type { Log } from '../observe/log.js';
import { awaySentence } from './database-reason.js';

const channel = 'bookbridge_imports';

/** Between tries to hear from the database again. */
const reconnectMs = 500;

/** What is told of an import by the way: something may have changed, and the row says what. */
export type Tell = () => void;

/**
 * Tells whoever follows an import that it has taken a step, on whichever node that was. Hears the database by a connection
 * of its own, from the first follower on. While it hears nothing, and whenever it begins to, everybody is told: a step may
 * have been missed.
 */
export class ImportFeed {
  readonly #followers = new Map<ImportKey, Set<Tell>>();
  #client: pg.Client | undefined;
  #timer: NodeJS.Timeout | undefined;
  #isStopped = false;

  constructor(
    private readonly connection: pg.ClientConfig,
    private readonly log: Log,
  ) {}

  /** Gives a function that ends it. */
  follow(key: ImportKey, tell: Tell): () => void {
    const followers = this.#followers.get(key) ?? new Set();
    this.#followers.set(key, followers.add(tell));
    this.#listen();
    return () => {
      followers.delete(tell);
      if (followers.size === 0 && this.#followers.get(key) === followers) this.#followers.delete(key);
    };
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    clearTimeout(this.#timer);
    await this.#client?.end().catch(() => undefined);
  }

  #listen(): void {
    if (this.#client || this.#isStopped) return;
    const client = new pg.Client({
      ...this.connection,
      keepAlive: true,
      application_name: 'bookbridge feed',
    });
    this.#client = client;
    client.on('notification', ({ payload }) => this.#tell(payload as ImportKey));
    client.once('error', (error) => this.#lost(client, error));
    client.once('end', () => this.#lost(client));
    client
      .connect()
      .then(() => client.query(`listen ${channel}`))
      .then(() => this.#tellAll())
      .catch((error: unknown) => this.#lost(client, error));
  }

  #lost(client: pg.Client, error?: unknown): void {
    if (this.#client !== client) return;
    this.#client = undefined;
    client.end().catch(() => undefined);
    if (this.#isStopped) return;
    if (error !== undefined)
      this.log.info({ reason: awaySentence(error) }, 'steps of imports are not heard of');
    this.#tellAll();
    this.#timer = setTimeout(() => this.#followers.size > 0 && this.#listen(), reconnectMs);
  }

  #tell(key: ImportKey): void {
    for (const tell of this.#followers.get(key) ?? []) tell();
  }

  #tellAll(): void {
    for (const key of this.#followers.keys()) this.#tell(key);
  }
}
