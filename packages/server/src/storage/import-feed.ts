import type { ImportKey } from '../model/import.js';
import type { Log } from '../observe/log.js';
import type { Connection } from './database.js';
import { awaySentence } from './database-reason.js';
import { FeedSession } from './feed-session.js';
import type { Step } from './import-steps.js';

/** Between tries to hear from the database again. */
const reconnectMs = 500;

/** What is told of an import by the way: something may have changed, and the row says what. */
export type Tell = () => void;

/** Who remembers how imports stand. */
export interface StepWatcher {
  readonly step: (step: Step) => void;
  /** A step may have gone unheard. */
  readonly forget: () => void;
}

/**
 * Tells whoever follows an import that it has taken a step, on whichever node that was. Hears the database by a connection
 * of its own, from the first who wants to know on. While it hears nothing, and whenever it begins to, everybody is told: a
 * step may have been missed.
 */
export class ImportFeed {
  readonly #followers = new Map<ImportKey, Set<Tell>>();
  readonly #watchers: StepWatcher[] = [];
  #session: FeedSession | undefined;
  #isHearing = false;
  #isWanted = false;
  #timer: NodeJS.Timeout | undefined;
  #isStopped = false;

  constructor(
    private readonly connection: Connection,
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

  /** Tells of the steps of all imports, once somebody has asked whether it hears them. */
  watch(watcher: StepWatcher): void {
    this.#watchers.push(watcher);
  }

  /** Whether every step is told that becomes visible from now on, until watchers are told to forget. */
  hears(): boolean {
    this.#isWanted = true;
    if (!this.#session) this.#listen();
    return this.#isHearing;
  }

  /** Whether every step has been told that was visible to anybody when this was called; false as well when that cannot be known soon. */
  isCertain(): Promise<boolean> | false {
    return this.#session?.isCertain() ?? false;
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#isHearing = false;
    clearTimeout(this.#timer);
    await this.#session?.close();
  }

  #listen(): void {
    if (this.#session || this.#timer || this.#isStopped) return;
    const session = new FeedSession(this.connection, {
      heard: () => {
        this.#isHearing = true;
        this.#tellAll();
      },
      step: (step) => {
        for (const watcher of this.#watchers) watcher.step(step);
        this.#tell(step.key);
      },
      gap: () => {
        this.#forget();
        this.#tellAll();
      },
      lost: (error) => this.#lose(error),
    });
    this.#session = session;
  }

  #lose(error: unknown): void {
    this.#session = undefined;
    this.#isHearing = false;
    this.#forget();
    if (this.#isStopped) return;
    if (error !== undefined)
      this.log.info({ reason: awaySentence(error) }, 'steps of imports are not heard of');
    this.#tellAll();
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      if (this.#isWanted || this.#followers.size > 0) this.#listen();
    }, reconnectMs);
  }

  #forget(): void {
    for (const watcher of this.#watchers) watcher.forget();
  }

  #tell(key: ImportKey): void {
    for (const tell of this.#followers.get(key) ?? []) tell();
  }

  #tellAll(): void {
    for (const key of this.#followers.keys()) this.#tell(key);
  }
}
