import type { Language } from '../language.js';
import { arabic } from '../languages/ar.js';
import { greek } from '../languages/el.js';
import { persian } from '../languages/fa.js';
import { hebrew } from '../languages/he.js';
import { hindi } from '../languages/hi.js';
import { thai } from '../languages/th.js';

/** Languages that have a script each. Where two explain a row equally well, the first one of them does. */
export const other: readonly Language[] = [greek, hebrew, arabic, persian, hindi, thai];
