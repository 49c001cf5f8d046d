// Made-up people as phones write them: the same ones each time.
export const given = [
  'Ana',
  'Jürgen',
  'Мария',
  'Kofi',
  'Siobhán',
  '小明',
  'Fatima',
  'Lars',
  'Zoë',
  'Raj',
  'Inés',
  'Noah',
];
export const family = [
  'Ruiz',
  'Müller',
  'Иванова',
  'Mensah',
  "O'Brien",
  '王',
  'Al-Sayed',
  'Ødegård',
  'van der Berg',
  'Patel',
];
const companies = ['Acme, Inc.', 'Globex', 'Initech GmbH', 'Umbrella', '', ''];
const cities = ['Springfield', 'Köln', 'Москва', 'Accra', 'Cork', '上海'];

const pick = (list, n) => list[n % list.length];
const escapeValue = (text) => text.replace(/([,;\\])/g, '\\$1');

/** A vCard 3.0; one in twenty is the same person as the one before. */
export function card(i) {
  const n = i % 20 === 19 ? i - 1 : i;
  const [first, last] = [pick(given, n * 7), pick(family, n * 3)];
  const lines = [
    'BEGIN:VCARD',
    'VERSION:3.0',
    'PRODID:-//Invented//Phone 1.0//EN',
    `N:${escapeValue(last)};${escapeValue(first)};;;`,
    `FN:${escapeValue(`${first} ${last}`)}`,
    `EMAIL;type=INTERNET;type=HOME;type=pref:person.${n}@mail${n % 50}.example`,
    `TEL;type=CELL;type=VOICE:+49 171 ${String(1_000_000 + n)}`,
  ];
  if (n % 3 === 0) lines.push(`TEL;type=WORK:(0${200 + (n % 700)}) ${100_000 + n}`);
  if (n % 4 === 0) lines.push(`item1.EMAIL;type=INTERNET:p${n}@work.example`, 'item1.X-ABLabel:_$!<Work>!$_');
  if (n % 2 === 0)
    lines.push(`ADR;type=HOME:;;${n} Main Street;${pick(cities, n)};;${10_000 + (n % 80_000)};Nowhere`);
  const company = pick(companies, n);
  if (company) lines.push(`ORG:${escapeValue(company)};`, 'TITLE:Engineer');
  if (n % 5 === 0) lines.push(`BDAY:19${60 + (n % 40)}-0${1 + (n % 9)}-1${n % 10}`);
  if (n % 6 === 0) lines.push('CATEGORIES:Friends,Chess club');
  lines.push('END:VCARD', '');
  return lines.join('\r\n');
}

export const addressBook = (count) => Buffer.from(Array.from({ length: count }, (_, i) => card(i)).join(''));
