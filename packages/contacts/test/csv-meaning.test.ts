import { describe, expect, test } from 'vitest';
import { bytes, card, lines, read } from './support.js';

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
