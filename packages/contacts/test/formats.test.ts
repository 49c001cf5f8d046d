import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { detectFormat } from '../dist/index.js';
import { bytes, lines, read } from './support.js';

/** Every module that one needs before it can run; those it loads later are not followed. */
function needed(module: URL, found = new Set<string>()): Set<string> {
  if (found.has(module.href)) return found;
  found.add(module.href);
  for (const [, name = ''] of readFileSync(module, 'utf8').matchAll(
    /^(?:import|export)\s(?!type)[^;]*?from '(.+)';/gm,
  )) {
    if (name.startsWith('.')) needed(new URL(name.replace(/\.js$/, '.ts'), module), found);
    else found.add(name);
  }
  return found;
}

describe('what few files have', () => {
  test('is loaded when such a file is met: reading needs no library', () => {
    const modules = [...needed(new URL('../src/read.ts', import.meta.url))];
    expect(modules.filter((module) => !module.startsWith('file:'))).toEqual([]);
    expect(
      modules.filter((module) =>
        /\/(?:zip|workbook|xlsx|ods|addresses|windows-contact|ldif|jcard|jscontact)\/|\/detect-(?!file)/.test(
          module,
        ),
      ),
    ).toEqual([]);
    expect(modules.length).toBeGreaterThan(30);
  });
});

describe('reading LDIF', () => {
  test('people of Thunderbird, with base64, folds, comments and three columns of a birthday', async () => {
    const { contacts, report } = await read(
      lines(
        'version: 1',
        '',
        '# written by hand',
        'dn: cn=Zoë Brun,mail=zoe@brun.example',
        'objectclass: mozillaAbPersonAlpha',
        'givenName:: Wm/Dqw==',
        'sn: Brun',
        'cn:: Wm/DqyBCcnVu',
        'mail: zoe@br',
        ' un.example',
        'telephoneNumber: 01 23',
        'mozillaHomeStreet: 1 rue Basse',
        'mozillaHomeLocalityName: Nantes',
        'o: Brun SA',
        'birthyear: 1982',
        'birthmonth: 5',
        'birthday: 9',
        'photo:< file:///etc/passwd',
      ),
    );
    expect(report).toMatchObject({ format: 'ldif', read: 1, kept: 1, skippedTotal: 0 });
    expect(contacts[0]).toMatchObject({
      first_name: 'Zoë',
      last_name: 'Brun',
      email: [{ address: 'zoe@brun.example' }],
      phone: [{ number: '01 23', type: 'Work' }],
      address: [{ type: 'Home', street: '1 rue Basse', city: 'Nantes' }],
      companies: ['Brun SA'],
      dob: '1982-05-09',
    });
  });

  test('a list is a group: of those who follow at once, of those before in the report', async () => {
    const person = (name: string) => [
      `dn: cn=${name},mail=${name}@x.example`,
      'objectclass: person',
      `cn: ${name}`,
      `mail: ${name}@x.example`,
      '',
    ];
    const { contacts, report } = await read(
      lines(
        ...person('ana'),
        'dn: cn=choir',
        'objectclass: groupOfNames',
        'cn: choir',
        'member: CN=ana, mail=ana@x.example',
        'member: cn=ben,mail=ben@x.example',
        '',
        ...person('ben'),
      ),
    );
    expect(contacts.map(({ full_name, groups }) => [full_name, groups])).toEqual([
      ['ana', []],
      ['ben', ['choir']],
    ]);
    expect(report.groups).toEqual([{ name: 'choir', members: ['1'] }]);
  });
});

describe('reading jCard', () => {
  const jCard = [
    'vcard',
    [
      ['version', {}, 'text', '4.0'],
      ['fn', {}, 'text', 'Ana Silva, PhD'],
      ['n', {}, 'text', ['Silva', 'Ana', ['Maria', 'João'], '', 'PhD']],
      ['email', { type: 'work', pref: '1' }, 'text', 'ana@silva.example'],
      ['tel', { type: ['cell', 'voice'] }, 'uri', 'tel:+351-21-555-0101'],
      [
        'adr',
        { label: 'Rua 1\n"Lisboa"' },
        'text',
        ['', '', 'Rua 1; frente', 'Lisboa', '', '1100', 'Portugal'],
      ],
      ['bday', {}, 'date', '--05-09'],
      ['categories', {}, 'text', 'Sailing', 'Work, mostly'],
    ],
  ];

  test('one card, and several', async () => {
    const { contacts, report } = await read(JSON.stringify(jCard));
    expect(report).toMatchObject({ format: 'jcard', kept: 1 });
    expect(contacts[0]).toMatchObject({
      full_name: 'Ana Silva, PhD',
      first_name: 'Ana',
      middle_name: 'Maria João',
      last_name: 'Silva',
      suffix: 'PhD',
      email: [{ address: 'ana@silva.example', type: 'Work', primary: true }],
      phone: [{ number: '+351-21-555-0101', type: 'Mobile', e164: '+351215550101' }],
      address: [
        { street: 'Rua 1; frente', city: 'Lisboa', postal_code: '1100', formatted: 'Rua 1\n"Lisboa"' },
      ],
      birthday: '05-09',
      groups: ['Sailing', 'Work, mostly'],
    });
    expect((await read(JSON.stringify([jCard, jCard]))).contacts).toHaveLength(2);
  });
});

describe('reading JSContact', () => {
  test('cards of an array; one that is none costs itself alone', async () => {
    const card = (name: string, more = {}) =>
      JSON.stringify({
        '@type': 'Card',
        version: '1.0',
        uid: `urn:uuid:${name}`,
        name: { full: name },
        ...more,
      });
    const { contacts, report } = await read(
      `[\n${[
        card('Ana', {
          emails: { a: { address: 'ana@x.example', contexts: { private: true } } },
          phones: { a: { number: 'tel:+351-21-555-0101', features: { mobile: true }, pref: 1 } },
          addresses: {
            a: {
              components: [
                { kind: 'number', value: '7' },
                { kind: 'name', value: 'Rua Nova' },
                { kind: 'locality', value: 'Porto' },
              ],
            },
          },
          anniversaries: { a: { kind: 'birth', date: { month: 2, day: 29 } } },
          keywords: { Sailing: true },
          organizations: { a: { name: 'Nova', units: [{ name: 'Legal' }] } },
        }),
        '{"@type": oops}',
        card('Choir', { kind: 'group', members: { 'urn:uuid:Ana': true } }),
        '{"@type": "Card", "emails": 7, "name": "no"}',
      ].join(',\n')}\n]`,
    );
    expect(contacts).toHaveLength(1);
    expect(contacts[0]).toMatchObject({
      full_name: 'Ana',
      email: [{ address: 'ana@x.example', type: 'Home' }],
      phone: [{ type: 'Mobile', e164: '+351215550101' }],
      address: [{ street: '7 Rua Nova', city: 'Porto' }],
      birthday: '02-29',
      groups: ['Sailing'],
      companies: ['Nova'],
      department: 'Legal',
    });
    expect(report.skipped).toEqual([
      { at: 3, reason: 'malformed', excerptLength: 1 },
      { at: 5, reason: 'empty', excerptLength: 1 },
    ]);
    expect(report.groups).toEqual([{ name: 'Choir', members: ['1'] }]);
  });

  test('an array cut off by the end of the file gives what is whole', async () => {
    const { contacts, report } = await read('[{"@type":"Card","name":{"full":"Ana"}},{"@type":"Card","na');
    expect(contacts).toHaveLength(1);
    expect(report.skipped).toEqual([{ at: 1, reason: 'malformed', excerptLength: 1 }]);
  });
});

describe('files that begin as others do', async () => {
  test.each(['BZhang,bzhang@example.com\nAWu,awu@example.com\n', 'ID3,Name,Email\n1,Ana,a@x.example\n'])(
    'are tables: %j',
    async (text) => {
      expect(await detectFormat(bytes(text))).toEqual({ format: 'csv' });
      expect((await read(text)).report.format).toBe('csv');
    },
  );

  test.each([
    ['BZh91AY&SY', 'a compressed archive'],
    ['ID3\x03\0\0', 'a sound'],
    ['%PDF-1.4\nBEGIN:VCARD\nFN:A\nEND:VCARD\n', 'a PDF'],
  ])('and are none: %j', async (text, looksLike) => {
    expect(await detectFormat(bytes(text))).toMatchObject({ format: undefined, looksLike });
    await expect(read(text)).rejects.toMatchObject({ looksLike });
  });

  test.each([
    'objectclass: person\ncn: Lea Probe\nsn: Probe\nmail: lea@example.org\n\nobjectclass: person\ncn: Tim Probe\nmobile: +49 170 0000001\n',
    'cn: Lea Probe\nmail: lea@example.org\n\ncn: Tim Probe\nmail: tim@example.org\n',
    '# by hand\n\ncn:: TGVhIFByb2Jl\nmail: lea@exam\n ple.org\nobjectClass: person\n\nobjectClass: person\ncn: Tim Probe\n',
  ])('are directories, also where no entry has a dn: %j', async (text) => {
    expect(await detectFormat(bytes(text))).toEqual({ format: 'ldif' });
    const { contacts, report } = await read(text);
    expect(report.format).toBe('ldif');
    expect(contacts.map(({ full_name }) => full_name)).toEqual(['Lea Probe', 'Tim Probe']);
  });

  test('and are a Word document, which is no JSON', async () => {
    await expect(read('{\\rtf1\\ansi Lea Probe}')).rejects.toMatchObject({ looksLike: 'a Word document' });
  });

  test('a short file may end with the mark of MS-DOS', async () => {
    expect((await read('Name,Email\nAna,a@x.example\n\x1a')).contacts).toHaveLength(1);
  });
});
