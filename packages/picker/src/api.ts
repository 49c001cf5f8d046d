import type { Owner, PickerContact } from './contact/contact.js';
import type { Callbacks, PickerOptions } from './options.js';

/** Who was picked, from where, and whose address book it was. */
export interface PickResult {
  readonly contacts: PickerContact[];
  /** The code as the page asked for it. */
  readonly source: string;
  readonly owner: Owner | undefined;
}

/** A launch with options of its own. */
export interface LaunchRequest extends PickerOptions {
  readonly source?: string;
}

export type Listener<Name extends keyof Callbacks> = NonNullable<Callbacks[Name]>;

/** `window.cloudsponge`, and `window.bookbridge`. */
export interface Picker {
  /** The options as they are now. */
  readonly options: PickerOptions;
  /** Adds options to those that are set; looks for nothing else, so it may be called as often as one likes. */
  init(options?: PickerOptions): void;
  /** Opens the picker, at the source if one is given. Gives `false`, so that a link is not followed. */
  launch(source?: string | LaunchRequest | Event, overrides?: PickerOptions): false;
  /** Closes the picker; an import that has begun goes on by itself. */
  end(): void;
  /** Starts a picker that was told to wait by `lazyLoad`. */
  load(): void;
  showProgress(source: string): void;
  /** Shows the list with these people. */
  showContacts(contacts: readonly object[], source?: string, owner?: object | null): void;
  /** Always rejects, with status 501: hooks are set up on the server. */
  trigger(data: unknown): Promise<never>;
  /**
   * Opens the picker for this once, and gives who was picked. The callbacks and the field of `init` are left alone.
   * Rejects with a `PickError` when it is closed without.
   */
  pick(options?: LaunchRequest): Promise<PickResult>;
  on<Name extends keyof Callbacks>(name: Name, listener: Listener<Name>): void;
  off<Name extends keyof Callbacks>(name: Name, listener: Listener<Name>): void;
  /** Takes everything away again: the picker, its listeners and what it keeps. */
  destroy(): void;
}
