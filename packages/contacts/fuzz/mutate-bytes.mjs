/** What readers stumble over: ends of strings, halves of characters, marks, numbers, names of an object's own. */
const awkward = [
  ...[
    '\0',
    '\x1a',
    '\x7f',
    '\xff',
    '\xc3',
    '\xe2\x80',
    '\xed\xa0\x80',
    '\xf0\x9f\x98\x80',
    '\xef\xbb\xbf',
    '\xfe\xff',
  ],
  ...[
    '\xe2\x80\xae',
    '\xe2\x80\x8b',
    '\xcc\x81',
    '\r',
    '\n',
    '\r\r\n',
    '\t',
    ' ',
    '"',
    '""',
    "'",
    '\\',
    '\\n',
    '\\,',
    '=',
  ],
  ...[
    '=\r\n',
    '=0',
    '=C3',
    ';',
    ',',
    ':',
    '::',
    '|',
    '@',
    '<',
    '>',
    '<x@y>',
    '&',
    '&#0;',
    '&amp;',
    ']]>',
    '{',
    '}',
    '[',
    ']',
  ],
  ...[
    '__proto__',
    'constructor',
    'null',
    'undefined',
    '-1',
    '1e999',
    '99999999999999999999',
    '0000-00-00',
    '--0230',
    'NaN',
  ],
  ...[
    'BEGIN:VCARD\r\n',
    'END:VCARD\r\n',
    'xn--',
    'xn--99999999',
    'tel:',
    'mailto:',
    'data:image/png;base64,',
    '=CMD()',
  ],
];

export const awkwardOf = (random) => random.of(awkward);

const damages = [
  (text, [from, to]) => text.slice(0, from) + text.slice(to),
  (text, [from, to]) => text.slice(0, to) + text.slice(from),
  (text, [from, to], random) => text.slice(0, from) + awkwardOf(random) + text.slice(to),
  (text, [from], random) => text.slice(0, from) + awkwardOf(random) + text.slice(from),
  (text, [from], random) =>
    text.slice(0, from) + String.fromCharCode(random.below(256)) + text.slice(from + 1),
  (text, [from, to], random) =>
    text.slice(0, from) + text.slice(from, to).repeat(1 + random.below(50)) + text.slice(to),
  (text, [from], random) =>
    text.slice(0, from) + awkwardOf(random).repeat(1 + random.below(300)) + text.slice(from),
  (text, [from]) => text.slice(0, from),
  (text, [from]) => text.slice(from),
  (text, [from, to], _random, other) => text.slice(0, from) + other.slice(0, 400) + text.slice(to),
];

/** Damage that knows nothing of formats. Text has one character for each byte. */
export const mutateBytes = (text, random, other) =>
  random.of(damages)(text, random.range(text.length), random, other);
