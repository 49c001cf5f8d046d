import { describe, expect, test } from 'vitest';
import { expectBounded } from './bounds.js';
import { endless, usual } from './sources.js';

const end = '\nEND:VCARD\n';

/**
 * Holds single cards of so many bytes, of each shape, to what ordinary ones cost. Bounds are times what a byte of an
 * ordinary book costs: far above what was measured, as a busy machine may not have compiled yet what is run, and far
 * below what a quadratic step costs.
 */
export function testEndlessCards(amount: number): void {
  describe(`${amount} bytes in one card`, () => {
    test.each([
      [0.6, 'on one line', 'NOTE:', 'x'],
      [6, 'in one folded property', 'NOTE:', 'x\n '],
      [6, 'of one-byte folds after quoted-printable', 'NOTE;QUOTED-PRINTABLE:', 'x=\n'],
      [3, 'of base64 without blanks', 'PHOTO;BASE64:', 'AAAAAAAA\n'],
      [0.6, 'of base64 on one line', 'PHOTO;ENCODING=b:', 'AAAA'],
      [24, 'of blank lines', '', '\n'],
      [3, 'of properties', '', 'X-A:b\n'],
      [4, 'of properties that all differ in their parameters', '', 'TEL;X-A="\n";X=1:\n'],
      [4, 'of properties with labels of their own', '', 'a.TEL:1\na.X-ABLabel:d\n'],
      [4, 'of addresses', '', 'EMAIL:a@b.c\n'],
      [4, 'of words in a part of one address', 'ADR:;;a;Kiel;;1;DE;;', 'a '],
      [8, 'of separators that are escaped', 'ORG:', '\\;'],
      [4, 'of numbers in one value', 'TEL:', '030 1234567 / '],
      [4, 'of nested cards', 'AGENT:\n', 'BEGIN:VCARD\nAGENT:\n'],
      [24, 'of cards that never end', '', 'BEGIN:VCARD\n'],
      [4, 'of ends', '', 'END:VCARD\n'],
    ])(
      'cost at most %f times as much as in ordinary ones, %s, and the card is kept',
      async (most, _, start, piece) => {
        const source = (bytes: number) => endless(`BEGIN:VCARD\nFN:Ana\n${start}`, piece, bytes, end);
        const names = await expectBounded(source, amount, usual.vcard, most);
        expect(names).toContain('Ana');
      },
    );
  });
}
