import { type Draft, dateOf } from '@bookbridge/contacts';
import { objectOf, text } from '../http/untrusted-json.js';
import type { Birthday } from './person.js';

/**
 * Sets the birthday; the draft keeps the first it gets. The parts count where there are any, and the words beside them do
 * not: those are the parts again, in an order that depends on the language. A year by itself is no birthday.
 * @see https://developers.google.com/people/api/rest/v1/people#Date
 */
export function setBirthday(draft: Draft, birthday: Birthday): void {
  const { year, month, day } = objectOf<'year' | 'month' | 'day'>(birthday.date);
  if (month === undefined && day === undefined && year === undefined) draft.setBirthday(text(birthday.text));
  else if (number(month) !== 0 && number(day) !== 0)
    draft.setDate(dateOf(number(year), number(month), number(day)));
}

const number = (value: unknown): number => (typeof value === 'number' ? value : 0);
