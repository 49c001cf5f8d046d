/** A cell without the apostrophe that writers put before what a spreadsheet would take for a formula, a phone number among it. */
export const unguarded = (cell: string): string => (isGuarded.test(cell) ? cell.slice(1) : cell);

const isGuarded = /^'+[=+\-@\t\r\n＝＋－＠]/;
