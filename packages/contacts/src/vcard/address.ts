import { unescapeText } from './value.js';

/**
 * The street of an address whose parts stand in more than one place: what the standard had for flats and boxes at first, and
 * the parts that it has got since, which should be in the street, too.
 * @see RFC 9554 §2.1
 */
export function streetOf(parts: readonly string[]): string {
  const [box = '', extended = '', street = '', , , , country = ''] = parts;
  const [
    room,
    flat,
    floor,
    number = '',
    name = '',
    building,
    block,
    subdistrict,
    district,
    landmark,
    direction,
  ] = parts.slice(7);
  const known = new Set(`${street} ${extended} ${box}`.split(/[\s,;]+/));
  const missing = (part = '') => (part.split(/\s+/).every((word) => known.has(word)) ? '' : part);
  const all = (separator: string, ...some: (string | undefined)[]) =>
    some.filter((part) => part).join(separator);
  const isNumberFirst = /^(?:us|usa|united|ca|canada|au|gb|uk|ie|nz|fr|$)/i.test(country);
  const line = isNumberFirst ? all(' ', number, direction, name) : all(' ', name, direction, number);
  const more = [room, flat, floor, building, block, landmark, subdistrict, district].map(missing).reverse();
  return noEmptyLines(unescapeText(all('\n', street || line, all(', ', ...more), extended, box)));
}

const noEmptyLines = (text: string) =>
  text.includes('\n') ? text.replace(/\n\s*(?=\n|$)|^\s*\n+/g, '') : text;
