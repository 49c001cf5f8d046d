import { implies, type Schema, text, unsignedInt, utcDate, wordOf } from '../types.js';
import { address } from './address.js';
import { typed } from './parts.js';

const leapYear = {
  type: 'integer',
  anyOf: [{ multipleOf: 400 }, { multipleOf: 4, not: { multipleOf: 100 } }],
};

/** How many days there are where a date is as said. */
const daysWhere = (properties: Schema, days: number): Schema =>
  implies(
    { properties, required: Object.keys(properties) },
    { properties: { day: { type: 'integer', maximum: days } } },
  );

const partialDate = typed(
  'PartialDate',
  {
    year: unsignedInt,
    month: { ...unsignedInt, minimum: 1, maximum: 12 },
    day: { ...unsignedInt, minimum: 1, maximum: 31 },
    calendarScale: text,
  },
  [],
  {
    anyOf: [{ required: ['year'] }, { required: ['month', 'day'] }],
    dependentRequired: { day: ['month'] },
    allOf: [
      daysWhere({ month: { enum: [4, 6, 9, 11] } }, 30),
      daysWhere({ month: { const: 2 } }, 29),
      daysWhere({ month: { const: 2 }, year: { not: leapYear } }, 28),
    ],
  },
);

const timestamp = typed('Timestamp', { utc: utcDate }, ['utc']);

/** @see RFC 9553 §2.8.1 */
export const anniversary = typed(
  'Anniversary',
  {
    kind: wordOf('birth', 'death', 'wedding'),
    date: { oneOf: [partialDate, timestamp] },
    place: address,
  },
  ['kind', 'date'],
);
