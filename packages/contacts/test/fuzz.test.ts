import { expect, test } from 'vitest';
import { expectNoFindings, fuzz } from './fuzz.js';

test('no damage makes reading throw, hang, slow down, hold memory or go beyond its limits', () =>
  expectNoFindings(500));

test('the same seed gives the same inputs, and another seed others', async () => {
  const ends = (said: string) => /\d+ contacts\nends: .*/.exec(said)?.[0];
  const [once, again] = [await fuzz('--inputs', '300'), await fuzz('--inputs', '300')];
  expect(ends(once)).toBeDefined();
  expect(ends(again)).toBe(ends(once));
  expect(ends(await fuzz('--inputs', '300', '--seed', '2'))).not.toBe(ends(once));
});
