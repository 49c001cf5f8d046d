import type { Language } from '../language.js';
import { japanese } from '../languages/ja.js';
import { korean } from '../languages/ko.js';
import { chineseSimplified } from '../languages/zh-hans.js';
import { chineseTraditional } from '../languages/zh-hant.js';

/** Languages that are written in Chinese characters, kana or hangul. Where two explain a row equally well, the first one of them does. */
export const eastAsian: readonly Language[] = [chineseSimplified, japanese, korean, chineseTraditional];
