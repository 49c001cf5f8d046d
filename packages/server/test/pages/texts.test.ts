import { toType } from '@bookbridge/contacts';
import { chooseLocale, locales, speechOf } from '@bookbridge/ui';
import { describe, expect, test } from 'vitest';
import { failures } from '../../dist/model/failures.js';
import { guideIds, guides, guideTexts } from '../../dist/sources/export-guides/index.js';
import { catalogues, withOverrides } from '../../dist/texts/index.js';

const translations = locales.filter((locale) => locale !== 'en');

/** Words that are the same in both languages. */
const same: Readonly<Record<string, readonly string[]>> = {
  de: ['credentials.server'],
  fr: ['fields.photos', 'fields.notes', 'columns.ofKind'],
  ar: ['columns.ofKind'],
};

function leaves(tree: object, path: string[] = []): [string, string][] {
  return Object.entries(tree).flatMap(([key, branch]: [string, unknown]): [string, string][] =>
    typeof branch === 'string'
      ? [[[...path, key].join('.'), branch]]
      : leaves(branch as object, [...path, key]),
  );
}

const placeholders = (text: string) => new Set(text.match(/\{\w+\}/g) ?? []);
const pluralForm = /\.(zero|one|two|few|many|other)$/;

describe.each(translations)('the catalogue %s', (locale) => {
  const english = new Map(leaves(catalogues.en));

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
    for (const [path, text] of leaves(catalogues[locale])) {
      const original = english.get(path) ?? english.get(path.replace(pluralForm, '.other')) ?? '';
      const wanted = placeholders(original);
      // One and two may be words of their own.
      if (pluralForm.test(path)) wanted.delete('{count}');
      const given = placeholders(text);
      if (pluralForm.test(path)) given.delete('{count}');
      expect(given, path).toEqual(wanted);
    }
  });

  test('explains every export in as many steps, in its own words', () => {
    const own = guideTexts(locale);
    for (const [recipe, steps] of Object.entries(guideTexts('en').steps)) {
      const translated = own.steps[recipe as keyof typeof own.steps];
      expect(translated, recipe).toHaveLength(steps.length);
      translated.forEach((step, at) => {
        expect(step, recipe).not.toBe(steps[at]);
        expect(placeholders(step), recipe).toEqual(placeholders(steps[at] ?? ''));
      });
    }
  });
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
    [{ locale: 'ja', acceptLanguage: 'de-AT, en;q=0.5' }, 'de'],
    [{ locale: '', acceptLanguage: 'pt, fr;q=0.8, es;q=0.9' }, 'es'],
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

  test('a value is never read as a sentence', () => {
    expect(speechOf('en').say('{a} and {b}', { a: '{b}', b: 'B' })).toBe('{b} and B');
  });
});
