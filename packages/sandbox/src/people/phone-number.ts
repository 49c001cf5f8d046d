import type { Chance } from './chance.js';

/** Who of a person's numbers it is: those of different lines never meet. */
export type Line = 'mobile' | 'second' | 'other contact';

const exchanges: Record<Line, string> = { mobile: '555', second: '556', 'other contact': '557' };

const areas = ['202', '212', '303', '312', '415', '503', '617', '702', '808', '907'] as const;

const habits = [
  (area: string, exchange: string, last: string) => `(${area}) ${exchange}-${last}`,
  (area: string, exchange: string, last: string) => `+1 ${area} ${exchange} ${last}`,
  (area: string, exchange: string, last: string) => `${area}.${exchange}.${last}`,
  (area: string, exchange: string, last: string) => `001${area}${exchange}${last}`,
  (area: string, exchange: string, last: string) => `+1-${area}-${exchange}-${last}`,
] as const;

/** A number that nobody else in a book of a hundred thousand has, written as one of many people would. */
export function phoneNumber(index: number, line: Line, chance: Chance): { number: string; e164: string } {
  const area = areas[Math.floor(index / 10_000) % areas.length] ?? areas[0];
  const last = String(index % 10_000).padStart(4, '0');
  const exchange = exchanges[line];
  return { number: chance.pick(habits)(area, exchange, last), e164: `+1${area}${exchange}${last}` };
}
