/** Address books of real shape, the same ones at every run: names of several scripts, folded notes, some photos. */
const given = [
  'Ana',
  'Jürgen',
  'Zoë',
  'Mei',
  'Omar',
  'Søren',
  'Иван',
  '美咲',
  'John',
  'Mary',
  'Priya',
  'Luis',
  'Emma',
  'Noah',
  'Olivia',
  'Liam',
];
const family = [
  'García',
  'Müller',
  'Okafor',
  'Ito',
  'Smith',
  'Jensen',
  'Петров',
  '佐藤',
  'Brown',
  'Jones',
  'Patel',
  'Rossi',
  'Novak',
  'Kim',
  'Lee',
  'Silva',
];
const streets = ['Main Street', 'Hauptstraße', 'Rue de la Paix', 'High Road', 'Via Roma'];
const cities = ['Springfield', 'Köln', 'Paris', 'London', 'Roma'];

function random(seed) {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function person(next, i) {
  const ascii = next(10) < 7;
  const pick = (list) => list[ascii ? 8 + next(8) : next(list.length)];
  return {
    i,
    first: pick(given),
    last: pick(family),
    street: `${1 + next(200)} ${streets[next(5)]}`,
    city: cities[next(5)],
  };
}

const fold = (line) => line.replace(/(.{74})(?=.)/gu, '$1\r\n ');

/** Text of cards of vCard 3.0 as Apple and Google write them, `bytes` long or a little more. */
export function vCards(bytes) {
  const next = random(1);
  const cards = [];
  for (let i = 0, length = 0; length < bytes; i++) {
    const { first, last, street, city } = person(next, i);
    const lines = [
      'BEGIN:VCARD',
      'VERSION:3.0',
      'PRODID:-//Apple Inc.//macOS 14.5//EN',
      `N:${last};${first};;;`,
      `FN:${first} ${last}`,
      `EMAIL;type=INTERNET;type=HOME;type=pref:person${i}@example.com`,
    ];
    if (next(3) === 0) lines.push(`EMAIL;type=INTERNET;type=WORK:p.${i}@Company${next(500)}.example`);
    lines.push(`TEL;type=CELL;type=VOICE;type=pref:+1 (555) ${100 + next(900)}-${1000 + next(9000)}`);
    if (next(2) === 0) lines.push(`TEL;type=HOME;type=VOICE:0${next(99)} ${100000 + next(900000)}`);
    if (next(2) === 0)
      lines.push(`ORG:Company ${next(500)};Department ${next(20)}`, `TITLE:Manager\\, level ${next(9)}`);
    if (next(2) === 0)
      lines.push(
        `item1.ADR;type=HOME;type=pref:;;${street};${city};;${10000 + next(89999)};Germany`,
        'item1.X-ABADR:de',
      );
    if (next(4) === 0) lines.push(`BDAY:19${10 + next(89)}-0${1 + next(9)}-1${next(9)}`);
    if (next(4) === 0)
      lines.push(
        fold(`NOTE:Met in ${city}\\, talked about ${'this and that '.repeat(1 + next(12))}\\nCall again.`),
      );
    if (next(5) === 0) lines.push('CATEGORIES:Friends,Sailing');
    lines.push(
      `UID:${i.toString(16).padStart(8, '0')}-7f3a-4b7e-9d3c-0a1b2c3d4e5f`,
      `REV:2024-05-0${1 + next(9)}T10:00:00Z`,
      'END:VCARD',
    );
    const text = `${lines.join('\r\n')}\r\n`;
    length += text.length;
    cards.push(text);
  }
  return cards.join('');
}

const header =
  'First Name,Middle Name,Last Name,Phonetic First Name,Phonetic Middle Name,Phonetic Last Name,Name Prefix,Name Suffix,Nickname,File As,Organization Name,Organization Title,Organization Department,Birthday,Notes,Photo,Labels,E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Label,E-mail 2 - Value,Phone 1 - Label,Phone 1 - Value,Phone 2 - Label,Phone 2 - Value,Address 1 - Label,Address 1 - Formatted,Address 1 - Street,Address 1 - City,Address 1 - PO Box,Address 1 - Region,Address 1 - Postal Code,Address 1 - Country,Address 1 - Extended Address,Website 1 - Label,Website 1 - Value';

/** Text of Google's CSV, `bytes` long or a little more. */
export function googleCsv(bytes) {
  const next = random(2);
  const rows = [header];
  for (let i = 0, length = header.length; length < bytes; i++) {
    const { first, last, street, city } = person(next, i);
    const hasAddress = next(2) === 0;
    const code = 10000 + next(89999);
    const cells = [
      first,
      '',
      last,
      '',
      '',
      '',
      '',
      '',
      '',
      '',
      next(2) ? `Company ${next(500)}` : '',
      next(2) ? '"Manager, level 3"' : '',
      '',
      next(4) ? '' : `19${10 + next(89)}-0${1 + next(9)}-1${next(9)}`,
      next(4) ? '' : `"Met in ${city}\nCalled ""twice"", ${'and again '.repeat(next(9))}"`,
      '',
      '* myContacts ::: Sailing',
      '* Home',
      `person${i}@example.com`,
      next(3) ? '' : 'Work',
      next(3) ? '' : `p.${i}@Company${next(500)}.example`,
      'Mobile',
      `+1 555-${100 + next(900)}-${1000 + next(9000)}`,
      '',
      '',
      ...(hasAddress
        ? ['Home', `"${street}\n${code} ${city}\nGermany"`, street, city, '', '', code, 'Germany', '']
        : ['', '', '', '', '', '', '', '', '']),
      '',
      '',
    ];
    const row = cells.join(',');
    length += row.length + 1;
    rows.push(row);
  }
  return `${rows.join('\n')}\n`;
}
