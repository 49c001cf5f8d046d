import { describe, expect, test } from 'vitest';
import { card, lines, read } from './support.js';

/** What bytes a WHATWG encoding has for characters, found by decoding all that there are. */
function encoderOf(label: string): (text: string) => Uint8Array {
  const decoder = new TextDecoder(label, { fatal: true });
  const table = new Map<string, number[]>();
  const learn = (...bytes: number[]) => {
    try {
      const char = decoder.decode(Uint8Array.from(bytes));
      if ([...char].length === 1 && !table.has(char)) table.set(char, bytes);
    } catch {
      // These bytes are no character.
    }
  };
  for (let byte = 0; byte < 256; byte++) learn(byte);
  if (!isSingleByte(label))
    for (let lead = 0x81; lead < 0xff; lead++)
      for (let trail = 0x40; trail < 0xff; trail++) learn(lead, trail);
  return (text) =>
    Uint8Array.from(
      [...text].flatMap((char) => {
        const bytes = table.get(char);
        if (!bytes) throw new Error(`${label} has no ${char}`);
        return bytes;
      }),
    );
}

const isSingleByte = (label: string) => /^(?:windows|iso|koi8|mac)/.test(label);
const utf16be = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le').swap16());

const encoders: Record<string, (text: string) => Uint8Array> = {
  'UTF-8 with a mark': (text) => new Uint8Array(Buffer.from(`\ufeff${text}`)),
  'UTF-16 LE with a mark': (text) => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le')),
  'UTF-16 LE': (text) => new Uint8Array(Buffer.from(text, 'utf16le')),
  'UTF-16 BE with a mark': (text) => utf16be(`\ufeff${text}`),
  'UTF-16 BE': utf16be,
};

/** People as the address books of each language have them; the header is English, as of many exporters. */
const western = [
  'Jürgen Müller',
  'Zoë Brontë',
  'José García Núñez',
  'Søren Ångström',
  'François Lefèvre',
  'Ana Conceição',
];
const central = [
  'Łukasz Wiśniewski',
  'Jiří Dvořák',
  'Žofie Šťastná',
  'Małgorzata Żółć',
  'Ágnes Kovács',
  'Győző Szűcs',
];
const cyrillic = [
  'Иван Петров',
  'Ольга Кузнецова',
  'Дмитрий Щербаков',
  'Юлия Жукова',
  'Сергей Объедков',
  'Наталья Эйхвальд',
];
const japanese = ['山田太郎', '佐藤花子', '鈴木一郎', '高橋みゆき', '渡辺さくら', 'タナカ ケンジ'];
const simplified = ['王小明', '张伟', '李娜', '刘洋', '陈静', '赵丽华'];
const traditional = ['陳大文', '黃美玲', '張國榮', '劉德華', '鄭雅惠', '蕭亞軒'];
const korean = ['김철수', '이영희', '박지성', '최민수', '정수빈', '강하늘'];

const books: [encoding: string, label: string, people: readonly string[], locale?: string][] = [
  ...Object.keys(encoders).flatMap((name): [string, string, readonly string[]][] => [
    [name, '', western],
    [name, '', japanese],
    [name, '', cyrillic],
  ]),
  ['Windows-1252', 'windows-1252', western],
  ['ISO-8859-15', 'iso-8859-15', western],
  ['Windows-1250', 'windows-1250', central],
  ['ISO-8859-2', 'iso-8859-2', central],
  ['Windows-1251', 'windows-1251', cyrillic],
  ['Windows-1251', 'windows-1251', ['анна', 'петров сергей', 'друзья с работы', 'ольга']],
  ['KOI8-R', 'koi8-r', cyrillic],
  ['Mac Roman', 'macintosh', western],
  ['Shift_JIS', 'shift_jis', japanese],
  ['EUC-JP', 'euc-jp', japanese],
  ['GB18030', 'gb18030', simplified],
  ['Big5', 'big5', traditional],
  ['EUC-KR', 'euc-kr', korean],
  [
    'Windows-1253',
    'windows-1253',
    ['Γιώργος Παπαδόπουλος', 'Ελένη Νικολάου', 'Δημήτρης Αντωνίου', 'Μαρία Γεωργίου'],
  ],
  ['Windows-1254', 'windows-1254', ['Ayşe Yılmaz', 'Çağlar Öztürk', 'Işıl Güneş', 'Şükrü Doğan'], 'tr'],
  ['Windows-1255', 'windows-1255', ['דוד כהן', 'שרה לוי', 'יוסף מזרחי', 'רחל פרידמן']],
  ['Windows-1256', 'windows-1256', ['محمد علي', 'فاطمة حسن', 'أحمد إبراهيم', 'ليلى منصور']],
  [
    'Windows-1257',
    'windows-1257',
    ['Jānis Bērziņš', 'Kārlis Liepiņš', 'Žydrūnas Šarūnas', 'Rūta Kučinskaitė'],
    'lv',
  ],
];

const encoderFor = (encoding: string, label: string) => encoders[encoding] ?? encoderOf(label);

describe.each(books)('%s', (encoding, label, people, locale) => {
  const named = `${people[0]} and others`;
  const encode = encoderFor(encoding, label);

  test(`is found out in a table of ${named}`, async () => {
    const table = lines('Name,E-mail,City', ...people.map((name, i) => `${name},p${i}@x.example,Bern`));
    const { contacts } = await read(encode(table), { locale });
    expect(contacts.map(({ full_name }) => full_name)).toEqual(people);
  });

  test(`is found out in vCards of ${named}`, async () => {
    const cards = people.map((name, i) => card(`FN:${name}`, `EMAIL:p${i}@x.example`)).join('');
    const { contacts } = await read(encode(cards), { locale });
    expect(contacts.map(({ full_name }) => full_name)).toEqual(people);
  });

  test.skipIf(label === '')(`is believed where a property of vCard 2.1 says so, of ${named}`, async () => {
    const said = people.map((name) => {
      const quoted = [...encode(name)]
        .map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`)
        .join('');
      return lines(
        'BEGIN:VCARD',
        'VERSION:2.1',
        `FN;CHARSET=${label};ENCODING=QUOTED-PRINTABLE:${quoted}`,
        'END:VCARD',
      );
    });
    const { contacts } = await read(said.join(''));
    expect(contacts.map(({ full_name }) => full_name)).toEqual(people);
  });
});
