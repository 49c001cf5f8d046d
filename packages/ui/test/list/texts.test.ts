import { type ListTexts, listTexts } from '@bookbridge/ui/texts';
import { describe, expect, test } from 'vitest';

/** All but the letters, which are nothing to say. */
type Key = Exclude<keyof ListTexts, 'pinyin'>;
type Text = ListTexts[Key];

const placeholders = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();
const formsOf = (text: Text): string[] => (typeof text === 'string' ? [text] : Object.values(text));
const languages = Object.entries(listTexts) as [string, ListTexts][];

describe.each(languages)('in %s', (language, texts) => {
  const entries = Object.entries(texts).filter(([key]) => key !== 'pinyin') as [Key, Text][];

  test('every text holds what the English one holds', () => {
    for (const [key, text] of entries) {
      const held = new Set(formsOf(listTexts.en[key]).flatMap(placeholders));
      // One and two are often said by a word instead.
      const said = typeof text === 'string' ? text : text.other;
      expect(new Set(placeholders(said)), key).toEqual(held);
      for (const form of formsOf(text))
        expect([...held], key).toEqual(expect.arrayContaining(placeholders(form)));
    }
  });

  test('a count has the forms of the language, and no others', () => {
    const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
    for (const [key, text] of entries) {
      if (typeof text !== 'string')
        expect(pluralCategories, key).toEqual(expect.arrayContaining(Object.keys(text)));
    }
    for (const key of ['count', 'found', 'selected', 'limit'] as const) {
      // Some languages count millions in a way of their own, but no address book has so many.
      const sizes = [1, 2, 3, 11, 100, 1234].map((size) => new Intl.PluralRules(language).select(size));
      const isOneForm = language === 'tr';
      if (!isOneForm)
        expect(Object.keys(texts[key]), key).toEqual(expect.arrayContaining([...new Set(sizes)]));
    }
  });

  test('nothing is left in English', () => {
    if (language === 'en') return;
    const left = entries.filter(([key, text]) => typeof text === 'string' && text === listTexts.en[key]);
    expect(left).toEqual([]);
  });
});
