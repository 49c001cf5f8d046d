import { describe, expect, test } from 'vitest';
import { card, readOne } from './support.js';

type Parts = [title: string, first: string, middle: string, last: string, suffix: string];

describe('a display name without its parts', () => {
  test.each<[string, Parts]>([
    ['John Smith', ['', 'John', '', 'Smith', '']],
    ['Smith, John', ['', 'John', '', 'Smith', '']],
    ['Smith, John Q.', ['', 'John', 'Q.', 'Smith', '']],
    ['van der Berg, Jan', ['', 'Jan', '', 'van der Berg', '']],
    ['John Q. Public', ['', 'John', 'Q.', 'Public', '']],
    ['Dr. Jane Doe', ['Dr.', 'Jane', '', 'Doe', '']],
    ['Prof. Dr. Ada Nowak', ['Prof. Dr.', 'Ada', '', 'Nowak', '']],
    ['Herr Max Muster', ['Herr', 'Max', '', 'Muster', '']],
    ['John Smith Jr.', ['', 'John', '', 'Smith', 'Jr.']],
    ['John Smith, PhD', ['', 'John', '', 'Smith', 'PhD']],
    ['Doe, Jane, MD', ['', 'Jane', '', 'Doe', 'MD']],
    ['Ludwig van Beethoven', ['', 'Ludwig', '', 'van Beethoven', '']],
    ['María de la Cruz', ['', 'María', '', 'de la Cruz', '']],
    ['Mohammed bin Salman', ['', 'Mohammed', '', 'bin Salman', '']],
    ['Ursula von der Leyen', ['', 'Ursula', '', 'von der Leyen', '']],
    ['毛泽东', ['', '泽东', '', '毛', '']],
    ['欧阳娜娜', ['', '娜娜', '', '欧阳', '']],
    ['佐藤健', ['', '健', '', '佐藤', '']],
    ['佐藤 健', ['', '健', '', '佐藤', '']],
    ['김민수', ['', '민수', '', '김', '']],
    ['남궁민수', ['', '민수', '', '남궁', '']],
    ['Cher', ['', 'Cher', '', '', '']],
  ])(
    '“%s” is split where it is certain',
    async (name, [title, first_name, middle_name, last_name, suffix]) => {
      expect(await readOne(card(`FN:${name.replaceAll(',', '\\,')}`))).toMatchObject({
        title,
        first_name,
        middle_name,
        last_name,
        suffix,
        full_name: name,
      });
    },
  );

  test.each(['Juan García Lozano', 'Ann & Ben Roe', 'Team Berlin 2', 'アリス・スミス'])(
    '“%s” is left whole: no last name is better than a wrong one',
    async (name) => {
      expect(await readOne(card(`FN:${name}`))).toMatchObject({
        first_name: name,
        last_name: '',
        full_name: name,
      });
    },
  );

  test.each(['Nordwerk GmbH', 'Acme, Inc.', 'jane@x.example', '株式会社山田'])(
    '“%s” is no person’s name',
    async (name) => {
      expect(await readOne(card(`FN:${name.replaceAll(',', '\\,')}`, 'TEL:123456'))).toMatchObject({
        first_name: '',
        last_name: '',
        full_name: name,
      });
    },
  );

  test('parts beat the display name', async () => {
    expect(await readOne(card('FN:The Boss', 'N:Roe;Ann;;;'))).toMatchObject({
      first_name: 'Ann',
      last_name: 'Roe',
      full_name: 'The Boss',
    });
  });

  test('parts make the display name where there is none', async () => {
    expect((await readOne(card('N:Roe;Ann;B.;Dr.;PhD'))).full_name).toBe('Dr. Ann B. Roe PhD');
    expect((await readOne(card('N:王;小明;;;'))).full_name).toBe('王小明');
  });
});

describe('types', () => {
  test.each([
    ['TYPE=CELL', 'Mobile'],
    ['TYPE=cell,voice,pref', 'Mobile'],
    ['TYPE="home,voice"', 'Home'],
    ['HOME;FAX', 'Home Fax'],
    ['TYPE=work;TYPE=fax', 'Work Fax'],
    ['FAX', 'Other Fax'],
    ['TYPE=WORK,CELL', 'Mobile'],
    ['TYPE=PAGER,WORK', 'Pager'],
    ['TYPE=MAIN', 'Main'],
    ['TYPE=VOICE', ''],
    ['TYPE=Beach house', 'Beach house'],
    ['TYPE=x-Satellite', 'Satellite'],
    ['TYPE=Privé', 'Home'],
    ['TYPE=Geschäftlich', 'Work'],
  ])('%s is %s', async (parameters, type) => {
    expect((await readOne(card('FN:Ana', `TEL;${parameters}:123456`))).phone[0]?.type).toBe(type);
  });
});

describe('phone numbers', () => {
  test.each([
    ['+44 (0)20 7946 0000', '+44 (0)20 7946 0000', '+442079460000'],
    ['+1 555-010-0199 x12', '+1 555-010-0199 x12', '+15550100199'],
    ['tel:+1-555-010-0199;ext=12', '+1-555-010-0199;ext=12', '+15550100199'],
    ['020 7946 0000', '020 7946 0000', undefined],
    ['+1-800-FLOWERS', '+1-800-FLOWERS', undefined],
    ['+123', '+123', undefined],
  ])('%s', async (written, number, e164) => {
    const contact = await readOne(card('FN:Ana', `TEL:${written.replaceAll(';', '\\;')}`));
    expect(contact.phone[0]).toEqual({ number, type: '', primary: true, ...(e164 ? { e164 } : {}) });
  });
});
