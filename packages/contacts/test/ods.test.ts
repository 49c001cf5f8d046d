import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AddressBookError, type Contact, readAddressBook, readColumns } from '../dist/index.js';
import { costOf, readingOf } from './cost.js';
import { damaged } from './damaged.js';
import { type MadeOds, odsCell, odsOf, odsRow } from './ods-builder.js';
import { all, chunked, read, readOne } from './support.js';
import { textRow, workbookOf } from './xlsx-builder.js';
import { zipOf } from './zip-builder.js';

const names = (contacts: readonly Contact[]) => contacts.map(({ full_name }) => full_name);
const header = odsRow('Name', 'Phone', 'Birthday', 'Zip', 'Notes');
const row = (...cells: string[]) => `<table:table-row>${cells.join('')}</table:table-row>`;
const filler = '<table:table-cell table:number-columns-repeated="16000"/>';
const emptyEnd = `<table:table-row table:number-rows-repeated="1048000">${filler}</table:table-row>`;

/** The contact of a row of cells below a header of name, phone, birthday, postal code and notes. */
const ofRow = (...cells: string[]) =>
  readOne(odsOf({ sheets: { People: header + row(odsCell('Ana'), ...cells) + emptyEnd } }));

const empty = (count: number) => odsCell('', `table:number-columns-repeated="${count}"`);

describe('reading a workbook of OpenDocument', () => {
  test('rows are read as those of Excel are, whatever stands before, between and behind them', async () => {
    const { contacts, report } = await read(
      odsOf({
        sheets: {
          Kontakte: `${odsRow('Meine Kontakte')}<table:table-row/><table:table-header-rows>${odsRow('Vorname', 'Nachname', 'E-Mail-Adresse', 'Firma')}</table:table-header-rows>
            ${odsRow('Jörg', 'Weiß', 'joerg@weiss.example', 'Weiß &amp; Söhne')}
            <table:table-row table:number-rows-repeated="3">${empty(4)}</table:table-row>
            <table:table-row-group>${odsRow('Eva', 'Alt', 'none')}</table:table-row-group>${emptyEnd}`,
        },
      }),
    );
    expect(contacts).toMatchObject([
      {
        first_name: 'Jörg',
        last_name: 'Weiß',
        email: [{ address: 'joerg@weiss.example' }],
        companies: ['Weiß & Söhne'],
      },
      { first_name: 'Eva', last_name: 'Alt' },
    ]);
    expect(report).toMatchObject({ format: 'ods', version: 'other', encoding: 'utf-8', kept: 2 });
    expect(report.parts).toEqual({ read: 1, passedOver: 0, unread: [] });
    expect(report.warnings).toEqual([
      { at: 1, part: 1, reason: 'before_header', count: 1 },
      { at: 8, part: 1, reason: 'email_dropped', count: 1 },
    ]);
  });

  const typed = (type: string, attributes: string, shown: string) =>
    `<table:table-cell office:value-type="${type}" ${attributes} calcext:value-type="${type}"><text:p>${shown}</text:p></table:table-cell>`;

  test.each([
    ['0412 345 678', '412345678', '0412 345 678'],
    ['+49431123', '49431123', '+49431123'],
    ['(555) 123-4567', '5551234567', '(555) 123-4567'],
    ['4,91761234568E+12', '4917612345678', '4917612345678'],
    ['###', '4917612345678', '4917612345678'],
    ['12.345.678', '12345678', '12345678'],
    ['12,345,678.00', '12345678', '12345678'],
    ['301234567', '3.01234567E8', '301234567'],
  ])('a number that is shown as %s is, of %s, %s', async (shown, value, phone) => {
    const contact = await ofRow(typed('float', `office:value="${value}"`, shown));
    expect(contact.phone[0]?.number).toBe(phone);
  });

  test.each([
    ['1982-05-09', '09.05.82', '1982-05-09', '05-09'],
    ['1982-05-09T00:00:00', '9 May 1982', '1982-05-09', '05-09'],
    ['2024-05-09', '9. Mai', '', '05-09'],
    ['2024-05-24', '24.05.', '', '05-24'],
    ['2024-05-24', '24.05.24', '2024-05-24', '05-24'],
    ['2024-05-09', '', '2024-05-09', '05-09'],
  ])('the date %s, shown as "%s"', async (value, shown, dob, birthday) => {
    const contact = await ofRow(odsCell(''), typed('date', `office:date-value="${value}"`, shown));
    expect(contact).toMatchObject({ dob, birthday });
  });

  test.each([
    ['a percentage as it is shown', typed('percentage', 'office:value="0.25"', '25 %'), '25 %'],
    ['a boolean as a word', typed('boolean', 'office:boolean-value="true"', 'WAHR'), 'TRUE'],
    [
      'an error as nothing',
      '<table:table-cell office:value-type="string" calcext:value-type="error"><text:p>#REF!</text:p></table:table-cell>',
      '',
    ],
    [
      'paragraphs, blanks, tabs, breaks and links',
      odsCell(
        'one<text:s text:c="3"/>two\n  three</text:p><text:p>four<text:line-break/><text:a xlink:href="x">five</text:a><text:tab/><text:span>six</text:span>',
      ),
      'one two three\nfour\nfive six',
    ],
    [
      'nothing of a comment, a picture or a guide to pronunciation',
      '<table:table-cell office:value-type="string"><office:annotation><text:p>a comment</text:p></office:annotation><draw:frame><draw:text-box><text:p>a box</text:p></draw:text-box></draw:frame><text:p>told<text:ruby><text:ruby-base>山</text:ruby-base><text:ruby-text>やま</text:ruby-text></text:ruby></text:p></table:table-cell>',
      'told山',
    ],
    [
      'a text that only an attribute has',
      '<table:table-cell office:value-type="string" office:string-value="told"/>',
      'told',
    ],
  ])('of a cell: %s', async (_, cell, notes) => {
    expect((await ofRow(empty(3), cell)).notes).toBe(notes);
  });

  test('equal rows and cells that are written once are all read', async () => {
    const repeated = `<table:table-row table:number-rows-repeated="3">${odsCell('Ana')}${odsCell('030 100001')}</table:table-row>`;
    const twice = row(odsCell('Ben Ben', 'table:number-columns-repeated="2"'));
    const sheet = odsRow('Name', 'Company', 'Phone') + twice;
    expect((await readOne(odsOf({ sheets: { a: sheet } }))).companies).toEqual(['Ben Ben']);
    const { contacts, report } = await read(
      odsOf({ sheets: { a: header + repeated + row(empty(2), odsCell('!')) } }),
    );
    expect(names(contacts)).toEqual(['Ana', 'Ana', 'Ana']);
    expect(report.skipped).toMatchObject([{ at: 5, part: 1 }]);
  });

  test('merged cells say the same of each row that they reach over, and hide what is under them', async () => {
    const covered =
      '<table:covered-table-cell office:value-type="string"><text:p>old</text:p></table:covered-table-cell>';
    const sheet = `${row(odsCell('People', 'table:number-columns-spanned="3"'), covered, covered)}
      ${row(odsCell('Name'), odsCell('Phone', 'table:number-columns-spanned="2"'), covered)}
      ${row(odsCell('Muster', 'table:number-rows-spanned="2"'), odsCell('030 100001'), odsCell('030 100002'))}
      ${row(covered, odsCell('030 100003'))}${row(odsCell('Ben'))}`;
    const { contacts } = await read(odsOf({ sheets: { a: sheet } }));
    expect(contacts.map(({ full_name, phone }) => [full_name, ...phone.map(({ number }) => number)])).toEqual(
      [['Muster', '030 100001', '030 100002'], ['Muster', '030 100003'], ['Ben']],
    );
  });

  const people = (name: string) => odsRow('Name', 'Email') + odsRow(name, `${name.toLowerCase()}@x.example`);
  const several: MadeOds = {
    sheets: {
      Costs: odsRow('Item', 'Price'),
      Members: people('Ana') + emptyEnd,
      Secret: people('Sue'),
      Nothing: emptyEnd,
      Old: people('Ben'),
    },
    hidden: ['Secret'],
  };

  test('every sheet with a header that is understood is read, the others told by their numbers', async () => {
    const { contacts, report } = await read(odsOf(several));
    expect(names(contacts)).toEqual(['Ana', 'Ben']);
    expect(report.parts).toEqual({
      read: 2,
      passedOver: 3,
      unread: [
        { part: 1, reason: 'not_people' },
        { part: 3, reason: 'hidden' },
        { part: 4, reason: 'empty' },
      ],
    });
  });

  test('columns can be asked for and given', async () => {
    const content = odsOf({ sheets: { a: odsRow('Wer', 'Womit') + odsRow('Ana', 'Rad'), b: odsRow('x') } });
    await expect(read(content)).rejects.toMatchObject({
      code: 'file_unknown_format',
      looksLike: 'a LibreOffice workbook without a list of people',
    });
    const columns = await readColumns(content);
    expect(columns?.columns.map((column) => column.header)).toEqual(['Wer', 'Womit']);
    const fields = [{ name: 'full_name' }, { name: 'notes' }] as const;
    const mapping = {
      columns: (columns?.columns ?? []).map(({ header }, i) => ({ header, field: fields[i] ?? null })),
    };
    expect((await read(content, { columns: mapping })).contacts).toMatchObject([
      { full_name: 'Ana', notes: 'Rad' },
    ]);
  });

  test('in an archive it is read, too', async () => {
    const { contacts } = await read(zipOf({ name: 'a.ods', content: odsOf(several), isStored: true }));
    expect(names(contacts)).toEqual(['Ana', 'Ben']);
  });

  test('any chunks give the same contacts', async () => {
    const rows = Array.from({ length: 2_000 }, (_, i) =>
      odsRow(`Person ${i} Ångström`, `030 ${100_000 + i}`),
    );
    const content = odsOf({
      sheets: { a: header + rows.join(''), b: people('Ben') },
      form: { isStored: true },
    });
    const whole = readAddressBook(content);
    const expected = await all(whole);
    expect(expected).toHaveLength(2_001);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 90_000 }), { minLength: 1, maxLength: 4 }),
        async (sizes) => {
          const book = readAddressBook(chunked(content, sizes));
          expect(await all(book)).toEqual(expected);
          expect(book.report).toEqual(whole.report);
        },
      ),
      { numRuns: 5, examples: [[[1]]] },
    );
  });

  test('it gives the contacts of the same rows in a workbook of Excel', async () => {
    const cell = fc.stringMatching(/^[A-Za-z0-9@. -]{0,12}$/).map((text) => text.replace(/ +/g, ' ').trim());
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 }), async (rows) => {
        const table = [['Name', 'Email', 'City'], ...rows];
        const ods = await read(odsOf({ sheets: { a: table.map((cells) => odsRow(...cells)).join('') } }));
        const xlsx = await read(
          workbookOf({ sheets: { a: table.map((cells) => textRow(...cells)).join('') } }),
        );
        expect(ods.contacts).toEqual(xlsx.contacts);
        expect(ods.report.skipped).toEqual(xlsx.report.skipped);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a workbook of OpenDocument that cannot be read', () => {
  test.each([
    [
      'has a password',
      odsOf({
        sheets: { a: '' },
        manifest: '<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>',
      }),
    ],
    [
      'is encrypted as a whole',
      zipOf(
        { name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet', isStored: true },
        { name: 'encrypted-package', content: 'unreadable', isStored: true },
      ),
    ],
  ])('because it %s', async (_, content) => {
    await expect(read(content)).rejects.toMatchObject({
      code: 'file_unreadable',
      looksLike: 'a workbook with a password',
    });
  });

  test('because its content is not there', async () => {
    const content = zipOf({
      name: 'mimetype',
      content: 'application/vnd.oasis.opendocument.spreadsheet',
      isStored: true,
    });
    await expect(read(content)).rejects.toMatchObject({ code: 'file_unreadable' });
  });

  test('any damage ends with a documented error, or none', async () => {
    const whole = odsOf({ sheets: { a: header + odsRow('Ana', '030 100001') }, form: { isStored: true } });
    await fc.assert(
      fc.asyncProperty(damaged(whole), async (file) => {
        await read(file).catch((error: unknown) => expect(error).toBeInstanceOf(AddressBookError));
      }),
      { numRuns: 300 },
    );
  });
});

describe('limits of a workbook of OpenDocument', () => {
  const ana = `${odsCell('Ana')}${odsCell('030 100001')}`;

  test('rows that are repeated without end end with the sheet, or with too_large', async () => {
    const endless = `<table:table-row table:number-rows-repeated="99999999999">${ana}</table:table-row>`;
    const limits = { maxContacts: 10 };
    const { contacts, report } = await read(odsOf({ sheets: { a: header + endless } }), { limits });
    expect(contacts).toHaveLength(10);
    expect(report.warnings).toMatchObject([{ reason: 'too_many_contacts' }]);
    const unlimited = { maxContacts: Number.POSITIVE_INFINITY };
    await expect(
      read(odsOf({ sheets: { a: header + endless.repeat(20) } }), { limits: unlimited }),
    ).rejects.toMatchObject({ code: 'too_large' });
  });

  test('cells that are repeated without end are cut, and make of a little not very much', async () => {
    const endless = odsCell('x', 'table:number-columns-repeated="99999999999"');
    const { contacts, report } = await read(odsOf({ sheets: { a: header + row(odsCell('Ana'), endless) } }));
    expect(names(contacts)).toEqual(['Ana']);
    expect(report.warnings).toContainEqual({ at: 2, part: 1, reason: 'too_many_properties', count: 1 });
    const long = odsCell('x'.repeat(1_000), 'table:number-columns-repeated="9000"');
    await expect(read(odsOf({ sheets: { a: header + row(long).repeat(30) } }))).rejects.toMatchObject({
      code: 'too_large',
    });
  });

  test.each([
    ['rows', row(ana)],
    ['rows that are repeated', `<table:table-row table:number-rows-repeated="40">${ana}</table:table-row>`],
    ['empty rows', emptyEnd],
    ['merged cells', row(odsCell('Ana', 'table:number-rows-spanned="9000"'), odsCell('030 1'))],
    ['sheets', `</table:table><table:table table:name="b">${header}`],
  ])('four times as many %s cost four times as much, not sixteen', async (_, piece) => {
    const work = (length: number) => {
      const content = odsOf({ sheets: { a: header + piece.repeat(length / piece.length) } });
      return readingOf(() => content, length, { limits: { maxUnpackRatio: 2_000, maxReported: 10 } });
    };
    expect(await costOf(work(2_000_000), work(500_000), 2)).toBeLessThanOrEqual(2);
  });
});
