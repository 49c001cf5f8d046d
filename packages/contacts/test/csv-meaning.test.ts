import { describe, expect, test } from 'vitest';
import { bytes, card, lines, read, readOne } from './support.js';

describe('a column whose header says nothing', () => {
  test.each([
    ['Contact owner', 'boss@x.example'],
    ['Modified By Email', 'boss@x.example'],
    ['Spouse Phone', '0431 555 12'],
  ])('is not read as the person’s own when it is of somebody else: %s', async (header, value) => {
    const { contacts } = await read(lines(`Name,Email,${header}`, `Ana Ruiz,ana@x.example,${value}`));
    expect(contacts[0]).toMatchObject({ email: [{ address: 'ana@x.example' }], phone: [] });
  });

  test.each([
    ['Machine', '203.0.113.101'],
    ['Spent', '1234.56'],
    ['Until', '12/2025'],
    ['Seen', '2020-01-02 10 00'],
  ])('is no phone when its values are something else: %s', async (header, value) => {
    const { contacts } = await read(lines(`Name,Email,${header}`, `Ana Ruiz,ana@x.example,${value}`));
    expect(contacts[0]?.phone).toEqual([]);
  });

  test('is read by its values where no other column has them', async () => {
    const { contacts } = await read(lines('Name;Womit', 'Ana Ruiz;ana@x.example'));
    expect(contacts[0]?.email[0]?.address).toBe('ana@x.example');
  });
});

test('a header of a shop, most of which is about orders, is one', async () => {
  const { contacts } = await read(
    lines(
      'Customer ID,First Name,Last Name,Email,Accepts Email Marketing,Company Size,Tier,Currency,Locale,Total Spent,Total Orders,Tax Exempt,Since,Score',
      '9001,Ana,Ruiz,ana@x.example,yes,,gold,EUR,es,12.00,3,no,,7',
    ),
  );
  expect(contacts[0]).toMatchObject({ first_name: 'Ana', last_name: 'Ruiz', phone: [] });
});

test('a second header further down is not taken for the table’s own', async () => {
  const { contacts } = await read(
    lines('Name,Email', 'Ann Lee,a@x.example', '', 'Name,Phone,City', 'Bob Ray,0431 55512,Rome'),
  );
  expect(contacts[0]).toMatchObject({ full_name: 'Ann Lee', email: [{ address: 'a@x.example' }] });
});

test('a degree beside a form of address is no job', async () => {
  const { contacts } = await read(
    lines(
      'Anrede;Titel;Vorname;Nachname;E-Mail',
      'Frau;Dr.;Eva;Roth;eva@x.example',
      'Herr;;Jan;Voß;jan@x.example',
    ),
  );
  expect(contacts.map(({ title, job_title }) => [title, job_title])).toEqual([
    ['Frau Dr.', ''],
    ['Herr', ''],
  ]);
});

test('addresses for bills and for parcels, and those with numbers, stay apart', async () => {
  const billed = await read(
    lines('Name,Billing Street,Billing City,Shipping Street,Shipping City', 'Ana,1 Main,Kiel,2 Side,Ulm'),
  );
  expect(billed.contacts[0]?.address).toMatchObject([
    { type: 'Billing', street: '1 Main', city: 'Kiel' },
    { type: 'Shipping', street: '2 Side', city: 'Ulm' },
  ]);
  const numbered = await read(
    lines('Name,Email,Street 1,City 1,Street 2,City 2', 'Ana,a@x.example,1 Main,Kiel,2 Side,Ulm'),
  );
  expect(numbered.contacts[0]?.address).toMatchObject([
    { street: '1 Main', city: 'Kiel' },
    { street: '2 Side', city: 'Ulm' },
  ]);
  const lineTwo = await read(lines('Name,Email,Street,Street 2,City', 'Ana,a@x.example,1 Main,Flat 2,Kiel'));
  expect(lineTwo.contacts[0]?.address).toMatchObject([{ street: '1 Main\nFlat 2', city: 'Kiel' }]);
});

test('rows that end with CR may have LF in their cells', async () => {
  const { contacts } = await read(
    bytes('Name,Email,Notes\rAnn Lee,a@x.example,"one\ntwo"\rBob Ray,b@x.example,x\r'),
  );
  expect(contacts.map(({ full_name, notes }) => [full_name, notes])).toEqual([
    ['Ann Lee', 'one\ntwo'],
    ['Bob Ray', 'x'],
  ]);
});

test('rows whose quotes do not pair cost themselves only, however many there are', async () => {
  const odd = '"open,x@x.example\n'.repeat(25);
  const good = Array.from({ length: 300 }, (_, i) => `"P${i}",p${i}@x.example\n`).join('');
  const { contacts, report } = await read(`Name,Email\n${odd}"open\n${good}`, {
    limits: { maxLineBytes: 2_000 },
  });
  expect(contacts.at(-1)?.full_name).toBe('P299');
  expect(contacts.length + report.skippedTotal).toBeGreaterThanOrEqual(325);
});

test('cells beyond the limit are told', async () => {
  const { report } = await read(lines('Name,Email,Phone', 'Ana,ana@x.example,0431 55512'), {
    limits: { maxProperties: 2 },
  });
  expect(report.warnings).toContainEqual({ at: 1, reason: 'too_many_properties', count: 2 });
});

test('the country or language of the person tells the day from the month in a vCard, too', async () => {
  const born = card('FN:Ana', 'BDAY:05/04/1980');
  expect((await read(born, { region: 'DE' })).contacts[0]?.dob).toBe('1980-04-05');
  expect((await read(born, { locale: 'de-DE' })).contacts[0]?.dob).toBe('1980-04-05');
  expect((await read(born)).contacts[0]?.dob).toBe('1980-05-04');
});

describe('what exporters and people call columns', () => {
  test.each<[string, string, object]>([
    ['Nombres,Apellidos,Correo', 'Ana María,García,a@x.es', { first_name: 'Ana María', last_name: 'García' }],
    ['ADI,SOYADI,E-POSTA', 'Ali,Kaya,a@x.tr', { first_name: 'Ali', last_name: 'Kaya' }],
    ['ADI SOYADI,E-POSTA', 'Ali Kaya,a@x.tr', { full_name: 'Ali Kaya' }],
    ['ΟΝΟΜΑ,ΕΠΩΝΥΜΟ,ΚΙΝΗΤΟ', 'Νίκος,Παπάς,6912345678', { last_name: 'Παπάς', phone: [{ type: 'Mobile' }] }],
    ['IMIE,NAZWISKO,TELEFON', 'Jan,Nowak,600 100 200', { first_name: 'Jan', last_name: 'Nowak' }],
    ['Jmeno,Prijmeni,Email', 'Jan,Novak,j@x.cz', { first_name: 'Jan', last_name: 'Novak' }],
    [
      'First Name [Required],Last Name [Required],Email Address [Required],Recovery Phone [MUST BE IN THE E.164 FORMAT]',
      'Ana,Berg,a@x.com,+15551234567',
      { full_name: 'Ana Berg', phone: [{ e164: '+15551234567' }] },
    ],
    [
      'Person - Name,Person - Organization,Person - Email - Work,Person - Phone - Mobile',
      'Ana Berg,Acme,a@x.com,1234567',
      { full_name: 'Ana Berg', companies: ['Acme'], email: [{ type: 'Work' }], phone: [{ type: 'Mobile' }] },
    ],
    [
      'First Name,Email,Default Address Address1,Default Address City,Default Address Province Code,Default Address Zip',
      'Ana,a@x.com,1 Main St,Springfield,IL,62701',
      { address: [{ street: '1 Main St', city: 'Springfield', region: 'IL', postal_code: '62701' }] },
    ],
    [
      'First Name,WhatsApp Phone Number,Email',
      'Ana,2345678,a@x.com',
      { phone: [{ number: '2345678', type: '' }] },
    ],
    [
      'Name,Email,State,Province Code,Country,Country Code',
      'Ana,a@x.com,Illinois,IL,United States,US',
      { address: [{ region: 'Illinois', country: 'United States' }] },
    ],
  ])('%s', async (header, row, expected) => {
    expect(await readOne(lines(header, row))).toMatchObject(expected);
  });
});

test('Salesforce: two addresses, of which one has no kind', async () => {
  const of = (kind: string) =>
    ['Street', 'City', 'State', 'PostalCode', 'Country'].map((part) => kind + part);
  const contact = await readOne(
    lines(
      ['FirstName', 'LastName', ...of('Other'), ...of('Mailing'), 'Email'].join(','),
      'Ana,Berg,9 Oth,OC,OS,OP,US,1 Main,MC,MS,MP,CA,a@x.com',
    ),
  );
  expect(contact).toMatchObject({
    address: [
      { type: 'Other', street: '9 Oth', city: 'OC', region: 'OS', postal_code: 'OP', country: 'US' },
      { type: '', street: '1 Main', city: 'MC', region: 'MS', postal_code: 'MP', country: 'CA' },
    ],
    locations: [],
  });
});

test.each([
  ['First Name,Last Name,Title,Email', 'Ben,Cole,CEO,b@x.com', '', 'CEO'],
  ['Name,Title,Email', 'Ben Cole,Managing Director,b@x.com', '', 'Managing Director'],
  ['Title,First Name,Last Name,Email', 'Mrs.,Ann,Roe,a@x.com', 'Mrs.', ''],
  ['Titre,Prénom,Nom,Email', 'Mme,Ann,Roe,a@x.com', 'Mme', ''],
  ['Title,First Name,Last Name,Job Title,Email', 'Esq,Ann,Roe,Clerk,a@x.com', 'Esq', 'Clerk'],
])('a title is a form of address or a job by its values: %s', async (header, row, title, job_title) => {
  expect(await readOne(lines(header, row))).toMatchObject({ title, job_title });
});

test('two family names are not told twice', async () => {
  const contact = await readOne(
    lines(
      'Nombre,Apellidos,Primer apellido,Segundo apellido,Correo',
      'Juan,García López,García,LÓPEZ,j@x.es',
    ),
  );
  expect(contact.last_name).toBe('García López');
});

test('a table put behind another of the same columns has its header no second time', async () => {
  const { contacts, report } = await read(
    lines('Name,Email', 'Ana,a@x.com', 'Name,Email', 'Ben,b@x.com', '\ufeffName,Email', 'Name,x'),
  );
  expect(contacts.map(({ full_name }) => full_name)).toEqual(['Ana', 'Ben', 'Name']);
  expect(report).toMatchObject({ read: 3, kept: 3 });
});

test.each([
  ['"""Customer"",""VIP, Gold"""', ['Customer', 'VIP, Gold']],
  ['"""Customer"""', ['Customer']],
  ['12"" Club', ['12"" Club']],
])('tags of Mailchimp: %s', async (cell, groups) => {
  expect((await readOne(lines('Email Address,TAGS', `a@x.com,${cell}`))).groups).toEqual(groups);
});
