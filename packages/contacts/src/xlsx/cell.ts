import { plainNumber } from '../workbook/cells.js';
import { dateOfSerial } from './dates.js';
import type { Shared } from './open.js';
import { unescaped } from './strings.js';
import type { CellFormat, Place } from './styles.js';

/** A cell as it is written: `type` and `style` are its attributes t and s (ECMA-376-1 §18.3.1.4). */
export interface RawCell {
  type: string;
  style: string;
  value: string;
}

/** The text that a person sees in a cell, or as much of it as says something: of a formula, its last result. */
export function cellText({ type, style, value }: RawCell, { strings, formats, dates }: Shared): string {
  switch (type) {
    case 's':
      return strings[Number(value)] ?? '';
    case 'str':
      return unescaped(value);
    case 'b':
      return value === '1' ? 'TRUE' : 'FALSE';
    case 'e':
      return '';
    case 'd':
      return value.slice(0, 10);
    default: {
      const format = formats[Number(style || 0)] ?? { kind: 'number' };
      return value === '' ? '' : numberText(value, format, dates);
    }
  }
}

function numberText(value: string, format: CellFormat, dates: Shared['dates']): string {
  const number = Number(value);
  if (!Number.isFinite(number)) return value;
  if (format.kind === 'date') {
    const date = dateOfSerial(number, dates);
    // A day without a year, as "9 May", is kept with a year that the person never wrote.
    if (date !== undefined) return format.hasYear ? date : `--${date.slice(5)}`;
  }
  const text = plainNumber(value, number);
  return format.kind === 'digits' && /^\d+$/.test(text) ? inPlaces(text, placesFor(number, format)) : text;
}

const placesFor = (number: number, { places, above }: CellFormat & { kind: 'digits' }): readonly Place[] =>
  above && number > above.limit ? above.places : places;

/** The digits of a number in their places, from the last one on; the first place takes all that are left. */
function inPlaces(digits: string, places: readonly Place[]): string {
  const first = places.findIndex((place) => 'digit' in place);
  let text = '';
  let left = digits;
  for (let at = places.length - 1; at >= 0; at--) {
    const place = places[at] as Place;
    if ('text' in place) text = place.text + text;
    else if (at === first) text = (left || place.digit) + text;
    else {
      text = (left.slice(-1) || place.digit) + text;
      left = left.slice(0, -1);
    }
  }
  return text.trim();
}
