import { describe, expect, test } from 'vitest';
import { lines, read, readOne } from '../support.js';

/** The fields of the columns of a table with one row. */
async function fieldsOf(header: string, row: string): Promise<string[]> {
  const { report } = await read(lines(header, row));
  return report.columns.map((field) =>
    field ? [field.name, 'type' in field ? field.type : ''].filter(Boolean).join(' ') : '',
  );
}

describe('a header is read by its structure', () => {
  test.each([
    ['Arbeitsadresse Strasse 2', 'street Work'],
    ['Telefon (geschäftlich)', 'phone Work'],
    ['PLZPrivat', 'postal_code Home'],
    ['Privatadresse: Ort', 'city Home'],
    ['Handynummer', 'phone Mobile'],
    ['Firmentelefon', 'phone Work'],
    ['Faxnummer (privat)', 'phone Home Fax'],
    ['Geburtstag - Monat', ''],
    ['2. Vorname', 'middle_name'],
  ])('of German: %s', async (header, field) => {
    const fields = await fieldsOf(`Vorname,Nachname,Straße,${header}`, 'Ida,Probe,Weg 1,7');
    expect(fields[3]).toBe(field);
  });

  test.each([
    ['Adress, företag', 'Förnamn,Efternamn', 'address Work'],
    ['Hemort', 'Förnamn,Efternamn', 'city Home'],
    ['Hjemmeby', 'Fornavn,Efternavn', 'city Home'],
    ['Arbejdsstat', 'Fornavn,Efternavn', 'region Work'],
    ['電話番号（自宅）', '姓,名', 'phone Home'],
    ['住所（自宅）', '姓,名', 'address Home'],
    ['住宅所在地的邮政编码', '姓,名,电子邮件地址', 'postal_code Home'],
    ['घर का फ़ोन', 'प्रथम नाम,अंतिम नाम', 'phone Home'],
    ['Tfno. móvil', 'Nombre,Apellidos', 'phone Mobile'],
    ['Téléphone 2 (bureau)', 'Prénom,Nom', 'phone Work'],
    ['Ulica (biuro)', 'Imię,Nazwisko', 'street Work'],
    ['Mailing City', 'First Name,Last Name', 'city'],
    ['adr_two_locality', 'n_given,n_family', 'city'],
    ['cp_mobile1', 'name,cp_givenname', 'phone Mobile'],
    ['homePhone', 'givenName,sn', 'phone Home'],
    ['URN:Tel', 'First Name,Last Name', 'phone'],
  ])('%s', async (header, others, field) => {
    const count = others.split(',').length;
    const row = [...Array.from({ length: count }, (_, at) => `Value ${at}`), '030 5550'].join(';');
    const fields = await fieldsOf(`${others.replaceAll(',', ';')};${header}`, row);
    expect(fields.at(-1)).toBe(field);
  });

  test('words that are glued without a change of case are cut where both sides are words', async () => {
    const person = await readOne(
      lines(
        'Nachname,Vorname,StrassePrivat,PLZPrivat,OrtPrivat,VorwahlPrivat,TelefonPrivat',
        'Stern,Ada,Gasse 3,4020,Linz,0732,5550 11',
      ),
    );
    expect(person).toMatchObject({
      address: [{ type: 'Home', street: 'Gasse 3', postal_code: '4020', city: 'Linz' }],
      phone: [{ number: '0732 5550 11', type: 'Home' }],
    });
  });
});

describe('the language of a word is that of its neighbours', () => {
  test.each([
    ['cp', 'Prénom,Nom,Ville', 'postal_code'],
    ['cp', 'First Name,Last Name,City', ''],
    ['stát', 'Jméno,Příjmení,Město', 'country'],
    ['stát', 'First Name,Last Name,City', 'country'],
    ['by', 'Fornavn,Efternavn,Gade', 'city'],
    ['by', 'First Name,Last Name,Street', ''],
  ])('%s beside %s', async (header, others, field) => {
    const fields = await fieldsOf(`${others},${header}`, 'Ana,Berg,Wo,x');
    expect(fields[3]).toBe(field);
  });
});

describe('parts of two addresses', () => {
  const two = [
    { type: '', street: '1 Quay', city: 'Cork', postal_code: 'T12' },
    { type: 'Other', street: '2 Mall', city: 'Galway', postal_code: 'H91' },
  ];
  test.each([
    [
      'Street,Other Street,City,Other City,Postal Code,Other Postal Code',
      '1 Quay,2 Mall,Cork,Galway,T12,H91',
    ],
    [
      'Street,City,Postal Code,Other Street,Other City,Other Postal Code',
      '1 Quay,Cork,T12,2 Mall,Galway,H91',
    ],
    [
      'Other Street,Other City,Other Postal Code,Street,City,Postal Code',
      '2 Mall,Galway,H91,1 Quay,Cork,T12',
    ],
    [
      'Mailing Street,Other Street,Mailing City,Other City,Mailing Zip,Other Zip',
      '1 Quay,2 Mall,Cork,Galway,T12,H91',
    ],
    ['City,Other City,Street,Other Street,Zip,Other Zip', 'Cork,Galway,1 Quay,2 Mall,T12,H91'],
  ])('stay apart: %s', async (header, row) => {
    const { address } = await readOne(lines(`First Name,Email,${header}`, `Una,una@x.example,${row}`));
    expect(address).toHaveLength(2);
    expect(address.toSorted((a, b) => a.type.localeCompare(b.type))).toMatchObject(two);
  });

  test('those of the one are not given to the other where that has none', async () => {
    const { address } = await readOne(
      lines('First Name,Street,Other Street,City,Other City,Email', 'Una,1 Quay,,Cork,,una@x.example'),
    );
    expect(address).toMatchObject([{ type: '', street: '1 Quay', city: 'Cork' }]);
  });
});

describe('a header that is not understood is a header', () => {
  test.each([
    [
      'Who,URN:Call,URN:Call,URN:Post',
      ['Mia Lund,+4670000001,,mia@x.example', 'Bo Ek,+4670000002,+4670000003,bo@x.example'],
    ],
    ['Qui 1,Où 2,Courr', ['Zoé Petit,Lyon,zoe@x.example']],
    ['Zer,Nor,Posta-e', ['Miren Etxe,Bilbo,miren@x.example', 'Jon Goñi,Irun,jon@x.example']],
    ['Kontak 2;Nombor 2;Emel 2', ['Siti Aminah;+60 12 000 0001;siti@x.example']],
  ])('%s', async (header, rows) => {
    const { contacts, report } = await read(lines(header, ...rows));
    expect(report.header).toMatchObject({ at: 1 });
    expect(contacts).toHaveLength(rows.length);
    expect(JSON.stringify(contacts)).not.toContain(header.split(/[,;]/)[0]);
    expect(contacts.every(({ email }) => email.length === 1)).toBe(true);
  });

  test('names below it are found by their form', async () => {
    const { contacts } = await read(
      lines('Zer,Posta-e', 'Miren Etxe,miren@x.example', 'Jon Goñi,jon@x.example'),
    );
    expect(contacts.map(({ full_name }) => full_name)).toEqual(['Miren Etxe', 'Jon Goñi']);
  });

  test('rows of people without a header stay people', async () => {
    const { contacts } = await read(lines('Ann Lee,ann@x.example', 'Bob Ray,bob@x.example'));
    expect(contacts).toHaveLength(2);
  });
});

describe('values that are something else', () => {
  test.each(['2011/07', '07/2011', '2011-07', '12.2019'])('a month is not a phone: %s', async (month) => {
    const { contacts } = await read(lines('Monat,Name,Email', `${month},Ida Probe,ida@x.example`));
    expect(contacts[0]?.phone).toEqual([]);
  });

  test('what keeps a number from Excel is taken off', async () => {
    const { contacts } = await read(
      lines('Name;Mobil;Telefon', 'Eva Berg;="0170 5550101";"=""030 5550"""', "Uwe Tal;'+49 30 5550;"),
    );
    expect(contacts.map(({ phone }) => phone.map(({ number }) => number))).toEqual([
      ['0170 5550101', '030 5550'],
      ['+49 30 5550'],
    ]);
  });
});

describe('a list of companies', () => {
  test('has their names, not people’s', async () => {
    const { contacts } = await read(
      lines(
        'Name,Email Address,Office Phone,Billing City,Industry,Annual Revenue',
        'Nord Werke,office@nord.example,040 5550,Kiel,Steel,1000',
      ),
    );
    expect(contacts[0]).toMatchObject({ first_name: '', last_name: '', companies: ['Nord Werke'] });
  });

  test.each([
    ['German', 'Name,Telefon,Ort,Branche,Mitarbeiterzahl'],
    ['French', 'Nom,Téléphone,Ville,Chiffre d’affaires,Effectif'],
    ['Japanese', '名称,電話番号,市区町村,業種,従業員数'],
    ['Polish', 'Nazwa,Telefon,Miasto,Branża,Liczba pracowników'],
    ['Russian', 'Название,Телефон,Город,Отрасль,Количество сотрудников'],
  ])('in %s, too', async (_, header) => {
    const { contacts } = await read(lines(header, 'Nord Werke,040 5550,Kiel,Steel,12'));
    expect(contacts[0]).toMatchObject({ first_name: '', last_name: '', companies: ['Nord Werke'] });
  });

  test('may have the name of somebody there in parts', async () => {
    const { contacts } = await read(
      lines(
        'name,cp_givenname,cp_name,cp_mobile1,email',
        'Nord Werke,Ada,Stern,0170 5550101,ada@nord.example',
      ),
    );
    expect(contacts[0]).toMatchObject({ first_name: 'Ada', last_name: 'Stern', companies: ['Nord Werke'] });
  });
});

test('what stands before a Dutch family name is part of it, and the number of a house stands beside its street', async () => {
  const { contacts } = await read(
    lines(
      'Voornaam;Tussenvoegsel;Achternaam;Straat;Huisnummer;Toevoeging;Woonplaats',
      'Anna;van der;Meer;Gracht;12;bis;Delft',
      'Kees;;Bos;Plein;3;;Breda',
    ),
  );
  expect(contacts).toMatchObject([
    {
      first_name: 'Anna',
      middle_name: '',
      last_name: 'van der Meer',
      address: [{ street: 'Gracht 12 bis' }],
    },
    { last_name: 'Bos', address: [{ street: 'Plein 3' }] },
  ]);
});

test('an address in one cell stays whole beside a region that a program guessed', async () => {
  const { contacts } = await read(
    lines('Email,Name,Address,Region', 'mo@x.example,Mo Day,9 Elm St  Unit 4  Salem  OR  97301  US,CA'),
  );
  expect(contacts[0]?.address).toMatchObject([
    { street: '', region: '', formatted: '9 Elm St\nUnit 4\nSalem\nOR\n97301\nUS' },
  ]);
});

test('a list put before all columns says nothing of them', async () => {
  expect(await fieldsOf('Booker First Name,Booker Last Name,Booker Email', 'Ana,Berg,ana@x.example')).toEqual(
    ['first_name', 'last_name', 'email'],
  );
});

test('thousands of columns are all understood', async () => {
  const width = 9_000;
  const header = ['Name', 'Email', ...Array.from({ length: width }, (_, at) => `ph${at % 1_000}`)];
  const { report } = await read(lines(header.join(','), 'Ana Berg,ana@x.example'), {
    limits: { maxProperties: 20_000 },
  });
  expect(report.columns).toHaveLength(width + 2);
  expect(report.columns.slice(2).every((field) => field?.name === 'phone')).toBe(true);
});
