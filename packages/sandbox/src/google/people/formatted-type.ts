const inEnglish: Readonly<Record<string, string>> = {
  home: 'Home',
  work: 'Work',
  other: 'Other',
  mobile: 'Mobile',
  homeFax: 'Home Fax',
  workMobile: 'Work Mobile',
  pager: 'Pager',
};

const words: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  en: inEnglish,
  de: { home: 'Privat', work: 'Geschäftlich', other: 'Sonstige', mobile: 'Mobil', homeFax: 'Fax (privat)' },
  fr: { home: 'Domicile', work: 'Professionnel', other: 'Autre', mobile: 'Mobile', pager: 'Bipeur' },
  es: { home: 'Casa', work: 'Trabajo', other: 'Otro', mobile: 'Móvil', pager: 'Localizador' },
};

/** A type in the words of the language asked for with `Accept-Language`; the owner's own words stay as they are. */
export function formattedType(type: string, language: string): string {
  return words[language]?.[type] ?? inEnglish[type] ?? type;
}

/** The first language of an `Accept-Language` header, without its region. */
export function languageOf(header: string | undefined): string {
  return /^\s*([a-z]{2,3})/i.exec(header ?? '')?.[1]?.toLowerCase() ?? 'en';
}
