import { describe, expect, test } from 'vitest';
import { methods } from '../../dist/model/source.js';
import { providers } from '../../dist/sources/registry.js';

const waysOf = (code: string) =>
  [...providers.values()].find((it) => it.code === code)?.ways.map(({ method }) => method);

describe('the ways of a source', () => {
  test.each([...providers.keys()])('are one for each method, those first that ask least: %s', (code) => {
    const ways = waysOf(code) ?? [];
    expect(ways).toEqual(methods.filter((method) => ways.includes(method)));
    expect(ways.at(-1)).toBe('upload');
  });

  test('may come from several connectors', () => {
    expect(waysOf('yahoo')).toEqual(['consent', 'credentials', 'upload']);
    expect(waysOf('icloud')).toEqual(['credentials', 'upload']);
  });
});
