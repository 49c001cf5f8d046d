import type { Blocks, Reading } from '../format.js';
import { readWorkbook } from '../workbook/read.js';
import { openXlsx } from './open.js';

/**
 * Reads the people in a workbook of Excel.
 * @see ECMA-376, transitional and strict
 */
export async function* readXlsx(file: Blocks, reading: Reading): AsyncGenerator<void> {
  yield* readWorkbook(await openXlsx(file, reading), reading);
}
