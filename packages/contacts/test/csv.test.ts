import { describe, expect, test } from 'vitest';
import { bytes, lines, read, readOne } from './support.js';

const name = ({ first_name, last_name }: { first_name: string; last_name: string }) =>
  `${first_name} ${last_name}`;

describe('reading CSV', () => {
  test('Google’s columns of today, with labels, first choices and packed values', async () => {
    const { contacts, report } = await read(
      lines(
        'First Name,Middle Name,Last Name,Organization Name,Organization Title,Birthday,Notes,Labels,E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Label,E-mail 2 - Value,Phone 1 - Label,Phone 1 - Value,Address 1 - Label,Address 1 - Formatted,Address 1 - Street,Address 1 - City,Address 1 - Postal Code,Address 1 - Country',
        'Ines,,Moreau,Atelier Nord,Designer,1988-07-14,"Met at ""Salon""\r\nLille",* myContacts ::: Design,Work,ines@nord.example,* Home,ines@home.example,Mobile,+33 6 12 34 56 78 ::: +33 7 00 00 00 01,Home,"3 rue Verte\n59000 Lille\nFrance",3 rue Verte,Lille,59000,France',
      ),
    );
    expect(report).toMatchObject({ format: 'csv', version: 'Google', read: 1, kept: 1 });
    expect(contacts[0]).toMatchObject({
      first_name: 'Ines',
      last_name: 'Moreau',
      full_name: 'Ines Moreau',
      companies: ['Atelier Nord'],
      job_title: 'Designer',
      dob: '1988-07-14',
      notes: 'Met at "Salon"\nLille',
      groups: ['Design'],
      email: [
        { address: 'ines@nord.example', type: 'Work', primary: false },
        { address: 'ines@home.example', type: 'Home', primary: true },
      ],
      phone: [
        { number: '+33 6 12 34 56 78', type: 'Mobile', e164: '+33612345678' },
        { number: '+33 7 00 00 00 01', type: 'Mobile' },
      ],
      address: [
        { type: 'Home', street: '3 rue Verte', city: 'Lille', postal_code: '59000', country: 'France' },
      ],
    });
  });

  test('Google’s columns of before', async () => {
    const contact = await readOne(
      lines(
        'Name,Given Name,Additional Name,Family Name,Yomi Name,Name Prefix,Name Suffix,Nickname,Birthday,Notes,Group Membership,E-mail 1 - Type,E-mail 1 - Value,Phone 1 - Type,Phone 1 - Value,Organization 1 - Type,Organization 1 - Name,Organization 1 - Title',
        'Dr. Omar Said,Omar,,Said,,Dr.,,,,,* My Contacts ::: Chess,* ,omar@said.example,Home Fax,030 555,,Said & Co,Owner',
      ),
    );
    expect(contact).toMatchObject({
      full_name: 'Dr. Omar Said',
      title: 'Dr.',
      groups: ['Chess'],
      email: [{ address: 'omar@said.example', type: '', primary: true }],
      phone: [{ number: '030 555', type: 'Home Fax' }],
      companies: ['Said & Co'],
      job_title: 'Owner',
    });
  });

  test('Outlook: kinds by column, Exchange names are no addresses, dates of zeros are none', async () => {
    const { contacts, report } = await read(
      lines(
        '"Title","First Name","Last Name","Company","Department","Job Title","Business Street","Business Street 2","Business City","Business State","Business Postal Code","Business Country/Region","Business Fax","Business Phone","Home Phone","Home Phone 2","Mobile Phone","Birthday","Categories","E-mail Address","E-mail Type","E-mail 2 Address","E-mail 2 Type","Notes"',
        '"Ms.","Lena","Fischer","Nordwerk","IT","Admin","Hauptstr. 1","Hof 2","Kiel","SH","24103","Germany","1","0431 2","0431 3","0431 4","+49 170 5","0/0/00","Sailing;Work","lena@nordwerk.example","SMTP","/o=First/ou=Admin/cn=lena","EX",""',
      ),
    );
    expect(report).toMatchObject({
      version: 'Outlook',
      warnings: [{ at: 2, reason: 'email_dropped', count: 1 }],
    });
    expect(contacts[0]).toMatchObject({
      title: 'Ms.',
      job_title: 'Admin',
      department: 'IT',
      birthday: '',
      groups: ['Sailing', 'Work'],
      email: [{ address: 'lena@nordwerk.example' }],
      address: [
        {
          type: 'Work',
          street: 'Hauptstr. 1\nHof 2',
          city: 'Kiel',
          region: 'SH',
          postal_code: '24103',
          country: 'Germany',
        },
      ],
    });
    expect(contacts[0]?.phone.map(({ number, type }) => `${type}: ${number}`)).toEqual([
      'Work Fax: 1',
      'Work: 0431 2',
      'Home: 0431 3',
      'Home: 0431 4',
      'Mobile: +49 170 5',
    ]);
  });

  test.each([
    [
      'German',
      'Anrede;Vorname;Nachname;Firma;Position;Straße geschäftlich;Ort geschäftlich;Region geschäftlich;Postleitzahl geschäftlich;Land/Region geschäftlich;Telefon privat;Fax geschäftlich;Mobiltelefon;Geburtstag;E-Mail-Adresse',
    ],
    [
      'French',
      'Titre;Prénom;Nom;Société ;Titre;Rue (bureau);Ville (bureau);Dép/Région (bureau);Code postal (bureau);Pays/Région (bureau);Téléphone (domicile);Télécopie (bureau);Tél. mobile;Anniversaire;Adresse de messagerie',
    ],
    [
      'Dutch',
      'Titel;Voornaam;Achternaam;Bedrijf;Functie;"Werkadres, straat";"Werkadres, plaats";"Werkadres, provincie";"Werkadres, postcode";Land/regio (werk);Telefoon thuis;Fax op werk;Mobiele telefoon;Verjaardag;E-mailadres',
    ],
    [
      'Polish',
      'Tytuł;Imię;Nazwisko;Firma;Stanowisko;Adres służbowy - ulica;Adres służbowy - miejscowość;Adres służbowy - województwo;Adres służbowy - kod pocztowy;Adres służbowy - kraj/region;Telefon domowy;Faks służbowy;Telefon komórkowy;Urodziny;Adres e-mail',
    ],
    [
      'Spanish',
      'Tratamiento;Nombre;Apellidos;Organización;Puesto;Calle del trabajo;Ciudad de trabajo;Provincia o estado de trabajo;Código postal del trabajo;País o región del trabajo;Particular;Fax del trabajo;Teléfono móvil;Cumpleaños;Dirección de correo electrónico',
    ],
    [
      'Portuguese',
      'Título;Primeiro nome;Último nome;Empresa;Cargo;Rua comercial;Cidade comercial;Estado comercial;Código postal comercial;Região/País comercial;Fone de casa;Fax comercial;Celular;Aniversário;Endereço de E-mail',
    ],
    [
      'Italian',
      'Titolo;Nome;Cognome;Società;Qualifica;Indirizzo di lavoro;Città di lavoro;Provincia di lavoro;Codice postale di lavoro;Paese di lavoro;Telefono casa;Fax lavoro;Telefono Mobile;Compleanno;Indirizzo E-mail',
    ],
  ])('the columns of Outlook in %s', async (_, header) => {
    const { contacts, report } = await read(
      lines(
        header,
        'Dr.;Eva;Krol;Acme;Boss;Street 1;Town;Region;10-100;Land;111 111;222 222;333 333;7.8.1990;eva@acme.example',
      ),
    );
    expect(contacts[0]).toMatchObject({
      title: 'Dr.',
      first_name: 'Eva',
      last_name: 'Krol',
      companies: ['Acme'],
      job_title: 'Boss',
      dob: '1990-08-07',
      email: [{ address: 'eva@acme.example' }],
      address: [
        {
          type: 'Work',
          street: 'Street 1',
          city: 'Town',
          region: 'Region',
          postal_code: '10-100',
          country: 'Land',
        },
      ],
    });
    expect(contacts[0]?.phone.map(({ number, type }) => `${type}: ${number}`)).toEqual([
      'Home: 111 111',
      'Work Fax: 222 222',
      'Mobile: 333 333',
    ]);
    expect(report.version).toBe('Outlook');
  });

  test('a header of nobody’s in particular, in any case and order', async () => {
    const contact = await readOne(
      lines('PHONE_NUMBER|email address|Surname|FORENAME|Town', '0123 456789|kim@lee.example|Lee|Kim|York'),
    );
    expect(contact).toMatchObject({
      first_name: 'Kim',
      last_name: 'Lee',
      email: [{ address: 'kim@lee.example' }],
      phone: [{ number: '0123 456789' }],
      address: [{ city: 'York' }],
    });
  });

  test.each([
    [
      'Thunderbird in German',
      'Vorname,Nachname,Anzeigename,Primäre E-Mail-Adresse,Tel. dienstlich,Fax-Nummer,Mobil-Tel.-Nr.,Privat: Adresse,Privat: Ort,Privat: PLZ,Arbeitstitel,Organisation,Geburtsjahr,Geburtsmonat,Geburtstag,Notizen',
    ],
    [
      'home-made camel case',
      'FirstName,LastName,DisplayName,EmailAddress,WorkPhone,FaxNumber,MobilePhone,HomeAddress,HomeCity,HomePostalCode,JobTitle,CompanyName,BirthYear,BirthMonth,BirthDay,Notes',
    ],
    [
      'Russian',
      'Имя,Фамилия,Полное имя,Адрес эл. почты,Рабочий телефон,Факс,Мобильный телефон,Домашний адрес,Домашний адрес город,Домашний адрес почтовый индекс,Должность,Организация,Год рождения,Месяц рождения,День рождения,Заметки',
    ],
  ])('the words of other programs: %s', async (_, header) => {
    const contact = await readOne(
      lines(
        header,
        'Eva,Krol,Eva K.,eva@acme.example,111 111,222 222,333 333,Street 1,Town,10-100,Boss,Acme,1990,8,7,Hello',
      ),
    );
    expect(contact).toMatchObject({
      first_name: 'Eva',
      last_name: 'Krol',
      full_name: 'Eva K.',
      email: [{ address: 'eva@acme.example' }],
      address: [{ type: 'Home', street: 'Street 1', city: 'Town', postal_code: '10-100' }],
      job_title: 'Boss',
      companies: ['Acme'],
      dob: '1990-08-07',
      notes: 'Hello',
    });
    expect(contact.phone.map(({ number, type }) => `${type}: ${number}`)).toEqual([
      'Work: 111 111',
      'Other Fax: 222 222',
      'Mobile: 333 333',
    ]);
  });

  test('headers that stand together in one word, as in Chinese', async () => {
    const contact = await readOne(
      lines(
        '姓,名,公司,商务地址 街道,商务地址 市/县,商务电话,移动电话,商务传真,电子邮件 2 地址,生日',
        '王,小明,宏大,中山路1号,上海,021-5550000,13800000000,021-5550001,wang@x.example,1990/8/7',
      ),
    );
    expect(contact).toMatchObject({
      full_name: '王小明',
      companies: ['宏大'],
      address: [{ type: 'Work', street: '中山路1号', city: '上海' }],
      email: [{ address: 'wang@x.example' }],
      dob: '1990-08-07',
    });
    expect(contact.phone.map(({ type }) => type)).toEqual(['Work', 'Mobile', 'Work Fax']);
  });

  test('without a header, the values tell the columns', async () => {
    const { contacts } = await read(
      lines(
        'Kim Lee,Kim,Lee,kim@lee.example,+44 20 7946 0000',
        'Ann Roe,Ann,Roe,ann@roe.example,+44 20 7946 0001',
      ),
    );
    expect(
      contacts.map((contact) => [
        name(contact),
        contact.full_name,
        contact.email[0]?.address,
        contact.phone[0]?.e164,
      ]),
    ).toEqual([
      ['Kim Lee', 'Kim Lee', 'kim@lee.example', '+442079460000'],
      ['Ann Roe', 'Ann Roe', 'ann@roe.example', '+442079460001'],
    ]);
  });

  test('a header of words that nobody knows is nobody, where the values tell the columns', async () => {
    const { contacts, report } = await read(
      lines(
        'Wer;Womit;Heimat',
        'Ana;ana@x.example;https://ana.example',
        'Ben;ben@x.example;https://ben.example',
      ),
    );
    expect(contacts.map(({ email, urls }) => [email[0]?.address, urls[0]])).toEqual([
      ['ana@x.example', 'https://ana.example'],
      ['ben@x.example', 'https://ben.example'],
    ]);
    expect([report.skipped, report.header]).toEqual([[], { at: 1, excerptLength: 1 }]);
  });

  test('a first row that is made as the others are is somebody', async () => {
    const { contacts } = await read(
      lines('Ana Berg;Ana;Berg;none', 'Ben Cole;Ben;Cole;b@x.example', 'Eva Day;Eva;Day;e@x.example'),
    );
    expect(contacts.map(({ full_name }) => full_name)).toEqual(['Ana Berg', 'Ben Cole', 'Eva Day']);
  });

  test('a first line that states the delimiter is followed, and no contact', async () => {
    expect(await readOne(lines('sep=;', 'Name;Email', 'Roe, Ann;ann@x.example'))).toMatchObject({
      first_name: 'Ann',
      last_name: 'Roe',
    });
  });

  test('a list of bare addresses is an address book', async () => {
    const { contacts } = await read('ann@x.example\nben@x.example\n');
    expect(contacts.map((contact) => contact.email[0]?.address)).toEqual(['ann@x.example', 'ben@x.example']);
  });

  test('a preamble before the header is passed over', async () => {
    const { contacts, report } = await read(
      lines(
        'Notes:',
        '"When exporting, some addresses are missing."',
        '',
        'First Name,Last Name,URL,Email Address,Company,Position,Connected On',
        'Ann,Roe,https://social.example/ann,ann@roe.example,Roe Ltd,Boss,12 Mar 2024',
      ),
    );
    expect(report).toMatchObject({ version: 'LinkedIn', kept: 1, skippedTotal: 0 });
    expect(contacts[0]).toMatchObject({ first_name: 'Ann', job_title: 'Boss', birthday: '' });
  });

  test('a row with a quote too many costs that row alone, and is said with its line', async () => {
    const { contacts, report } = await read(
      lines(
        'Name,Email,Notes',
        'Ann,ann@x.example,"fine"',
        '"Ben,ben@x.example,oops',
        '"Cleo",cleo@x.example,"a',
        'b"',
        'Dan,dan@x.example,',
      ),
    );
    expect(contacts.map((contact) => contact.full_name)).toEqual(['Ann', 'Cleo', 'Dan']);
    expect(report.skipped).toEqual([{ at: 3, reason: 'malformed', excerptLength: 1 }]);
    expect(report).toMatchObject({ read: 4, kept: 3 });
  });

  test('text after a closing quote belongs to its cell, also in the last line', async () => {
    const { contacts, report } = await read(
      lines(
        'Name,Email,City',
        '"Ann" Bee,ann@x.example,"Bath" Spa',
        'Ben,ben@x.example,"Bonn"',
        '"Cleo" Coe,cleo@x.example,Cork',
      ),
    );
    expect(contacts.map(({ full_name }) => full_name)).toEqual(['Ann Bee', 'Ben', 'Cleo Coe']);
    expect(contacts.map(({ address }) => address[0]?.city)).toEqual(['Bath Spa', 'Bonn', 'Cork']);
    expect(report).toMatchObject({ kept: 3, skippedTotal: 0, warnings: [] });
  });

  test('a quote inside of a quoted cell that nobody doubled stays', async () => {
    const { contacts } = await read(
      lines('Name,Email', '"Ann "Bee" Cee",ann@x.example', '"Ben",b@x.example'),
    );
    expect(contacts.map(({ full_name }) => full_name)).toEqual(['Ann "Bee" Cee', 'Ben']);
  });

  test('the report says where the header is, so that what was skipped can be cut out below it', async () => {
    const { report } = await read(
      lines('My people', '', 'Name,"E-mail', 'address"', 'Ana,a@x.example', ',-'),
    );
    expect(report.header).toEqual({ at: 3, excerptLength: 2 });
    expect(report.skipped).toEqual([{ at: 6, reason: 'empty', excerptLength: 1 }]);
    expect((await read(lines('a@x.example', 'b@x.example'))).report.header).toBeUndefined();
  });

  test('a last row whose quote is never closed keeps its cells', async () => {
    const { contacts, report } = await read('Name,Email,Notes\nAnn,ann@x.example,"open\nto the end');
    expect(contacts[0]).toMatchObject({ full_name: 'Ann', notes: 'open\nto the end' });
    expect(report.warnings).toEqual([{ at: 2, reason: 'quote_open', count: 1 }]);
  });

  test('the day comes first where a date of the column shows it', async () => {
    const { contacts } = await read(lines('Name,Birthday', 'Ann,03/04/1980', 'Ben,25/12/1981'));
    expect(contacts.map((contact) => contact.dob)).toEqual(['1980-04-03', '1981-12-25']);
  });

  test('“Title” is the job beside a company, the honorific beside a job', async () => {
    expect(await readOne(lines('Name,Company,Title', 'Ann Roe,Roe Ltd,Boss'))).toMatchObject({
      job_title: 'Boss',
      title: '',
    });
    expect(await readOne(lines('Title,Name,Job Title', 'Dr.,Ann Roe,Boss'))).toMatchObject({
      job_title: 'Boss',
      title: 'Dr.',
    });
  });

  test.each(['utf-16le', 'utf-16be'] as const)('%s without a mark', async (encoding) => {
    const text = lines('Name,Email', 'Søren,soren@x.example');
    const file = new Uint8Array(text.length * 2);
    const view = new DataView(file.buffer);
    for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), encoding === 'utf-16le');
    const { contacts, report } = await read(file);
    expect(contacts[0]?.full_name).toBe('Søren');
    expect(report.encoding).toBe(encoding);
  });

  test.each([
    ['windows-1252', [0x4d, 0xfc, 0x6c, 0x6c, 0x65, 0x72], 'Müller'],
    ['windows-1252', [0x53, 0xf8, 0x72, 0x65, 0x6e], 'Søren'],
    ['windows-1250', [0x44, 0x76, 0x6f, 0xf8, 0xe1, 0x6b], 'Dvořák'],
    ['windows-1250', [0x57, 0x61, 0xb3, 0xea, 0x73, 0x61], 'Wałęsa'],
    ['iso-8859-2', [0x57, 0x69, 0xb6, 0x6e, 0x69, 0x65, 0x77, 0x73, 0x6b, 0x69], 'Wiśniewski'],
    ['koi8-r', [0xe9, 0xd7, 0xc1, 0xce, 0xcf, 0xd7], 'Иванов'],
    ['gb18030', [0xd5, 0xc5, 0xce, 0xb0], '张伟'],
    ['euc-kr', [0xb1, 0xe8, 0xb9, 0xce, 0xbc, 0xf6], '김민수'],
    ['big5', [0xb3, 0xaf, 0xab, 0xd8, 0xa7, 0xbb], '陳建宏'],
    ['windows-1251', [0xc8, 0xe2, 0xe0, 0xed, 0xee, 0xe2], 'Иванов'],
    ['shift_jis', [0x8d, 0xb2, 0x93, 0xa1], '佐藤'],
    ['macintosh', [0x4d, 0x9f, 0x6c, 0x6c, 0x65, 0x72], 'Müller'],
  ])('%s is told by what it says', async (encoding, encoded, expected) => {
    const file = new Uint8Array([...bytes('Last Name,Email\r\n'), ...encoded, ...bytes(',x@y.example\r\n')]);
    const { contacts, report } = await read(file);
    expect(contacts[0]?.last_name).toBe(expected);
    expect(report.encoding).toBe(encoding);
  });

  test('windows-1252 has its quotes and its euro sign, whatever the platform makes of them', async () => {
    const cell = [0x93, 0x53, 0x65, 0xf1, 0x6f, 0x72, 0x94, 0x20, 0x80];
    const file = new Uint8Array([
      ...bytes('Notes,Last Name,Email\r\n'),
      ...cell,
      ...bytes(',Cruz,x@y.example\r\n'),
    ]);
    const { contacts, report } = await read(file);
    expect(contacts[0]?.notes).toBe('“Señor” €');
    expect(report.encoding).toBe('windows-1252');
  });

  test('text that was encoded twice is repaired, other text is not', async () => {
    const { contacts } = await read(lines('Last Name,City,Email', 'MÃ¼ller,SÃO PAULO,x@y.example'));
    expect(contacts[0]).toMatchObject({ last_name: 'Müller', address: [{ city: 'SÃO PAULO' }] });
  });

  test('invisible characters go, joiners inside of words stay', async () => {
    const contact = await readOne(
      lines('First Name,Last Name,Email', '\u202eAna\u200b  Maria \u00a0,می\u200cخواهم\u200d,x@y.example'),
    );
    expect([contact.first_name, contact.last_name]).toEqual(['Ana Maria', 'می\u200cخواهم']);
  });

  test('cells that look like formulas stay text', async () => {
    expect((await readOne(lines('Name,Email', '"=HYPERLINK(""x"")",x@y.example'))).full_name).toBe(
      '=HYPERLINK("x")',
    );
  });
});

test.each([
  ['PLZ/Ort', '80331 München', '80331', 'München'],
  ['Postcode en woonplaats', '1000 AA Amsterdam', '1000 AA', 'Amsterdam'],
  ['Kod i miasto', '00-001 Warszawa', '00-001', 'Warszawa'],
  ['PSČ a město', '110 00 Praha', '110 00', 'Praha'],
  ['Ort', 'D-80331 München', 'D-80331', 'München'],
  ['City', '29 Palms', '', '29 Palms'],
])('a postal code and a city in one column, %s', async (header, cell, postal_code, city) => {
  const { contacts } = await read(lines(`Name;Email;${header}`, `Ada;a@mail.example;${cell}`));
  expect(contacts[0]?.address).toMatchObject([{ postal_code, city }]);
});

test('the apostrophe before what looks like a formula goes, in any cell and at any delimiter; others stay', async () => {
  const { contacts } = await read(
    lines(
      'First Name,Last Name,Phone,Notes',
      "Ana,'t Hart,'+49 431 1,\"'=1+1, twice\"",
      "Ben;Roe;'+49 431 2;'-",
      "'',Roe,''+49 431 3,'",
    ),
  );
  expect(
    contacts.map(({ first_name, last_name, phone, notes }) => [
      first_name,
      last_name,
      phone[0]?.number,
      notes,
    ]),
  ).toEqual([
    ['Ana', "'t Hart", '+49 431 1', '=1+1, twice'],
    ['Ben', 'Roe', '+49 431 2', '-'],
    ["''", 'Roe', "'+49 431 3", "'"],
  ]);
});

test.each([
  ['Nombre,Apellido paterno,Apellido materno,Correo', 'Ana,García,Díaz,ana@x.example', 'García Díaz'],
  ['Nombre,Primer apellido,Segundo apellido,Correo', 'Ana,García,,ana@x.example', 'García'],
  ['First Name,Last Name,Last Name,E-mail', 'Ana,García,Díaz,ana@x.example', 'García'],
])('two family names, %s', async (header, row, last_name) => {
  const contact = await readOne(lines(header, row));
  expect(contact).toMatchObject({ first_name: 'Ana', last_name, full_name: `Ana ${last_name}` });
});
