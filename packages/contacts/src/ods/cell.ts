import { attribute } from '../text/xml.js';
import { plainNumber } from '../workbook/cells.js';
import { maxRows } from '../workbook/workbook.js';

/** A cell as it is written (OpenDocument 1.3 part 3 §19.385, office:value-type). */
export interface Cell {
  type: string;
  value: string;
  /** Is under another one that it is merged with. */
  isCovered: boolean;
  times: number;
  columnSpan: number;
  rowSpan: number;
}

export function cellOf(name: string, attributes: Readonly<Record<string, string>>): Cell {
  const isError = Object.entries(attributes).some(
    ([key, value]) => value === 'error' && key.endsWith(':value-type'),
  );
  const type = isError ? 'error' : attribute(attributes, 'value-type');
  return {
    type,
    value: attribute(attributes, valueNames.get(type) ?? 'value'),
    isCovered: name === 'covered-table-cell',
    times: countOf(attributes, 'number-columns-repeated'),
    columnSpan: countOf(attributes, 'number-columns-spanned'),
    rowSpan: countOf(attributes, 'number-rows-spanned'),
  };
}

const valueNames = new Map([
  ['date', 'date-value'],
  ['boolean', 'boolean-value'],
  ['string', 'string-value'],
]);

/** How often something is repeated, or how far it reaches: at least once, and no further than a sheet. */
export function countOf(attributes: Readonly<Record<string, string>>, name: string): number {
  const count = Number(attribute(attributes, name));
  return Number.isSafeInteger(count) && count > 1 ? Math.min(count, maxRows) : 1;
}

/** The text that a person sees in a cell, or as much of it as says something. */
export function cellText({ type, value, isCovered }: Cell, shown: string): string {
  if (isCovered || type === 'error') return '';
  switch (type) {
    case 'date':
      return dateText(value, shown);
    case 'boolean':
      return value === 'true' ? 'TRUE' : 'FALSE';
    case 'float':
      return numberText(value, shown.trim());
    default:
      return shown === '' ? value : shown;
  }
}

/** A day without a year, as "9 May", is kept with a year that the person never wrote. */
function dateText(value: string, shown: string): string {
  const [date, year = '', month, day] = /^(\d{4})-(\d\d)-(\d\d)/.exec(value) ?? [];
  if (date === undefined) return shown;
  const others = [month, day].map(Number);
  const isYear = (number: string): boolean => {
    if (number.length >= 3) return true;
    const known = others.indexOf(Number(number));
    // One of its numbers is the day, and one the month if it is not a word.
    if (known >= 0) others.splice(known, 1);
    return known < 0 && Number(number) === Number(year) % 100;
  };
  const hasYear = shown.trim() === '' || (shown.match(/\p{Nd}+/gu) ?? []).some(isYear);
  return hasYear ? date : `--${month}-${day}`;
}

/**
 * A number as it is shown, which phone numbers and postal codes are written for; but without separators of thousands and a
 * fraction of nothing, and whole where the column is too narrow for it.
 */
function numberText(value: string, shown: string): string {
  const number = Number(value);
  if (value === '' || !Number.isFinite(number)) return shown;
  const plain = plainNumber(value, number);
  if (shown === '' || /^#+$|\d[eE][+-]?\d/.test(shown)) return plain;
  const whole = shown.replace(/[.,]0+$/, '');
  const isGrouped = [shown, whole].some((text) => text.replace(/[.,'’\s]/g, '') === plain);
  return isGrouped ? plain : shown;
}
