import type { Notification } from 'pg';
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

/** Who is told what the queue tells. */
export interface QueueEar {
  /** From now on everything is told. */
  readonly heard: () => void;
  readonly told: (notification: Notification) => void;
  /** Nothing is told until it is heard again. */
  readonly lost: () => void;
}

/**
 * Tells whoever follows an import that it has taken a step, on whichever node that was, and tells the queue of this node of jobs.
 * Hears the database by a connection of its own, from the first who wants to know on. While it hears nothing, and whenever it
 * begins to, everybody is told: a step may have been missed.
 */
export class ImportFeed {
  readonly #followers = new Map<ImportKey, Set<Tell>>();
  readonly #watchers: StepWatcher[] = [];
  readonly #ears = new Set<QueueEar>();
  #session: FeedSession | undefined;
  #wantsSteps = false;
  #hearsSteps = false;
  #hearsQueue = false;
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
    this.#hearSteps();
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
    if (!this.#hearsSteps) this.#hearSteps();
    return this.#hearsSteps;
  }

  /** Whether every step has been told that was visible to anybody when this was called; false as well when that cannot be known soon. */
  isCertain(): Promise<boolean> | false {
    return this.#session?.isCertain() ?? false;
  }

  /** Tells what the queue tells, as soon as that is heard. Gives a function that ends it. */
  hearQueue(ear: QueueEar): () => void {
    this.#ears.add(ear);
    if (!this.#hearsQueue) this.#listen();
    // Who asked has the function first that ends it.
    else queueMicrotask(() => this.#ears.has(ear) && ear.heard());
    return () => {
      this.#ears.delete(ear);
    };
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#hearsSteps = false;
    clearTimeout(this.#timer);
    await this.#session?.close();
  }

  #hearSteps(): void {
    this.#wantsSteps = true;
    this.#listen();
  }

  #listen(): void {
    if (this.#timer || this.#isStopped) return;
    this.#session ??= this.#openSession();
    if (this.#wantsSteps) this.#session.hearSteps();
    if (this.#ears.size > 0) this.#session.hearQueue();
  }

  #openSession(): FeedSession {
    return new FeedSession(this.connection, {
      heard: () => {
        this.#hearsSteps = true;
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
      heardQueue: () => {
        this.#hearsQueue = true;
        for (const ear of this.#ears) ear.heard();
      },
      queue: (notification) => {
        for (const ear of this.#ears) ear.told(notification);
      },
      lost: (error) => this.#lose(error),
    });
  }

  #lose(error: unknown): void {
    this.#session = undefined;
    this.#hearsSteps = false;
    this.#forget();
    if (this.#hearsQueue) for (const ear of this.#ears) ear.lost();
    this.#hearsQueue = false;
    if (this.#isStopped) return;
    if (error !== undefined)
      this.log.info({ reason: awaySentence(error) }, 'steps of imports and new jobs are not heard of');
    this.#tellAll();
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      if (this.#wantsSteps || this.#ears.size > 0) this.#listen();
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
