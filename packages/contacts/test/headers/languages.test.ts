import { describe, expect, test } from 'vitest';
import { disturbing, languages, misread } from './languages.js';

describe.each(languages.map(({ tag }) => tag))('%s', (tag) => {
  test('words of the dictionary mean what it says in a table of the language', () => {
    expect(misread(tag, 20)).toEqual([]);
  });

  test('words of other languages change nothing in it', () => {
    expect(disturbing(tag, 250)).toEqual([]);
  });
});
