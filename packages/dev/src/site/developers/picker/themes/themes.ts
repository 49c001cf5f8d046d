import type { VNode } from 'preact';
import { bootstrap } from './bootstrap.js';
import { tailwind } from './tailwind.js';
import { wordpress } from './wordpress.js';

/** A page in the manner of some site, with the styles that it has there. */
export interface Theme {
  /** The last part of its address. */
  readonly path: string;
  readonly name: string;
  /** Gives the style sheet. */
  readonly style: () => Promise<string>;
  readonly body: () => VNode;
}

/** Those that most pages have. */
export const themes: readonly Theme[] = [bootstrap, tailwind, wordpress];
