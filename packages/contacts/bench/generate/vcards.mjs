import { person, random } from './people.mjs';

const fold = (line) => line.replace(/(.{74})(?=.)/gu, '$1\r\n ');

/** Cards of vCard 3.0 as Apple and Google write them, one after the other without end: names of several scripts, folded notes. */
export function* vCards() {
  const next = random(1);
  for (let i = 0; ; i++) {
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
    yield `${lines.join('\r\n')}\r\n`;
  }
}
