import type { Worker, WorkerEvents } from 'graphile-worker';
import type { Place } from '../storage/nodes.js';

/** How long a job is left to the node whose turn it is: that may be busy, or gone. */
const leaveMs = 200;

/** A job that is left to other nodes: the so many-th, and what tells the queue of it. */
interface Left {
  readonly number: number;
  readonly tell: () => void;
}

/**
 * When a pool looks for a job of which all nodes are told: at once on one of them, by the number that the database drew for the
 * job, and a little later on the others, unless they find no job meanwhile. Else every node would look for every job, and all
 * but one in vain.
 */
export class NewJobs {
  #place: Place = { before: 0, nodes: 1 };
  #left: Left[] = [];
  #lastLeft = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(events: WorkerEvents) {
    const leftBefore = new WeakMap<Worker, number>();
    events.on('worker:getJob:start', ({ worker }) => leftBefore.set(worker, this.#lastLeft));
    events.on('worker:getJob:empty', ({ worker }) => this.#forgetUntil(leftBefore.get(worker) ?? 0));
  }

  stand(place: Place): void {
    this.#place = place;
  }

  /** Has the queue told of a job, now or later. */
  passOn(payload: string, tell: () => void): void {
    if (this.#isOurs(payload)) tell();
    else {
      this.#left.push({ number: ++this.#lastLeft, tell });
      this.#timer ??= setTimeout(() => this.#look(), leaveMs).unref();
    }
  }

  /** What has no number is everybody's. */
  #isOurs(payload: string): boolean {
    const drawn = Number(/"r":([\d.e-]+)/.exec(payload)?.[1]);
    const { before, nodes } = this.#place;
    return Number.isNaN(drawn) || Math.floor(drawn * nodes) === before;
  }

  #look(): void {
    this.#timer = undefined;
    for (const { tell } of this.#left.splice(0)) tell();
  }

  /** A look found no job: what had been left before it began, others have taken. */
  #forgetUntil(last: number): void {
    this.#left = this.#left.filter(({ number }) => number > last);
    if (this.#left.length > 0) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
