import { type CallbackName, type Callbacks, callbackNames, type PickerOptions } from '../options.js';

type Args<Name extends CallbackName> = Parameters<NonNullable<Callbacks[Name]>>;

/** Tells the page what happens, and gives what its own callback says to it. */
export type Tell = <Name extends CallbackName>(name: Name, ...args: Args<Name>) => unknown;

/** What the arguments are called in the events of the window. */
const argumentNames: Partial<Record<CallbackName, readonly string[]>> = {
  beforeImport: ['source', 'importId'],
  afterImport: ['source', 'success'],
  beforeDisplayContacts: ['contacts', 'source', 'owner'],
  afterSubmitContacts: ['contacts', 'source', 'owner'],
};

/** Who listens beside the options: any number of functions for each callback. */
export class Listeners {
  readonly #all = new Map<string, Set<(...args: never[]) => unknown>>();

  add(name: string, listener: (...args: never[]) => unknown): void {
    const those = this.#all.get(name) ?? new Set();
    this.#all.set(name, those.add(listener));
  }

  remove(name: string, listener: (...args: never[]) => unknown): void {
    this.#all.get(name)?.delete(listener);
  }

  clear(): void {
    this.#all.clear();
  }

  /** Callback, listeners and an event of the window, in this order; nobody's exception stops the others. */
  teller(options: PickerOptions): Tell {
    return (name, ...args) => {
      const result = attempt(options[name], args);
      for (const listener of this.#all.get(name) ?? []) attempt(listener, args);
      const names = argumentNames[name];
      const detail = names ? Object.fromEntries(names.map((it, at) => [it, args[at]])) : args[0];
      window.dispatchEvent(new CustomEvent(`cloudsponge:${name}`, { detail }));
      return result;
    };
  }
}

function attempt(callback: unknown, args: readonly unknown[]): unknown {
  if (typeof callback !== 'function') return undefined;
  try {
    return callback(...args);
  } catch (error) {
    // biome-ignore lint/suspicious/noConsole: the page's developer looks for it there.
    console.error(error);
    return undefined;
  }
}

/** The options without their callbacks. */
export function withoutCallbacks(options: PickerOptions): PickerOptions {
  return Object.fromEntries(
    Object.entries(options).filter(([name]) => !(callbackNames as readonly string[]).includes(name)),
  );
}
