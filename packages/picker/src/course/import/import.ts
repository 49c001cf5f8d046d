/** Carries an import through: moves its state by what the service and the window say, and asks for what comes next. */

import type { WireContact } from '../../contact/from-wire.js';
import type { Releases } from '../../stub/releases.js';
import {
  begunIn,
  type HeldKey,
  type ImportEvent,
  type ImportState,
  isOver,
  next,
  returnedWith,
} from './machine.js';
import { type Gathered, pause, type Transport } from './transport.js';

/** What is known of the window in which somebody gives consent. */
export interface ConsentWindow {
  readonly closed: boolean;
  focus(): void;
  close(): void;
}

/** How somebody was sent off; `null` is a window that the browser did not allow. */
export interface SentOff {
  readonly window: ConsentWindow | null;
  readonly releases: Releases;
}

export interface Parts {
  readonly transport: Transport;
  readonly onChange: (state: ImportState, isOffline: boolean) => void;
  /** Gets people while more are on their way; missing where nobody wants them before all are there. */
  readonly onGathered: ((people: readonly WireContact[]) => void) | undefined;
}

/** The release comes with the grant; when it has not come by then, the tie to the window is cut. */
const releaseMs = 2_500;
const lookMs = 400;
/** How often people are asked for while more are read: each answer opens pages. */
const gatherMs = 1_000;
/** The service may have forgotten it, or not have heard of it yet. */
const maxUnknown = 3;

export class RunningImport {
  state: ImportState;
  isOffline = false;
  readonly #parts: Parts;
  readonly #stop = new AbortController();
  #window: ConsentWindow | undefined;
  #releases: Releases | undefined;
  #unknown = 0;
  #isFetching = false;
  /** How many people have been gathered so far. */
  #gathered = 0;
  #isGathering = false;
  /** The last answer that people were asked for by while more are read. */
  #answer: Promise<Gathered> | undefined;
  #releaseTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(parts: Parts, state: ImportState) {
    this.#parts = parts;
    this.state = state;
  }

  /** An import that was begun in another window. */
  static begun(parts: Parts, { window, releases }: SentOff): RunningImport {
    const running = new RunningImport(parts, begunIn(window ? 'open' : 'blocked'));
    running.#window = window ?? undefined;
    running.#releases = releases;
    if (window) running.#run();
    return running;
  }

  static returned(parts: Parts, importId: string, release: string | undefined): RunningImport {
    const running = new RunningImport(parts, returnedWith(importId, release));
    running.#run();
    return running;
  }

  get isOver(): boolean {
    return isOver(this.state);
  }

  /** Not where the browser allowed no window: nothing has been begun then. */
  get isRunning(): boolean {
    return this.#window !== undefined;
  }

  /** The window that was closed is there again, or the browser did not allow it. */
  reopened({ window, releases }: SentOff): void {
    if (!window) return;
    this.#window = window;
    this.#releases = releases;
    releases.each((release) => this.#take({ kind: 'released', ...release }));
    this.#take({ kind: 'windowOpened' });
  }

  get importId(): string | undefined {
    return this.state.importId;
  }

  /** Whether the window could be brought forward. */
  bringForward(): boolean {
    if (!this.#window || this.#window.closed) return false;
    this.#window.focus();
    return true;
  }

  typed(code: string): void {
    this.#take({ kind: 'typed', code });
  }

  fail(code: string): void {
    this.#take({ kind: 'failed', failure: { code } });
  }

  /** Listens no longer; the import itself goes on. */
  leave(): void {
    this.#stop.abort();
    clearTimeout(this.#releaseTimer);
  }

  /** Ends the import, closes the window and destroys what was read. */
  cancel(): Promise<void> {
    this.leave();
    this.#releases?.stop();
    this.#window?.close();
    // Where no window was allowed, nothing has been begun.
    const isBegun = this.#window !== undefined || this.importId !== undefined;
    return isBegun ? this.#parts.transport.forget() : Promise.resolve();
  }

  #run(): void {
    this.#releases?.each((release) => this.#take({ kind: 'released', ...release }));
    void this.#watch();
    void this.#watchWindow();
  }

  async #watch(): Promise<void> {
    for await (const watched of this.#parts.transport.watch(this.#stop.signal)) {
      this.#setOffline(watched.kind === 'offline');
      if (watched.kind === 'told') {
        this.#unknown = 0;
        this.#take({ kind: 'told', told: watched.told });
        if (['reading', 'locked', 'choosing'].includes(this.state.kind)) this.#expectRelease();
      } else if (watched.kind === 'gone' || (watched.kind === 'unknown' && this.#isForgotten()))
        this.fail('expired');
      if (isOver(this.state) || this.state.kind === 'fetching' || this.state.kind === 'locked') return;
    }
  }

  #isForgotten(): boolean {
    this.#unknown += 1;
    return this.importId !== undefined && this.#unknown >= maxUnknown;
  }

  async #watchWindow(): Promise<void> {
    const { signal } = this.#stop;
    while (this.#window && !signal.aborted) {
      await pause(lookMs, signal);
      if (this.state.kind !== 'waiting') return;
      if (this.#window.closed !== (this.state.window === 'closed'))
        this.#take({ kind: this.#window.closed ? 'windowClosed' : 'windowOpened' });
    }
  }

  #expectRelease(): void {
    this.#releaseTimer ??= setTimeout(() => this.#take({ kind: 'releaseMissed' }), releaseMs);
  }

  #setOffline(isOffline: boolean): void {
    if (isOffline === this.isOffline) return;
    this.isOffline = isOffline;
    this.#parts.onChange(this.state, isOffline);
  }

  #take(event: ImportEvent): void {
    const state = next(this.state, event);
    if (state === this.state || this.#stop.signal.aborted) return;
    this.state = state;
    if (isOver(state)) this.leave();
    // It has nothing more to say; where something went wrong, it says what.
    if (state.kind === 'done') this.#window?.close();
    this.#parts.onChange(state, this.isOffline);
    if (state.kind === 'fetching') void this.#fetch(state.key);
    else if (this.#parts.onGathered && !this.#isGathering && this.#codeToGather() !== undefined)
      void this.#gather(this.#parts.onGathered);
  }

  /** Asks for those who have been read, as long as there are more of them and they can be opened. */
  async #gather(give: (people: readonly WireContact[]) => void): Promise<void> {
    const { signal } = this.#stop;
    this.#isGathering = true;
    for (let code = this.#codeToGather(); code !== undefined; code = this.#codeToGather()) {
      this.#answer = this.#parts.transport.gathered(code, this.#gathered, signal);
      const answer = await this.#answer;
      if (signal.aborted) return;
      if (answer.kind === 'refused') this.#take(answer);
      // What arrives when all have been read is among them.
      if (answer.kind === 'gathered' && this.state.kind === 'reading' && answer.contacts.length > 0) {
        this.#gathered += answer.contacts.length;
        give(answer.contacts);
      }
      await pause(gatherMs, signal);
    }
    this.#isGathering = false;
  }

  #codeToGather(): string | undefined {
    const { state } = this;
    if (state.kind !== 'reading' || state.key.kind !== 'held' || state.count <= this.#gathered)
      return undefined;
    return state.key.code;
  }

  async #fetch(key: HeldKey): Promise<void> {
    if (this.#isFetching) return;
    this.#isFetching = true;
    // A typed code that is on its way is not sent again: a wrong one would cost another try.
    if (key.isTyped) await this.#answer;
    const event = this.state.kind === 'fetching' ? await this.#fetched(key.code) : undefined;
    this.#isFetching = false;
    this.#setOffline(false);
    if (event) this.#take(event);
  }

  async #fetched(release: string): Promise<ImportEvent | undefined> {
    const { signal } = this.#stop;
    while (!signal.aborted) {
      const fetched = await this.#parts.transport.contacts(release, signal);
      if (fetched.kind === 'arrived' || fetched.kind === 'refused') return fetched;
      if (fetched.kind === 'gone') return { kind: 'failed', failure: { code: 'expired' } };
      this.#setOffline(fetched.kind === 'offline');
      await pause(lookMs, signal);
    }
    return undefined;
  }
}
