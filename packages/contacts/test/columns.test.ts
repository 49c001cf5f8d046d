import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  AddressBookError,
  type ColumnField,
  type ColumnMapping,
  type ReadOptions,
  readColumns,
} from '../dist/index.js';
import { bytes, card, lines, read } from './support.js';
import { workbookOf } from './xlsx-builder.js';
import { zipOf } from './zip-builder.js';

const columnsOf = async (content: string | Uint8Array, options: ReadOptions = {}): Promise<ColumnMapping> => {
  const found = await readColumns(typeof content === 'string' ? bytes(content) : content, options);
  if (!found) throw new Error('There are no columns.');
  return found;
};

const fieldsOf = async (...rows: string[]) =>
  (await columnsOf(lines(...rows))).columns.map(({ field }) => field);

describe('asking for the columns', () => {
  test('says header, field, confidence and samples of each', async () => {
    const { columns } = await columnsOf(
      lines(
        'Vorname;Telefon privat;Foo;Name',
        "Ana;'+49 431 1;;Berg",
        'Ben;0431 2;;Cole',
        'Ana;;;Day',
        'Eva;;;',
      ),
    );
    expect(columns).toEqual([
      {
        header: 'Vorname',
        field: { name: 'first_name' },
        basis: 'words',
        confidence: 0.9,
        samples: ['Ana', 'Ben', 'Eva'],
      },
      {
        header: 'Telefon privat',
        field: { name: 'phone', type: 'Home' },
        basis: 'words',
        confidence: 0.8,
        samples: ['+49 431 1', '0431 2'],
      },
      { header: 'Foo', field: null, basis: 'none', confidence: 0, samples: [] },
      {
        header: 'Name',
        field: { name: 'last_name' },
        basis: 'words',
        confidence: 0.7,
        samples: ['Berg', 'Cole', 'Day'],
      },
    ]);
  });

  test('gives the first rows with them, a cell for each column', async () => {
    const found = await readColumns(
      bytes(lines('People', 'Name,Email', "'+1,a@x.example,more", 'Ben', '', ...'cdefg'.split(''))),
    );
    expect(found?.rows).toEqual([
      ['+1', 'a@x.example'],
      ['Ben', ''],
      ['c', ''],
      ['d', ''],
      ['e', ''],
    ]);
    expect((await readColumns(workbook))?.rows).toEqual([['Ana Berg', '+49 431 1']]);
    expect((await readColumns(bytes(lines('a@x.example'))))?.rows).toEqual([['a@x.example']]);
  });

  test('says how sure it is of the header, and is told otherwise where it is not', async () => {
    const of = async (content: string | Uint8Array, hasHeading?: boolean) => {
      const found = await readColumns(typeof content === 'string' ? bytes(content) : content, { hasHeading });
      return [found?.heading, found?.columns[0]?.header, found?.rows.length];
    };
    const known = lines('Name;Email', 'Ana;a@x.example');
    for (const said of [undefined, true, false]) expect(await of(known, said)).toEqual(['known', 'Name', 1]);
    const likely = lines('Wer;Wo', 'Ana;Kiel', 'Ben;Ulm');
    expect(await of(likely)).toEqual(['likely', 'Wer', 2]);
    expect(await of(likely, false)).toEqual(['none', '', 3]);
    const none = lines('Wer 1;Wo', 'Ana;Kiel', 'Ben;Ulm');
    expect(await of(none)).toEqual(['none', '', 3]);
    expect(await of(none, true)).toEqual(['likely', 'Wer 1', 2]);
    expect(await of(workbookOf({ sheets: { A: row('Wer', 'Wo') + row('Ana', 'Kiel') } }), false)).toEqual([
      'none',
      '',
      2,
    ]);
  });

  test('without a header that somebody denied, the first row is read', async () => {
    const content = lines('Ana Berg;Kiel', 'Ben Cole;Ulm');
    const found = await readColumns(bytes(content), { hasHeading: false });
    const columns = edited(found ?? { columns: [] }, { 0: { name: 'full_name' } });
    const { contacts } = await read(content, { columns });
    expect(contacts.map(({ full_name }) => full_name)).toEqual(['Ana Berg', 'Ben Cole']);
  });

  test('is certain of the headers of a known exporter, and ties Google’s labels to their values', async () => {
    const { columns } = await columnsOf(
      lines(
        'First Name,E-mail 1 - Label,E-mail 1 - Value,Address 1 - Label,Address 1 - Street,Address 1 - City,Mine',
        'Ines,* Work,ines@nord.example,Home,3 rue Verte,Lille,0431 555',
      ),
    );
    expect(columns.map(({ field }) => field)).toEqual([
      { name: 'first_name' },
      { name: 'type', set: 2 },
      { name: 'email', set: 2 },
      { name: 'type', set: 4 },
      { name: 'street', set: 4 },
      { name: 'city', set: 4 },
      { name: 'phone' },
    ]);
    expect(columns.map(({ confidence }) => confidence)).toEqual([1, 1, 1, 1, 1, 1, 0.6]);
  });

  test('tells kinds of addresses, and the one from the other of the same kind', async () => {
    expect(
      await fieldsOf(
        'Name,Home Street,Home City,Business Street,Business City,Address 1 - Street,Address 2 - Street',
        'Ana,a,b,c,d,e,f',
      ),
    ).toEqual([
      { name: 'full_name' },
      { name: 'street', type: 'Home' },
      { name: 'city', type: 'Home' },
      { name: 'street', type: 'Work' },
      { name: 'city', type: 'Work' },
      { name: 'street' },
      { name: 'street', set: 7 },
    ]);
  });

  test('without a header the values tell', async () => {
    const { columns } = await columnsOf(lines('ana@x.example,+49 431 1', 'ben@x.example,+49 431 2'));
    expect(columns).toEqual([
      {
        header: '',
        field: { name: 'email' },
        basis: 'values',
        confidence: 0.6,
        samples: ['ana@x.example', 'ben@x.example'],
      },
      {
        header: '',
        field: { name: 'phone' },
        basis: 'values',
        confidence: 0.6,
        samples: ['+49 431 1', '+49 431 2'],
      },
    ]);
  });

  test('samples are cut, and nothing but the beginning of a file is read', async () => {
    let blocks = 0;
    async function* endless() {
      yield bytes(lines('Email,Notes', `a@x.example,${'ä'.repeat(200)}`));
      for (; ; blocks++) yield bytes('b@x.example,b\r\n'.repeat(1_000));
    }
    const found = await readColumns(endless());
    expect(found?.columns[1]?.samples[0]).toMatch(/^ä{79}.$/);
    expect(blocks).toBeLessThan(10);
  });

  test('the columns of a workbook are those of its list of people', async () => {
    const { columns } = await columnsOf(workbook);
    expect(columns.map(({ header, field }) => [header, field])).toEqual([
      ['Name', { name: 'full_name' }],
      ['Work Phone', { name: 'phone', type: 'Work' }],
    ]);
  });

  test('cards and archives have no columns; what is no address book is refused', async () => {
    expect(await readColumns(bytes(card('FN:Ana')))).toBeUndefined();
    expect(
      await readColumns(zipOf({ name: 'a.csv', content: 'Name,Email\na,b@x.example\n' })),
    ).toBeUndefined();
    for (const text of ['%PDF-1.7', '', 'Dear all\nthis is no table\n'])
      await expect(readColumns(bytes(text)), text).rejects.toThrow(AddressBookError);
  });
});

const text = (value: string) => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
const row = (...cells: string[]) => `<row>${cells.map(text).join('')}</row>`;
const workbook = workbookOf({
  sheets: {
    Plan: row('Alpha', 'Beta') + row('a', 'b'),
    People: row('Name', 'Work Phone') + row('Ana Berg', '+49 431 1'),
  },
});

/** A mapping with other fields for some of its columns. */
const edited = ({ columns }: ColumnMapping, fields: Record<number, ColumnField | null>): ColumnMapping => ({
  columns: columns.map((column, at) => ({
    ...column,
    field: at in fields ? (fields[at] ?? null) : column.field,
  })),
});

describe('how sure a column is', () => {
  const sureness = async (...rows: string[]) =>
    (await columnsOf(lines(...rows))).columns.map(({ basis, confidence }) => [basis, confidence]);

  test.each<[string, string[], [string, number][]]>([
    [
      'names that are guessed by their form',
      ['Zer,Nora', 'Miren Etxe,miren@x.example', 'Jon Goñi,jon@x.example'],
      [
        ['values', 0.4],
        ['values', 0.6],
      ],
    ],
    [
      'words that may be names, which are passed over',
      ['Zer,Nora', 'Miren,miren@x.example', 'Jon,jon@x.example'],
      [
        ['values', 0.3],
        ['values', 0.6],
      ],
    ],
    [
      'a second column of one field, where it says something else',
      ['Display Name,Full Name,Email', 'Ana,Ben Cole,ana@x.example'],
      [
        ['words', 0.9],
        ['words', 0.4],
        ['words', 0.9],
      ],
    ],
    [
      'a second column of one field, where it says the same',
      ['Display Name,Full Name,Email', 'Ben Cole,ben cole,ana@x.example', 'Ana,,b@x.example'],
      [
        ['words', 0.9],
        ['words', 0.9],
        ['words', 0.9],
      ],
    ],
  ])('%s', async (_, rows, expected) => {
    expect(await sureness(...rows)).toEqual(expected);
  });
});

describe('reading by given columns', () => {
  test('a table that nobody understands is read when it is said what it is', async () => {
    const content = lines('Wer;Wo;Womit', 'Ana Berg;Kiel;ab', 'Ben Cole;Ulm;cd');
    await expect(read(content)).rejects.toThrow(AddressBookError);
    const found = await columnsOf(content);
    expect(found.columns.map(({ header, field }) => [header, field])).toEqual([
      ['Wer', null],
      ['Wo', null],
      ['Womit', null],
    ]);
    const columns = edited(found, { 0: { name: 'full_name' }, 1: { name: 'city', type: 'Home' } });
    const { contacts, report } = await read(content, { columns: JSON.parse(JSON.stringify(columns)) });
    expect(contacts.map(({ full_name, address }) => [full_name, address[0]?.city, address[0]?.type])).toEqual(
      [
        ['Ana Berg', 'Kiel', 'Home'],
        ['Ben Cole', 'Ulm', 'Home'],
      ],
    );
    expect(report.columns).toEqual([{ name: 'full_name' }, { name: 'city', type: 'Home' }, null]);
  });

  test('exactly what is given is read, and nothing that is passed over', async () => {
    const content = lines('Name,Email,Phone,Kind', 'Ana,a@x.example,0431 1 ::: 0431 2,Fax (privat)');
    const columns = edited(await columnsOf(content), {
      1: null,
      2: { name: 'phone', set: 1 },
      3: { name: 'type', set: 1 },
    });
    const { contacts } = await read(content, { columns });
    expect(contacts[0]).toMatchObject({
      email: [],
      phone: [
        { number: '0431 1', type: 'Home Fax' },
        { number: '0431 2', type: 'Home Fax' },
      ],
    });
  });

  test('a sheet that is not understood is found by its headers', async () => {
    const columns = {
      columns: [
        { header: 'Alpha', field: { name: 'first_name' } },
        { header: 'Beta', field: { name: 'last_name' } },
      ],
    } as const;
    const { contacts, report } = await read(workbook, { columns });
    expect(contacts.map(({ full_name }) => full_name)).toEqual(['a b']);
    expect(report.skipped).toEqual([]);
    expect((await read(workbook, { columns: await columnsOf(workbook) })).contacts).toEqual(
      (await read(workbook)).contacts,
    );
  });

  test('files inside of an archive, and cards, are read as ever', async () => {
    const columns = { columns: [{ header: 'x', field: { name: 'notes' } }] } as const;
    const zip = zipOf({ name: 'a.csv', content: 'Name,Email\nAna,a@x.example\n' });
    for (const content of [zip, bytes(card('FN:Ana'))]) {
      const { contacts, report } = await read(content, { columns });
      expect(contacts[0]?.full_name).toBe('Ana');
      expect(report.columns).toEqual([]);
    }
  });

  test.each([
    ['TypeError', 'columns.columns', {}],
    ['TypeError', 'columns[0].header', { columns: [{ field: null }] }],
    ['TypeError', 'columns[0].header', { columns: [null] }],
    [
      'TypeError',
      'columns[1].field',
      {
        columns: [
          { header: '', field: null },
          { header: '', field: 'email' },
        ],
      },
    ],
    ['RangeError', 'columns[0].field.name', { columns: [{ header: '', field: { name: 'shoe_size' } }] }],
    ['RangeError', 'columns[0].field.name', { columns: [{ header: '', field: { name: '__proto__' } }] }],
    [
      'RangeError',
      'columns[0].field.type',
      { columns: [{ header: '', field: { name: 'notes', type: 'Home' } }] },
    ],
    ['RangeError', 'columns[0].field.type', { columns: [{ header: '', field: { name: 'email', type: 1 } }] }],
    ['RangeError', 'columns[0].field.set', { columns: [{ header: '', field: { name: 'type' } }] }],
    ['RangeError', 'columns[0].field.set', { columns: [{ header: '', field: { name: 'email', set: 0.5 } }] }],
    ['RangeError', 'columns[0].header', { columns: [{ header: 'Nome', field: null }] }],
    [
      'RangeError',
      'columns[2]',
      { columns: ['', '', ''].map((header) => ({ header, field: { name: 'notes' } })) },
    ],
  ])('%s says %s for %j', async (name, place, columns) => {
    const content = lines('Name,Email', 'Ana,a@x.example');
    const reading = read(content, { columns: columns as unknown as ColumnMapping });
    await expect(reading).rejects.toMatchObject({ name, message: expect.stringContaining(place) });
  });
});

describe('the columns that were asked for, given back unchanged', () => {
  const headers = fc.constantFrom(
    ...[
      'Name',
      'Title',
      'First Name',
      'Last Name',
      'Nom',
      'Titre',
      'Company',
      'Job Title',
      'Work',
      'Home',
      'Foo',
    ],
    ...[
      '',
      'Email',
      'E-mail 2 Address',
      'Phone',
      'Téléphone (bureau)',
      'Mobile',
      'Fax',
      'Messenger ID',
      'Notes',
    ],
    ...[
      'E-mail 1 - Label',
      'E-mail 1 - Value',
      'Phone 1 - Type',
      'Phone 1 - Value',
      'Categories',
      'Web Page',
    ],
    ...[
      'Section 1 - Type',
      'Section 1 - Email',
      'Section 1 - Mobile',
      'Section 1 - City',
      'Section 1 - Address',
    ],
    ...[
      'Address 1 - Label',
      'Address 1 - Street',
      'Address 1 - City',
      'Address 2 - City',
      'Address',
      'Street',
    ],
    ...[
      'City',
      'Home City',
      'Home Street',
      'Business Address',
      'Business City',
      'PO Box',
      'Address 2',
      'Location',
    ],
    ...['Birthday', 'Birth Year', 'Birth Month', 'Birth Day', 'Photo', 'Department', 'Suffix', 'Prefix'],
  );
  const cells = fc.constantFrom(
    ...[
      '',
      'Ana',
      'Berg',
      'a@x.example',
      'b@y.example ::: c@y.example',
      '+49 431 1',
      '0431 222222',
      '* Home',
    ],
    ...[
      'Work',
      '13/02/1980',
      '2/3/1999',
      '12',
      '1980',
      'https://x.example',
      "'=1",
      '"a;b"',
      'Kiel ::: Ulm',
      '1990-02-03',
    ],
  );
  const tables = fc
    .tuple(fc.array(headers, { minLength: 1, maxLength: 12 }), fc.boolean(), fc.constantFrom(',', ';', '\t'))
    .chain(([header, isNamed, delimiter]) =>
      fc
        .array(fc.array(cells, { minLength: 1, maxLength: header.length + 1 }), {
          minLength: 1,
          maxLength: 8,
        })
        .map((rows) => lines(...(isNamed ? [header, ...rows] : rows).map((row) => row.join(delimiter)))),
    );

  test('read the same contacts out of any table', async () => {
    await fc.assert(
      fc.asyncProperty(tables, fc.constantFrom(undefined, 'US', 'DE'), async (content, region) => {
        const whole = await read(content, { region }).catch(() => undefined);
        // A text of little but mailboxes is no table.
        fc.pre(whole?.report.format === 'csv');
        const columns = await columnsOf(content, { region });
        expect(await read(content, { region, columns })).toEqual(whole);
        expect(columns.columns.map(({ field }) => field)).toEqual(whole?.report.columns);
      }),
      { numRuns: 1_000 },
    );
  });
});
