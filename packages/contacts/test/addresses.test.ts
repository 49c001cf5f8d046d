import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { detectFormat, readAddressBook, readColumns } from '../dist/index.js';
import { all, bytes, chunked, read } from './support.js';

/** Name, address, and what else is known of each person in a list. */
async function peopleIn(text: string) {
  const { contacts, report } = await read(text);
  expect(report.format).toBe('addresses');
  return contacts.map(({ full_name, email, groups, notes }) =>
    [full_name, email.map(({ address }) => address).join(), groups.join(), notes].filter(
      (said) => said !== '',
    ),
  );
}

const ida = ['Ida Probe', 'ida@example.org'];
const tom = ['Tom Tal', 'tom@example.org'];
const bareIda = ['ida@example.org'];
const bareTom = ['tom@example.org'];

describe('reading a pasted list of mailboxes', () => {
  test.each<[string, string, string[][]]>([
    ['lines', 'Ida Probe <ida@example.org>\nTom Tal <tom@example.org>\n', [ida, tom]],
    ['lines of Windows', 'Ida Probe <ida@example.org>\r\n\r\nTom Tal <tom@example.org>', [ida, tom]],
    ['lines of an old Mac', 'Ida Probe <ida@example.org>\rTom Tal <tom@example.org>\r', [ida, tom]],
    ['commas', 'Ida Probe <ida@example.org>, "Tom Tal" <tom@example.org>', [ida, tom]],
    ['semicolons', 'Ida Probe <ida@example.org>; Tom Tal<tom@example.org>;', [ida, tom]],
    ['commas at line ends', 'Ida Probe <ida@example.org>,\n  tom@example.org,', [ida, bareTom]],
    ['full-width separators', 'Ida Probe <ida@example.org>；Tom Tal <tom@example.org>，', [ida, tom]],
    ['bare addresses in one line', 'ida@example.org, tom@example.org', [bareIda, bareTom]],
    ['angle brackets alone', '<ida@example.org>\n<tom@example.org>', [bareIda, bareTom]],
    ['names and none', 'Ida Probe <ida@example.org>\ntom@example.org\n', [ida, bareTom]],
    ['comments', 'ida@example.org (Ida Probe)\n<tom@example.org> (Tom Tal)', [ida, tom]],
    ['links', 'mailto:ida@example.org?subject=x\n<mailto:tom@example.org>', [bareIda, bareTom]],
    [
      'links of Markdown',
      '[Ida Probe](mailto:ida@example.org)\n[Tom Tal](mailto:tom@example.org)',
      [ida, tom],
    ],
    ['bullets', '* Ida Probe <ida@example.org>\n- Tom Tal <tom@example.org>', [ida, tom]],
    ['numbers', '1. Ida Probe <ida@example.org>\n(2) Tom Tal <tom@example.org>', [ida, tom]],
    ['quoted lines', '> Ida Probe <ida@example.org>\n>> \n> • Tom Tal <tom@example.org>', [ida, tom]],
    [
      'a header of a message',
      'To: Ida Probe <ida@example.org>,\n\tTom Tal <tom@example.org>\nCc: tom@example.org',
      [ida, tom, bareTom],
    ],
    ['names in front of a colon', 'Ida Probe: ida@example.org\nTom Tal: tom@example.org', [ida, tom]],
    [
      'names without anything between',
      'Ida Probe ida@example.org\nTom Tal - tom@example.org\n<ida@example.org>',
      [ida, tom, bareIda],
    ],
    [
      'single quotes of Outlook',
      "'Ida Probe' <ida@example.org>; 'tom@example.org' <tom@example.org>",
      [ida, bareTom],
    ],
  ])('by %s', async (_, text, expected) => {
    expect(await peopleIn(text)).toEqual(expected);
    expect((await read(text)).report).toMatchObject({ skippedTotal: 0, warnings: [] });
  });

  test.each([
    ['quoted', '"Probe, Ida" <ida@example.org>, Tom Tal <tom@example.org>'],
    ['of Outlook, with semicolons', 'Probe, Ida <ida@example.org>; Tom Tal <tom@example.org>'],
    ['of Outlook, a line each', 'Probe, Ida <ida@example.org>\nTom Tal <tom@example.org>'],
    ['not quoted, among commas', 'Probe, Ida <ida@example.org>, Tom Tal <tom@example.org>'],
  ])('the family name first, %s', async (_, text) => {
    const { contacts } = await read(text);
    expect(contacts).toMatchObject([
      { first_name: 'Ida', last_name: 'Probe', full_name: 'Probe, Ida' },
      { first_name: 'Tom', last_name: 'Tal' },
    ]);
  });

  test.each([
    ['=?utf-8?Q?Zo=C3=AB_Pr=C3=B6be?=', 'Zoë Pröbe'],
    ['=?UTF-8?B?Wm/DqyBQcsO2YmU=?=', 'Zoë Pröbe'],
    ['"=?iso-8859-1?q?Zo=EB?= Roe"', 'Zoë Roe'],
    ['=?utf-8?Q?Zo=C3?= =?utf-8?Q?=AB?=', 'Zoë'],
    ['=?utf-8?B?Wm/D?= =?utf-8?B?qw==?=', 'Zoë'],
    ['=?utf-8*de?Q?Zo=C3=AB?= Roe', 'Zoë Roe'],
    ['=?nonsense?Q?Zoe?=', 'Zoe'],
    ['"Zoe \\"Zo\\" Roe"', 'Zoe "Zo" Roe'],
    ['"Zoe <the one>"', 'Zoe <the one>'],
  ])('the name %s is %s', async (written, name) => {
    expect(await peopleIn(`${written} <zoe@example.org>`)).toEqual([[name, 'zoe@example.org']]);
  });

  test('groups give their people a group', async () => {
    const text =
      'Team: Ida Probe <ida@example.org>, tom@example.org; eva@example.org\nBoard: Tom Tal <tom@example.org>,\n ida@example.org;\nNobody: ;\nlea@example.org';
    expect(await peopleIn(text)).toEqual([
      [...ida, 'Team'],
      [...bareTom, 'Team'],
      ['eva@example.org'],
      [...tom, 'Board'],
      [...bareIda, 'Board'],
      ['lea@example.org'],
    ]);
  });

  test('what is said beside name and address is a note', async () => {
    expect(
      await peopleIn(
        'Ida Probe (Sales) <ida@example.org> until May\ntom@example.org\nTom Tal <tom@example.org>\n<tom@example.org>',
      ),
    ).toEqual([[...ida, 'Sales\nuntil May'], bareTom, tom, bareTom]);
  });

  test('what is no mailbox is skipped, with its line', async () => {
    const text =
      'Our members 2024\n-----\nIda Probe <ida@example.org>\nTom Tal <tom at example>; Eva Berg <eva@example.org>\n\nLea, lost; lea@example.org\n';
    const { contacts, report } = await read(text);
    expect(contacts.map(({ email }) => email[0]?.address)).toEqual([
      'ida@example.org',
      'eva@example.org',
      'lea@example.org',
    ]);
    expect(report).toMatchObject({ read: 6, kept: 3, skippedTotal: 3, lineEnd: '\n' });
    expect(report.skipped).toEqual([
      { at: 1, reason: 'malformed', excerptLength: 1 },
      { at: 4, reason: 'malformed', excerptLength: 0 },
      { at: 6, reason: 'malformed', excerptLength: 0 },
    ]);
  });

  test('any chunks give the same contacts', async () => {
    const text = Array.from({ length: 4_000 }, (_, i) =>
      i % 3 === 0 ? `"Bérg, Ana ${i}" <ana${i}@example.org>;\r\n` : `tom${i}@example.org (Tom\r\n), `,
    ).join('');
    const whole = readAddressBook(bytes(text));
    const expected = await all(whole);
    expect(expected.length).toBeGreaterThan(2_500);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 90_000 }), { minLength: 1, maxLength: 4 }),
        async (sizes) => {
          const book = readAddressBook(chunked(bytes(text), sizes));
          expect(await all(book)).toEqual(expected);
          expect(book.report).toEqual(whole.report);
        },
      ),
      { numRuns: 5, examples: [[[1]]] },
    );
  });
});

describe('a list of mailboxes is told from', () => {
  test.each([
    ['a table with a header', 'Name,E-Mail\nIda Probe,Ida <ida@example.org>\nTom Tal,tom@example.org\n'],
    ['a table of names and addresses', 'Ida Probe,ida@example.org\nTom Tal,tom@example.org\n'],
    ['a table of addresses and names', 'ida@example.org;Ida Probe\ntom@example.org;Tom Tal\n'],
    ['a column of addresses', 'ida@example.org\ntom@example.org\neva@example.org\n'],
    ['two columns of addresses', 'ida@example.org,ida2@example.org\ntom@example.org,tom2@example.org\n'],
    ['a table with phones', 'Ida <ida@example.org>;+49 30 100001\nTom <tom@example.org>;+49 30 100002\n'],
  ])('%s', async (_, text) => {
    expect(await detectFormat(bytes(text))).toEqual({ format: 'csv' });
    expect((await read(text)).report.format).toBe('csv');
  });

  test.each([
    [
      'a letter',
      'Dear all,\nplease write to Ida <ida@example.org> until Friday, and not to Tom, who is ill.\nRegards\n',
    ],
    ['a text without an address', 'Ida Probe\nTom Tal\n'],
  ])('%s', async (_, text) => {
    expect(await detectFormat(bytes(text))).toMatchObject({ format: undefined });
    await expect(read(text)).rejects.toMatchObject({ looksLike: 'a text that is no list of people' });
  });

  test('a web page, though it begins with an angle bracket, too', async () => {
    expect(await detectFormat(bytes('<html><a href="mailto:ida@example.org">Ida</a></html>'))).toMatchObject({
      looksLike: 'a web page',
    });
    expect(await detectFormat(bytes('<ida@example.org>'))).toEqual({ format: 'addresses' });
  });

  test('other files that have columns: it has none', async () => {
    expect(await readColumns(bytes('Ida <ida@example.org>, Tom <tom@example.org>'))).toBeUndefined();
  });
});
