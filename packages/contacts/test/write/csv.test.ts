import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Contact, type CsvOptions, countCsvGroups, writeCsv } from '../../dist/index.js';
import { card, readOne } from '../support.js';
import { contact, pieces, readBack, sampleOf, write } from './support.js';

const csvOf = async (contacts: readonly Contact[], options?: CsvOptions) =>
  (await pieces(writeCsv([contacts], options))).join('');

/** What another parser makes of one contact: its cells by the names of their columns. */
async function cells(one: Contact, options?: CsvOptions): Promise<Record<string, string>> {
  const [row = {}] = parse<Record<string, string>>(await csvOf([one], options), { columns: true });
  return Object.fromEntries(Object.entries(row).filter(([, cell]) => cell !== ''));
}

const google =
  'First Name,Middle Name,Last Name,Phonetic First Name,Phonetic Middle Name,Phonetic Last Name,Name Prefix,Name Suffix,' +
  'Nickname,File As,Organization Name,Organization Title,Organization Department,Birthday,Notes,Photo,Labels,' +
  'E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value,Address 1 - Label,Address 1 - Formatted,' +
  'Address 1 - Street,Address 1 - City,Address 1 - PO Box,Address 1 - Region,Address 1 - Postal Code,' +
  'Address 1 - Country,Address 1 - Extended Address,Website 1 - Label,Website 1 - Value\r\n';
const one = { email: 1, phone: 1, address: 1, website: 1 };

describe('CSV', () => {
  test('has the columns of Google, also without a contact, and a mark when asked for', async () => {
    expect(await csvOf([], { groups: one })).toBe(google);
    expect(await csvOf([], { groups: one, bom: true })).toBe(`\ufeff${google}`);
    expect(await readBack(await csvOf([sampleOf('email')], { bom: true }))).toHaveLength(1);
  });

  test('says types and first choices as Google does', async () => {
    expect(await cells(sampleOf('phone'))).toEqual({
      'Phone 1 - Label': 'Home Fax',
      'Phone 1 - Value': '+41 31 928 09 60',
      'Phone 2 - Label': '* Boat',
      'Phone 2 - Value': '031',
      'Phone 3 - Label': 'Main',
      'Phone 3 - Value': '031 928 09 61',
    });
  });

  test('has as many groups of columns as are needed, once the contacts were counted', async () => {
    const contacts = [sampleOf('email'), sampleOf('phone'), sampleOf('address')];
    expect(await countCsvGroups([contacts])).toEqual({ email: 2, phone: 3, address: 2, website: 0 });
    const [header = ''] = (await write(contacts, 'csv')).split('\r\n');
    expect(header).toContain('Phone 3 - Value');
    expect(header).not.toMatch(/Phone 4|Website/);
  });

  test('values beyond the last group are in it, and only their types are lost', async () => {
    const many = await readOne(
      card(
        'FN:Ana',
        ...[1, 2, 3, 4].map((n) => `EMAIL;TYPE=home:ana${n}@x.example`),
        ...[1, 2, 3].map((n) => `TEL;TYPE=cell:+41 31 928 09 6${n}`),
        ...[1, 2, 3].map((n) => `ADR:;;Rue ${n};Bern${n === 2 ? ';BE' : ''}`),
        ...[1, 2, 3].map((n) => `URL:https://x.example/${n}`),
      ),
    );
    const text = await csvOf([many], { groups: { email: 2, phone: 1, address: 1, website: 2 } });
    expect(text).toContain('ana2@x.example ::: ana3@x.example ::: ana4@x.example');
    expect(text).toContain(',+41 31 928 09 61 ::: +41 31 928 09 62 ::: +41 31 928 09 63,');
    const [back] = await readBack(text);
    for (const field of ['email', 'phone', 'address', 'urls'] as const)
      expect(back?.[field]).toEqual(many[field]);
  });

  test('0 groups leave a kind out', async () => {
    expect(await cells(sampleOf('email'), { groups: { email: 0 } })).toEqual({});
  });

  test.each([-1, 1.5, Number.NaN])('%s is no number of groups', (email) => {
    expect(() => writeCsv([], { groups: { email } })).toThrow(RangeError);
  });

  test('a display name is told where the parts do not make it', async () => {
    expect(await cells(await readOne(card('FN:Ana B. Cruz', 'N:Cruz;Ana;;;')))).toEqual({
      'First Name': 'Ana',
      'Last Name': 'Cruz',
      'File As': 'Ana B. Cruz',
    });
    expect(await cells(await readOne(card('FN:Ana Cruz', 'N:Cruz;Ana;;;')))).not.toHaveProperty('File As');
  });

  test('a single group with a comma is not several', async () => {
    const friends = await readOne(card('FN:Ana', 'CATEGORIES:Friends\\, close'));
    expect(await cells(friends)).toMatchObject({ Labels: '* myContacts ::: Friends, close' });
    const two = await readOne(card('FN:Ana', 'CATEGORIES:*VIP*,Chess'));
    expect((await readBack(await csvOf([two])))[0]?.groups).toEqual(['*VIP*', 'Chess']);
  });

  test.each(['=1+1', '+cmd|x', '-2+3', '@SUM(A1)', '＝1', "'=1", "''-", '-', '+41 x'])(
    '%s is no formula, and is read as it was',
    async (text) => {
      const [back] = await readBack(await csvOf([{ ...sampleOf('nickname'), nickname: text, notes: text }]));
      expect(back).toMatchObject({ nickname: text, notes: text });
      expect(await cells({ ...sampleOf('nickname'), nickname: text })).toEqual({ Nickname: `'${text}` });
    },
  );

  test('a cell that begins with a blank no reader has seen is no formula, either', async () => {
    const raw = { ...sampleOf('nickname'), nickname: '\t=1', notes: '\r=1' };
    expect(await cells(raw)).toEqual({ Nickname: "'\t=1", Notes: "'\r=1" });
  });

  test('phone numbers and birthdays are no formulas, unless there is more to them', async () => {
    const phones = await readOne(card('FN:A', 'TEL:+41 (0)31/928-09.60', 'TEL:+1 555;ext=1', 'BDAY:--0229'));
    expect(await cells(phones)).toMatchObject({
      'Phone 1 - Value': '+41 (0)31/928-09.60',
      'Phone 2 - Value': "'+1 555;ext=1",
      Birthday: '--02-29',
    });
    expect((await readBack(await csvOf([phones])))[0]?.phone).toEqual(phones.phone);
  });

  test('inline photos and all but the first URL are left out', async () => {
    expect(await cells(sampleOf('photos'))).toEqual({ Photo: 'https://x.example/p.jpg?a=1,2;3' });
  });

  test('another parser finds the same cells, and as many in every row', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(contact, { minLength: 1, maxLength: 4 }), async (written) => {
        const data = parse(await write(written, 'csv'), { record_delimiter: '\r\n' });
        expect(data).toHaveLength(written.length + 1);
        for (const row of data.slice(1))
          for (const cell of row) expect(cell).not.toMatch(/^(?:[=@\t\r＝＋－＠]|[+-].*[^\d ().:/-])/);
      }),
    );
  });
});
