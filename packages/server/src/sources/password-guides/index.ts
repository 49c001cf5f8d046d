import type { Locale } from '@bookbridge/ui';
import type { GuideTexts, PasswordGuide } from './guide.js';
import { providers } from './providers.js';
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

export type { GuideTexts, MenuWords, PasswordGuide, Recipe, Secret, SecretForm, UserName } from './guide.js';
export { isOfForm, secretAsSent, takesUsualPassword } from './typed-secret.js';

/** The provider whose password is explained. */
export type PasswordGuideId = keyof typeof providers;

/** What each provider takes as a password, and how people come by it. */
export const passwordGuides: Readonly<Record<PasswordGuideId, PasswordGuide>> = providers;

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

export function passwordGuideTexts(locale: Locale): GuideTexts {
  return catalogues[locale];
}
