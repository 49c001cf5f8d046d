import { describe, expect, test } from 'vitest';
import { AddressBookError, readAddressBook } from '../dist/index.js';
import { all, bytes, lines, read } from './support.js';

const formatOf = async (text: string) => {
  const book = readAddressBook(bytes(text));
  try {
    await all(book);
  } catch (error) {
    if (!(error instanceof AddressBookError)) throw error;
  }
  return book.report.format;
};

describe('LDIF whose entries have no names', () => {
  const uwe = ['', 'sn: Tal', 'cn: Uwe Tal', 'mobile: 0170 1234567'];

  test.each([
    ['objectclass: person', 'cn: Lea Probe', 'sn: Probe', 'mail: lea@example.org'],
    ['objectClass: inetOrgPerson', 'mail: lea@example.org', 'cn: Lea Probe'],
    ['mail: lea@example.org', 'cn: Lea Probe'],
    ['cn:: TGVhIFByb2Jl', 'sn:: UHJvYmU=', 'mail: lea@example.org'],
    ['# made by hand', '', 'uid: lp', 'cn:Lea Probe', 'mail: lea@example.org'],
    [
      'givenName: Lea',
      'sn;lang-de: Probe',
      'description: a long',
      '  text: folded',
      'mail: lea@example.org',
      'cn: Lea Probe',
    ],
    ['telephoneNumber: 030 1234567', '# in between', 'cn: Lea', '  Probe', 'mail: lea@example.org'],
  ])('is read as people: %s', async (...lea) => {
    const { contacts, report } = await read(lines(...lea, ...uwe));
    expect(report).toMatchObject({ format: 'ldif', read: 2 });
    expect(contacts).toMatchObject([
      { full_name: 'Lea Probe', email: [{ address: 'lea@example.org' }] },
      { full_name: 'Uwe Tal', last_name: 'Tal', phone: [{ number: '0170 1234567' }] },
    ]);
  });

  test('is parted by lines of blanks, too', async () => {
    const { contacts } = await read(lines('cn: Lea Probe', 'sn: Probe', '   ', 'cn: Uwe Tal', 'sn: Tal'));
    expect(contacts.map(({ full_name }) => full_name)).toEqual(['Lea Probe', 'Uwe Tal']);
  });

  test.each<[string, string[]]>([
    ['a vCard', ['BEGIN:VCARD', 'N:Probe;Lea', 'FN:Lea Probe', 'END:VCARD']],
    ['a table', ['Name,Mail,cn:', 'Lea Probe,lea@example.org,x']],
    ['YAML', ['name: Lea Probe', 'mail: lea@example.org', 'mobile: 0170 1234567']],
    ['nested YAML', ['person:', '  cn: Lea', '  sn: Probe', 'cn: x', 'sn: y']],
    ['YAML of several documents', ['---', 'cn: Lea', 'sn: Probe']],
    ['a letter', ['From: Lea', 'To: Uwe', 'Subject: cn', '', 'cn: no more than text']],
    ['prose', ['cn: the name', 'sn: the family name', 'and so on for all the rest']],
    ['a signature', ['Mail: lea@example.org', 'Mobile: 0170 1234567', 'Title: Dr.']],
  ])('is none of what looks like it: %s', async (_, written) => {
    expect(await formatOf(lines(...written))).not.toBe('ldif');
  });
});

describe('LDIF of which not all is read', () => {
  test('lines that end in several ways are', async () => {
    const { contacts } = await read(
      'dn: cn=a\ncn: Ana Berg\rmail: a@example.org\r\nsn: Berg\n\ndn: cn=b\rcn: Ben Roe\r\rdn: cn=c\rcn: Cem Ay\n',
    );
    expect(contacts).toMatchObject([
      { full_name: 'Ana Berg', last_name: 'Berg', email: [{ address: 'a@example.org' }] },
      { full_name: 'Ben Roe' },
      { full_name: 'Cem Ay' },
    ]);
  });

  test('lines that are no attributes go on a description, or are told', async () => {
    const { contacts, report } = await read(
      lines(
        'dn: cn=a',
        'cn: Ana',
        'some text',
        'description: first',
        'second',
        'jpegPhoto:< file:///x',
        'mail:: ?',
      ),
    );
    expect(contacts).toMatchObject([{ notes: 'first\nsecond' }]);
    expect(report.warnings).toEqual([{ at: 3, reason: 'line_dropped', count: 3 }]);
  });

  test('an entry of nothing but what is too long is skipped for that', async () => {
    const { report } = await read(
      lines('dn: cn=a', `cn: ${'x'.repeat(500)}`, '', `cn: ${'y'.repeat(500)}`, '', 'cn: Ben'),
      {
        limits: { maxLineBytes: 100 },
      },
    );
    expect(report).toMatchObject({
      kept: 1,
      skipped: [
        { at: 1, reason: 'too_long', excerptLength: 2 },
        { at: 4, reason: 'too_long', excerptLength: 1 },
      ],
    });
  });

  test('a birthday of which only a part is there is told', async () => {
    const { report } = await read(lines('dn: cn=a', 'cn: Ana', 'birthyear: 1980', 'birthmonth: 2'));
    expect(report.warnings).toEqual([{ at: 1, reason: 'date_dropped', count: 1 }]);
  });
});
