/**
 * A cell without what keeps a spreadsheet from taking it for a formula or a number: the apostrophe that writers put
 * before it, or Excel's `="0170 1"`.
 */
export function unguarded(cell: string): string {
  if (isGuarded.test(cell)) return cell.slice(1);
  return isText.test(cell) ? cell.slice(2, -1).replaceAll('""', '"') : cell;
}

/** What a cell begins with that may have to be taken off. */
export const mayBeGuarded = (code: number): boolean => code === 0x27 || code === 0x3d;

const isGuarded = /^'+[=+\-@\t\r\n＝＋－＠]/;
const isText = /^="(?:[^"]|"")*"$/;
