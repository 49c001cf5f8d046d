import type { Locale } from '@bookbridge/ui';
import { listTexts } from '@bookbridge/ui/texts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alphabetOf } from '../../dist/list/letters.js';

describe('a name stands under', () => {
  test.each<[Locale, string, string]>([
    ['en', 'ana', 'A'],
    ['en', 'Émile', 'E'],
    ['en', 'Ñandú', 'N'],
    ['es', 'Ñandú', 'Ñ'],
    ['de', 'Özil', 'O'],
    ['tr', 'Özil', 'Ö'],
    ['tr', 'ışıl', 'I'],
    ['tr', 'irem', 'İ'],
    ['pl', 'Łukasz', 'Ł'],
    ['en', 'Łukasz', 'L'],
    ['en', 'Æsa', 'A'],
    ['en', '“Ana” Ruiz', 'A'],
    ['en', '🦄 Ana', 'A'],
    ['en', '24 h taxi', '#'],
    ['en', '', '#'],
    ['en', 'Мария', 'М'],
    ['ar', 'أحمد', 'ا'],
    ['ar', 'Ana', 'A'],
    ['ja', 'がんだ', 'か'],
    ['ja', 'タナカ', 'た'],
    ['ja', 'ﾔﾏﾀﾞ', 'や'],
    ['ja', '田中', '#'],
    ['en', '김', 'ㄱ'],
    ['en', '황', 'ㅎ'],
    ['en', '까치', 'ㄱ'],
    ['en', '나리', 'ㄴ'],
    ['en', '차두리', 'ㅊ'],
    ['zh-Hans', '王小明', 'W'],
    ['zh-Hans', '张伟', 'Z'],
    ['zh-Hans', '欧阳', 'O'],
    ['zh-Hans', 'Ana', 'A'],
    ['en', '王小明', '#'],
  ])('%s: %s stands under %s', (locale, title, letter) => {
    expect(alphabetOf(locale, listTexts[locale].pinyin).letterOf(title)).toBe(letter);
  });
});

test('letters are in the order of the language, and those without one come last', () => {
  const ordered = (locale: string, letters: string[]) => letters.sort(alphabetOf(locale).compareLetters);
  expect(ordered('es', ['O', '#', 'Ñ', 'N', 'A'])).toEqual(['A', 'N', 'Ñ', 'O', '#']);
  expect(ordered('tr', ['I', 'İ', 'H', 'Ö', 'O'])).toEqual(['H', 'I', 'İ', 'O', 'Ö']);
});

test('any two letters have one order', () => {
  const letter = fc.string({ minLength: 1, maxLength: 3, unit: 'grapheme' });
  const { letterOf, compareLetters } = alphabetOf('en');
  fc.assert(
    fc.property(letter, letter, (first, second) => {
      const [one, other] = [letterOf(first), letterOf(second)];
      expect(Math.sign(compareLetters(one, other)) + Math.sign(compareLetters(other, one))).toBe(0);
      expect(compareLetters(one, other) === 0).toBe(one === other);
    }),
  );
});
