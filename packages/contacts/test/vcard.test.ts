import { describe, expect, test } from 'vitest';
import { bytes, card, lines, read, readOne } from './support.js';

describe('reading a vCard', () => {
  test('a card of 3.0 gives every field in its place', async () => {
    const contact = await readOne(
      card(
        'N:Okafor;Adaeze;Grace,Ngozi;Dr.;PhD',
        'FN:Dr. Adaeze Okafor',
        'NICKNAME:Ada',
        'ORG:Harbour Clinic;Surgery',
        'TITLE:Head of surgery',
        'EMAIL;TYPE=INTERNET,WORK,pref:Adaeze.Okafor@Clinic.EXAMPLE',
        'EMAIL;TYPE=HOME:ada@home.example',
        'TEL;TYPE=CELL:+234 803 555 0199',
        'TEL;TYPE=WORK,FAX:01-555-0100',
        'ADR;TYPE=WORK:PO Box 7;Suite 3;12 Marina\\, East Wing;Lagos;Lagos State;101001;Nigeria',
        'BDAY:1979-02-28',
        'CATEGORIES:Doctors,myContacts',
        'NOTE:First line\\nSecond line',
        'URL:https://clinic.example/ada',
      ),
    );
    expect(contact).toEqual({
      id: '1',
      first_name: 'Adaeze',
      middle_name: 'Grace Ngozi',
      last_name: 'Okafor',
      title: 'Dr.',
      suffix: 'PhD',
      nickname: 'Ada',
      full_name: 'Dr. Adaeze Okafor',
      email: [
        { address: 'Adaeze.Okafor@clinic.example', type: 'Work', primary: true },
        { address: 'ada@home.example', type: 'Home', primary: false },
      ],
      phone: [
        { number: '+234 803 555 0199', type: 'Mobile', primary: true, e164: '+2348035550199' },
        { number: '01-555-0100', type: 'Work Fax', primary: false },
      ],
      address: [
        {
          type: 'Work',
          street: '12 Marina, East Wing\nSuite 3\nPO Box 7',
          city: 'Lagos',
          region: 'Lagos State',
          postal_code: '101001',
          country: 'Nigeria',
          formatted: '12 Marina, East Wing\nSuite 3\nPO Box 7\n101001 Lagos, Lagos State\nNigeria',
          primary: true,
        },
      ],
      companies: ['Harbour Clinic'],
      job_title: 'Head of surgery',
      department: 'Surgery',
      groups: ['Doctors'],
      dob: '1979-02-28',
      birthday: '02-28',
      photos: [],
      locations: [],
      notes: 'First line\nSecond line',
      urls: ['https://clinic.example/ada'],
    });
  });

  test('quoted-printable of 2.1 goes on in lines that are not indented', async () => {
    const contact = await readOne(
      lines(
        'BEGIN:VCARD',
        'VERSION:2.1',
        'N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=C5=81uczak;Zbi=',
        '=67niew',
        'TEL;CELL;PREF:600 100 200',
        'END:VCARD',
      ),
    );
    expect([contact.first_name, contact.last_name]).toEqual(['Zbigniew', 'Łuczak']);
    expect(contact.phone[0]).toMatchObject({ type: 'Mobile', primary: true });
  });

  test('raw bytes in a charset that the property declares are read in it', async () => {
    const file = card('N;CHARSET=windows-1251:?', 'EMAIL:a@b.example');
    const at = file.indexOf('?');
    const bytes = new Uint8Array(
      [...file].flatMap((c, i) => (i === at ? [0xcf, 0xe5, 0xf2, 0xf0, 0xee, 0xe2] : c.charCodeAt(0))),
    );
    expect((await readOne(bytes)).last_name).toBe('Петров');
  });

  test('folds in the middle of characters leave the lines after them their numbers', async () => {
    const broken = (before: string, after: string) => [
      ...bytes(before),
      0xc3,
      13,
      10,
      32,
      0xa9,
      ...bytes(after),
    ];
    const file = new Uint8Array([
      ...bytes('BEGIN:VCARD\r\n'),
      ...broken('FN:Ren', ' Roy\r\n'),
      ...broken('ORG:Caf', '\r\n'),
      ...bytes('END:VCARD\r\nBEGIN:VCARD\r\nVERSION:3.0\r\nEND:VCARD\r\n'),
    ]);
    const { contacts, report } = await read(file);
    expect(contacts[0]).toMatchObject({ full_name: 'René Roy', companies: ['Café'] });
    expect(report.skipped).toEqual([{ at: 7, reason: 'empty', excerptLength: 3 }]);
  });

  test('a fold in the middle of a character harms nothing', async () => {
    const [before = '', after = ''] = card('FN:Bjørn Åsen', 'EMAIL:b@asen.example').split('ø');
    const encode = (text: string) => [...new TextEncoder().encode(text)];
    const bytes = new Uint8Array([...encode(before), 0xc3, 13, 10, 32, 0xb8, ...encode(after)]);
    expect((await readOne(bytes)).full_name).toBe('Bjørn Åsen');
  });

  test('labels of Apple name the kind, whatever the case of their group', async () => {
    const contact = await readOne(
      card(
        'N:Ito;Mei;;;',
        'item1.TEL:03-5550-1234',
        'ITEM1.X-ABLABEL:_$!<WorkFAX>!$_',
        'item2.EMAIL:mei@ito.example',
        'item2.X-ABLabel:Book club',
      ),
    );
    expect(contact.phone[0]?.type).toBe('Work Fax');
    expect(contact.email[0]?.type).toBe('Book club');
  });

  test.each([
    ['1975-11-03', '1975-11-03', '11-03'],
    ['19751103', '1975-11-03', '11-03'],
    ['1975-11-03T00:00:00Z', '1975-11-03', '11-03'],
    ['--1103', '', '11-03'],
    ['1604-11-03', '', '11-03'],
    ['---03', '', ''],
    ['1975', '', ''],
    ['1975-02-30', '', ''],
  ])('the birthday %s gives dob "%s" and birthday "%s"', async (written, dob, birthday) => {
    expect(await readOne(card('FN:Ana', `BDAY:${written}`))).toMatchObject({ dob, birthday });
  });

  test('an impossible date is said in the report', async () => {
    const { report } = await read(card('FN:Ana', 'BDAY:1975-02-30'));
    expect(report.warnings).toEqual([{ at: 1, reason: 'date_dropped', count: 1 }]);
  });

  test('a missing END loses nobody, and is said', async () => {
    const { contacts, report } = await read(
      lines('BEGIN:VCARD', 'FN:Ana', 'BEGIN:VCARD', 'FN:Ben', 'END:VCARD'),
    );
    expect(contacts.map((contact) => contact.full_name)).toEqual(['Ana', 'Ben']);
    expect(report.warnings).toEqual([{ at: 1, reason: 'missing_end', count: 1 }]);
  });

  test('a card cut off by the end of the file is kept, and is said', async () => {
    const { contacts, report } = await read(card('FN:Ana') + lines('BEGIN:VCARD', 'VERSION:3.0', 'FN:Ben'));
    expect(contacts.map((contact) => contact.full_name)).toEqual(['Ana', 'Ben']);
    expect(report.warnings).toEqual([{ at: 5, reason: 'cut_off', count: 1 }]);
  });

  test('an empty card is skipped with its place and length', async () => {
    const { contacts, report } = await read(card('FN:Ana') + card('UID:7') + card('FN:Ben'));
    expect(contacts).toHaveLength(2);
    expect(report).toMatchObject({ read: 3, kept: 2, skippedTotal: 1 });
    expect(report.skipped).toEqual([{ at: 5, reason: 'empty', excerptLength: 4 }]);
  });

  test('all line ends are line ends, and byte order marks between cards are none of the text', async () => {
    for (const end of ['\n', '\r', '\r\r\n']) {
      const { contacts } = await read(`${card('FN:Ana')}\ufeff${card('FN:Ben')}`.replaceAll('\r\n', end));
      expect(contacts.map((contact) => contact.full_name)).toEqual(['Ana', 'Ben']);
    }
  });

  test('a nested AGENT card is not a contact, nor does it change the one around it', async () => {
    const contact = await readOne(
      lines(
        'BEGIN:VCARD',
        'VERSION:2.1',
        'FN:Boss',
        'AGENT:',
        'BEGIN:VCARD',
        'FN:Agent',
        'END:VCARD',
        'TEL:123456',
        'END:VCARD',
      ),
    );
    expect(contact.full_name).toBe('Boss');
    expect(contact.phone).toHaveLength(1);
  });

  test('versions may be mixed, and the report names them all', async () => {
    const { report } = await read(
      card('FN:Ana') + lines('begin : vcard', 'version:4.0', 'fn:Ben', 'end:vcard') + card('FN:Cleo'),
    );
    expect(report).toMatchObject({ format: 'vcard', version: '3.0, 4.0', encoding: 'utf-8', kept: 3 });
  });

  test('a company card has no personal name', async () => {
    const contact = await readOne(
      card('N:Bakery;;;;', 'FN:Mill Bakery', 'X-ABShowAs:COMPANY', 'EMAIL:hi@mill.example'),
    );
    expect(contact).toMatchObject({
      first_name: '',
      last_name: '',
      full_name: 'Mill Bakery',
      companies: ['Mill Bakery'],
    });
  });

  test('a group card gives its name to members that follow, and tells of those before', async () => {
    const { contacts, report } = await read(
      card('FN:Ana', 'UID:urn:uuid:a') +
        card(
          'FN:Choir',
          'X-ADDRESSBOOKSERVER-KIND:group',
          'X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:a',
          'X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:b',
        ) +
        card('FN:Ben', 'UID:b'),
    );
    expect(contacts.map(({ full_name, groups }) => [full_name, groups])).toEqual([
      ['Ana', []],
      ['Ben', ['Choir']],
    ]);
    expect(report.groups).toEqual([{ name: 'Choir', members: ['1'] }]);
  });

  test('photos become data URLs when their first bytes are those of an image', async () => {
    const contact = await readOne(
      card(
        'FN:Ana',
        'PHOTO;ENCODING=b;TYPE=JPEG:iVBORw0KGgoAAAAN',
        'PHOTO;ENCODING=b:AAAA',
        'PHOTO;VALUE=uri:https://img.example/1.jpg',
      ),
    );
    expect(contact.photos).toEqual(['data:image/png;base64,iVBORw0KGgoAAAAN', 'https://img.example/1.jpg']);
  });

  test('exactly the addresses that are addresses are kept', async () => {
    const { contacts, report } = await read(
      card(
        'FN:Ana',
        'EMAIL:mailto:ana@x.example',
        'EMAIL:"Ana, at work" <ana@WORK.example>; <b@c>',
        'EMAIL:/o=ExchangeLabs/ou=x',
        'EMAIL:null',
        'EMAIL:a@xn--bcher-kva.example',
      ),
    );
    expect(contacts[0]?.email.map((email) => email.address)).toEqual([
      'ana@x.example',
      'ana@work.example',
      'b@c',
      'a@bücher.example',
    ]);
    expect(report.warnings).toEqual([{ at: 1, reason: 'email_dropped', count: 2 }]);
  });

  test('text in base64 is text', async () => {
    expect(await readOne(card('FN;ENCODING=B;CHARSET=UTF-8:Wm/DqyBCcnVu', 'TEL:123456'))).toMatchObject({
      full_name: 'Zoë Brun',
    });
  });

  test('files put together without a line end between them are two cards', async () => {
    const { contacts } = await read(`${card('FN:Ana').trimEnd()}${card('FN:Ben')}`);
    expect(contacts.map((contact) => contact.full_name)).toEqual(['Ana', 'Ben']);
  });

  test('an escaped slash before a separator does not escape the separator', async () => {
    expect(await readOne(card('N:Roe\\\\;Ann\\;Lee;;;'))).toMatchObject({
      last_name: 'Roe\\',
      first_name: 'Ann;Lee',
    });
  });

  test.each(['\r\n', '\n', '\r'])(
    'escapes are taken out of each line, wherever it is cut and whatever stands before it, where lines end in %j',
    async (lineEnd) => {
      const long = 'and so on '.repeat(9).trimEnd();
      const written = card(
        'X-NOBODY\\S:x',
        'FN:Ann',
        'NICKNAME:A\\, B',
        'TITLE:Head',
        `NOTE:${long}\\, C`,
        'ORG:D\\; E;F',
        'CATEGORIES:G\\, H',
        `NOTE:${long}`,
        ' \\, I',
        // The line of another system ends in the middle of a line of the file's.
        `NOTE:J${lineEnd === '\r' ? '\n' : '\r'}NOTE:K\\, L`,
        'URL:https://x.example/',
      ).replace(/\r\n/g, lineEnd);
      // Pieces of any length, so that blocks of the file end in each of the lines.
      for (let before = 0; before < 500; before += 7) {
        const filler = card(`NOTE:${'x'.repeat(64_950 + before)}`).replace(/\r\n/g, lineEnd);
        const { contacts } = await read(filler + written);
        expect(contacts.at(-1)).toMatchObject({
          nickname: 'A, B',
          job_title: 'Head',
          notes: `${long}, C\n${long}, I\nJ\nK, L`,
          companies: ['D; E'],
          department: 'F',
          groups: ['G, H'],
        });
      }
    },
  );

  test('a missing BEGIN costs nothing when the card has a name and an END', async () => {
    const { contacts } = await read(card('FN:Ana') + lines('VERSION:3.0', 'FN:Ben', 'END:VCARD'));
    expect(contacts.map((contact) => contact.full_name)).toEqual(['Ana', 'Ben']);
  });

  test('what stands after an END belongs to nobody', async () => {
    const { contacts } = await read(`${card('FN:Ana')}TEL:123456\r\n${card('FN:Ben')}`);
    expect(contacts.map((contact) => contact.phone)).toEqual([[], []]);
  });

  test('lists of SOGo are groups', async () => {
    const { contacts, report } = await read(
      card('FN:Ana', 'UID:a') + lines('BEGIN:VLIST', 'FN:Choir', 'CARD;FN=Ana:a', 'END:VLIST'),
    );
    expect(contacts).toHaveLength(1);
    expect(report.groups).toEqual([{ name: 'Choir', members: ['1'] }]);
  });
});

describe('types of a vCard', () => {
  const typesOf = async (...written: string[]) =>
    (await readOne(card('FN:Ada', ...written))).phone.map(({ type }) => type);

  test('a label of somebody’s own in Android’s form', async () => {
    expect(
      await typesOf(
        'TEL;X-CUSTOM(CHARSET=UTF-8,ENCODING=QUOTED-PRINTABLE,=4A=C3=A4=67=65=72):+49 89 1111',
        'TEL;X-CUSTOM(Boat):+49 89 2222',
        'TEL;X-Holiday home:+49 89 3333',
      ),
    ).toEqual(['Jäger', 'Boat', 'Holiday home']);
  });

  test('the phones that Outlook alone has a word for', async () => {
    expect(await typesOf('X-MS-TEL;VOICE;COMPANY:+49 89 1111', 'TEL;CAR;VOICE:+49 89 2222')).toEqual([
      'COMPANY',
      'CAR',
    ]);
  });

  test('a group that says the kind', async () => {
    expect(
      await typesOf('Home.TEL:+49 89 1111', 'work.TEL;FAX:+49 89 2222', 'item1.TEL:+49 89 3333'),
    ).toEqual(['Home', 'Other Fax', '']);
  });

  test('a type in quotes that are escaped', async () => {
    expect(await typesOf('TEL;TYPE=\\"home\\":+49 89 1111', 'TEL;TYPE="work,fax":+49 89 2222')).toEqual([
      'Home',
      'Work Fax',
    ]);
  });

  test.each([
    ['Mobile', '携帯電話 手机 휴대폰 Matkapuhelin Mobilní Мобільний'],
    ['Work', 'Arbeit Lavoro Trabajo Praca Munkahelyi Työ İş 单位 직장 会社 Служебный'],
    ['Home', 'Casa Domicile Otthoni 自宅電話 집 住宅電話'],
    ['Work Fax', '单位传真 FAX（勤務先） 会社FAX'],
    ['Home Fax', '住宅传真 FAX（自宅）'],
    ['Pager', '寻呼机 ポケベル 호출기'],
  ])('%s in many languages', async (type, labels) => {
    const all = labels.split(' ');
    const written = all.flatMap((label, at) => [
      `item${at}.TEL:+49 89 ${1000 + at}`,
      `item${at}.X-ABLabel:${label}`,
    ]);
    expect(await typesOf(...written)).toEqual(all.map(() => type));
  });
});

test('a card that says things in several languages says each once', async () => {
  const contact = await readOne(
    card(
      'N;ALTID=1;LANGUAGE=en:Yamada;Taro;;;',
      'N;ALTID=1;LANGUAGE=ja:山田;太郎;;;',
      'FN;ALTID=1;LANGUAGE=en:Taro Yamada',
      'FN;ALTID=1;LANGUAGE=ja:山田太郎',
      'ORG;ALTID=1;LANGUAGE=en:Acme',
      'ORG;ALTID=1;LANGUAGE=ja:アクメ',
      'ORG;ALTID=2:Shogi club',
      'ADR;ALTID=1;LANGUAGE=en:;;1 Street;Town;;;',
      'ADR;ALTID=1;LANGUAGE=ja:;;街 1;町;;;',
    ),
  );
  expect(contact).toMatchObject({ full_name: 'Taro Yamada', companies: ['Acme', 'Shogi club'] });
  expect(contact.address.map(({ city }) => city)).toEqual(['Town']);
});

test('of several names or positions the preferred one is taken', async () => {
  expect(
    await readOne(card('FN:Bob', 'FN;PREF=1:Robert Test', 'TITLE;PREF=2:Deputy', 'TITLE;PREF=1:Head')),
  ).toMatchObject({
    full_name: 'Robert Test',
    job_title: 'Head',
  });
});

test.each([
  ['Dienstag, 6. Mai 1980', '1980-05-06'],
  ['mardi 6 mai 1980', '1980-05-06'],
  ['Tue, 06 May 1980', '1980-05-06'],
  ['1980. május 6.', '1980-05-06'],
  ['1980. 5. 6.', '1980-05-06'],
  ['1980년 5월 6일', '1980-05-06'],
  ['6 травня 1980', '1980-05-06'],
  ['6 Μαΐου 1980', '1980-05-06'],
  ['06-May-80', '1980-05-06'],
  ['1980-May-06', '1980-05-06'],
  ['1/1/4501', ''],
])('a date in words, or what stands for none: %s', async (date, dob) => {
  expect((await readOne(card('FN:Ada', `BDAY:${date}`))).dob).toBe(dob);
});

describe('files whose lines end in two ways, put together', () => {
  const of = (name: string, end: string) =>
    ['BEGIN:VCARD', 'VERSION:3.0', `FN:${name}`, 'NOTE:one', ' more', 'END:VCARD', ''].join(end);

  test.each([
    ['\n', '\r', '\n'],
    ['\r', '\n', '\r'],
    ['\r', '\r\n', '\r'],
    ['\r\n', '\r', '\r'],
  ])('%j, %j and %j', async (...ends) => {
    const names = ['Ana Berg', 'Ben Roe', 'Cem Ay'];
    const { contacts, report } = await read(names.map((name, i) => of(name, ends[i] ?? '')).join(''));
    expect(contacts.map(({ full_name, notes }) => [full_name, notes])).toEqual(
      names.map((name) => [name, 'onemore']),
    );
    expect(report).toMatchObject({ read: 3, kept: 3, warnings: [] });
  });

  test('what is skipped among them is told by the line of the file', async () => {
    const empty = ['BEGIN:VCARD', 'VERSION:3.0', 'END:VCARD', ''].join('\r');
    const { report } = await read(
      of('Ana Berg', '\n').repeat(2) + empty + of('Ben Roe', '\r').replace(/\r$/, '\n'),
    );
    expect(report).toMatchObject({ kept: 3, skipped: [{ at: 13, reason: 'empty', excerptLength: 0 }] });
  });
});

test.each(['\ufeffBEGIN:VCARD', ' BEGIN:VCARD', 'begin:vcard', 'BEGIN : VCARD'])(
  'cards with other line ends are found behind %j',
  async (begin) => {
    const of = (name: string, end: string) =>
      ['BEGIN:VCARD', 'VERSION:3.0', `FN:${name}`, 'END:VCARD', ''].join(end);
    const odd = of('Ben Roe', '\r').replace('BEGIN:VCARD', begin);
    const { contacts } = await read(of('Ana Berg', '\n').repeat(3) + odd.repeat(2) + of('Cem Ay', '\n'));
    expect(contacts.slice(2).map(({ full_name }) => full_name)).toEqual([
      ...['Ana Berg', 'Ben Roe', 'Ben Roe', 'Cem Ay'],
    ]);
  },
);

test('a file whose lines end in CR alone may have an LF in a note', async () => {
  const of = (name: string) => ['BEGIN:VCARD', 'VERSION:3.0', `FN:${name}`, 'NOTE:one\ntwo', 'END:VCARD', ''];
  const { contacts, report } = await read(of('Ana Berg').join('\r') + of('Ben Roe').join('\r'));
  expect(contacts.map(({ full_name, notes }) => [full_name, notes])).toEqual([
    ['Ana Berg', 'one\ntwo'],
    ['Ben Roe', 'one\ntwo'],
  ]);
  expect(report.warnings).toEqual([]);
});

describe('quoted-printable with separators', () => {
  const address = async (value: string) => {
    const property = `ADR;HOME;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:${value}`;
    const contact = await readOne(lines('BEGIN:VCARD', 'VERSION:2.1', 'N:A', property, 'END:VCARD'));
    return contact.address[0];
  };

  test('those that are encoded separate nothing where others are not', async () => {
    expect(await address(';;=53=74=72=C3=9F=20=31=3B=20=48=48;=4F=72=74;;=31=32=33;=44=45')).toMatchObject({
      ...{ street: 'Strß 1; HH', city: 'Ort', postal_code: '123', country: 'DE' },
    });
    expect(await address(';;Str 1\\=3B HH;Ort;;123;DE')).toMatchObject({ street: 'Str 1; HH', city: 'Ort' });
  });

  test('those that are all encoded separate', async () => {
    expect(await address('=3B=3BStr 1=3BOrt')).toMatchObject({ street: 'Str 1', city: 'Ort' });
  });
});

test.each([
  ['東京都', '千代田区', '丸の内1-1', '日本', '日本\n100-0001\n東京都千代田区\n丸の内1-1'],
  ['서울특별시', '종로구', '세종대로 1', '대한민국', '대한민국\n100-0001\n서울특별시 종로구\n세종대로 1'],
  ['', 'Chiyoda-ku', '1-1', 'Japan', '1-1\n100-0001 Chiyoda-ku\nJapan'],
])('an address is written as its country does: %s %s', async (region, city, street, country, formatted) => {
  const contact = await readOne(card('FN:A', `ADR:;;${street};${city};${region};100-0001;${country}`));
  expect(contact.address[0]?.formatted).toBe(formatted);
});

test.each([
  ['John <a@x.com>, b@y.com', ['a@x.com', 'b@y.com']],
  ['Ana B <a@x.com>; b@y.com; "c@old.com" <c@new.com>', ['a@x.com', 'b@y.com', 'c@new.com']],
  ['"Doe, J@ne; Dr." <j@x.com>', ['j@x.com']],
  ['Doe, Jane <j@x.com>', ['j@x.com']],
])('no address of a list is lost: %s', async (value, addresses) => {
  const contact = await readOne(card('FN:A', `EMAIL:${value}`));
  expect(contact.email.map(({ address }) => address)).toEqual(addresses);
});
