import { describe, expect, test } from 'vitest';
import { lines, read, readOne } from './support.js';

describe('LDIF of a directory', () => {
  test('people are told from what serves the directory, and from what is done to entries', async () => {
    const { contacts, report } = await read(
      lines(
        'version: 1',
        '',
        'dn: dc=example,dc=org',
        'objectClass: domainDNS',
        'dc: example',
        '',
        'dn: cn=PC1,cn=Computers,dc=example,dc=org',
        'objectClass: person',
        'objectClass: computer',
        'cn: PC1',
        '',
        'dn: cn=admin,dc=example,dc=org',
        'objectClass: organizationalRole',
        'cn: admin',
        '',
        'dn: cn=Team,dc=example,dc=org',
        'objectClass: group',
        'cn: Team',
        'member: cn=Ada Muster,dc=example,dc=org',
        '',
        'dn: cn=Ada Muster,dc=example,dc=org',
        'changetype: add',
        'objectClass: user',
        'cn: Ada Muster',
        '',
        'dn: cn=Bo Other,dc=example,dc=org',
        'changetype: modify',
        'replace: mail',
        'mail: new@example.org',
        '-',
        '',
        '# search result',
        'search: 2',
        'result: 0 Success',
      ),
    );
    expect(contacts).toMatchObject([{ full_name: 'Ada Muster', groups: ['Team'] }]);
    expect(report).toMatchObject({ read: 1, skippedTotal: 0 });
  });

  test('what Active Directory says of a person', async () => {
    const contact = await readOne(
      lines(
        'dn: cn=Ada Muster,dc=example,dc=org',
        'cn: Ada Muster',
        'middleName: Berta',
        'generationQualifier: Jr.',
        'physicalDeliveryOfficeName: Room 7',
        'telephoneNumber: +49 89 1000',
        'otherTelephone: +49 89 1001',
        'otherHomePhone: +49 89 1002',
        'otherMobile: +49 89 1003',
        'otherFacsimileTelephoneNumber: +49 89 1004',
        'mail: ada@example.org',
        'otherMailbox: ada2@example.org',
        'streetAddress: Teststr. 1',
        'postOfficeBox: PF 12',
        'l: Testort',
        'c: DE',
        'co: Germany',
      ),
    );
    expect(contact).toMatchObject({ middle_name: 'Berta', suffix: 'Jr.', locations: ['Room 7'] });
    expect(contact.phone.map(({ type }) => type)).toEqual(['Work', 'Work', 'Home', 'Other Fax', 'Mobile']);
    expect(contact.email.map(({ address }) => address)).toEqual(['ada@example.org', 'ada2@example.org']);
    expect(contact.address).toMatchObject([
      { street: 'Teststr. 1\nPF 12', city: 'Testort', country: 'Germany' },
    ]);
  });

  test('the one line of an address of Netscape is its street; "$" makes lines of a whole one', async () => {
    const { contacts } = await read(
      lines(
        'dn: cn=Old,o=x',
        'cn: Old',
        'homePostalAddress: 12 Home Street',
        'mozillaHomePostalAddress2: Apt 3',
        'mozillaHomeLocalityName: Hometown',
        '',
        'dn: cn=New,o=x',
        'cn: New',
        'postalAddress: 1 Street $ 12345 Town',
      ),
    );
    expect(contacts.map(({ address }) => address)).toMatchObject([
      [{ type: 'Home', street: '12 Home Street\nApt 3', city: 'Hometown' }],
      [{ type: 'Work', street: '', formatted: '1 Street\n12345 Town' }],
    ]);
  });
});

describe('JSContact', () => {
  const cardOf = (card: object) =>
    readOne(JSON.stringify({ '@type': 'Card', version: '1.0', uid: 'u', ...card }));

  test('what stands between the parts of a name, and their order', async () => {
    const components = [
      { kind: 'given', value: 'Ada' },
      { kind: 'surname', value: 'Muster' },
      { kind: 'separator', value: '-' },
      { kind: 'surname2', value: 'Beispiel' },
    ];
    expect(await cardOf({ name: { isOrdered: true, components } })).toMatchObject({
      last_name: 'Muster-Beispiel',
      full_name: 'Ada Muster-Beispiel',
    });
  });

  test('what stands between the parts of a street; a country that has a code only', async () => {
    const components = [
      { kind: 'name', value: 'Oak' },
      { kind: 'number', value: '5' },
      { kind: 'separator', value: '/' },
      { kind: 'apartment', value: '7' },
      { kind: 'locality', value: 'Town' },
    ];
    const { address } = await cardOf({
      name: { full: 'Ada' },
      addresses: { a: { components, countryCode: 'AT' } },
    });
    expect(address).toMatchObject([{ street: 'Oak 5/7', city: 'Town', country: 'AT' }]);
  });

  test('a birthday of another calendar is none', async () => {
    const date = { '@type': 'PartialDate', year: 5730, month: 3, day: 4, calendarScale: 'hebrew' };
    expect(
      await cardOf({ name: { full: 'Ada' }, anniversaries: { b: { kind: 'birth', date } } }),
    ).toMatchObject({
      dob: '',
      birthday: '',
    });
  });

  test('a card of the drafts', async () => {
    expect(
      await cardOf({
        fullName: 'Draft Person',
        name: [
          { type: 'personal', value: 'Draft' },
          { type: 'surname', value: 'Person' },
        ],
        emails: { e: { email: 'd@example.org', contexts: { work: true } } },
        phones: [{ phone: '+1 555 0100', features: { cell: true } }],
        addresses: { a: { street: [{ type: 'name', value: 'Main' }], locality: 'Town', postcode: '123' } },
        organizations: { o: { name: 'Muster', units: ['Lab'] } },
        titles: { t: { title: 'Head' } },
        anniversaries: { b: { type: 'birth', date: '1990-04-05' } },
        notes: 'hello',
      }),
    ).toMatchObject({
      first_name: 'Draft',
      last_name: 'Person',
      full_name: 'Draft Person',
      email: [{ address: 'd@example.org', type: 'Work' }],
      phone: [{ number: '+1 555 0100', type: 'Mobile' }],
      address: [{ street: 'Main', city: 'Town', postal_code: '123' }],
      companies: ['Muster'],
      department: 'Lab',
      job_title: 'Head',
      dob: '1990-04-05',
      notes: 'hello',
    });
  });
});

test('the lines of a street in jCard', async () => {
  const contact = await readOne(
    JSON.stringify([
      'vcard',
      [
        ['version', {}, 'text', '4.0'],
        ['fn', {}, 'text', 'Ada'],
        ['adr', {}, 'text', ['', 'Suite 9', ['1 Street', 'Left'], 'Town', '', '', '']],
      ],
    ]),
  );
  expect(contact.address).toMatchObject([{ street: '1 Street\nLeft\nSuite 9', city: 'Town' }]);
});
