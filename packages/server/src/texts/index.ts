import { pickerTextKeys } from '@bookbridge/picker/settings';
import type { Locale } from '@bookbridge/ui';
import { ar } from './ar.js';
import { de } from './de.js';
import { en } from './en.js';
import { es } from './es.js';
import { fr } from './fr.js';
import { it } from './it.js';
import { ja } from './ja.js';
import { nl } from './nl.js';
import { keysOf } from './overrides.js';
import { pl } from './pl.js';
import { ptBR } from './pt-BR.js';
import type { Texts } from './texts.js';
import { tr } from './tr.js';
import { zhHans } from './zh-Hans.js';

export { withOverrides } from './overrides.js';
export type { Kind, MistakenFile, Texts } from './texts.js';

/** All we say, in each language. */
export const catalogues: Readonly<Record<Locale, Texts>> = {
  en,
  es,
  fr,
  de,
  it,
  'pt-BR': ptBR,
  nl,
  pl,
  tr,
  ar,
  ja,
  'zh-Hans': zhHans,
};

const textKeys = new Set<string>([...Object.values(catalogues).flatMap(keysOf), ...pickerTextKeys]);

/** Whether a key leads to a text in any language, plural forms differing between them, or to one of the picker. */
export function isTextKey(key: string): boolean {
  return textKeys.has(key);
}
