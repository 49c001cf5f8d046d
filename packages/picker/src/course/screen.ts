import type { Reading } from './import/reading.js';

/** What the picker shows after the menu. */
export type Screen =
  /** An address book is on its way, or did not come. */
  | { readonly kind: 'reading'; readonly reading: Reading }
  /** What was picked elsewhere is only looked at once more. */
  | { readonly kind: 'list'; readonly isReview?: boolean }
  | { readonly kind: 'empty'; readonly why: 'book' | 'filter' };
