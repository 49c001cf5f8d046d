import { describe, expect, test } from 'vitest';
import { disturbing, languages, misread } from '../headers/languages.js';

describe.each(languages.map(({ tag }) => tag))('%s', (tag) => {
  test('each word of the dictionary means what it says in a table of the language', () => {
    expect(misread(tag, 1)).toEqual([]);
  });

  test('no fifth word of another language changes anything in it', () => {
    expect(disturbing(tag, 5)).toEqual([]);
  });
});
