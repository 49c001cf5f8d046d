import type { Contact, ReadOptions } from '../../dist/index.js';
import { readingOf } from '../cost.js';
import { bytes, card, lines } from '../support.js';

/** Pieces repeated until there are so many bytes, never held together. */
export async function* endless(start: string, piece: string, total: number, end = '') {
  const chunk = bytes(piece.repeat(Math.ceil(65_536 / piece.length)));
  yield bytes(start);
  for (let sent = 0; sent < total; sent += chunk.length) yield chunk;
  yield bytes(end);
}

/** So many that the longest line is met, and that even copying all that came before, block by block, would be seen. */
export const endlessBytes = 9_000_000;

/** So many that a quadratic step shows, and that all shapes together take seconds. */
export const fewerBytes = 2_000_000;

/** Of endless bytes the longest line is met shortly before the end: what is quadratic in its length shows before. */
export const brief: ReadOptions = { limits: { maxReported: 10 } };

export const namesOf = (contacts: readonly Contact[]): string[] => contacts.map(({ full_name }) => full_name);

/** What hostile files are measured by: a book of the same format as people have it, of a million bytes. */
const ordinaryBytes = 1_000_000;

const filled = (start: string, piece: (number: number) => string, end = '') => {
  let text = start;
  for (let i = 0; text.length < ordinaryBytes; i++) text += piece(i);
  return bytes(text + end);
};

const ordinary = {
  vcard: filled('', (i) =>
    card(
      `N:Silva ${i};Ana;;;`,
      `FN:Ana Silva ${i}`,
      `EMAIL;TYPE=WORK:ana${i}@x.example`,
      `TEL;TYPE=CELL:+41 31 928 ${i}`,
      'ADR;TYPE=HOME:;;Rue 1;Genève;;1200;CH',
      'ORG:ACME;Sales',
      'BDAY:1984-02-29',
    ),
  ),
  csv: filled(lines('First Name,Last Name,E-mail Address,Mobile Phone,Company,Birthday,Notes'), (i) =>
    lines(`Ana,Silva ${i},ana${i}@x.example,+41 31 928 ${i},ACME,2/29/1984,"met, once"`),
  ),
  ldif: filled(lines('version: 1', ''), (i) =>
    lines(
      `dn: cn=Ana ${i},mail=ana${i}@x.example`,
      'objectclass: person',
      `cn: Ana Silva ${i}`,
      'sn: Silva',
      `mail: ana${i}@x.example`,
      `mobile: +41 31 928 ${i}`,
      '',
    ),
  ),
  addresses: filled('', (i) => `"Silva ${i}, Ana" <ana${i}@x.example>;\r\n`),
  json: filled(
    '[',
    (i) =>
      `${i > 0 ? ',' : ''}{"@type":"Card","version":"1.0","uid":"u${i}","name":{"full":"Ana Silva ${i}"},"emails":{"e":{"address":"ana${i}@x.example","contexts":{"work":true}}},"phones":{"p":{"number":"+41 31 928 ${i}"}}}`,
    ']',
  ),
};

/** Reading an ordinary book of each format: the same work for all who compare with it, so that a file warms it up once. */
export const usual = {
  vcard: readingOf(() => ordinary.vcard, ordinaryBytes),
  csv: readingOf(() => ordinary.csv, ordinaryBytes),
  ldif: readingOf(() => ordinary.ldif, ordinaryBytes),
  addresses: readingOf(() => ordinary.addresses, ordinaryBytes),
  json: readingOf(() => ordinary.json, ordinaryBytes),
};
