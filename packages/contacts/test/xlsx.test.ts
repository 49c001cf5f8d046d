import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  AddressBookError,
  type Contact,
  type ReadLimits,
  readAddressBook,
  readColumns,
} from '../dist/index.js';
import { costOf, readingOf } from './cost.js';
import { damaged } from './damaged.js';
import { all, bytes, card, chunked, lines, read, readOne } from './support.js';
import { type Made, textRow, workbookOf } from './xlsx-builder.js';
import { zipOf } from './zip-builder.js';

const names = (contacts: readonly Contact[]) => contacts.map((contact) => contact.full_name);
const header = textRow('Name', 'Phone', 'Birthday', 'Zip', 'Notes');

/** The contact of a row of cells below a header of name, phone, birthday, postal code and notes. */
const ofRow = (cells: string, more: Partial<Made> = {}) =>
  readOne(workbookOf({ sheets: { People: `${header}<row>${cells}</row>` }, ...more }));

const named = '<c r="A2" t="str"><v>Ana</v></c>';

describe('reading a workbook', () => {
  test('rows are read as those of a CSV are, whatever the language of the header', async () => {
    const content = workbookOf({
      sheets: {
        Kontakte: `${textRow('Meine Kontakte, Stand 2024')}<row/>${textRow('Vorname', 'Nachname', 'E-Mail-Adresse', 'Telefon geschäftlich', 'Firma')}
          ${textRow('Jörg', 'Weiß', 'joerg@weiss.example', '030 123', 'Weiß &amp; Söhne')}
          <row r="7"/>${textRow('Eva', 'Alt', 'eva@alt.example')}`,
      },
    });
    const { contacts, report } = await read(content);
    expect(contacts).toMatchObject([
      {
        first_name: 'Jörg',
        last_name: 'Weiß',
        email: [{ address: 'joerg@weiss.example' }],
        phone: [{ number: '030 123', type: 'Work' }],
        companies: ['Weiß & Söhne'],
      },
      { first_name: 'Eva', last_name: 'Alt' },
    ]);
    expect(report).toMatchObject({ format: 'xlsx', version: 'other', encoding: 'utf-8', kept: 2 });
    expect(report.parts).toMatchObject({ read: 1, passedOver: 0 });
  });

  test('a table of an exporter keeps its dialect', async () => {
    const google = textRow('First Name', 'E-mail 1 - Label', 'E-mail 1 - Value', 'Labels');
    const { contacts, report } = await read(
      workbookOf({
        sheets: { a: google + textRow('Ana', '* Work', 'a@x.example ::: b@x.example', '* myContacts') },
      }),
    );
    expect(report.version).toBe('Google');
    expect(contacts[0]?.email).toMatchObject([{ type: 'Work', primary: true }, { address: 'b@x.example' }]);
  });

  const shared: Made = {
    sheets: {
      Notes: textRow('Shopping', 'list'),
      People: `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row>
        <row r="2"><c r="A2" t="s"><v>2</v></c><c r="C2" t="s"><v>3</v></c></row>
        <row r="5"><c r="A5" t="s"><v>4</v></c><c r="C5" t="s"><v>99</v></c></row>`,
    },
    strings: [
      '<si><t>Name</t></si>',
      '<si><t>Email</t></si>',
      '<si><t xml:space="preserve"> Ana\n_x000D_Silva </t></si>',
      '<si><r><t>ana@</t></r><r><rPr><b/></rPr><t>x.example</t></r></si>',
      '<si><t>山田太郎</t><rPh sb="0" eb="2"><t>ヤマダ</t></rPh><phoneticPr fontId="1"/></si>',
    ],
  };

  test.each([
    ['before', ['xl/sharedStrings.xml', 'xl/workbook.xml']],
    ['after', ['xl/worksheets/sheet2.xml', 'xl/worksheets/sheet1.xml', 'xl/workbook.xml']],
  ])(
    'shared strings may come %s the sheets; rich text is whole, phonetic guides are left out',
    async (_, order) => {
      const { contacts, report } = await read(
        workbookOf({ ...shared, order: ['[Content_Types].xml', ...order] }),
      );
      expect(contacts).toMatchObject([
        { full_name: 'Ana Silva', email: [{ address: 'ana@x.example' }] },
        { full_name: '山田太郎', email: [] },
      ]);
      expect(report.parts).toMatchObject({ read: 1, passedOver: 1 });
    },
  );

  test.each<[string, Made['form']]>([
    ['stored', { isStored: true }],
    ['with sizes behind', { descriptor: 'signed' }],
    ['with ZIP64 sizes behind and no signature', { descriptor: 'bare64' }],
  ])('parts may be %s', async (_, form) => {
    const expected = (await read(workbookOf(shared))).contacts;
    expect((await read(workbookOf({ ...shared, form: form ?? {} }))).contacts).toEqual(expected);
  });

  test('a strict document with prefixes is the same', async () => {
    const expected = (await read(workbookOf(shared))).contacts;
    expect((await read(workbookOf({ ...shared, isStrict: true }))).contacts).toEqual(expected);
  });

  test('parts in UTF-16 are read', async () => {
    const { contacts } = await read(
      zipOf(
        { name: '[Content_Types].xml', content: '' },
        ...Object.entries({
          'xl/workbook.xml': '<workbook><sheets><sheet name="a" id="r"/></sheets></workbook>',
          'xl/_rels/workbook.xml.rels':
            '<Relationships><Relationship Id="r" Type="/worksheet" Target="worksheets/a.xml"/></Relationships>',
          'xl/worksheets/a.xml': `<worksheet><sheetData>${textRow('Name')}${textRow('Zoë')}</sheetData></worksheet>`,
        }).map(([name, xml]) => ({ name, content: new Uint8Array(Buffer.from(`\ufeff${xml}`, 'utf16le')) })),
      ),
    );
    expect(names(contacts)).toEqual(['Zoë']);
  });

  test('any chunks give the same contacts', async () => {
    const rows = Array.from({ length: 3_000 }, (_, i) =>
      textRow(`Person ${i} Ångström`, `0${i}`, '', '', 'x'.repeat(i % 90)),
    );
    const content = workbookOf({ sheets: { a: header + rows.join('') }, form: { isStored: true } });
    const whole = readAddressBook(content);
    const expected = await all(whole);
    expect(expected).toHaveLength(3_000);
    const sizes = fc.array(fc.integer({ min: 1, max: 90_000 }), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(sizes, async (some) => {
        const book = readAddressBook(chunked(content, some));
        expect(await all(book)).toEqual(expected);
        expect(book.report).toEqual(whole.report);
      }),
      { numRuns: 5, examples: [[[1]]] },
    );
  });
});

describe('a cell of a workbook', () => {
  test.each([
    ['4917612345678', '4917612345678'],
    ['4.917612345678E12', '4917612345678'],
    ['4.917612345678E+12', '4917612345678'],
    ['301234567.0', '301234567'],
    ['00301234567', '00301234567'],
    ['123456789012345678', '123456789012345678'],
  ])('a phone number stored as the number %s is %s', async (value, phone) => {
    const contact = await ofRow(`${named}<c><v>${value}</v></c>`);
    expect(contact.phone[0]?.number).toBe(phone);
  });

  test.each<[string, number, string]>([
    ['0#" "##" "##" "##" "##', 612345678, '06 12 34 56 78'],
    ['0000 000 000', 412345678, '0412 345 678'],
    ['\\+0', 49431123, '+49431123'],
    ['"+"0', 49431123, '+49431123'],
    ['[<=9999999]###\\-####;\\(###\\)\\ ###\\-####', 5551234567, '(555) 123-4567'],
    ['[<=9999999]###\\-####;\\(###\\)\\ ###\\-####', 5551234, '555-1234'],
    ['00000', 12345678, '12345678'],
    ['#,##0', 12345678, '12345678'],
    ['0.00', 12345678, '12345678'],
  ])('a number in the format %s is seen as a person sees it: %d', async (format, value, phone) => {
    const contact = await ofRow(`${named}<c s="1"><v>${value}</v></c>`, {
      formats: [format],
    });
    expect(contact.phone[0]?.number).toBe(phone);
  });

  test.each<[string | number, number, boolean, string, string]>([
    [14, 30_080, false, '1982-05-09', '05-09'],
    [22, 30_080.75, false, '1982-05-09', '05-09'],
    ['dd.mm.yyyy', 30_080, false, '1982-05-09', '05-09'],
    ['[$-409]d\\-mmm\\-yy;@', 30_080, false, '1982-05-09', '05-09'],
    ['yyyy"年"m"月"d"日"', 30_080, false, '1982-05-09', '05-09'],
    ['m/d/yy h:mm AM/PM', 30_080.5, false, '1982-05-09', '05-09'],
    ['yyyy-mm-dd', 28_618, true, '1982-05-09', '05-09'],
    ['d. mmmm', 45_421, false, '', '05-09'],
    [16, 45_421, false, '', '05-09'],
    ['yyyy-mm-dd', 1, false, '1900-01-01', '01-01'],
    ['yyyy-mm-dd', 59, false, '1900-02-28', '02-28'],
    ['yyyy-mm-dd', 61, false, '1900-03-01', '03-01'],
    ['yyyy-mm-dd', 60, false, '', ''],
    ['yyyy-mm-dd', -3, false, '', ''],
    ['General', 30_080, false, '', ''],
    ['h:mm', 30_080, false, '', ''],
    ['[h]:mm:ss', 30_080, false, '', ''],
    ['0.00E+00', 30_080, false, '', ''],
    ['"Day" 0', 30_080, false, '', ''],
  ])('the format %s makes a date of %d (1904: %s): %s', async (format, serial, is1904, dob, birthday) => {
    const contact = await ofRow(`${named}<c r="C2" s="1"><v>${serial}</v></c>`, {
      formats: [format],
      is1904,
    });
    expect(contact).toMatchObject({ dob, birthday });
  });

  test('a date in ISO 8601, and one that is text', async () => {
    expect(await ofRow(`${named}<c r="C2" t="d"><v>1982-05-09T00:00:00</v></c>`)).toMatchObject({
      dob: '1982-05-09',
    });
    expect(await ofRow(`${named}<c r="C2" t="str"><v>9 May 1982</v></c>`)).toMatchObject({
      dob: '1982-05-09',
    });
  });

  test('zeros before a postal code are shown by its format', async () => {
    const address = (postal_code: string) => ({ address: [{ postal_code }] });
    expect(await ofRow(`${named}<c r="D2" s="1"><v>1067</v></c>`, { formats: ['00000'] })).toMatchObject(
      address('01067'),
    );
    expect(await ofRow(`${named}<c r="D2"><v>1067</v></c>`)).toMatchObject(address('1067'));
  });

  test('of a formula is its last result; booleans are words, errors nothing', async () => {
    expect((await ofRow(`${named}<c r="E2" t="str"><f>A1&amp;"x"</f><v>result</v></c>`)).notes).toBe(
      'result',
    );
    expect((await ofRow(`${named}<c r="E2"><f>1+1</f><v>2</v></c>`)).notes).toBe('2');
    expect((await ofRow(`${named}<c r="E2"><f>HYPERLINK("x")</f></c>`)).notes).toBe('');
    expect((await ofRow(`${named}<c r="E2" t="b"><v>1</v></c>`)).notes).toBe('TRUE');
    expect((await ofRow(`${named}<c r="E2" t="e"><v>#REF!</v></c>`)).notes).toBe('');
  });

  test('that is guarded against being a formula, as in a CSV that was saved as a workbook', async () => {
    expect((await ofRow(`${named}<c r="B2" t="str"><v>'+49 30 1</v></c>`)).phone[0]?.number).toBe('+49 30 1');
  });
});

describe('merged cells of a workbook', () => {
  /** The value of each row's cells below a header of name, company and phone. */
  const readMerged = async (rows: string, ...areas: string[]) => {
    const merges = areas.map((area) => `<mergeCell ref="${area}"/>`).join('');
    const sheet = `<sheetData>${rows}</sheetData><mergeCells count="${areas.length}">${merges}</mergeCells>`;
    const { contacts, report } = await read(workbookOf({ sheets: { a: sheet } }));
    const told = contacts.map(({ full_name, companies, phone }) => [
      full_name,
      companies.join(),
      phone.map(({ number }) => number).join(),
    ]);
    return { told, report };
  };
  const cell = (at: string, text = '') =>
    text === '' ? `<c r="${at}"/>` : `<c r="${at}" t="str"><v>${text}</v></c>`;
  const row = (at: number, ...cells: string[]) =>
    `<row r="${at}">${cells.map((text, i) => cell(`${'ABCDEF'[i]}${at}`, text)).join('')}</row>`;
  const head = row(1, 'Name', 'Company', 'Phone');

  test.each<[string, string, string[], string[][]]>([
    [
      'say the same of each row that they reach over',
      head + row(2, 'Ana', 'Nova') + row(3, 'Ben') + row(4, 'Cleo'),
      ['B2:B3'],
      [
        ['Ana', 'Nova', ''],
        ['Ben', 'Nova', ''],
        ['Cleo', '', ''],
      ],
    ],
    [
      'that end where others begin',
      head + row(2, 'Ana', 'Nova') + row(3, 'Ben') + row(4, 'Cleo', 'Alta') + row(5, 'Dov'),
      ['B4:B5', '$B$2:$B$3'],
      [
        ['Ana', 'Nova', ''],
        ['Ben', 'Nova', ''],
        ['Cleo', 'Alta', ''],
        ['Dov', 'Alta', ''],
      ],
    ],
    [
      'of one person over two rows give the second phone to the same name',
      head + row(2, 'Ana', 'Nova', '030 100001') + row(3, '', '', '030 100002'),
      ['A2:A3', 'B2:B3'],
      [
        ['Ana', 'Nova', '030 100001'],
        ['Ana', 'Nova', '030 100002'],
      ],
    ],
    [
      'make nobody of a row that has nothing of its own',
      head + row(2, 'Ana', 'Nova') + row(3) + row(4, 'Ben'),
      ['A2:A3', 'B2:B3'],
      [
        ['Ana', 'Nova', ''],
        ['Ben', '', ''],
      ],
    ],
    [
      'keep a value of another cell that a program left in them',
      head + row(2, 'Ana', 'Nova') + row(3, 'Ben', 'Alta'),
      ['B2:B3'],
      [
        ['Ana', 'Nova', ''],
        ['Ben', 'Alta', ''],
      ],
    ],
    [
      'of several columns have their value in the first one',
      head + row(2, 'Ana', 'Nova'),
      ['B2:C2'],
      [['Ana', 'Nova', '']],
    ],
    [
      'of a title above the header are no header',
      row(1, 'Phones') + row(2, 'Name', 'Company', 'Phone') + row(3, 'Ana', 'Nova'),
      ['A1:F1'],
      [['Ana', 'Nova', '']],
    ],
    [
      'of a header in two rows are in its lower row',
      row(1, 'Name', 'Contact') + row(2, '', 'Company', 'Phone') + row(3, 'Ana', 'Nova', '030 100001'),
      ['A1:A2', 'B1:C1'],
      [['Ana', 'Nova', '030 100001']],
    ],
    [
      'of a header hold for each of its columns that has values',
      row(1, 'Name', 'Phone') + row(2, 'Ana', '030 100001', '030 100002'),
      ['B1:C1'],
      [['Ana', '', '030 100001,030 100002']],
    ],
  ])('%s', async (_, rows, areas, expected) => {
    expect((await readMerged(rows, ...areas)).told).toEqual(expected);
  });

  test('are told in the columns as reading has them', async () => {
    const sheet = `<sheetData>${row(1, 'Name', 'Phone')}${row(2, 'Ana', '030 100001', '030 100002')}</sheetData>
      <mergeCells><mergeCell ref="B1:C1"/></mergeCells>`;
    const content = workbookOf({ sheets: { a: sheet } });
    const columns = await readColumns(content);
    expect(columns?.columns.map(({ field }) => field?.name)).toEqual(['full_name', 'phone', 'phone']);
    expect((await read(content, columns && { columns })).contacts).toEqual((await read(content)).contacts);
  });

  test('in a hundred thousand places and more are dropped, and the report says so', async () => {
    const areas = Array.from({ length: 100_001 }, (_, i) => `B${2 * i + 2}:B${2 * i + 3}`);
    const { told, report } = await readMerged(head + row(2, 'Ana', 'Nova') + row(3, 'Ben'), ...areas);
    expect(told[1]).toEqual(['Ben', 'Nova', '']);
    expect(report.warnings).toEqual([{ at: 1, part: 1, reason: 'merges_dropped', count: 1 }]);
  });

  test('that would make very much of a little end with too_large', async () => {
    const far = `<row r="2">${Array.from({ length: 900 }, (_, i) => `<c t="inlineStr"><is><t>${i}${'x'.repeat(90)}</t></is></c>`).join('')}</row>`;
    const rows = Array.from({ length: 2_000 }, (_, i) => `<row r="${i + 3}"><c t="str"><v>a</v></c></row>`);
    const columns = Array.from({ length: 900 }, (_, i) => {
      const letters =
        (i >= 26 ? String.fromCharCode(64 + Math.floor(i / 26)) : '') + String.fromCharCode(65 + (i % 26));
      return `${letters}2:${letters}5000`;
    });
    await expect(readMerged(head + far + rows.join(''), ...columns.slice(0, 600))).rejects.toMatchObject({
      code: 'too_large',
    });
  });
});

describe('the sheets of a workbook', () => {
  const people = (name: string) =>
    textRow('Name', 'Email') + textRow(name, `${name.toLowerCase()}@x.example`);

  const mixed = workbookOf({
    sheets: {
      Costs: textRow('Item', 'Price') + textRow('Chair', '3'),
      Bare: textRow('Zoe', 'zoe@x.example'),
      Members: people('Ana') + textRow('', '!'),
      Secret: people('Sue'),
      Nothing: '<row/>',
      Old: textRow('Telefon', 'Vorname') + textRow('030 100001', 'Ben') + textRow('', ''),
      Later: people('Cleo') + textRow('', '?'),
    },
    hidden: ['Secret'],
  });

  test('with a header that is understood are all read, the others told by their numbers', async () => {
    const { contacts, report } = await read(mixed);
    expect(contacts).toMatchObject([
      { full_name: 'Ana', email: [{ address: 'ana@x.example' }] },
      { full_name: 'Ben', phone: [{ number: '030 100001' }] },
      { full_name: 'Cleo' },
    ]);
    expect(report.parts).toEqual({
      read: 3,
      passedOver: 4,
      unread: [
        { part: 1, reason: 'not_people' },
        { part: 2, reason: 'not_people' },
        { part: 4, reason: 'hidden' },
        { part: 5, reason: 'empty' },
      ],
    });
    expect(report.skipped).toEqual([
      { at: 3, part: 3, reason: 'empty', excerptLength: 1 },
      { at: 3, part: 7, reason: 'empty', excerptLength: 1 },
    ]);
    expect(report.columns.map((field) => field?.name)).toEqual(['full_name', 'email']);
  });

  test('are those with the headers of given columns', async () => {
    const columns = await readColumns(mixed);
    const { contacts, report } = await read(mixed, columns && { columns });
    expect(names(contacts)).toEqual(['Ana', 'Cleo']);
    expect(report.parts.read).toBe(2);
    expect(report.parts.unread).toContainEqual({ part: 6, reason: 'other_columns' });
  });

  test('are told one by one as far as maxReported, and counted', async () => {
    const { report } = await read(mixed, { limits: { maxReported: 1 } });
    expect(report.parts).toEqual({ read: 3, passedOver: 4, unread: [{ part: 1, reason: 'not_people' }] });
  });

  test('of a workbook without people are told, too', async () => {
    const book = readAddressBook(workbookOf({ sheets: { a: textRow('Item', 'Price'), b: '' } }));
    await expect(all(book)).rejects.toMatchObject({ code: 'file_unknown_format' });
    expect(book.report.parts).toEqual({
      read: 0,
      passedOver: 2,
      unread: [
        { part: 1, reason: 'not_people' },
        { part: 2, reason: 'empty' },
      ],
    });
  });

  test('without any header the values tell', async () => {
    const { contacts } = await read(
      workbookOf({ sheets: { a: textRow('x'), b: textRow('Zoe', 'zoe@x.example') } }),
    );
    expect(contacts).toMatchObject([{ email: [{ address: 'zoe@x.example' }] }]);
  });

  test('a hidden one is not what somebody means to give', async () => {
    const sheets = { Hidden: people('Ana'), Shown: people('Ben') };
    expect(names((await read(workbookOf({ sheets, hidden: ['Hidden'] }))).contacts)).toEqual(['Ben']);
  });

  test('without people the workbook is no address book', async () => {
    await expect(read(workbookOf({ sheets: { Costs: textRow('Item', 'Price') } }))).rejects.toMatchObject({
      code: 'file_unknown_format',
      looksLike: 'an Excel workbook without a list of people',
    });
  });

  test('a workbook in an archive is read, one without people passed over', async () => {
    const { contacts, report } = await read(
      zipOf(
        { name: 'costs.xlsx', content: workbookOf({ sheets: { Costs: textRow('Item', 'Price') } }) },
        {
          name: 'people.xlsx',
          content: workbookOf({
            sheets: { a: people('Ana'), b: '', c: people('Cleo') + textRow('', '!') },
          }),
        },
        { name: 'ben.vcf', content: card('FN:Ben') },
      ),
    );
    expect(names(contacts)).toEqual(['Ana', 'Cleo', 'Ben']);
    expect(report).toMatchObject({ format: 'zip', columns: [] });
    expect(report.parts).toEqual({
      read: 2,
      passedOver: 1,
      unread: [
        { part: 1, reason: 'not_people' },
        { part: 2, sheet: 2, reason: 'empty' },
      ],
    });
    expect(report.skipped).toEqual([{ at: 3, part: 2, sheet: 3, reason: 'empty', excerptLength: 1 }]);
  });
});

describe('a workbook that cannot be read', () => {
  const compound = (...entries: string[]) =>
    new Uint8Array(
      Buffer.concat([
        Buffer.from('d0cf11e0a1b11ae1', 'hex'),
        Buffer.alloc(504),
        Buffer.from(entries.join('\0'), 'utf16le'),
      ]),
    );

  test.each([
    ['a workbook with a password', 'file_unreadable', compound('EncryptionInfo', 'EncryptedPackage')],
    ['an old Excel workbook', 'file_unknown_format', compound('Root Entry', 'Workbook')],
    ['an Outlook message', 'file_unknown_format', compound('__substg1.0_001A001F')],
    ['a Word document', 'file_unknown_format', compound('WordDocument')],
  ])('%s is %s', async (looksLike, code, content) => {
    await expect(read(content)).rejects.toMatchObject({ code, looksLike });
  });

  test.each([
    ['a document type', '<!DOCTYPE x [<!ENTITY a "b">]>', ''],
    ['an entity of its own', '', '<c t="str"><v>&xxe;</v></c>'],
    ['a tag that is not closed', '', '<c>'],
  ])('a sheet with %s ends with file_unreadable, after the rows before', async (_, before, inside) => {
    const rows = Array.from({ length: 4_000 }, (_, i) => textRow(`Person ${i}`)).join('');
    const sheet = workbookOf({ sheets: { a: `${header}${rows}<row>${inside}</row>` } });
    const content =
      before === '' ? sheet : workbookOf({ sheets: { a: `${before}<sheetData>${header}</sheetData>` } });
    const contacts: Contact[] = [];
    const reading = (async () => {
      for await (const page of readAddressBook(content)) contacts.push(...page);
    })();
    const error = await reading.catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(AddressBookError);
    expect(error).toMatchObject({ code: 'file_unreadable' });
    if (before === '') expect(contacts.length).toBeGreaterThan(3_000);
    expect(String((error as Error).cause)).not.toContain('xxe');
  });
});

describe('limits of a workbook', () => {
  const people = header + Array.from({ length: 50 }, (_, i) => textRow(`Person ${i}`)).join('');
  const limited = (content: Uint8Array, limits: Partial<ReadLimits>) => read(content, { limits });

  test('maxHeldBytes bounds what waits for the end of the file', async () => {
    const strings = Array.from({ length: 2_000 }, (_, i) => `<si><t>text number ${i}</t></si>`);
    const content = workbookOf({ sheets: { a: people }, strings });
    await expect(limited(content, { maxHeldBytes: 20_000 })).rejects.toMatchObject({ code: 'too_large' });
    expect((await limited(content, { maxHeldBytes: 100_000 })).contacts).toHaveLength(50);
  });

  test('maxProperties bounds the columns, maxLineBytes a row', async () => {
    const far = `<row r="60"><c r="A60" t="str"><v>Ana</v></c><c r="XFD60"><v>1</v></c></row>`;
    const { contacts, report } = await limited(workbookOf({ sheets: { a: people + far } }), {});
    expect(contacts).toHaveLength(51);
    expect(report.warnings).toEqual([{ at: 60, part: 1, reason: 'too_many_properties', count: 1 }]);
    const long = textRow(...Array.from({ length: 40 }, () => 'x'.repeat(30_000)));
    const skipping = await limited(workbookOf({ sheets: { a: people + long } }), { maxLineBytes: 1_000_000 });
    expect(skipping.report.skipped).toEqual([{ at: 52, part: 1, reason: 'too_long', excerptLength: 1 }]);
  });

  test('maxUnpackRatio bounds rows of nothing', async () => {
    const content = workbookOf({ sheets: { a: people + '<row/>'.repeat(3_000_000) } });
    await expect(limited(content, {})).rejects.toMatchObject({ code: 'too_large' });
  });

  test('a long string that many cells refer to counts as often as it is used', async () => {
    const rows = '<row><c t="s"><v>1</v></c></row>'.repeat(40_000);
    const sheets = { a: `<row><c t="s"><v>0</v></c></row>${rows}` };
    const of = (text: string) =>
      workbookOf({ sheets, strings: ['<si><t>Name</t></si>', `<si><t>${text}</t></si>`] });
    const [bomb, ordinary] = [of('x'.repeat(30_000)), of('x')];
    await expect(limited(bomb, {})).rejects.toMatchObject({ code: 'too_large' });
    // Reading ends where so much has come of them: all rows of one letter each take longer.
    const cost = await costOf(
      readingOf(() => bomb, 1),
      readingOf(() => ordinary, 1),
      2,
    );
    expect(cost).toBeLessThanOrEqual(2);
  });

  test.each([
    ['rows', textRow('Ana Silva', '030 123456')],
    ['cells far from each other', '<row><c r="A1" t="str"><v>Ana</v></c><c r="NTO1"><v>1</v></c></row>'],
    ['rows without cells', '<row></row>'],
    ['comments', '<!-- nothing -->'],
    ['columns of a header', '</row><row><c r="NTO1" t="str"><v>Name</v></c>'],
    ['rows at the end of the sheet', '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'],
    [
      'rows that go back and forth',
      '<row r="1048576"><c r="A1048576"><v>1</v></c></row><row r="3"><c r="XFD3"/></row>',
    ],
    ['cells of one row', '<c t="str"><v>a</v></c>'],
    ['merged cells', '<mergeCell ref="A2:A1048576"/>'],
    ['merged cells of one place', `${textRow('Ana Silva')}<mergeCell ref="A2:F9"/>`],
    ['tags that are no merged cells', '<mergeCell reff="A2:A3"/>'],
  ])('four times as many %s cost four times as much, not sixteen', async (_, piece) => {
    const work = (length: number) => {
      const rows = piece
        .repeat(length / piece.length)
        .replace(/^<\/row>/, '')
        .replace(/^<c/, '<row><c')
        .replace(/<\/c>$/, '</c></row>');
      const content = workbookOf({ sheets: { a: header + rows } });
      return readingOf(() => content, length, { limits: { maxUnpackRatio: 2_000, maxReported: 10 } });
    };
    expect(await costOf(work(2_000_000), work(500_000), 2)).toBeLessThanOrEqual(2);
  });

  test('any damage ends with a documented error, or none', async () => {
    const whole = workbookOf({
      sheets: { a: people },
      strings: ['<si><t>x</t></si>'],
      form: { isStored: true },
    });
    await fc.assert(
      fc.asyncProperty(damaged(whole), async (file) => {
        await read(file).catch((error: unknown) => expect(error).toBeInstanceOf(AddressBookError));
      }),
      { numRuns: 300 },
    );
  });

  test('text rows and workbook rows give the same contacts', async () => {
    const cell = fc.stringMatching(/^[A-Za-z0-9@. -]{0,12}$/);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 }), async (rows) => {
        const table = [['Name', 'Email', 'City'], ...rows];
        const fromCsv = await read(bytes(lines(...table.map((row) => row.join(',')))));
        const fromXlsx = await read(
          workbookOf({ sheets: { a: table.map((row) => textRow(...row)).join('') } }),
        );
        expect(fromXlsx.contacts).toEqual(fromCsv.contacts);
      }),
      { numRuns: 100 },
    );
  });
});
