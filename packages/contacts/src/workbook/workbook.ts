import type { Row } from '../csv/sniff.js';
import type { LooksLike } from '../error.js';
import type { Blocks, Reading } from '../format.js';
import type { UnreadReason } from '../report.js';

/** A workbook of any program, as far as reading its people needs to know it. */
export interface Workbook {
  /** The sheets in the order that people see. The rows of one are to be taken before the next sheet is asked for. */
  sheets(): AsyncGenerator<Sheet>;
  /** What it is when none of its sheets is a list of people. */
  readonly looksLike: LooksLike;
}

/** Opens a workbook of one format. */
export type OpenWorkbook = (file: Blocks, reading: Reading) => Promise<Workbook>;

/** A sheet, or the reason why it cannot be read or is not to be. */
export type Sheet = {
  /** From 1, hidden sheets counted too. */
  readonly number: number;
} & (
  | { readonly rows: AsyncIterable<SheetRow[]>; readonly unread?: never }
  | { readonly unread: UnreadReason }
);

export interface SheetRow extends Row {
  /** It is longer than `maxLineBytes`, and has no cells therefore. */
  isTooLong: boolean;
  /** It has more cells than `maxProperties`; those beyond are left out. */
  isTooWide: boolean;
  /** Said here, as looking for it would meet every column between two cells that are far from each other. */
  isBlank: boolean;
  /** Of the first row of a sheet whose merged cells are not all known. */
  isUnmerged: boolean;
  /** The first and the last column of each value that is merged over several columns. */
  wide: [left: number, right: number][];
}

export const emptyRow = (at: number): SheetRow => ({
  cells: [],
  at,
  isTooLong: false,
  isTooWide: false,
  isBlank: true,
  isUnmerged: false,
  wide: [],
});

/** No program has more rows in a sheet, and none of its columns is beyond this. */
export const maxRows = 1_048_576;

/** A program offers 255 sheets at most when it begins a workbook; those beyond this are not looked at. */
export const maxSheets = 1_000;
