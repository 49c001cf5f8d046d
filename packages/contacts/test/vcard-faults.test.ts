import { describe, expect, test } from 'vitest';
import { card, lines, read, readOne } from './support.js';

const base64 = (text: string) => Buffer.from(text).toString('base64');
const nameOf = async (...properties: string[]) => {
  const { first_name, last_name } = await readOne(card(...properties));
  return [first_name, last_name];
};

describe('an encoding', () => {
  test.each([
    'ENCODING=QUOTED',
    'ENCODING=Q',
    'ENCODING=QP',
    'encoding=quoted-printable',
    'ENCODING=QUOTED_PRINTABLE',
    'ENCODING="QUOTED-PRINTABLE"',
    'QUOTED',
    'quoted-printable',
    'CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE',
    'CHARSET=UTF-8,ENCODING=QUOTED-PRINTABLE',
    'TYPE=QUOTED-PRINTABLE',
    'CHARSET=UTF-8',
  ])('of octets may be told by %s', async (parameter) => {
    expect(await nameOf('FN:x', `N;${parameter}:R=C3=A9f;Ren=C3=A9;;;`)).toEqual(['René', 'Réf']);
    // A soft line break is one, however the encoding is called.
    if (!parameter.endsWith('UTF-8'))
      expect(await nameOf('FN:x', `N;${parameter}:R=C3=A9=`, 'f;Ren=C3=A9;;;')).toEqual(['René', 'Réf']);
  });

  test.each(['ENCODING=B', 'ENCODING=BASE64', 'encoding=base64', 'BASE64', 'ENCODING=BASE-64', 'b'])(
    'of bytes may be told by %s, of a whole value or of its parts',
    async (parameter) => {
      const king = ['Jürgen', 'König'];
      expect(await nameOf(`N;${parameter}:${base64('König;Jürgen;;;')}`)).toEqual(king);
      expect(await nameOf(`N;${parameter};CHARSET=UTF-8:${base64('König')};${base64('Jürgen')};;;`)).toEqual(
        king,
      );
      const contact = await readOne(
        card(
          'FN:A',
          `ORG;${parameter}:${base64('Bär; Söhne')};${base64('Küche')}`,
          `ADR;HOME;${parameter}:;;${base64('Weg 1')};${base64('Köln')};;;`,
          `TEL;${parameter}:${base64('030 1234567')}`,
          `EMAIL;${parameter}:${base64('a@example.org')}`,
          `BDAY;${parameter}:${base64('1985-02-14')}`,
          `NOTE;${parameter}:Hello there`,
        ),
      );
      expect(contact).toMatchObject({
        companies: ['Bär; Söhne'],
        department: 'Küche',
        address: [{ type: 'Home', street: 'Weg 1', city: 'Köln' }],
        phone: [{ number: '030 1234567' }],
        email: [{ address: 'a@example.org' }],
        dob: '1985-02-14',
        notes: 'Hello there',
      });
    },
  );

  test('of bytes in a charset that is declared', async () => {
    expect(await nameOf('N;ENCODING=B;CHARSET=ISO-8859-1:S/ZuaWc=;SvxyZ2Vu;;;')).toEqual(['Jürgen', 'König']);
  });
});

describe('separators that are escaped, all of them', () => {
  test.each([
    'N:Back\\;Fore\\;\\;\\;;;;;',
    'N:Back\\;Fore\\;\\;\\;',
    'N:Back\\;Fore',
    'N:Back\\\\;Fore\\\\;\\\\;\\\\;',
    'N:Back\\\\\\;Fore\\\\\\;\\\\\\;\\\\\\;',
  ])('separate the parts of a name: %s', async (property) => {
    expect(await nameOf('FN:Fore Back', property)).toEqual(['Fore', 'Back']);
  });

  test('separate the parts of an address, and the units of a company', async () => {
    const contact = await readOne(
      card('FN:A', 'ADR;HOME:\\;\\;Weg 1\\;Bonn\\;\\;53111\\;Germany;;;;;;', 'ORG:Probe AG\\;Sales'),
    );
    expect(contact.address).toMatchObject([
      { street: 'Weg 1', city: 'Bonn', postal_code: '53111', country: 'Germany' },
    ]);
    expect(contact).toMatchObject({ companies: ['Probe AG'], department: 'Sales' });
  });

  test('are of the text where others separate, before a blank, and in characters of HTML', async () => {
    expect(await nameOf('N:Roe\\\\;Ann\\;Lee;;;')).toEqual(['Ann;Lee', 'Roe\\']);
    expect(await nameOf('N:Roe\\;Lee;;;;')).toEqual(['', 'Roe;Lee']);
    expect((await readOne(card('FN:A', 'ORG:Bar\\; Sons'))).companies).toEqual(['Bar; Sons']);
    expect((await readOne(card('FN:A', 'ORG:Bar &amp\\;Sons'))).companies).toEqual(['Bar &amp;Sons']);
  });
});

describe('a line that is no property', () => {
  test('goes on a note, an address or a title that was not folded', async () => {
    const { contacts, report } = await read(
      card(
        'FN:Ilse Brandt',
        'NOTE:first line',
        'second line',
        '',
        'Hint: ring twice',
        'http://example.org/a',
        'PS: and once more',
        'TEL:0170 5550101',
        'ADR:;;Weg 1',
        'Hinterhaus;Bonn;;53111;Germany',
        'TITLE:Head of',
        'everything',
      ),
    );
    expect(contacts).toMatchObject([
      {
        notes: 'first line\nsecond line\nHint: ring twice\nhttp://example.org/a\nPS: and once more',
        phone: [{ number: '0170 5550101' }],
        address: [{ street: 'Weg 1\nHinterhaus', city: 'Bonn' }],
        job_title: 'Head of everything',
      },
    ]);
    expect(report.warnings).toEqual([]);
  });

  test('and stands elsewhere is told', async () => {
    const { contacts, report } = await read(
      card(
        'FN:Ilse Brandt',
        'Brandt',
        'TEL:0170 5550101',
        'some text',
        'ADR:;;Weg 1;Bonn;;53111;Germany',
        'more',
        'Mein Feld:x',
      ),
    );
    expect(contacts).toMatchObject([{ full_name: 'Ilse Brandt', address: [{ country: 'Germany' }] }]);
    expect(report.warnings).toEqual([{ at: 4, reason: 'line_dropped', count: 4 }]);
  });

  test('never grows a value beyond what a line may be', async () => {
    const { report } = await read(
      card('FN:A', 'NOTE:x', ...Array.from({ length: 50 }, () => 'y'.repeat(30))),
      {
        limits: { maxLineBytes: 1_000 },
      },
    );
    expect(report.warnings).toMatchObject([{ reason: 'too_long' }]);
  });

  test('outside of all cards is told, once between two of them', async () => {
    const file = `Hello\r\n\r\n${card('FN:Ana')}Bye\r\nTEL:030 1234567\r\n${card('FN:Ben')}BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n`;
    const { contacts, report } = await read(file);
    expect(contacts.map(({ full_name, phone }) => [full_name, phone])).toEqual([
      ['Ana', []],
      ['Ben', []],
    ]);
    expect(report.warnings).toEqual([{ at: 1, reason: 'text_outside', count: 3 }]);
    expect((await read(`\ufeff${card('FN:Ana')}\r\n \r\n${card('FN:Ben')}\u001a`)).report.warnings).toEqual(
      [],
    );
  });
});

describe('lines that end in several ways', () => {
  test.each([
    ['\n', '\r'],
    ['\r\n', '\r'],
    ['\r\n', '\n'],
    ['\r', '\n'],
    ['\r', '\r\n'],
  ])('mostly %j and sometimes %j are all read, in one card too', async (most, some) => {
    const written = [
      'BEGIN:VCARD',
      'VERSION:3.0',
      'FN:Ana Berg',
      'EMAIL:a@example.org',
      'TEL:030 1234567',
      'NOTE:one',
      ' more',
      'END:VCARD',
      '',
    ];
    const odd = written.map((line, i) => line + (i % 3 === 2 ? some : most)).join('');
    const { contacts, report } = await read(written.join(most).repeat(3) + odd + written.join(most));
    expect(contacts).toHaveLength(5);
    for (const contact of contacts)
      expect(contact).toMatchObject({
        full_name: 'Ana Berg',
        email: [{ address: 'a@example.org' }],
        phone: [{ number: '030 1234567' }],
        notes: 'onemore',
      });
    expect(report.warnings).toEqual([]);
  });
});

test('a card of nothing but what is too long is skipped for that', async () => {
  const { contacts, report } = await read(card('FN:Ana') + card(`FN:${'x'.repeat(500)}`), {
    limits: { maxLineBytes: 100 },
  });
  expect(contacts).toHaveLength(1);
  expect(report.skipped).toEqual([{ at: 5, reason: 'too_long', excerptLength: 4 }]);
});

describe('types', () => {
  const typesOf = async (...written: string[]) =>
    (await readOne(card('FN:Ada', ...written))).phone.map(({ type }) => type);

  test.each([
    ['TEL;PREF=1,TYPE=HOME:030 000001', 'Home'],
    ['TEL;TYPE=HOME,PREF=1:030 000001', 'Home'],
    ['TEL;VOICE;ASSISTANT=:030 000001', 'ASSISTANT'],
    ['TEL;CELL=;VOICE=:030 000001', 'Mobile'],
    ['X-MS-TEL;TYPE=VOICE;COMPANY=:030 000001', 'COMPANY'],
    ['TEL;TYPE=X-EVOLUTION-ASSISTANT:030 000001', 'ASSISTANT'],
    ['TEL;TYPE=X-EVOLUTION-CALLBACK,VOICE:030 000001', 'CALLBACK'],
    ['TEL;X-=C3=84rger:030 000001', 'Ärger'],
    ['TEL;X-Caf=C3=A9:030 000001', 'Café'],
    ['TEL;TYPE=X-=D0=94=D0=BE=D0=BC:030 000001', 'Home'],
    ['TEL;TYPE=CELL\\,VOICE:030 000001', 'Mobile'],
    ['TEL;TYPE=HOME;X-EVOLUTION-UI-SLOT=12:030 000001', 'Home'],
    ['TEL;TYPE=HOME;LANGUAGE=:030 000001', 'Home'],
  ])('%s', async (property, type) => {
    expect(await typesOf(property)).toEqual([type]);
  });

  test('a preference among types is one', async () => {
    const { email } = await readOne(
      card('FN:A', 'EMAIL;PREF=2,TYPE=WORK:w@example.org', 'EMAIL;PREF=1,TYPE=HOME:h@example.org'),
    );
    expect(email).toEqual([
      { address: 'w@example.org', type: 'Work', primary: false },
      { address: 'h@example.org', type: 'Home', primary: true },
    ]);
  });
});

describe('lists of Evolution', () => {
  const alpha = card('FN:Alpha', 'EMAIL:Alpha@example.org');
  const beta = card('FN:Beta', 'EMAIL:beta@example.org', 'UID:b');
  const named =
    'EMAIL;X-EVOLUTION-DEST-EMAIL="alpha@example.org";X-EVOLUTION-DEST-NAME="Alpha":Alpha <alpha@example.org>';

  test('are groups of the people who have their addresses', async () => {
    const list = card('FN:Team', 'X-EVOLUTION-LIST:TRUE', named, 'EMAIL:beta@example.org');
    const { contacts, report } = await read(alpha + list + beta);
    expect(contacts.map(({ full_name, groups }) => [full_name, groups])).toEqual([
      ['Alpha', []],
      ['Beta', ['Team']],
    ]);
    expect(report).toMatchObject({ read: 2, groups: [{ name: 'Team', members: ['1'] }] });
  });

  test('had elements of XML for addresses', async () => {
    const xml =
      '<?xml version="1.0"?><destination is_list="no"><name>A</name><email>alpha@example.org</email></destination>';
    const { report } = await read(alpha + card('N:Team;;;;', 'X-EVOLUTION-LIST:TRUE', `EMAIL:${xml}`));
    expect(report).toMatchObject({ groups: [{ name: 'Team', members: ['1'] }], warnings: [] });
  });

  test('have addresses that are nobody’s told', async () => {
    const list = card(
      'FN:Team',
      'X-EVOLUTION-LIST:TRUE',
      named,
      'EMAIL:beta@example.org',
      'EMAIL:c@example.org',
    );
    const { contacts, report } = await read(list + beta);
    expect(contacts).toMatchObject([{ full_name: 'Beta', groups: ['Team'] }]);
    expect(report.warnings).toEqual([{ at: 1, reason: 'members_unknown', count: 2 }]);
  });

  test('are people where they say that they are none', async () => {
    expect((await readOne(card('FN:Ana', 'X-EVOLUTION-LIST:FALSE', 'EMAIL:a@example.org'))).full_name).toBe(
      'Ana',
    );
  });

  test('a member may be an address in 4.0, too', async () => {
    const { report } = await read(alpha + card('FN:Team', 'KIND:group', 'MEMBER:mailto:alpha@example.org'));
    expect(report.groups).toEqual([{ name: 'Team', members: ['1'] }]);
  });
});

describe('properties of vendors', () => {
  test('that say what standard ones do are read', async () => {
    const contact = await readOne(
      card(
        'FN:Olli',
        'X-NICKNAME:Olle',
        'X-ASSISTANT-TEL:+358400000004',
        'X-ASSISTANT:Bea',
        'X-SAMSUNGADR;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:;;=57eg 1;Bonn;;53111;Germany',
        'X-ANDROID-CUSTOM:vnd.android.cursor.item/contact_event;1980-02-03;3;;;;;;;;;;;;;',
      ),
    );
    expect(contact).toMatchObject({
      nickname: 'Olle',
      phone: [{ number: '+358400000004', type: 'Assistant' }],
      address: [{ street: 'Weg 1', city: 'Bonn' }],
      dob: '1980-02-03',
    });
  });

  test('an address of Samsung’s is one with the same in another order', async () => {
    const contact = await readOne(
      card('FN:A', 'X-SAMSUNGADR:;;Weg 1;Bonn;;53111;Germany', 'ADR;HOME:;;Weg 1 Bonn 53111 Germany;;;;'),
    );
    expect(contact.address).toMatchObject([{ type: 'Home' }]);
  });

  test.each(['1', '2', '0'])('an event of Android of kind %s is no birthday', async (kind) => {
    const event = `X-ANDROID-CUSTOM:vnd.android.cursor.item/contact_event;1980-02-03;${kind};;;`;
    const relation = 'X-ANDROID-CUSTOM:vnd.android.cursor.item/relation;Bea;1;;;';
    expect(await readOne(card('FN:Olli', event, relation))).toMatchObject({
      birthday: '',
      nickname: '',
      phone: [],
    });
  });
});

test('what is left of a line break is no address', async () => {
  const contact = await readOne(
    card('FN:A', 'ADR;HOME:;;0D;;;;', 'ADR;WORK:;;=0D=0A;;;;', 'ADR;LABEL="Weg 1":;;;;;;'),
  );
  expect(contact.address).toMatchObject([{ formatted: 'Weg 1' }]);
});

describe('a property that nobody knows', () => {
  test('is a phone or an e-mail address where its name and its value say so', async () => {
    const { contacts, report } = await read(
      card(
        'FN:A B',
        'Cell phone:0170 1234567',
        'PHONE.WORK:+49 30 1234567',
        'X-HOME-FAX:030 7654321',
        'EMAIL.HOME:a@example.org',
        'E-mail 2:b@example.org',
      ),
    );
    expect(contacts[0]?.phone.map(({ number, type }) => [number, type])).toEqual([
      ['0170 1234567', 'Mobile'],
      ['+49 30 1234567', 'Work'],
      ['030 7654321', 'Home Fax'],
    ]);
    expect(contacts[0]?.email.map(({ address, type }) => [address, type])).toEqual([
      ['a@example.org', 'Home'],
      ['b@example.org', ''],
    ]);
    expect(report.warnings).toEqual([]);
  });

  test.each(['KUNDE:+49 170 1234567', 'X-FOO:q@example.org', 'BACKUP:030/1234567'])(
    'is told where its value alone does: %s',
    async (property) => {
      const { contacts, report } = await read(card('FN:A B', property));
      expect(contacts).toMatchObject([{ phone: [], email: [] }]);
      expect(report.warnings).toEqual([{ at: 1, reason: 'property_dropped', count: 1 }]);
    },
  );

  test.each([
    'X-JABBER:a@example.org',
    'IMPP:xmpp:a@example.org',
    'X-MS-IMADDRESS:a@example.org',
    'REV:20200101',
    'X-IRMC-LUID:000000001234',
    'X-ANNIVERSARY:2009-08-08',
    'RELATED:mailto:b@example.org',
    'TZ:+0100',
  ])('and what is neither says nothing: %s', async (property) => {
    const { contacts, report } = await read(card('FN:A B', property));
    expect(contacts).toMatchObject([{ phone: [], email: [] }]);
    expect(report.warnings).toEqual([]);
  });
});

describe('what RFC 9554 adds', () => {
  const four = (...properties: string[]) =>
    readOne(lines('BEGIN:VCARD', 'VERSION:4.0', ...properties, 'END:VCARD'));

  test.each([
    ['N:Stevenson;John;Philip,Paul;Dr.;Jr.,M.D.;;Jr.', { last_name: 'Stevenson', suffix: 'Jr. M.D.' }],
    ['N:Perez;Juan;;;;Gomez;III', { last_name: 'Perez Gomez', suffix: 'III' }],
    ['N:Perez,Gomez;Juan;;;;Gomez;', { last_name: 'Perez Gomez', suffix: '' }],
  ])('a second family name and a generation: %s', async (property, name) => {
    expect(await four(property)).toMatchObject(name);
  });

  test.each([
    ['ADR:;;54321 Oak St;Reston;VA;20190;USA;;;;54321;Oak St;;;;;;', '54321 Oak St'],
    ['ADR:;;;Reston;VA;20190;USA;;12;;54321;Oak St;;;;;;', '54321 Oak St\n12'],
    ['ADR:;;;Bonn;;53111;Germany;;;;7;Eichenweg;;;;Mitte;;', 'Eichenweg 7\nMitte'],
    [
      'ADR:;;1 High Street;Leeds;;LS1;GB;Room 4;Flat 2;;1;High Street;Mill House;;;;;',
      '1 High Street\nMill House, Flat 2, Room 4',
    ],
  ])('eighteen parts of an address: %s', async (property, street) => {
    expect((await four('FN:A', property)).address).toMatchObject([{ street }]);
  });

  test('how a name sounds is no name where another is', async () => {
    const sound = 'N;ALTID=1;PHONETIC=ipa;SCRIPT=Latn:/jamada/;/taɾo/;;;';
    expect(await four(sound, 'N;ALTID=1;LANGUAGE=ja:山田;太郎;;;', 'FN;DERIVED=TRUE:山田太郎')).toMatchObject(
      {
        last_name: '山田',
        first_name: '太郎',
      },
    );
    expect(await four('N;PHONETIC=ipa:/jamada/;/taɾo/;;;')).toMatchObject({ last_name: '/jamada/' });
  });

  test('what contacts do not have disturbs nothing', async () => {
    const { contacts, report } = await read(
      card(
        'FN:A B',
        'PRONOUNS;LANGUAGE=en;PREF=1:they/them',
        'GRAMGENDER:neuter',
        'LANGUAGE:de-AT',
        'CREATED:20220705T093412Z',
        'SOCIALPROFILE;SERVICE-TYPE=Mastodon;USERNAME="@a@example.org":https://example.org/@a',
        'JSPROP;JSPTR="example.com:foo":"bar"',
        'NOTE;CREATED=20220705T093412Z;AUTHOR="mailto:x@example.org":text',
      ),
    );
    expect(contacts).toMatchObject([{ notes: 'text', email: [], phone: [], urls: [] }]);
    expect(report.warnings).toEqual([]);
  });
});
