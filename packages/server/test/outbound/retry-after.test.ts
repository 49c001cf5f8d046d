import { describe, expect, test } from 'vitest';
import { retryAfterMs } from '../../dist/outbound/retry-after.js';

const now = () => Date.UTC(1994, 10, 6, 8, 49, 37);
const waitOf = (value: string) => retryAfterMs(new Headers({ 'retry-after': value }), now);

describe('how long to wait', () => {
  for (const [value, ms] of [
    ['0', 0],
    ['120', 120_000],
    [' 7 ', 7000],
    ['3601', 3_600_000],
    ['99999999999999999999', 3_600_000],
    ['Sun, 06 Nov 1994 08:49:47 GMT', 10_000],
    ['Sunday, 06-Nov-94 08:49:47 GMT', 10_000],
    ['Sun Nov  6 08:49:47 1994', 10_000],
    ['Sun, 06 Nov 1994 08:49:37 GMT', 0],
    ['Sun, 06 Nov 1994 08:00:00 GMT', 0],
    ['Mon, 07 Nov 1994 08:49:37 GMT', 3_600_000],
  ] as const) {
    test(`is ${ms} ms when the answer says ${value}`, () => {
      expect(waitOf(value)).toBe(ms);
    });
  }

  for (const value of [
    '',
    'soon',
    '-5',
    '1.5',
    '5, 5',
    '1e3',
    '0x10',
    '1994-11-06T08:49:47Z',
    'Sun, 99 Foo 1994 08:49:47 GMT',
  ]) {
    test(`is unknown when the answer says ${value || 'nothing'}`, () => {
      expect(waitOf(value)).toBeUndefined();
    });
  }

  test('is an hour at most, unless told otherwise', () => {
    const headers = new Headers({ 'retry-after': '86400' });
    expect(retryAfterMs(headers, now)).toBe(3_600_000);
    expect(retryAfterMs(headers, now, 100_000_000)).toBe(86_400_000);
    expect(retryAfterMs(headers, now, 7_200_000)).toBe(7_200_000);
  });

  test('is unknown without the header', () => {
    expect(retryAfterMs(new Headers())).toBeUndefined();
  });
});
