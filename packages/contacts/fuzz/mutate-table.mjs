import { awkwardOf } from './mutate-bytes.mjs';

const headers = [
  ...[
    'Name',
    'First Name',
    'E-mail 1 - Value',
    'E-mail 1 - Type',
    'Phone',
    'Birthday',
    'Notes',
    'Nachname',
    'Courriel',
  ],
  ...[
    'Group Membership',
    'Address 1 - Street',
    'Photo',
    '電子メール',
    'Business Fax',
    'Company',
    '__proto__',
    '',
  ],
].map((header) => Buffer.from(header).toString('latin1'));

const damages = [
  (cells, at) => cells.splice(at, 1),
  (cells, at, random) => cells.splice(at, 0, ...Array(1 + random.below(20)).fill(cells[at])),
  (cells, at, random) => cells.splice(random.below(cells.length), 0, ...cells.splice(at, 1)),
  (cells, at, random) => cells.splice(at, 1, `${random.of(['"', '', "'"])}${awkwardOf(random)}${cells[at]}`),
  (cells, at, random) => cells.splice(at, 1, cells[at] + random.of(['"', '""', ' "', '"x', '\n', ' ::: '])),
  (cells, at, random) => cells.splice(at, 1, random.of(headers)),
];

/** Cells that are lost, doubled, moved, half quoted; another separator; other headers. */
export function mutateTable(text, random) {
  const separator = [',', ';', '\t', '|'].find((one) => text.slice(0, 300).includes(one)) ?? ',';
  if (random.chance(0.1)) return text.replaceAll(separator, random.of([',', ';', '\t', '|', ', ']));
  const lines = text.split('\n');
  const at = random.chance(0.3) ? 0 : random.below(lines.length);
  const cells = lines[at].split(separator);
  random.of(damages)(cells, random.below(cells.length), random);
  lines[at] = cells.join(separator);
  return lines.join('\n');
}
