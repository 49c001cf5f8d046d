import { awkwardOf } from './mutate-bytes.mjs';

const damages = [
  (lines, at) => lines.splice(at, 1),
  (lines, at, random) => lines.splice(at, 0, ...Array(1 + random.below(40)).fill(lines[at])),
  (lines, at, random) => lines.splice(random.below(lines.length), 0, ...lines.splice(at, 1)),
  (lines, at, random, other) => lines.splice(at, 0, random.of(other.split(/\r?\n/))),
  (lines, at, random) => {
    const [from] = random.range(lines[at].length);
    lines.splice(at, 1, lines[at].slice(0, from), random.of(['', ' ', '\t', '  ']) + lines[at].slice(from));
  },
  (lines, at) => lines.splice(at, 2, lines.slice(at, at + 2).join('')),
  (lines, at, random) => lines.splice(at, 0, random.of(['', ' ', '#', '=', 'BEGIN:X', 'END:X', ';;;;', '-'])),
];

const lineEnds = ['\r\n', '\n', '\r', '\r\r\n', '\n\n'];

/** Lines that are lost, doubled, moved, broken, joined, taken from other files; another line end. */
export function mutateLines(text, random, other) {
  const lines = text.split(/\r\n|\n|\r/);
  random.of(damages)(lines, random.below(lines.length), random, other);
  return lines.join(random.chance(0.1) ? random.of(lineEnds) : text.includes('\r\n') ? '\r\n' : '\n');
}

const names = [
  ...[
    'N',
    'FN',
    'EMAIL',
    'TEL',
    'ADR',
    'ORG',
    'BDAY',
    'NOTE',
    'PHOTO',
    'LABEL',
    'AGENT',
    'CATEGORIES',
    'UID',
    'KIND',
  ],
  ...[
    'X-ABLABEL',
    'item1.TEL',
    'VERSION',
    'MEMBER',
    'URL',
    'ROLE',
    'X-ANDROID-CUSTOM',
    'dn',
    'cn',
    'mail',
    'member',
    '',
  ],
];
const parameters = [
  ...[
    ';ENCODING=QUOTED-PRINTABLE',
    ';QUOTED-PRINTABLE',
    ';ENCODING=b',
    ';BASE64',
    ';CHARSET=UTF-8',
    ';CHARSET=Shift_JIS',
  ],
  ...[
    ';CHARSET=utf-16',
    ';CHARSET=nonsense',
    ';CHARSET=',
    ';TYPE="',
    ';TYPE="a:b;c"',
    ';TYPE=HOME,FAX,CELL,PREF',
    ';PREF=0',
  ],
  ...[
    ';PREF=1',
    ';VALUE=uri',
    ';VALUE=text',
    ';ALTID=1',
    ';LABEL="x^ny"',
    ';',
    ';=',
    ';X',
    ';TYPE=^^^n',
    ';LANGUAGE=de',
    ':',
  ],
];

/** A line's name, parameters or value as other lines have them: `NAME;PARAMETER=…:value`, also LDIF's `name: value`. */
export function mutateProperty(text, random) {
  const lines = text.split('\n');
  const at = random.below(lines.length);
  const line = lines[at];
  const colon = line.indexOf(':') < 0 ? line.length : line.indexOf(':');
  const head = line.slice(0, colon);
  const value = line.slice(colon);
  const made = [
    () => random.of(names) + line.slice(head.split(/[;:]/)[0].length),
    () => head + random.of(parameters) + value,
    () => `${head}:${mutatedValue(value.slice(1), random)}`,
    () => head + random.of(lines).replace(/^[^:]*/, ''),
  ];
  lines[at] = random.of(made)();
  return lines.join('\n');
}

function mutatedValue(value, random) {
  const parts = value.split(';');
  const at = random.below(parts.length);
  if (random.chance(0.3)) parts.splice(at, 1);
  else if (random.chance(0.5)) parts[at] += awkwardOf(random).repeat(1 + random.below(3));
  else parts.splice(at, 0, ...Array(1 + random.below(12)).fill(parts[at]));
  return parts.join(';');
}
