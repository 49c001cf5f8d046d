import { describe, expect, test } from 'vitest';
import { readServeConfig } from '../../../dist/context/configuration.js';
import { knownProvider } from '../../../dist/sources/carddav/providers.js';
import { startOf } from '../../../dist/sources/carddav/settings.js';

const settingsWith = (set: Record<string, string> = {}) =>
  readServeConfig({ BOOKBRIDGE_BASE_URL: 'https://contacts.example.com', ...set }).sources;

const startFor = (code: string, address: string | undefined, set?: Record<string, string>) =>
  startOf(knownProvider(code), settingsWith(set), address).href;

describe('where reading begins', () => {
  test.each([
    ['gmx', 'ana@gmx.net', 'https://carddav.gmx.net/'],
    ['gmx', 'ana@gmx.com', 'https://carddav.gmx.com/'],
    ['gmx', ' Ana@GMX.co.uk', 'https://carddav.gmx.com/'],
    ['gmx', 'ana', 'https://carddav.gmx.net/'],
    ['gmx', undefined, 'https://carddav.gmx.net/'],
    ['zoho', 'ana@zohomail.eu', 'https://contacts.zoho.eu/carddav/'],
    ['zoho', 'ana@company.example', 'https://contacts.zoho.com/carddav/'],
    ['icloud', 'ana@gmx.com', 'https://contacts.icloud.com/'],
  ])('for %s and %j', (code, address, start) => {
    expect(startFor(code, address)).toBe(start);
  });

  test('for everybody where the operator says', () => {
    const set = { BOOKBRIDGE_CARDDAV_GMX_URL: 'https://dav.example.com/gmx' };
    for (const address of ['ana@gmx.net', 'ana@gmx.com'])
      expect(startFor('gmx', address, set)).toBe('https://dav.example.com/gmx/');
  });
});
