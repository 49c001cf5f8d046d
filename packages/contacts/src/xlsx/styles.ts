import type { Reading } from '../format.js';
import { attribute } from '../text/xml.js';
import type { Packed } from '../zip/entries.js';
import { holdXml } from './package.js';

/** What the format of a cell makes of the number in it, as far as it matters. */
export type CellFormat =
  | { kind: 'number' }
  /** Filled up with zeros, as postal codes are. */
  | { kind: 'digits'; length: number }
  /** A calendar date, with or without its year. */
  | { kind: 'date'; hasYear: boolean };

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
export function formatOf(code: string): CellFormat {
  const [section = ''] = code
    .slice(0, 1_000)
    .replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '')
    .toLowerCase()
    .split(';');
  if (/^0{2,}$/.test(section)) return { kind: 'digits', length: section.length };
  const hasYear = /[ye]/.test(section.replace('general', ''));
  // An m is a month, or minutes beside hours or seconds.
  const hasMonth = /m/.test(section.replace(/h+[^a-z]*m+|m+[^a-z]*s+/g, ''));
  return hasMonth && (hasYear || /d/.test(section)) ? { kind: 'date', hasYear } : { kind: 'number' };
}

/** Formats that are not written out; 27 to 36 and 50 to 58 are dates where Chinese, Japanese or Korean is written. */
function builtIn(id: number): string {
  if (id === 16) return 'd-mmm';
  const isDate = (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 31) || id === 36;
  return isDate || (id >= 50 && id <= 58) ? 'yyyy-mm-dd' : 'General';
}
