import type { Reading } from '../format.js';
import { attribute } from '../text/xml.js';
import { holdXml } from '../workbook/package.js';
import type { Packed } from '../zip/entries.js';

/** What the format of a cell makes of the number in it, as far as it matters. */
export type CellFormat =
  | { kind: 'number' }
  /** Digits in places, as phone numbers and postal codes are written; another way for numbers above a limit, if any. */
  | { kind: 'digits'; places: Place[]; above?: { limit: number; places: Place[] } }
  /** A calendar date, with or without its year. */
  | { kind: 'date'; hasYear: boolean };

/** A text that is always there, or a place for a digit, which is a zero or nothing where the number has none. */
export type Place = { text: string } | { digit: '0' | '' };

/**
 * The formats of cells, by the number of their style.
 * @see ECMA-376-1 §18.8.10 (cellXfs), §18.8.30 (numFmt)
 */
export async function readFormats(part: Packed | undefined, reading: Reading): Promise<CellFormat[]> {
  const codes = new Map<string, string>();
  const ids: string[] = [];
  let isOfCells = false;
  await holdXml(
    part,
    {
      open(name, attributes) {
        if (name === 'numFmt')
          codes.set(attribute(attributes, 'numFmtId'), attribute(attributes, 'formatCode'));
        else if (name === 'cellXfs') isOfCells = true;
        else if (name === 'xf' && isOfCells) ids.push(attribute(attributes, 'numFmtId'));
      },
      text: () => undefined,
      close(name) {
        if (name === 'cellXfs') isOfCells = false;
      },
    },
    reading,
  );
  const known = new Map<string, CellFormat>();
  return ids.map((id) => {
    const format = known.get(id) ?? formatOf(codes.get(id) ?? builtIn(Number(id)));
    known.set(id, format);
    return format;
  });
}

/** What the code of a format says of numbers: its first section is for those above zero (ECMA-376-1 §18.8.31). */
export function formatOf(written: string): CellFormat {
  const code = written.slice(0, 1_000);
  const [section = ''] = code
    .replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '')
    .toLowerCase()
    .split(';');
  const digits = digitsOf(code);
  if (digits) return digits;
  const hasYear = /[ye]/.test(section.replace('general', ''));
  // An m is a month, or minutes beside hours or seconds.
  const hasMonth = /m/.test(section.replace(/h+[^a-z]*m+|m+[^a-z]*s+/g, ''));
  return hasMonth && (hasYear || /d/.test(section)) ? { kind: 'date', hasYear } : { kind: 'number' };
}

/** As `[<=9999999]000-0000;(000) 000-0000`: numbers up to a limit in one way, others in another. */
function digitsOf(code: string): CellFormat | undefined {
  const [first = '', second] = code.split(';');
  const places = placesOf(first);
  if (!places) return undefined;
  const limit = Number(/^\[<=(\d+)\]/.exec(first)?.[1] ?? Number.NaN);
  const others = Number.isNaN(limit) || second === undefined ? undefined : placesOf(second);
  return { kind: 'digits', places, ...(others && { above: { limit, places: others } }) };
}

/** Undefined for a format of anything but digits in places. */
function placesOf(section: string): Place[] | undefined {
  const places: Place[] = [];
  for (const [token, quoted, escaped, other] of section.matchAll(tokens)) {
    if (other !== undefined) return undefined;
    if (token === '0') places.push({ digit: '0' });
    else if (token === '#' || token === '?') places.push({ digit: '' });
    else if (!/^[[*]/.test(token))
      places.push({ text: quoted ?? escaped ?? (token.startsWith('_') ? ' ' : token) });
  }
  return places.some((place) => 'digit' in place) ? places : undefined;
}

const tokens = /"([^"]*)"|\\(.)|_.|\*.|\[[^\]]*\]|[0#?]|[-+() ]|(.)/gs;

/** Formats that are not written out; 27 to 36 and 50 to 58 are dates where Chinese, Japanese or Korean is written. */
function builtIn(id: number): string {
  if (id === 16) return 'd-mmm';
  const isDate = (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 31) || id === 36;
  return isDate || (id >= 50 && id <= 58) ? 'yyyy-mm-dd' : 'General';
}
