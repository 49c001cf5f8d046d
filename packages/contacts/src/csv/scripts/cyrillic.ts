import type { Language } from '../language.js';
import { bulgarian } from '../languages/bg.js';
import { russian } from '../languages/ru.js';
import { serbian } from '../languages/sr.js';
import { ukrainian } from '../languages/uk.js';

/** Languages that are written in Cyrillic letters. Where two explain a row equally well, the first one of them does. */
export const cyrillic: readonly Language[] = [russian, ukrainian, bulgarian, serbian];
