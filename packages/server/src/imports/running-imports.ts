import type { Import, ImportProgress, RunningProgress } from '../model/import.js';
import type { ImportFeed } from '../storage/import-feed.js';
import type { Step } from '../storage/import-steps.js';
import { RecentlyAsked } from './recently-asked.js';

/** Together they take twice as much at most. */
const maxBytes = 32_000_000;

/** What one takes besides what is sealed in it, with the answer that is kept for it. */
const bytesOfProgress = 2000;

/** An import that has been asked for; without progress while the database is asked. */
interface Kept {
  readonly progress: RunningProgress | undefined;
}

type Load = (applicationId: string, importId: number) => Promise<Import>;

/**
 * How running imports stand, from memory: the database tells each step, and is asked whether that was all before anything
 * is answered. So nobody is told of a state older than any that anybody was told of before they asked, on whichever node;
 * where that is not certain, the row is read (docs/decisions/0045).
 */
export class RunningImports {
  readonly #kept = new RecentlyAsked<string, Kept>(
    maxBytes,
    ({ progress }) => bytesOfProgress + (progress?.sealedRequest.length ?? 0),
  );

  constructor(
    private readonly feed: ImportFeed,
    private readonly load: Load,
  ) {
    feed.watch({ step: (step) => this.#take(step), forget: () => this.#kept.clear() });
  }

  /** How an import of an application stands, by the name that `nameOf` gives it. Throws what loading throws. */
  async progressOf(name: string, applicationId: string, importId: number): Promise<ImportProgress> {
    if (this.#kept.get(name)?.progress && (await this.feed.isCertain())) {
      // Steps that were told meanwhile are in it.
      const now = this.#kept.get(name)?.progress;
      if (now) return now;
    }
    return this.#read(name, applicationId, importId);
  }

  /** What is read is kept unless a step was told since it was asked for: it may be from before that. */
  async #read(name: string, applicationId: string, importId: number): Promise<ImportProgress> {
    const asked: Kept = { progress: undefined };
    const before = this.feed.hears() ? (this.#kept.get(name) ?? asked) : undefined;
    if (before === asked) this.#kept.set(name, asked);
    const it = await this.load(applicationId, importId).catch((error: unknown) => {
      if (before === asked && this.#kept.get(name) === asked) this.#kept.delete(name);
      throw error;
    });
    const progress = progressOf(it);
    if (before !== undefined && this.#kept.get(name) === before) {
      if (progress) this.#kept.set(name, { progress });
      else this.#kept.delete(name);
    }
    return it;
  }

  #take({ applicationId, importId, running }: Step): void {
    const name = nameOf(applicationId, importId);
    const progress = this.#kept.get(name)?.progress;
    if (progress && running) this.#kept.set(name, { progress: { ...progress, ...running } });
    else this.#kept.delete(name);
  }
}

/** By which imports are told apart, of all applications. */
export const nameOf = (applicationId: string, importId: number): string => `${applicationId}/${importId}`;

/** `undefined` of an import that has ended: there are no steps for which it would be polled. */
function progressOf(it: Import): RunningProgress | undefined {
  switch (it.state) {
    case 'completed':
    case 'destroyed':
    case 'failed':
      return undefined;
    default:
      return {
        key: it.key,
        applicationId: it.applicationId,
        importId: it.importId,
        firstActionId: it.firstActionId,
        sealedRequest: it.sealedRequest,
        locale: it.locale,
        delivery: it.delivery,
        createdAt: it.createdAt,
        gathered: it.gathered,
        isTruncated: it.isTruncated,
        consentedAt: it.consentedAt,
        gatheringAt: it.gatheringAt,
        state: it.state,
      };
  }
}
