import type { Blocks, Reading } from '../format.js';
import { attribute } from '../text/xml.js';
import { holdParts, holdXml } from '../workbook/package.js';
import { maxSheets, type Sheet, type SheetRow, type Workbook } from '../workbook/workbook.js';
import type { Packed } from '../zip/entries.js';
import { type AreaReader, areaReader } from './areas.js';
import type { DateSystem } from './dates.js';
import { relationsOf } from './relations.js';
import { rowsOf } from './rows.js';
import { readStrings } from './strings.js';
import { type CellFormat, readFormats } from './styles.js';

/** What the cells of all sheets refer to. */
export interface Shared {
  strings: readonly string[];
  /** By the style of a cell. */
  formats: readonly CellFormat[];
  dates: DateSystem;
}

/**
 * What a workbook is made of, held until its sheets can be read.
 * @see ECMA-376-1 §12.3 (parts), §18.2.20 (sheets), §18.2.28 (workbookPr)
 */
export async function openXlsx(file: Blocks, reading: Reading): Promise<Workbook> {
  const parts = await holdParts(file, reading, isNeeded);
  const root = await relationsOf('', parts, reading);
  const path = root.find(({ kind }) => kind === 'officeDocument')?.target ?? 'xl/workbook.xml';
  const { listed, dates } = await readListed(parts.get(path), reading);
  const relations = await relationsOf(path, parts, reading);
  const only = (kind: string) =>
    parts.get(relations.find((relation) => relation.kind === kind)?.target ?? '');
  const strings = await readStrings(only('sharedStrings'), reading);
  const formats = await readFormats(only('styles'), reading);
  const shared = { strings, formats, dates };
  const areasOf = areaReader(reading);
  return {
    looksLike: 'an Excel workbook without a list of people',
    async *sheets() {
      for (const { number, relation, unread } of listed) {
        if (unread) {
          yield { number, unread };
          continue;
        }
        const found = relations.find(({ id }) => id === relation);
        const content = found?.kind === 'worksheet' ? parts.get(found.target) : undefined;
        // A sheet may be one chart, or a dialogue.
        if (!content)
          yield { number, unread: found && found.kind !== 'worksheet' ? 'not_people' : 'damaged' };
        else yield { number, rows: mergedRows(content, areasOf, shared, reading) };
      }
    },
  };
}

async function* mergedRows(
  content: Packed,
  areasOf: AreaReader,
  shared: Shared,
  reading: Reading,
): AsyncGenerator<SheetRow[]> {
  yield* rowsOf(content, await areasOf(content), shared, reading);
}

/** Of the parts some can be larger than the sheets, and say nothing of people. */
const isNeeded = (name: string): boolean =>
  /\.(?:xml|rels)$/.test(name) &&
  !/^xl\/(?:pivotcache|pivottables|drawings|charts|theme|media|externallinks)\//.test(name);

interface Listed {
  number: number;
  relation: string;
  unread?: NonNullable<Sheet['unread']>;
}

async function readListed(
  part: Packed | undefined,
  reading: Reading,
): Promise<{ listed: Listed[]; dates: DateSystem }> {
  const listed: Listed[] = [];
  let dates: DateSystem = 1900;
  await holdXml(
    part,
    {
      open(name, attributes) {
        if (name === 'workbookPr' && /^(?:1|true)$/.test(attribute(attributes, 'date1904'))) dates = 1904;
        if (name !== 'sheet') return;
        const sheet = {
          number: Math.min(listed.length, maxSheets) + 1,
          relation: attribute(attributes, 'id'),
        };
        // One stands for all that are beyond.
        if (sheet.number > maxSheets) listed[maxSheets] = { ...sheet, unread: 'too_large' };
        // What a person hid is not what they mean to give.
        else if (/hidden/i.test(attribute(attributes, 'state'))) listed.push({ ...sheet, unread: 'hidden' });
        else listed.push(sheet);
      },
      text: () => undefined,
      close: () => undefined,
    },
    reading,
  );
  return { listed, dates };
}
