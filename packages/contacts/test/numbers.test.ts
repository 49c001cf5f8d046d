import { expect, test } from 'vitest';
import { Numbers } from '../dist/numbers.js';

test('numbers are written as the engine writes them, across each new digit', () => {
  const numbers = new Numbers();
  const made = Array.from({ length: 100_101 }, () => numbers.next());
  expect(made).toEqual(made.map((_, at) => String(at + 1)));
});
