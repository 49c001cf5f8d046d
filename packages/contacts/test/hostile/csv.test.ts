import { describe, expect, test } from 'vitest';
import { readAddressBook } from '../../src/index.js';
import { readingOf } from '../cost.js';
import { all, bytes, lines } from '../support.js';
import { expectBounded, expectFileBounded } from './bounds.js';
import { brief, endless, namesOf, ordinary, ordinaryBytes } from './sources.js';

const usual = readingOf(() => ordinary.csv, ordinaryBytes);
const head = 'Name,Email\nAna,a@x.example\n';

describe('nine million bytes of a table', () => {
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
  ])(
    'cost at most %f times as much as in ordinary rows, %s, and the row before is kept',
    async (most, _, start, piece, end) => {
      await expectBounded((amount) => endless(head + start, piece, amount, end), usual, most);
      const few = endless(head + start, piece, 200_000, end);
      expect(namesOf(await all(readAddressBook(few, brief)))[0]).toBe('Ana');
    },
  );
});

describe('a header', () => {
  const times = (piece: string) => piece.repeat(Math.ceil(1_000_000 / piece.length));
  test.each([
    [20, 'of a hundred thousand cells', `Name,Email${',a'.repeat(100_000)}`],
    [3, 'of a million cells', `Name,Email${',a'.repeat(1_000_000)}`],
    [20, 'of phones', `Name,Email${times(',Home Phone 2')}`],
    [6, 'of East Asian words', `Name,Email${times(',商务电话商务电话商务电话')}`],
    [2, 'of words without an end', `Name,Email,${times('home phone ')}`],
    [2, 'of blanks and digits', `Name,Email,${times('1 ')}`],
    [2, 'of blanks', `Name,Email,${times(' ')}x`],
  ])('costs at most %f times as much a byte as ordinary rows, %s', async (most, _, header) => {
    const file = bytes(lines(header, 'Ana,ana@x.example'));
    await expectFileBounded(file, usual, most);
  });

  test('of words that objects have is as good as another', async () => {
    const file = bytes(lines('constructor,__proto__,toString,Name,Email', 'a,b,c,Ana,ana@x.example'));
    expect(namesOf(await all(readAddressBook(file)))).toEqual(['Ana']);
  });
});

test('rows of a legacy encoding, whichever it may be, cost at most twelve times as much a byte as ordinary ones', async () => {
  const noise = new Uint8Array(1_000_000).map((_, i) => (i % 40 === 39 ? 10 : 0xe0 + (i % 32)));
  const file = new Uint8Array([...bytes(head), ...noise]);
  await expectFileBounded(file, usual, 12);
});
