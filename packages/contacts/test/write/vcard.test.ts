import fc from 'fast-check';
import ICAL from 'ical.js';
import { parseVCards } from 'vcard4-ts';
import { describe, expect, test } from 'vitest';
import { type Contact, writeVCard } from '../../dist/index.js';
import { contentLine } from '../../dist/write/vcard/line.js';
import { card, readOne } from '../support.js';
import { contact, pieces, sampleOf, write } from './support.js';

const cardOf = async (one: Contact, version?: '3.0' | '4.0') =>
  (await pieces(writeVCard([[one]], { version }))).join('');

/** The logical lines between VERSION and END. */
const linesOf = async (one: Contact, version?: '3.0' | '4.0') =>
  (await cardOf(one, version)).replaceAll('\r\n ', '').split('\r\n').slice(2, -2);

const octets = (text: string) => new TextEncoder().encode(text).length;

describe('folding', () => {
  test('lines have 75 octets at most, and no character is cut, wherever the long ones begin', () => {
    for (let offset = 0; offset <= 80; offset++) {
      const line = `NOTE:${'x'.repeat(offset)}${'👩'.repeat(40)}é漢${'𠮷'.repeat(20)}`;
      const folded = contentLine(line);
      expect(folded.endsWith('\r\n')).toBe(true);
      const physical = folded.slice(0, -2).split('\r\n');
      expect(physical.length).toBeGreaterThan(3);
      for (const one of physical) {
        expect(octets(one)).toBeLessThanOrEqual(75);
        expect(new TextDecoder().decode(new TextEncoder().encode(one))).toBe(one);
      }
      // No line is shorter than the next character makes it be.
      for (const one of physical.slice(0, -1)) expect(octets(one)).toBeGreaterThan(75 - 4);
      expect(physical.join('\r\n').replaceAll('\r\n ', '')).toBe(line);
    }
  });

  test('75 octets are a line, 76 are two', () => {
    expect(contentLine('x'.repeat(75))).toBe(`${'x'.repeat(75)}\r\n`);
    expect(contentLine('x'.repeat(76))).toBe(`${'x'.repeat(75)}\r\n x\r\n`);
  });
});

describe('vCard 4.0 and 3.0', () => {
  test('have FN and N, and nothing else that the contact does not say', async () => {
    expect(await cardOf(sampleOf('last_name'))).toBe(
      'BEGIN:VCARD\r\nVERSION:4.0\r\nFN:van der Berg\r\nN:van der Berg;;;;\r\nEND:VCARD\r\n',
    );
    expect(await cardOf(sampleOf('locations'), '3.0')).toBe(
      'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:\r\nN:;;;;\r\nEND:VCARD\r\n',
    );
  });

  test('say types and the first choice each in their way, and own words as labels', async () => {
    const [, , ...four] = await linesOf(sampleOf('phone'));
    expect(four).toEqual([
      'TEL;TYPE=home,fax:+41 31 928 09 60',
      'item1.TEL;PREF=1:031',
      'item1.X-ABLabel:Boat',
      'TEL;TYPE=main-number:031 928 09 61',
    ]);
    const [, , ...three] = await linesOf(sampleOf('phone'), '3.0');
    expect(three).toEqual([
      'TEL;TYPE=home,fax:+41 31 928 09 60',
      'item1.TEL;TYPE=pref:031',
      'item1.X-ABLabel:Boat',
      'TEL;TYPE=main:031 928 09 61',
    ]);
  });

  test('an only entry is not marked as the first choice', async () => {
    const only = await readOne(card('FN:Ana', 'EMAIL;TYPE=work,pref:ana@x.example'));
    expect(await linesOf(only)).toContain('EMAIL;TYPE=work:ana@x.example');
  });

  test('write the label of an address only where it says something else than the parts', async () => {
    const [, , ...four] = await linesOf(sampleOf('address'));
    expect(four).toEqual([
      'ADR;TYPE=home:;;Rue 1\\n2nd floor;Bern;;3000;CH',
      `item1.ADR;PREF=1;LABEL="Somewhere in^n^'Genève^'":;;;Genève;;;`,
      'item1.X-ABLabel:Attic',
    ]);
    const [, , ...three] = await linesOf(sampleOf('address'), '3.0');
    expect(three).toEqual([
      'ADR;TYPE=home:;;Rue 1\\n2nd floor;Bern;;3000;CH',
      'LABEL;TYPE=home:Rue 1\\n2nd floor\\n3000 Bern\\nCH',
      'item1.ADR;TYPE=pref:;;;Genève;;;',
      'item1.X-ABLabel:Attic',
      'item2.LABEL:Somewhere in\\n"Genève"',
      'item2.X-ABLabel:Attic',
    ]);
  });

  test('birthdays have the form of the version, also without a year', async () => {
    expect((await linesOf(sampleOf('dob'))).at(-1)).toBe('BDAY:19840229');
    expect((await linesOf(sampleOf('dob'), '3.0')).at(-1)).toBe('BDAY:1984-02-29');
    expect((await linesOf(sampleOf('birthday'))).at(-1)).toBe('BDAY:--0229');
    expect((await linesOf(sampleOf('birthday'), '3.0')).at(-1)).toBe(
      'BDAY;X-APPLE-OMIT-YEAR=1604:1604-02-29',
    );
  });

  test('photos are URIs in 4.0, and base64 in 3.0 where they are inline', async () => {
    const [, , url, , png] = await linesOf(sampleOf('photos'));
    expect(url).toBe('PHOTO:https://x.example/p.jpg?a=1,2;3');
    expect(png).toMatch(/^PHOTO:data:image\/png;base64,iVBOR/);
    const [, , url3, , png3] = await linesOf(sampleOf('photos'), '3.0');
    expect(url3).toBe('PHOTO;VALUE=uri:https://x.example/p.jpg?a=1,2;3');
    expect(png3).toMatch(/^PHOTO;ENCODING=b;TYPE=PNG:iVBOR/);
  });

  test('the department is of the first company, and every company is there', async () => {
    const one = await readOne(card('FN:Ana', 'ORG:A\\;B;Sales', 'ORG:C\\, D', 'CATEGORIES:x\\,y,z'));
    expect(await linesOf(one)).toEqual([
      'FN:Ana',
      'N:;Ana;;;',
      'ORG:A\\;B;Sales',
      'ORG:C\\, D',
      'CATEGORIES:x\\,y,z',
    ]);
  });

  test("a company's card is called one where its name would be taken for a person's", async () => {
    const company = await readOne(card('FN:Front Desk', 'ORG:ACME', 'X-ABShowAs:COMPANY'));
    expect(await linesOf(company)).toContain('KIND:org');
    expect(await linesOf(company, '3.0')).toContain('X-ABShowAs:COMPANY');
    const person = await readOne(card('FN:ana@x.example', 'ORG:ACME'));
    expect(await cardOf(person)).not.toContain('KIND');
  });

  test('line breaks of any kind are none in the file', async () => {
    const one = { ...sampleOf('notes'), notes: 'a\r\nb\rc\nEND:VCARD' };
    expect(await linesOf(one)).toContain('NOTE:a\\nb\\nc\\nEND:VCARD');
  });

  test('another version is refused at once', () => {
    expect(() => writeVCard([], { version: '2.1' as '3.0' })).toThrow(RangeError);
  });
});

describe.each(['vcard 4.0', 'vcard 3.0'] as const)('other parsers read %s', (format) => {
  // It leaves the escape of a semicolon in the text, which 3.0 asks for.
  const asParsed = (text: string) => (format === 'vcard 3.0' ? text.replaceAll(';', '\\;') : text);

  test('ical.js finds every card, name and e-mail address', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(contact, { minLength: 2, maxLength: 3 }), async (written) => {
        const parsed: unknown[] = ICAL.parse(await write(written, format)) as unknown[];
        const components = parsed.map((one) => new ICAL.Component(one as never));
        expect(components.map((one) => one.getAllProperties('fn').length)).toEqual(written.map(() => 1));
        expect(components.map((one) => one.getFirstPropertyValue('fn'))).toEqual(
          written.map(({ full_name }) => asParsed(full_name)),
        );
        expect(
          components.map((one) => one.getAllProperties('email').map((email) => email.getFirstValue())),
        ).toEqual(written.map(({ email }) => email.map(({ address }) => address)));
      }),
    );
  });
});

test('vcard4-ts finds no error in vCard 4.0, and every card, name and e-mail address', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(contact, { minLength: 1, maxLength: 3 }), async (written) => {
      const { vCards = [], nags } = parseVCards(await write(written, 'vcard 4.0'));
      expect((nags ?? []).filter(({ isError }) => isError)).toEqual([]);
      expect(vCards.flatMap((one) => one.nags ?? []).filter(({ isError }) => isError)).toEqual([]);
      expect(vCards.map((one) => one.FN.map(({ value }) => value))).toEqual(
        written.map(({ full_name }) => [full_name]),
      );
      expect(vCards.map((one) => one.EMAIL?.length ?? 0)).toEqual(written.map(({ email }) => email.length));
    }),
  );
});
