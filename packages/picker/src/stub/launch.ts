import type { PickResult } from '../api.js';
import type { PickError } from '../errors.js';
import type { PickerOptions } from '../options.js';
import type { Settings } from '../settings.js';
import type { Returned } from './away.js';
import type { Begun } from './begin.js';
import type { BookCache } from './cache.js';
import type { AskedSource } from './sources.js';
import type { Tell } from './tell.js';
import type { Tools } from './tools.js';

/** One opening of the picker, until it is closed. */
export interface Launch {
  readonly options: PickerOptions;
  readonly tell: Tell;
  readonly start: Start;
  /** Where to draw it, if not where the options say: the shadow of an element. */
  readonly place?: Element | ShadowRoot | undefined;
  /** Whether the field of the page is filled. */
  readonly fillsField: boolean;
  /** Who waits for `pick`. */
  readonly answer?: { resolve(result: PickResult): void; reject(error: PickError): void } | undefined;
}

/** What the picker begins with. */
export type Start =
  | { readonly kind: 'menu'; readonly notice?: Notice | undefined }
  | { readonly kind: 'source'; readonly source: AskedSource; readonly begun: Begun | undefined }
  | { readonly kind: 'progress'; readonly source: string }
  | {
      readonly kind: 'contacts';
      readonly contacts: readonly object[];
      readonly source: string;
      readonly owner: object | null;
    }
  | { readonly kind: 'returned'; readonly returned: Returned };

/** Why the menu is shown, said once above it. */
export type Notice =
  /** Asked for by its code; its provider has closed. */
  | { readonly kind: 'closed'; readonly name: string }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'forgotten' };

/** What the rest of the picker is given by the part that was there first. */
export interface Ground {
  readonly settings: Settings;
  readonly cache: BookCache;
  /** That of the script, for styles of a page whose policy asks for one. */
  readonly nonce: string | undefined;
  readonly tools: Tools;
}

/** The rest of the picker: what is seen. */
export interface View {
  /** Takes the place of what was open. */
  open(launch: Launch): Promise<void>;
  /** Shows it in what is open. Whether something is. */
  show(start: Start): boolean;
  /** Brings forward what is open, when the same is asked for again. Whether it is. */
  bringForward(asked: string | undefined): boolean;
  end(): void;
  /** The element is no longer in the page. */
  leave(place: Element | ShadowRoot): void;
  destroy(): void;
}

export interface Main {
  makeView(ground: Ground): View;
}
