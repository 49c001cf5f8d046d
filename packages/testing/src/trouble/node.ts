import { setTimeout as sleep } from 'node:timers/promises';
import { startWorkerProcess, type WorkerProcess } from '../worker.js';

/** A node that is started again whenever it ends, as a supervisor does. */
export interface SupervisedNode {
  /** Where it listens; `undefined` while it does not run. */
  address(): string | undefined;
  /** What `kill -9` does; it is started again at once. */
  kill(): void;
  /** Asks it to stop, and starts it no more. Throws when it ended badly, or wrote anything but its log. */
  stop(): Promise<void>;
}

type Start = () => Promise<WorkerProcess>;

/** Starts a node and waits until it is ready; `onReady` is called each time it is so again. */
export async function supervise(
  databaseUrl: string,
  role: 'api' | 'worker',
  settings: Record<string, string>,
  onReady: () => void,
): Promise<SupervisedNode> {
  const start = () => startWorkerProcess(databaseUrl, { role, settings });
  return new Supervisor(start, await start(), onReady);
}

class Supervisor implements SupervisedNode {
  #running: WorkerProcess | undefined;
  #starting: Promise<void> = Promise.resolve();
  #isStopping = false;
  readonly #wrong: string[] = [];

  constructor(
    private readonly start: Start,
    first: WorkerProcess,
    private readonly onReady: () => void,
  ) {
    this.#running = first;
  }

  address = () => this.#running?.address;

  kill(): void {
    const killed = this.#running;
    // It is on its way up: whoever kills at random meets that, too, but there is nobody to tell the process from.
    if (!killed) return;
    this.#running = undefined;
    this.#starting = killed.signal('SIGKILL').then(({ output }) => {
      // Its last line may have been cut.
      this.#check(output.slice(0, output.lastIndexOf('\n') + 1));
      return this.#startAgain();
    });
  }

  async #startAgain(): Promise<void> {
    while (!this.#isStopping && !this.#running) {
      this.#running = await this.start().catch(() => undefined);
      if (!this.#running) await sleep(250);
    }
    this.onReady();
  }

  async stop(): Promise<void> {
    this.#isStopping = true;
    await this.#starting;
    const ended = await this.#running?.signal('SIGTERM');
    if (ended && ended.code !== 0)
      this.#wrong.push(`A node ended with ${ended.code}: ${ended.output.slice(-500)}`);
    if (ended) this.#check(ended.output);
    if (this.#wrong.length > 0) throw new Error(this.#wrong.join('\n'));
  }

  #check(output: string): void {
    for (const line of output.trim().split('\n'))
      if (line !== '' && !line.startsWith('{'))
        this.#wrong.push(`A node wrote what is not a line of its log: ${line}`);
  }
}
