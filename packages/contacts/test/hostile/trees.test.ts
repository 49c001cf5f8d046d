import { describe, expect, test } from 'vitest';
import { AddressBookError, type Contact, readAddressBook } from '../../dist/index.js';
import { costOf, readingOf } from '../cost.js';
import { all, bytes } from '../support.js';
import { textRow, workbookOf } from '../xlsx-builder.js';
import { testEndlessJson, testEndlessLdif } from './endless-trees.js';
import { brief, endless, fewerBytes, namesOf, usual } from './sources.js';

testEndlessLdif(fewerBytes);
testEndlessJson(fewerBytes);

describe('LDIF', () => {
  const ana = 'dn: cn=Ana\ncn: Ana\n';

  test('of names and nothing more cost at most sixty times as much, as each is an entry', async () => {
    const source = () => endless(ana, 'dn: a\n', 2_000_000, '\n');
    expect(await costOf(readingOf(source, 2_000_000, brief), usual.ldif, 60)).toBeLessThanOrEqual(60);
  });
});

describe('JSON', () => {
  const ana = '[{"@type":"Card","uid":"a","name":{"full":"Ana"}},';

  test('of elements of nothing cost at most eighty times as much, as each is parsed', async () => {
    const source = () => endless(ana, '{},', 1_000_000, '{}]');
    expect(await costOf(readingOf(source, 1_000_000, brief), usual.json, 80)).toBeLessThanOrEqual(80);
  });

  const deep = 1_000_000;
  test.each([
    [
      'JSContact, arrays',
      `${ana}{"@type":"Card","uid":"b","name":${'['.repeat(deep)}${']'.repeat(deep)}},{"@type":"Card","uid":"c","name":{"full":"Cy"}}]`,
    ],
    [
      'JSContact, objects',
      `${ana}{"@type":"Card","uid":"b","name":${'{"full":'.repeat(deep)}1${'}'.repeat(deep)}},{"@type":"Card","uid":"c","name":{"full":"Cy"}}]`,
    ],
    [
      'jCard',
      `[["vcard",[["fn",{},"text","Ana"]]],["vcard",[["n",{},"text",${'['.repeat(deep)}${']'.repeat(deep)}]]],["vcard",[["fn",{},"text","Cy"]]]]`,
    ],
  ])('a million levels deep cost a card alone: %s', async (_, text) => {
    const names = namesOf(await all(readAddressBook(bytes(text), { limits: { maxLineBytes: 2 ** 25 } })));
    expect(names.filter((name) => name !== '')).toEqual(['Ana', 'Cy']);
  });
});

async function outcomeOf(content: Uint8Array): Promise<string> {
  const contacts: Contact[] = [];
  const book = readAddressBook(content);
  try {
    for await (const page of book) contacts.push(...page);
  } catch (error) {
    if (error instanceof AddressBookError) return error.code;
    throw error;
  }
  return `${contacts.length} read, ${book.report.skippedTotal} skipped`;
}

const windows = (content: string, before = '') =>
  bytes(
    `<?xml version="1.0"?>${before}<c:contact c:Version="1" xmlns:c="http://schemas.microsoft.com/Contact"><c:NameCollection><c:Name><c:FormattedName>Ana</c:FormattedName></c:Name></c:NameCollection>${content}</c:contact>`,
  );
const sheet = (content: string, prolog = '') => {
  const rows = textRow('Name', 'Email') + textRow('Ana', 'ana@x.example');
  return workbookOf({
    sheets: { a: `<sheetData>${rows}</sheetData>${content}` },
    prolog,
    form: { isStored: true },
  });
};

describe.each([
  ['a contact of Windows', windows, '0 read, 1 skipped'],
  ['a workbook', sheet, 'file_unreadable'],
])('XML of %s', (_, document, refused) => {
  const lol = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`);
  const laughs = `<!DOCTYPE c:contact [<!ENTITY l0 "ha">${lol.join('')}]>`;

  test('is read as it is', async () => {
    expect(await outcomeOf(document(''))).toBe('1 read, 0 skipped');
  });

  test.each([
    ['entities of its own that grow', document('<c:Notes>&l9;</c:Notes>', laughs)],
    [
      'entities of other files',
      document('<c:Notes>&x;</c:Notes>', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
    ],
    ['a document type of another place', document('', '<!DOCTYPE a SYSTEM "https://x.example/a.dtd">')],
    ['an entity that nobody declared', document('<c:Notes>&l9;</c:Notes>')],
    ['a million levels', document('<a>'.repeat(1_000_000) + '</a>'.repeat(1_000_000))],
  ])('is refused with %s', async (_, content) => {
    expect(await outcomeOf(content)).toBe(refused);
  });

  test.each([
    ['elements', '<Url/>'],
    ['text', 'x'],
    ['references', '&amp;'],
    ['comments', '<!-- c -->'],
    ['sections', '<![CDATA[x]]>'],
    ['lines', '\n'],
    ['attributes', '<a b="c" d="e" f="g" h="i"/>'],
  ])('costs four times as much, not sixteen, for four times as many %s', async (_, piece) => {
    const work = (amount: number) => {
      const content = document(`<c:Notes>${piece.repeat(amount / piece.length)}</c:Notes>`);
      return readingOf(() => content, amount, { limits: { maxLineBytes: 2 ** 27 } });
    };
    expect(await costOf(work(4_000_000), work(1_000_000), 2)).toBeLessThanOrEqual(2);
  });
});
