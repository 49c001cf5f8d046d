import type { Blocks, Reading } from '../format.js';
import { readWorkbook } from '../workbook/read.js';
import { openOds } from './open.js';

/**
 * Reads the people in a workbook of LibreOffice and others.
 * @see OpenDocument 1.3 part 3 §9 (tables)
 */
export async function* readOds(file: Blocks, reading: Reading): AsyncGenerator<void> {
  yield* readWorkbook(await openOds(file, reading), reading);
}
