import type { Blocks, Reading } from '../format.js';
import { attribute } from '../text/xml.js';
import type { Packed } from '../zip/entries.js';
import type { DateSystem } from './dates.js';
import { holdParts, holdXml } from './package.js';
import { relationsOf } from './relations.js';
import { readStrings } from './strings.js';
import { type CellFormat, readFormats } from './styles.js';

/** What the cells of all sheets refer to. */
export interface Shared {
  strings: readonly string[];
  /** By the style of a cell. */
  formats: readonly CellFormat[];
  dates: DateSystem;
}

export interface Sheet {
  /** From 1, in the order that people see, hidden ones counted too. */
  number: number;
  content: Packed;
}

export interface Workbook {
  sheets: Sheet[];
  shared: Shared;
}

/**
 * What a workbook is made of, held until its sheets can be read.
 * @see ECMA-376-1 §12.3 (parts), §18.2.20 (sheets), §18.2.28 (workbookPr)
 */
export async function openWorkbook(file: Blocks, reading: Reading): Promise<Workbook> {
  const parts = await holdParts(file, reading);
  const root = await relationsOf('', parts, reading);
  const path = root.find(({ kind }) => kind === 'officeDocument')?.target ?? 'xl/workbook.xml';
  const { listed, dates } = await readWorkbook(parts.get(path), reading);
  const relations = await relationsOf(path, parts, reading);
  const only = (kind: string) =>
    parts.get(relations.find((relation) => relation.kind === kind)?.target ?? '');
  const sheets = listed.flatMap(({ number, relation }): Sheet[] => {
    const found = relations.find(({ id, kind }) => id === relation && kind === 'worksheet');
    const content = parts.get(found?.target ?? '');
    return content ? [{ number, content }] : [];
  });
  const strings = await readStrings(only('sharedStrings'), reading);
  const formats = await readFormats(only('styles'), reading);
  return { sheets, shared: { strings, formats, dates } };
}

/** Sheets beyond are as good as hidden; a program offers 255 at most when it begins a workbook. */
const maxSheets = 1_000;

async function readWorkbook(part: Packed | undefined, reading: Reading) {
  const listed: { number: number; relation: string }[] = [];
  let number = 0;
  let dates: DateSystem = 1900;
  await holdXml(
    part,
    {
      open(name, attributes) {
        if (name === 'workbookPr' && /^(?:1|true)$/.test(attribute(attributes, 'date1904'))) dates = 1904;
        if (name !== 'sheet') return;
        number++;
        // What a person hid is not what they mean to give.
        if (/hidden/i.test(attribute(attributes, 'state')) || listed.length >= maxSheets) return;
        listed.push({ number, relation: attribute(attributes, 'id') });
      },
      text: () => undefined,
      close: () => undefined,
    },
    reading,
  );
  return { listed, dates };
}
