import { describe, expect, test } from 'vitest';
import { expectBounded } from './bounds.js';
import { endless, usual } from './sources.js';

const head = 'Name,Email\nAna,a@x.example\n';

/** Holds tables of so many bytes, of each shape, to what ordinary rows cost. */
export function testEndlessTables(amount: number): void {
  describe(`${amount} bytes of a table`, () => {
    test.each([
      [0.6, 'in one cell', '"', 'x', '"\nBen,b@x.example\n'],
      [2, 'in one cell of quotes', '"', '""', '"\nBen,b@x.example\n'],
      [0.6, 'in one row of cells', '', ',', '\nBen,b@x.example\n'],
      [5, 'of rows that open a quote', '', '"x\n', '\nBen,b@x.example\n'],
      [5, 'of rows with a stray quote', '', '"x"y,z\n', '\nBen,b@x.example\n'],
      [8, 'of rows that open a quote behind a blank', '', ' "x,y\n', '\nBen,b@x.example\n'],
      [8, 'of rows with a stray quote behind a blank', '', ' "x"y,z\n', '\nBen,b@x.example\n'],
      [8, 'of rows that begin with nothing in quotes', '', '"";"x";y,z\n', '\nBen,b@x.example\n'],
      [8, 'of rows that begin with a doubled quote', '', '""x"y,z\n', '\nBen,b@x.example\n'],
      [20, 'of cells whose quotes are closed too early, in one row', '', '"x"y,', '\nBen,b@x.example\n'],
      [6, 'in a quote that never closes', '"', 'x\n', ''],
      [24, 'of blank rows', '', '\n', 'Ben,b@x.example\n'],
      [40, 'of rows of nothing', '', ',,,,\n', 'Ben,b@x.example\n'],
      [24, 'of rows of one letter', '', 'x\n', 'Ben,b@x.example\n'],
      [4, 'of blanks in cells of addresses', '', `,${' '.repeat(5_000)}x\n`, 'Ben,b@x.example\n'],
      [4, 'of blanks before addresses', '', `,${' '.repeat(5_000)}<x@x.example>\n`, 'Ben,b@x.example\n'],
    ])(
      'cost at most %f times as much as in ordinary rows, %s, and the row before is kept',
      async (most, _, start, piece, end) => {
        const source = (bytes: number) => endless(head + start, piece, bytes, end);
        const names = await expectBounded(source, amount, usual.csv, most);
        expect(names[0]).toBe('Ana');
      },
    );
  });
}
