import { setTimeout as sleep } from 'node:timers/promises';
import type { OwnCluster } from '../own-cluster.js';

/** Between looks at the table of imports. */
const lookMs = 250;

interface Row {
  readonly id: string;
  /** Changes with each step. */
  readonly how: string;
  /** For whoever has to find out why it does not. */
  readonly job: string;
}

interface Seen {
  readonly how: string;
  /** When it was first seen like that, in milliseconds. */
  readonly since: number;
}

/** Looks at imports from behind: when each that is being read has last taken a step. */
export class Watch {
  #running = new Map<string, Seen>();
  #calmSince = performance.now();
  #isStopped = false;
  #longestMs = 0;
  readonly #looking: Promise<void>;

  constructor(private readonly cluster: OwnCluster) {
    this.#looking = this.#look();
  }

  /** How many are being read. */
  get running(): number {
    return this.#running.size;
  }

  /** The longest that an import took no step after the last thing had happened and everybody ran again, in milliseconds. */
  get longestMs(): number {
    return Math.round(this.#longestMs);
  }

  /** What it was like that took no step for so long. */
  longest = '';

  /** Something has just happened, or what was killed runs again: what has waited so far, has waited for that. */
  happened(): void {
    this.#calmSince = performance.now();
  }

  /** Waits until everything that is being read now has taken a step or ended. Throws what has not, after a while. */
  async allGoOn(maxMs: number): Promise<void> {
    const before = new Map(this.#running);
    for (const until = performance.now() + maxMs; ; await sleep(lookMs)) {
      const still = [...before].filter(([id, { how }]) => this.#running.get(id)?.how === how);
      if (still.length === 0) return;
      if (performance.now() > until)
        throw new Error(`Nothing has moved within ${maxMs} ms: ${JSON.stringify(still)}`);
    }
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    await this.#looking;
  }

  async #look(): Promise<void> {
    for (; !this.#isStopped; await sleep(lookMs)) {
      // A server that is just being killed takes nobody in.
      const rows = await this.cluster
        .run<Row>(
          `select imports.id::text, concat_ws(' ', source, state, run, tries, cursor, gathered) as how,
              concat_ws(' ', 'attempts', attempts, 'due in', extract(epoch from run_at - now()), 'held by', locked_by,
                'of', (select count(*) from bookbridge.nodes), 'nodes') as job
            from bookbridge.imports left join graphile_worker.jobs on key = 'import/' || imports.id
            where state in ('gathering', 'finishing')`,
        )
        .catch(() => undefined);
      if (rows) this.#note(rows);
    }
  }

  #note(rows: readonly Row[]): void {
    const now = performance.now();
    this.#running = new Map(
      rows.map(({ id, how }) => {
        const before = this.#running.get(id);
        return [id, before?.how === how ? before : { how, since: now }];
      }),
    );
    for (const { id, how, job } of rows) {
      const ms = now - Math.max(this.#running.get(id)?.since ?? now, this.#calmSince);
      if (ms <= this.#longestMs) continue;
      this.#longestMs = ms;
      this.longest = `${how}; ${job}`;
    }
  }
}
