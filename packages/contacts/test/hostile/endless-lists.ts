import { describe, expect, test } from 'vitest';
import { expectBounded } from './bounds.js';
import { endless, usual } from './sources.js';

/** More than is looked at to tell what a file is. */
const head = 'Ana Silva <a@x.example>\n'.repeat(3_000);

/** Holds lists of so many bytes, of each shape, to what ordinary mailboxes cost. */
export function testEndlessLists(amount: number): void {
  describe(`${amount} bytes of a list of mailboxes`, () => {
    test.each([
      [4, 'of mailboxes in one line', '', 'Ana Silva <a@x.example>, '],
      [8, 'of the shortest addresses', '', 'a@b,'],
      [2, 'in one mailbox', '', 'x'],
      [2, 'in one comment', '(', 'x'],
      [4, 'of comments in comments', '', '('],
      [4, 'of comments that are not open', '', ')'],
      [4, 'of quotes', '', '"'],
      [4, 'of single quotes', '', "'"],
      [8, 'of single quotes before an address each', '', `${"'".repeat(500)} <a@x.example>\n`],
      [8, 'of separators before an address each', '', `${', :'.repeat(200)}x <a@x.example>\n`],
      [4, 'of escapes in a quote', '"', '\\"'],
      [4, 'of brackets', '', '<'],
      [4, 'of signs', '', '@'],
      [4, 'of commas', '', ','],
      [8, 'of semicolons', '', ';'],
      [20, 'of words that are no mailboxes', '', 'a;'],
      [8, 'of groups', '', 'Team: a@x.example, b@x.example; '],
      [8, 'of groups in groups', '', 'a:'],
      [8, 'of groups that have no end', '', 'Team: '],
      [20, 'of names that are encoded', '', '=?utf-8?q?=C3=BC?= <a@x.example>\n'],
      [4, 'in one name that is encoded', '', '=?utf-8?q?=C3=BC?= '],
      [8, 'of bullets', '', '- '],
      [20, 'of lines of one bullet', '', '-\n'],
      [20, 'of blank lines', '', '\n'],
    ])('cost at most %f times as much as in ordinary ones, %s', async (most, _, start, piece) => {
      const source = (bytes: number) => endless(head + start, piece, bytes, '\nBen <b@x.example>\n');
      const names = await expectBounded(source, amount, usual.addresses, most);
      expect(names[0]).toBe('Ana Silva');
      expect(names.at(-1)).toBe('Ben');
    });
  });
}
