import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RateLimiter } from '../../dist/security/rate-limit.js';

const cases = fc.record({
  now: fc.double({ min: 1, max: 1e9, noNaN: true }),
  perSecond: fc.double({ min: 0.1, max: 1000, noNaN: true }),
  burst: fc.integer({ min: 1, max: 200 }),
});

test('a whole burst is allowed at one time, and not one more, whatever the time is', () => {
  fc.assert(
    fc.property(cases, ({ now, perSecond, burst }) => {
      const limiter = new RateLimiter(perSecond, burst, () => now);
      const taken = Array.from({ length: burst + 2 }, () => limiter.take('key'));
      expect(taken.filter(({ isAllowed }) => isAllowed)).toHaveLength(burst);
      expect(taken.slice(0, burst).map(({ remaining }) => remaining)).toEqual(
        Array.from({ length: burst }, (_, at) => burst - 1 - at),
      );
      expect(taken.slice(burst).every(({ isAllowed }) => !isAllowed)).toBe(true);
      expect(limiter.take('another').isAllowed).toBe(true);
    }),
  );
});

test('whoever waits as long as was said is allowed one more', () => {
  fc.assert(
    fc.property(cases, ({ now, perSecond, burst }) => {
      let time = now;
      const limiter = new RateLimiter(perSecond, burst, () => time);
      for (let count = 0; count < burst; count++) limiter.take('key');
      const { isAllowed, retryAfterMs } = limiter.take('key');
      expect(isAllowed).toBe(false);
      time += retryAfterMs;
      expect(limiter.take('key').isAllowed).toBe(true);
      expect(limiter.take('key').isAllowed).toBe(false);
    }),
  );
});
