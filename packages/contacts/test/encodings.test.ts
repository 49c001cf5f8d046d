import { describe, expect, test } from 'vitest';
import { makeDecoder } from '../dist/text/decoder.js';
import { bytes, lines, read } from './support.js';

/** Invented people in what their languages' old programs write. */
const samples: readonly (readonly [string, ...string[]])[] = [
  ['windows-1252', 'Günther Böhm', 'Änne Groß', 'Käthe Weiß'],
  ['windows-1252', 'Hélène Lefèvre', 'François Noël', 'Benoît Gérard'],
  ['windows-1252', 'Begoña Ibáñez', 'Íñigo Muñoz', 'Ángel Gutiérrez'],
  ['windows-1252', 'João Guimarães', 'Simão Conceição', 'Inês Simões'],
  ['windows-1252', 'Søren Kjær', 'Åge Nørgaard', 'Lærke Højgaard'],
  ['windows-1252', 'Guðrún Þórðardóttir', 'Þórir Guðmundsson', 'Sigríður Ævarsdóttir'],
  ['windows-1250', 'Łukasz Święcicki', 'Małgorzata Dąbrowska', 'Żaneta Źródlana'],
  ['windows-1250', 'Jiří Šťastný', 'Věra Procházková', 'Žaneta Růžičková'],
  ['windows-1250', 'Ágnes Szőke', 'Győző Erdős', 'Zoltán Szűcs'],
  ['windows-1250', 'Ştefan Ţurcanu', 'Răzvan Bălan', 'Cătălin Brânză'],
  ['iso-8859-2', 'Željko Šarić', 'Krešimir Žagar', 'Anđela Knežević'],
  ['windows-1254', 'İbrahim Şahin', 'Çiğdem Öztürk', 'Işık Yıldırım'],
  ['windows-1257', 'Jānis Bērziņš', 'Kārlis Ozoliņš', 'Ģirts Krūmiņš'],
  ['windows-1251', 'Пётр Иванов', 'Юрий Щербаков', 'Мария Жукова'],
  ['koi8-r', 'Пётр Иванов', 'Юрий Щербаков', 'Мария Жукова'],
  ['koi8-u', 'Їван Шевченко', 'Євген Коваленко', 'Олексій Мельник'],
  ['ibm866', 'Пётр Иванов', 'Юрий Щербаков', 'Мария Жукова'],
  ['iso-8859-5', 'Пётр Иванов', 'Юрий Щербаков', 'Мария Жукова'],
  ['windows-1253', 'Γιώργος Παπαδόπουλος', 'Ελένη Δημητρίου', 'Άννα Χριστοφή'],
  ['windows-1255', 'משה כהן', 'שרה אברהם', 'יוסי מזרחי'],
  ['windows-1256', 'محمد المصري', 'فاطمة الزهراء', 'يوسف إبراهيم'],
  ['windows-874', 'สมชาย ใจดี', 'วิชัย ศรีสุข', 'นภา แสงทอง'],
  ['shift_jis', '山田 太郎', '佐藤 花子', '伊藤 さくら'],
  ['euc-jp', '山田 太郎', '佐藤 花子', '高橋 健'],
  ['gb18030', '王小明', '张丽华', '刘洋'],
  ['big5', '陳大文', '黃志強', '林美玲'],
  ['euc-kr', '김철수', '이영희', '박지성'],
  ['macintosh', 'Günther Böhm', 'Änne Groß', 'Käthe Weiß'],
  ['ibm850', 'Günther Böhm', 'Änne Groß', 'Käthe Weiß'],
  ['ibm852', 'Łukasz Święcicki', 'Małgorzata Dąbrowska', 'Żaneta Źródlana'],
];

/** What no platform can: text in a legacy encoding, by trying which byte or two give each character. */
function encoded(text: string, encoding: string): number[] {
  const decoder = makeDecoder(encoding);
  const isDouble = /^(?:shift_jis|euc|gb|big5)/.test(encoding);
  const found = new Map<string, number[]>();
  const note = (...all: number[]) => {
    const char = decoder.decode(Uint8Array.from(all));
    if ([...char].length === 1 && !found.has(char)) found.set(char, all);
  };
  for (let first = 0; first < 256; first++) {
    note(first);
    if (isDouble && first > 0x80) for (let second = 0x40; second < 0xff; second++) note(first, second);
  }
  return [...text].flatMap((char) => found.get(char) ?? expect.fail(`${encoding} has no ${char}`));
}

describe('an encoding that nothing declares', () => {
  test.each(samples)('%s of a table: %s', async (encoding, ...names) => {
    const rows = names.map((name) => `${name},x@y.example\r\n`).join('');
    const { contacts, report } = await read(Uint8Array.from(encoded(`Name,Email\r\n${rows}`, encoding)));
    expect(contacts.map(({ full_name }) => full_name)).toEqual(names);
    expect(report.encoding).toBe(encoding);
  });

  test.each(samples)('%s of a vCard: %s', async (encoding, ...names) => {
    const cards = names.map((name) =>
      lines('BEGIN:VCARD', 'VERSION:2.1', `FN:${name}`, 'TEL:1', 'END:VCARD'),
    );
    const { contacts } = await read(Uint8Array.from(encoded(cards.join(''), encoding)));
    expect(contacts.map(({ full_name }) => full_name)).toEqual(names);
  });

  test.each(['ibm850', 'CP850', 'windows-1254'])(
    'one that a property declares is believed: %s',
    async (charset) => {
      const name = encoded('Çağlar'.replace('ğ', charset === 'windows-1254' ? 'ğ' : 'g'), charset);
      const file = Uint8Array.from([
        ...bytes(`BEGIN:VCARD\r\nVERSION:2.1\r\nFN;CHARSET=${charset}:`),
        ...name,
        ...bytes('\r\nEND:VCARD\r\n'),
      ]);
      expect((await read(file)).contacts[0]?.full_name).toBe(
        charset === 'windows-1254' ? 'Çağlar' : 'Çaglar',
      );
    },
  );
});

/** What differs from another encoding in signs alone may be read as that one. */
test.each([
  ['iso-8859-7', 'Γιώργος Παπαδόπουλος', 'Ελένη Δημητρίου'],
  ['iso-8859-6', 'محمد علي', 'فاطمة حسن'],
  ['x-mac-cyrillic', 'Пётр Иванов', 'Юрий Щербаков', 'Мария Жукова'],
])('%s gives its people: %s', async (encoding, ...names) => {
  const rows = names.map((name) => `${name},x@y.example\r\n`).join('');
  const { contacts } = await read(Uint8Array.from(encoded(`Name,Email\r\n${rows}`, encoding)));
  expect(contacts.map(({ full_name }) => full_name)).toEqual(names);
});

describe('an encoding that a property declares', () => {
  test.each(samples)('%s in quoted-printable: %s', async (encoding, ...names) => {
    const cards = names.map((name) => {
      const quoted = encoded(name, encoding).map((byte) => `=${byte.toString(16).padStart(2, '0')}`);
      const property = `FN;CHARSET=${encoding};ENCODING=QUOTED-PRINTABLE:${quoted.join('').toUpperCase()}`;
      return lines('BEGIN:VCARD', 'VERSION:2.1', property, 'END:VCARD');
    });
    const { contacts } = await read(cards.join(''));
    expect(contacts.map(({ full_name }) => full_name)).toEqual(names);
  });
});

describe('Unicode', () => {
  const swapped = (text: string) => Buffer.from(text, 'utf16le').swap16();
  const forms: Record<string, (text: string) => Buffer> = {
    'UTF-8 with a mark': (text) => Buffer.from(`\ufeff${text}`),
    'UTF-16 LE with a mark': (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
    'UTF-16 LE': (text) => Buffer.from(text, 'utf16le'),
    'UTF-16 BE with a mark': (text) => swapped(`\ufeff${text}`),
    'UTF-16 BE': swapped,
  };

  test.each(Object.keys(forms))('%s is told in tables and vCards of every language', async (form) => {
    const encode = forms[form] as (text: string) => Buffer;
    for (const [, ...names] of samples) {
      const rows = names.map((name) => `${name},x@y.example\r\n`).join('');
      const cards = names.map((name) => lines('BEGIN:VCARD', `FN:${name}`, 'TEL:1', 'END:VCARD')).join('');
      for (const file of [`Name,Email\r\n${rows}`, cards]) {
        const { contacts } = await read(new Uint8Array(encode(file)));
        expect(contacts.map(({ full_name }) => full_name)).toEqual(names);
      }
    }
  });
});

describe('text of Windows with hardly anything beyond ASCII', () => {
  test.each([
    ['O’Brien', 'Acme', ''],
    ['Roe', 'Acme – UK', ''],
    ['Roe', 'Acme™', '• one'],
    ['Roe', 'Acme', '“call me”'],
    ['Roe', 'Acme', 'wait…'],
    ['Roe', 'Acme', '£50'],
    ['Renée', 'Acme', '£50'],
    ['Roe', 'Acme\u00a0Berg', ''],
    ['Bråthen', 'Øystein & Sætre', ''],
  ])('%s, %s, %s', async (last_name, company, notes) => {
    const file = `Last Name,Company,Notes,Email\r\n${last_name},${company},${notes},a@x.example\r\n`;
    const { contacts, report } = await read(Uint8Array.from(encoded(file, 'windows-1252')));
    expect(report.encoding).toBe('windows-1252');
    expect(contacts[0]).toMatchObject({ last_name, companies: [company.replace('\u00a0', ' ')], notes });
  });

  test('all odd lines of a block say what one of them does not', async () => {
    const plain = 'Ann Roe,a@x.example\r\n'.repeat(4_000);
    const names = ['Jürg', 'Zoë', 'Núñez', 'Renée'];
    const odd = names.map((name) => `${name},b@x.example\r\n`).join('');
    const file = [...bytes(`Name,Email\r\n${plain}`), ...encoded(odd, 'macintosh')];
    const { contacts } = await read(Uint8Array.from(file));
    expect(contacts.slice(-4).map(({ full_name }) => full_name)).toEqual(names);
  });
});

test('ISO-2022-JP is known by its marks', async () => {
  const name = '\x1b$B;3ED\x1b(B;\x1b$BB@O:\x1b(B';
  const { contacts, report } = await read(
    lines('BEGIN:VCARD', 'VERSION:2.1', `N;CHARSET=ISO-2022-JP:${name};;;`, 'TEL:1', 'END:VCARD'),
  );
  expect(report.encoding).toBe('iso-2022-jp');
  expect(contacts[0]).toMatchObject({ last_name: '山田', first_name: '太郎' });
});
