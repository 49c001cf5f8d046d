import fc from 'fast-check';
import { expect, test } from 'vitest';
import { initialsOf, tintOf } from '../../dist/list/avatar.js';

test.each([
  ['Ana Ruiz', 'AR'],
  ['ana', 'A'],
  ['Ana María de la Cruz Ruiz', 'AR'],
  ['Ruiz, Ana', 'RA'],
  ['Ana Ruiz (work)', 'AR'],
  ['Ana 2', 'A'],
  ['ana.ruiz@home.example', 'A'],
  ['Øyvind Ødegård', 'ØØ'],
  ['Мария Иванова', 'МИ'],
  ['王小明', '王'],
  ['田中 太郎', '田'],
  ['فاطمة السيد', 'ف'],
  ['Ana 王', 'A'],
  ['क्षमा शर्मा', 'क्ष'],
  ['🦄', ''],
  ['+49 171 1234567', ''],
  ['', ''],
])('the initials of "%s" are "%s"', (title, initials) => {
  expect(initialsOf(title)).toBe(initials);
});

test('every name has one of ten tints, and always the same', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (title) => {
      expect(Array.from({ length: 10 }, (_, tint) => tint)).toContain(tintOf(title));
      expect(tintOf(title)).toBe(tintOf(title));
    }),
  );
});
