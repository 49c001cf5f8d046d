import { describe, expect, test } from 'vitest';
import { expectFileBounded } from '../../hostile/bounds.js';
import { testEndlessCards } from '../../hostile/endless-cards.js';
import { fewerBytes, usual } from '../../hostile/sources.js';
import { bytes, card, read } from '../../support.js';

testEndlessCards(fewerBytes);

const long = 200_000;

describe('a property as long as can be', () => {
  test.each([
    [5, 'an address of brackets', `EMAIL:${'<'.repeat(long)}`],
    [4, 'an address of signs', `EMAIL:<${'@'.repeat(long)}`],
    [4, 'an address of dots', `EMAIL:a@b${'.'.repeat(long)}x y`],
    [4, 'an address of labels', `EMAIL:a@${'ä.'.repeat(long)}x`],
    [4, 'an address in Punycode', `EMAIL:a@xn--${'9'.repeat(long)}`],
    [24, 'a list of addresses', `EMAIL:${'a@b,'.repeat(long)}`],
    [4, 'a birthday of digits', `BDAY:${'1'.repeat(long)}`],
    [4, 'a birthday of blanks', `BDAY:1 ${' '.repeat(long)}x`],
    [4, 'a name of blanks', `NICKNAME:a${' '.repeat(long)}b`],
    [4, 'a name of joiners', `NICKNAME:a${'\u200d'.repeat(long)}b`],
    [6, 'a name of marks out of order', `NICKNAME:a${'\u0301\u0316'.repeat(long)}`],
    [4, 'a name of commas', `NICKNAME:${','.repeat(long)}`],
    [4, 'a name of particles', `FN:${'van '.repeat(long)}`],
    [4, 'a name of one cluster', `FN:${'👩‍'.repeat(long)}`],
    [4, 'a number of brackets', `TEL:+${'('.repeat(long)}`],
    [4, 'a number of extensions', `TEL:tel:+1${';ext=1'.repeat(long)}`],
    [8, 'a structured name of separators', `N:${';'.repeat(long)}`],
    [8, 'a company of units', `ORG:${'a;'.repeat(long)}`],
    [24, 'groups of one letter', `CATEGORIES:${'a,'.repeat(long)}`],
    [24, 'groups that all differ', `CATEGORIES:${Array.from({ length: 50_000 }, (_, i) => i).join(',')}`],
    [5, 'escapes', `NOTE:${'\\'.repeat(long)}`],
    [4, 'text that was encoded twice', `NOTE:${'Ã¼'.repeat(long)}`],
    [4, 'octets of quoted-printable', `NOTE;ENCODING=QUOTED-PRINTABLE:${'=C3=BC'.repeat(long)}`],
    [20, 'a kind of many words', `TEL;TYPE=${'home '.repeat(long)}:123456`],
    [30, 'many kinds', `TEL;TYPE=${'home,'.repeat(long)}:123456`],
    [8, 'parameters', `TEL${';A=B'.repeat(long)}:123456`],
    [4, 'quotes', `TEL;A=${'"'.repeat(long)}:123456`],
    [4, 'a photo', `PHOTO:data:image/png;base64,${'A'.repeat(long)}`],
    [
      8,
      'a long head of quoted-printable',
      `NOTE;QUOTED-PRINTABLE;A=${'b'.repeat(long)}:=\r\n${'=\r\n'.repeat(long)}`,
    ],
    [
      4,
      'a long head before lines without a blank',
      `NOTE;A=${'b'.repeat(long)}:c\r\n${`${'d'.repeat(76)}\r\n`.repeat(5_000)}`,
    ],
  ])('costs at most %f times as much a byte as an ordinary card: %s', async (most, _, property) => {
    const file = bytes(card('FN:Ana', property));
    await expectFileBounded(file, usual.vcard, most);
    const { contacts } = await read(file);
    expect(contacts).toHaveLength(1);
  });
});
