import { mailboxShare } from './addresses/share.js';
import type { TextTable } from './csv/detect.js';
import type { Detected, DetectOptions } from './detect.js';
import { unknown } from './detect-binary.js';

/** What a text of no other form is: the table that it may be, a list of mailboxes, or nothing that we read. */
export function listKind(
  text: string,
  table: TextTable | undefined,
  { isAnyTable }: DetectOptions,
): Detected {
  if (table?.hasHeader) return { format: 'csv' };
  const { share, isAmbiguous } = mailboxShare(text);
  // What looks like a table of several columns by its values is a list only when it is nothing else.
  if (share >= (table?.isPeople && table.width > 1 ? 0.95 : 0.5) && !(table?.isPeople && isAmbiguous))
    return { format: 'addresses' };
  if (table && (table.isPeople || isAnyTable)) return { format: 'csv' };
  return unknown('a text that is no list of people');
}
