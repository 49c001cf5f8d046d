import type { Locale } from '@bookbridge/ui';
import type { ExportGuide, GuideTexts } from './guide.js';
import { programs } from './programs.js';
import { ar } from './steps/ar.js';
import { de } from './steps/de.js';
import { en } from './steps/en.js';
import { es } from './steps/es.js';
import { fr } from './steps/fr.js';
import { it } from './steps/it.js';
import { ja } from './steps/ja.js';
import { nl } from './steps/nl.js';
import { pl } from './steps/pl.js';
import { ptBR } from './steps/pt-BR.js';
import { tr } from './steps/tr.js';
import { zhHans } from './steps/zh-Hans.js';

export { guideOfDevice } from './device.js';
export type { DeadEnd, ExportGuide, Exporting, GivingNothing, GuideTexts, Recipe, Yield } from './guide.js';
export { needsComputer } from './guide.js';

/** The program whose export is explained. */
export type ExportGuideId = keyof typeof programs;

/** How to get an address book out of each program. */
export const guides: Readonly<Record<ExportGuideId, ExportGuide>> = programs;

/** All ids, the most asked for first. */
export const guideIds = Object.keys(programs) as ExportGuideId[];

const catalogues: Readonly<Record<Locale, GuideTexts>> = {
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

export function guideTexts(locale: Locale): GuideTexts {
  return catalogues[locale];
}
