/** What ends a line: LF, also behind a CR, or CR alone. */
export type LineEnd = '\n' | '\r';

/** How the lines of a text end, by its beginning: with LF, also behind a CR, or more often with CR alone, as of old Macs. */
export function lineEndOf(text: string): LineEnd {
  if (!text.includes('\r')) return '\n';
  const often = (end: RegExp) => text.match(end)?.length ?? 0;
  return often(/\r(?!\n)/g) > often(/\n/g) ? '\r' : '\n';
}
