import type { Book } from './book.js';
import type { UnreadPart } from './report.js';

/** Says in the report that a part of the file was not read. Sheets of a workbook in an archive are parts of a part. */
export function passOver({ report: { parts }, limits }: Book, unread: UnreadPart): void {
  if (unread.sheet === undefined) parts.passedOver++;
  if (parts.unread.length < limits.maxReported) parts.unread.push(unread);
}
