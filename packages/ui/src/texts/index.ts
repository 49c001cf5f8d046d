import type { Locale } from '../speech/locale.js';
import { ar } from './ar.js';
import { de } from './de.js';
import { en } from './en.js';
import { es } from './es.js';
import { fr } from './fr.js';
import { it } from './it.js';
import { ja } from './ja.js';
import type { ListTexts } from './list-texts.js';
import { nl } from './nl.js';
import { pl } from './pl.js';
import { ptBR } from './pt-BR.js';
import { tr } from './tr.js';
import { zhHans } from './zh-Hans.js';

export type { ListTexts } from './list-texts.js';

/** What the list of people says, in each language. */
export const listTexts: Readonly<Record<Locale, ListTexts>> = {
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
