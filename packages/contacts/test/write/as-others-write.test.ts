import { describe, expect, test } from 'vitest';
import { card, lines, readOne } from '../support.js';

const google =
  'First Name,Address 1 - Label,Address 1 - Formatted,Address 1 - Street,Address 1 - PO Box,Address 1 - City';

describe('what standards allow writers, and readers must know', () => {
  test('a property that is folded before its colon is none of the line before it', async () => {
    const before = `EMAIL:${'long.'.repeat(13)}@x.example`;
    const label = 'a street of a name that is so long that its label alone fills more than a line';
    const contact = await readOne(
      card('FN:Ana', before, `ADR;LABEL="${label.slice(0, 60)}`, ` ${label.slice(60)}":;;;;;;`),
    );
    expect(contact.email).toHaveLength(1);
    expect(contact.address.map(({ formatted }) => formatted)).toEqual([label]);
  });

  test('a street keeps its blank lines', async () => {
    const contact = await readOne(card('FN:Ana', 'ADR:;;North Gate\\n\\n2nd floor;Bern;;;'));
    expect(contact.address[0]?.street).toBe('North Gate\n\n2nd floor');
  });

  test.each([
    ['X-HOME', 'Home'],
    ['x-work', 'Work'],
    ['X-Boat', 'Boat'],
  ])('the private type %s is %s', async (written, type) => {
    const contact = await readOne(card('FN:Ana', `TEL;TYPE=${written}:031`));
    expect(contact.phone[0]?.type).toBe(type);
  });

  test('an apostrophe that keeps a cell from being a formula is not of the value', async () => {
    const contact = await readOne(
      lines('First Name,Nickname,Phone 1 - Value,Notes', `'=1+1,''-),'+41 31 928 09 60,'s-Hertogenbosch`),
    );
    expect(contact).toMatchObject({
      first_name: '=1+1',
      nickname: "'-)",
      phone: [{ number: '+41 31 928 09 60', e164: '+41319280960' }],
      notes: "'s-Hertogenbosch",
    });
  });

  test('addresses of one label that Google packs in one group of columns are several', async () => {
    const contact = await readOne(
      lines(google, 'Ana,* Home,"Rue 1\nBern ::: Rue 2\nGenève",Rue 1 ::: Rue 2,Box 7 ::: ,Bern ::: Genève'),
    );
    expect(contact.address).toMatchObject([
      { type: 'Home', street: 'Rue 1\nBox 7', city: 'Bern', formatted: 'Rue 1\nBern', primary: true },
      { type: 'Home', street: 'Rue 2', city: 'Genève', formatted: 'Rue 2\nGenève', primary: false },
    ]);
  });

  test('a cell of nothing but separators makes no address, and costs no time', async () => {
    const contact = await readOne(lines(google, `Ana,,${' ::: '.repeat(200_000)},,,Bern`));
    expect(contact.address).toMatchObject([{ city: 'Bern' }]);
  });

  test('a company that is named by its parts has no longer name than any', async () => {
    const part = 'x'.repeat(1_500);
    const contact = await readOne(card(`N:${part};${part};;;`, 'X-ABShowAs:COMPANY'));
    expect(contact.full_name).toHaveLength(2_000);
    expect(contact.companies).toEqual([contact.full_name]);
  });
});
