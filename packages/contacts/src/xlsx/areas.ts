import { AddressBookError } from '../error.js';
import type { Reading } from '../format.js';
import { textOf } from '../workbook/package.js';
import type { Packed } from '../zip/entries.js';

/** Cells that are merged into one; columns count from 0, rows from 1. */
export interface Area {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

/** What one sheet may have; a sheet whose rows are merged by twos and threes has tens of thousands. */
const maxAreas = 100_000;

export interface Areas {
  /** From top to bottom. */
  readonly areas: readonly Area[];
  /** There are more than are kept, or so many that not all of the sheets could be looked through for them. */
  readonly isCut: boolean;
}

export type AreaReader = (sheet: Packed) => Promise<Areas>;

/** Gives the merged cells of the sheets of one workbook, and remembers those of sheets that have few: a sheet may be asked for twice. */
export function areaReader(reading: Reading): AreaReader {
  // Looking through a sheet takes as much of the limits as reading it, and leaves those for reading as they are.
  const looking = { ...reading, unpackedBytes: 0 };
  const known = new WeakMap<Packed, Areas>();
  return async (sheet) => {
    const found = known.get(sheet) ?? (await readAreas(sheet, looking));
    if (found.areas.length <= maxKnown) known.set(sheet, found);
    return found;
  };
}

const maxKnown = 100;

/**
 * The merged cells of a sheet. They stand behind all rows, so the text of the sheet is gone through before its rows are
 * read. What is damaged in it is found when its rows are.
 * @see ECMA-376-1 §18.3.1.55 (mergeCells), §18.3.1.54 (mergeCell)
 */
async function readAreas(sheet: Packed, looking: Reading): Promise<Areas> {
  const areas: Area[] = [];
  let isCut = false;
  try {
    let carry = '';
    for await (const text of textOf(sheet, looking)) {
      const all = carry + text;
      let end = 0;
      for (const { index, 0: tag, 1: reference = '' } of all.includes(tagName)
        ? all.matchAll(mergeCell)
        : []) {
        end = index + tag.length;
        const area = areaOf(reference);
        if (area && areas.length < maxAreas) areas.push(area);
        else if (area) isCut = true;
      }
      carry = all.slice(Math.max(end, all.length - longestTag));
    }
  } catch (error) {
    if (!(error instanceof AddressBookError)) throw error;
    isCut = error.code === 'too_large';
  }
  return { areas: areas.sort((a, b) => a.top - b.top), isCut };
}

const tagName = 'mergeCell';
const longestTag = 300;
const mergeCell = /<(?:[\w.-]{1,50}:)?mergeCell\s[^<>]{0,200}?\bref\s*=\s*["']([A-Z\d:$]{1,40})["']/g;

function areaOf(reference: string): Area | undefined {
  const [, left = '', top, right = '', bottom] =
    /^\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference) ?? [];
  const area = {
    top: Number(top),
    bottom: Number(bottom),
    left: columnOf(left) ?? 0,
    right: columnOf(right) ?? 0,
  };
  return area.bottom > area.top || area.right > area.left ? area : undefined;
}

/** The column of a reference as `AB12`, from 0; undefined when it is none. */
export function columnOf(reference: string): number | undefined {
  let column = 0;
  for (let i = 0; i < reference.length && i < 4; i++) {
    const letter = reference.charCodeAt(i) - 0x40;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return column === 0 ? undefined : column - 1;
}
