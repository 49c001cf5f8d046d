import { expect, test } from 'vitest';
import { AddressBookError, readAddressBook } from '../../../dist/index.js';
import { heldBytes } from '../../held.js';
import { bytes } from '../../support.js';

const chunkBytes = 2 ** 20;

/** What is held while so many megabytes of a piece go by, measured five times on the way. */
async function heldWhile(start: string, piece: string, megabytes: number): Promise<number[]> {
  const held: number[] = [];
  const chunk = bytes(piece.repeat(Math.ceil(chunkBytes / piece.length)));
  async function* source() {
    yield bytes(start);
    for (let sent = 0; sent < megabytes; sent++) {
      if (sent % Math.floor(megabytes / 5) === 0) held.push(await heldBytes());
      yield chunk;
    }
  }
  try {
    for await (const _ of readAddressBook(source(), { limits: { maxBytes: 2 ** 31, maxReported: 10 } }));
  } catch (error) {
    if (!(error instanceof AddressBookError)) throw error;
  }
  return held;
}

/** Up to the longest line is held, as often as text is while it is decoded and joined; what comes after must not be. */
const maxHeld = 6 * 8 * 2 ** 20;

test.each([
  ['a gigabyte on one line of a card', 1_024, 'BEGIN:VCARD\nFN:Ana\nNOTE:', 'x'],
  ['a photo in base64', 192, 'BEGIN:VCARD\nFN:Ana\nPHOTO;ENCODING=b:', 'AAAA\n '],
  ['one cell', 192, 'Name,Email\nAna,a@x.example\n"', 'x'],
  ['folds of LDIF', 192, 'dn: cn=Ana\ncn: ', 'x\n '],
  ['a string of JSON', 192, '[{"@type":"Card","uid":"', 'x'],
  ['arrays in arrays', 192, '[{"@type":"Card","uid":', '['],
  ['a mailbox', 192, 'Ida Probe <ida@x.example>\n'.repeat(4_000), 'x'],
  ['a mailbox in quotes', 192, `${'Ida Probe <ida@x.example>\n'.repeat(4_000)}"`, ', '],
  ['text of XML', 192, '<c:contact xmlns:c="http://schemas.microsoft.com/Contact"><c:Notes>', 'x'],
])('%s: no more is held when it has gone by than after a fifth of it', async (_, megabytes, start, piece) => {
  const [, afterAFifth = 0, ...later] = await heldWhile(start, piece, megabytes);
  expect(later.length).toBeGreaterThan(0);
  expect(Math.max(...later) - afterAFifth).toBeLessThan(Math.min(maxHeld, (megabytes / 10) * 2 ** 20));
});
