import { describe, expect, test } from 'vitest';
import { expectBounded } from './bounds.js';
import { endless, usual } from './sources.js';

/** Holds LDIF of so many bytes, of each shape, to what ordinary entries cost. */
export function testEndlessLdif(amount: number): void {
  describe(`${amount} bytes of LDIF`, () => {
    const ana = 'dn: cn=Ana\ncn: Ana\n';
    test.each([
      [1.2, 'in one folded value', `${ana}description: `, 'x\n '],
      [12, 'of attributes', ana, 'a: b\n'],
      [0.6, 'of base64', `${ana}jpegPhoto:: `, 'AAAA'],
      [1, 'of folded base64', `${ana}jpegPhoto:: `, 'AAAA\n '],
      [12, 'of comments', ana, '#c\n'],
      [24, 'of blank lines', `${ana}\n`, '\n'],
      [3, 'of members of a list', `${ana}\ndn: cn=l\nobjectclass: groupOfNames\ncn: l\n`, 'member: cn=a\n'],
    ])(
      'cost at most %f times as much as in ordinary entries, %s, and the entry is kept',
      async (most, _, start, piece) => {
        const source = (bytes: number) => endless(start, piece, bytes, '\n\n');
        const names = await expectBounded(source, amount, usual.ldif, most);
        expect(names).toContain('Ana');
      },
    );
  });
}

/** Holds JSON of so many bytes, of each shape, to what ordinary Cards cost. */
export function testEndlessJson(amount: number): void {
  describe(`${amount} bytes of JSON`, () => {
    const ana = '[{"@type":"Card","uid":"a","name":{"full":"Ana"}},';
    test.each([
      [6, 'in one string', '{"@type":"Card","uid":"', 'x'],
      [6, 'of escapes', '{"@type":"Card","uid":"', '\\\\'],
      [6, 'of arrays in arrays', '', '['],
      [6, 'of objects in objects', '', '{"a":'],
      [6, 'of keys', '{"@type":"Card","uid":"x"', ',"a":1 '],
      [6, 'of blanks', '', ' '],
      [6, 'of ends', '', ']'],
    ])(
      'cost at most %f times as much as in ordinary Cards, %s, and the Card before is kept',
      async (most, _, start, piece) => {
        const source = (bytes: number) => endless(ana + start, piece, bytes);
        const names = await expectBounded(source, amount, usual.json, most);
        expect(names).toContain('Ana');
      },
    );
  });
}
