import type { Exchange } from '../application/contacts-api.js';
import type { DemoImport, Stage } from './demo-import.js';

type Listener = (changed: DemoImport) => void;

/** The imports of the demo application, and who wants to hear of their changes. */
export class Imports {
  readonly #byId = new Map<number, DemoImport>();
  readonly #listeners = new Set<Listener>();

  /** The newest first. */
  list(): DemoImport[] {
    return [...this.#byId.values()].reverse();
  }

  find(id: number): DemoImport | undefined {
    return this.#byId.get(id);
  }

  add(it: DemoImport): void {
    this.#byId.set(it.id, it);
    this.#tell(it);
  }

  /** Remembers exchanges, and how far the import is since then; `undefined` when there is no such import. */
  record(id: number, exchanges: readonly Exchange[], stage?: Stage): DemoImport | undefined {
    const it = this.#byId.get(id);
    if (it === undefined) return undefined;
    const changed = { ...it, stage: stage ?? it.stage, exchanges: [...it.exchanges, ...exchanges] };
    this.#byId.set(id, changed);
    this.#tell(changed);
    return changed;
  }

  /** Calls the listener at each change, until the function that is given back is called. */
  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #tell(changed: DemoImport): void {
    for (const listener of this.#listeners) listener(changed);
  }
}
