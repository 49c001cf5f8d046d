import type { Locale } from '@bookbridge/ui';
import type { ListTexts } from '@bookbridge/ui/texts';

/** One chunk each, loaded with the list. */
const languages: Readonly<Record<Locale, () => Promise<ListTexts>>> = {
  en: () => import('@bookbridge/ui/texts/en').then(({ en }) => en),
  es: () => import('@bookbridge/ui/texts/es').then(({ es }) => es),
  fr: () => import('@bookbridge/ui/texts/fr').then(({ fr }) => fr),
  de: () => import('@bookbridge/ui/texts/de').then(({ de }) => de),
  it: () => import('@bookbridge/ui/texts/it').then(({ it }) => it),
  'pt-BR': () => import('@bookbridge/ui/texts/pt-BR').then(({ ptBR }) => ptBR),
  nl: () => import('@bookbridge/ui/texts/nl').then(({ nl }) => nl),
  pl: () => import('@bookbridge/ui/texts/pl').then(({ pl }) => pl),
  tr: () => import('@bookbridge/ui/texts/tr').then(({ tr }) => tr),
  ar: () => import('@bookbridge/ui/texts/ar').then(({ ar }) => ar),
  ja: () => import('@bookbridge/ui/texts/ja').then(({ ja }) => ja),
  'zh-Hans': () => import('@bookbridge/ui/texts/zh-Hans').then(({ zhHans }) => zhHans),
};

/** What the list says in that language. */
export const loadListTexts = (locale: Locale): Promise<ListTexts> => languages[locale]();
