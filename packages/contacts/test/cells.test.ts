import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CellCutter } from '../dist/csv/cells.js';

/** All rows of a text, as the cutter gives them; it may be told of the text anew at each of them. */
function rowsOf(text: string, isForgetful: boolean) {
  const cutter = new CellCutter(',', 8);
  cutter.take(text);
  const rows: unknown[] = [];
  for (let from = 0; from < text.length; ) {
    if (isForgetful) cutter.take(text);
    const cut = cutter.cut(from, true);
    // What comes after a row that makes no sense is its next line.
    const lineEnd = text.indexOf('\n', from);
    const next = cut === 'unpaired' ? (lineEnd < 0 ? text.length : lineEnd + 1) : cutter.next;
    rows.push(cut === 'unpaired' ? [cut, next] : [cut, next, cutter.isCut, ...cutter.cells]);
    from = next;
  }
  return rows;
}

test('what a cutter remembers of the rows before changes nothing of a row', () => {
  const piece = fc.constantFrom('"', '""', '"""', ',', '\n', '\r\n', ' ', 'x', "'", '",', '\n"');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join('');
      expect(rowsOf(text, false)).toEqual(rowsOf(text, true));
    }),
    { numRuns: 20_000, seed: 1 },
  );
});
