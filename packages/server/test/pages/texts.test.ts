import { toType } from '@bookbridge/contacts';
import { chooseLocale, formattingTag, type Locale, locales, type Plural, speechOf } from '@bookbridge/ui';
import { describe, expect, test } from 'vitest';
import { failures } from '../../dist/model/failures.js';
import { sizeIn } from '../../dist/pages/assets/words.client.js';
import { guideIds, guides, guideTexts } from '../../dist/sources/export-guides/index.js';
import { passwordGuideTexts } from '../../dist/sources/password-guides/index.js';
import { catalogues, withOverrides } from '../../dist/texts/index.js';

const translations = locales.filter((locale) => locale !== 'en');

/** Words that are the same in both languages. */
const same: Partial<Record<Locale, readonly string[]>> = {
  fr: ['fields.photos', 'fields.notes', 'columns.ofKind', 'columns.fields.notes', 'columns.fields.photo'],
  de: ['columns.kinds.Pager', 'credentials.server'],
  it: ['columns.ofKind', 'credentials.server'],
  'pt-BR': ['columns.ofKind', 'columns.fields.email'],
  nl: ['columns.ofKind', 'columns.fields.postal_code', 'columns.fields.url', 'credentials.server'],
  pl: ['columns.ofKind'],
  tr: ['columns.ofKind'],
  ar: ['columns.ofKind'],
};

/** Its own quotation marks, an opening and a closing one. */
const quotes: Readonly<Record<Locale, string>> = {
  en: '“”',
  es: '«»',
  fr: '«»',
  de: '„“',
  it: '“”',
  'pt-BR': '“”',
  nl: '“”',
  pl: '„”',
  tr: '“”',
  ar: '«»',
  ja: '「」',
  'zh-Hans': '“”',
};

function leaves(tree: object, path: string[] = []): [string, string][] {
  return Object.entries(tree).flatMap(([key, branch]: [string, unknown]): [string, string][] =>
    typeof branch === 'string'
      ? [[[...path, key].join('.'), branch]]
      : leaves(branch as object, [...path, key]),
  );
}

/** Every sentence of a language, those of the guides too, by its path. */
const sentencesOf = (locale: Locale): [string, string][] => [
  ...leaves(catalogues[locale]),
  ...leaves(guideTexts(locale), ['export']),
  ...leaves(passwordGuideTexts(locale), ['password']),
];

const isPlural = (tree: object): tree is Plural => 'other' in tree && Object.keys(tree).every(isForm);
const isForm = (key: string) => /^(zero|one|two|few|many|other)$/.test(key);

function plurals(tree: object, path: string[] = []): [string, Plural][] {
  return Object.entries(tree).flatMap(([key, branch]: [string, unknown]): [string, Plural][] => {
    if (typeof branch === 'string') return [];
    if (isPlural(branch as object)) return [[[...path, key].join('.'), branch as Plural]];
    return plurals(branch as object, [...path, key]);
  });
}

/** The forms that a language has for as many people as an address book may hold. */
function formsIn(locale: Locale): Set<string> {
  const rules = new Intl.PluralRules(formattingTag(locale));
  return new Set(Array.from({ length: 100_000 }, (_, at) => rules.select(at + 1)));
}

const placeholders = (text: string) => new Set(text.match(/\{\w+\}/g) ?? []);
const pluralForm = /\.(zero|one|two|few|many|other)$/;
const ofAnyForm = (sentences: [string, string][]) =>
  new Set(sentences.map(([path]) => path.replace(pluralForm, '')));

describe.each(translations)('the catalogue %s', (locale) => {
  const english = new Map(leaves(catalogues.en));

  test('has every sentence, and no other', () => {
    expect(ofAnyForm(sentencesOf(locale))).toEqual(ofAnyForm(sentencesOf('en')));
  });

  test('has nothing left in English', () => {
    const left = leaves(catalogues[locale])
      .filter(([path, text]) => english.get(path) === text)
      .map(([path]) => path);
    expect(left).toEqual(same[locale] ?? []);
  });

  test('has a word of its own for each kind that is read', () => {
    const { kinds } = catalogues[locale].columns;
    expect(Object.keys(kinds).map(toType)).toEqual(Object.keys(kinds));
    expect(new Set(Object.values(kinds)).size).toBe(10);
  });

  test('says the same values as the English one', () => {
    const original = new Map(sentencesOf('en'));
    for (const [path, text] of sentencesOf(locale)) {
      const wanted = placeholders(
        original.get(path) ?? original.get(path.replace(pluralForm, '.other')) ?? '',
      );
      const given = placeholders(text);
      // One and two may be words of their own.
      for (const values of pluralForm.test(path) ? [wanted, given] : []) values.delete('{count}');
      expect(given, path).toEqual(wanted);
    }
  });

  test('has one sentence for all numbers, or one for each form of its own', () => {
    const forms = formsIn(locale);
    for (const [path, plural] of plurals(catalogues[locale])) {
      if (Object.keys(plural).length === 1) continue;
      expect(
        [...forms].filter((form) => !(form in plural)),
        path,
      ).toEqual([]);
    }
  });

  test('explains every export in as many steps, in its own words', () => {
    const own = guideTexts(locale);
    for (const [recipe, steps] of Object.entries(guideTexts('en').steps)) {
      const translated = own.steps[recipe as keyof typeof own.steps];
      expect(translated, recipe).toHaveLength(steps.length);
      for (const [at, step] of translated.entries()) expect(step, recipe).not.toBe(steps[at]);
    }
  });
});

describe.each(locales)('the sentences in %s', (locale) => {
  const sentences = sentencesOf(locale).filter(
    // Part of the contract, as it stands there.
    ([path]) => !(locale === 'en' && path.startsWith('failures.')),
  );

  test('have quotation marks of their own, opened and closed', () => {
    const own = quotes[locale];
    for (const [path, text] of sentences) {
      expect(text, path).not.toMatch(/["'`]/);
      const marks = (text.match(/[“”„«»「」『』‘‚]/g) ?? []).join('');
      expect(marks.replaceAll(own, ''), path).toBe('');
    }
  });

  test('neither shout nor praise, and begin and end without a blank', () => {
    for (const [path, text] of sentences) {
      expect(text, path).not.toMatch(/[!¡！]|securely|seamless/i);
      expect(text, path).toBe(text.trim());
      expect(text, path).not.toMatch(/ {2}/);
    }
  });
});

test('in Turkish no ending is put on a value, which nobody knows the vowels of', () => {
  for (const [path, text] of sentencesOf('tr')) expect(text, path).not.toMatch(/\}[”)]*['’]?\p{L}/u);
});

test('in French a line ends before none of the marks that stand apart', () => {
  for (const [path, text] of sentencesOf('fr')) expect(text, path).not.toMatch(/ [:;?»]|« /);
});

test.each(['ja', 'zh-Hans'] as const)('in %s the marks are as wide as the characters', (locale) => {
  for (const [path, text] of sentencesOf(locale))
    expect(text, path).not.toMatch(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}][,.;:?()]/u);
});

test('every link of a guide is safe', () => {
  for (const id of guideIds) {
    const guide = guides[id];
    if (guide.kind === 'exporting' && guide.url !== undefined) {
      expect(new URL(guide.url).protocol, id).toBe('https:');
    }
  }
});

test.each(Object.entries(failures))(
  '%s: the English sentence is the one of the table',
  (code, { sentence }) => {
    expect(catalogues.en.failures[code as keyof typeof failures]).toBe(sentence);
  },
);

describe('the locale', () => {
  test.each([
    [{ locale: 'de' }, 'de'],
    [{ locale: 'es-MX' }, 'es'],
    [{ locale: 'FR_ca' }, 'fr'],
    [{ locale: 'Spanish' }, 'es'],
    [{ locale: 'ar-EG-u-nu-arab' }, 'ar'],
    [{ locale: 'pt' }, 'pt-BR'],
    [{ locale: 'pt-PT' }, 'pt-BR'],
    [{ locale: 'PT_br' }, 'pt-BR'],
    [{ locale: 'zh' }, 'zh-Hans'],
    [{ locale: 'zh_CN' }, 'zh-Hans'],
    [{ locale: 'zh-SG' }, 'zh-Hans'],
    [{ locale: 'zh-hans-HK' }, 'zh-Hans'],
    [{ locale: 'zh-TW' }, 'en'],
    [{ locale: 'zh-Hant-CN', acceptLanguage: 'ja' }, 'ja'],
    [{ acceptLanguage: 'zh-HK, pl;q=0.8' }, 'pl'],
    [{ acceptLanguage: 'zh-TW,zh;q=0.9,en-US;q=0.8,en;q=0.7' }, 'en'],
    [{ acceptLanguage: 'zh-CN,zh;q=0.9,en;q=0.8' }, 'zh-Hans'],
    [{ acceptLanguage: 'en-US, zh-TW;q=0.9' }, 'en'],
    [{ locale: 'Portuguese' }, 'pt-BR'],
    [{ locale: 'CHINESE' }, 'zh-Hans'],
    [{ locale: 'turkish', acceptLanguage: 'nl' }, 'tr'],
    [{ locale: 'sv', acceptLanguage: 'de-AT, en;q=0.5' }, 'de'],
    [{ locale: '', acceptLanguage: 'sv, fr;q=0.8, es;q=0.9' }, 'es'],
    [{ acceptLanguage: 'de;q=0, en' }, 'en'],
    [{ acceptLanguage: '*' }, 'en'],
    [{ acceptLanguage: ';;;q=x,,' }, 'en'],
    [{}, 'en'],
  ] as const)('of %o is %s', (preferences, locale) => {
    expect(chooseLocale(preferences)).toBe(locale);
  });
});

describe('an override', () => {
  test('replaces one text, a plural form too, and leaves the catalogue alone', () => {
    const texts = withOverrides(catalogues.en, {
      'upload.submit': 'Send to {application}',
      'progress.gathered.one': 'One guest so far',
    });
    expect(texts.upload.submit).toBe('Send to {application}');
    expect(texts.progress.gathered.one).toBe('One guest so far');
    expect(texts.progress.gathered.other).toBe(catalogues.en.progress.gathered.other);
    expect(catalogues.en.upload.submit).not.toBe('Send to {application}');
  });

  test('of something that is no text changes nothing', () => {
    const overrides = { 'upload.nothing': 'x', upload: 'x', '__proto__.polluted': 'x' };
    expect(withOverrides(catalogues.en, overrides)).toEqual(catalogues.en);
  });
});

describe('speech', () => {
  test.each([
    ['en', 1, '1 person'],
    ['en', 20_000, '20,000 people'],
    ['de', 20_000, '20.000 Personen'],
    ['fr', 0, '0 personne'],
    ['ar', 2, 'شخصان'],
    ['ar', 11, '\u206811\u2069 شخصًا'],
    ['it', 1, '1 persona'],
    ['pt-BR', 20_000, '20.000 pessoas'],
    ['nl', 2, '2 personen'],
    ['pl', 22, '22 osoby'],
    ['pl', 25, '25 osób'],
    ['tr', 2, '2 kişi'],
    ['ja', 20_000, '20,000 人'],
    ['zh-Hans', 1, '1 位联系人'],
  ] as const)('in %s counts %d as %s', (locale, count, text) => {
    expect(speechOf(locale).count(catalogues[locale].finished.total, count)).toBe(text);
  });

  test('sizes are in bytes where they are small, and choices are one or the other', () => {
    const { size, either } = speechOf('en');
    expect([0, 1, 999, 1_000, 2_400, 50_000_000].map(size)).toEqual([
      '0 bytes',
      '1 byte',
      '999 bytes',
      '1 kB',
      '2.4 kB',
      '50 MB',
    ]);
    expect(either(['vCard', 'CSV', 'ZIP'])).toBe('vCard, CSV or ZIP');
  });

  test.each(locales)('sizes are written by scripts as they are by pages: %s', (locale) => {
    for (const bytes of [0, 1, 999, 1_000, 2_400, 999_999, 50_000_000])
      expect(sizeIn(formattingTag(locale), bytes)).toBe(speechOf(locale).size(bytes));
  });

  test('a value is never read as a sentence', () => {
    expect(speechOf('en').say('{a} and {b}', { a: '{b}', b: 'B' })).toBe('{b} and B');
  });
});
