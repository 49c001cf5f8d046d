import { describe, expect, test } from 'vitest';
import { readAddressBook } from '../../../dist/index.js';
import { expectFileBounded } from '../../hostile/bounds.js';
import { testEndlessTables } from '../../hostile/endless-tables.js';
import { fewerBytes, namesOf, usual } from '../../hostile/sources.js';
import { all, bytes, lines } from '../../support.js';

const head = 'Name,Email\nAna,a@x.example\n';

testEndlessTables(fewerBytes);

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
    await expectFileBounded(file, usual.csv, most);
  });

  test('of words that objects have is as good as another', async () => {
    const file = bytes(lines('constructor,__proto__,toString,Name,Email', 'a,b,c,Ana,ana@x.example'));
    expect(namesOf(await all(readAddressBook(file)))).toEqual(['Ana']);
  });
});

test('rows of a legacy encoding, whichever it may be, cost at most twelve times as much a byte as ordinary ones', async () => {
  const noise = new Uint8Array(1_000_000).map((_, i) => (i % 40 === 39 ? 10 : 0xe0 + (i % 32)));
  const file = new Uint8Array([...bytes(head), ...noise]);
  await expectFileBounded(file, usual.csv, 12);
});
