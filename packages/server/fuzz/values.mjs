// Values that parsers stumble over, beside those that are right.

const long = (length) => 'x'.repeat(length);

export const texts = [
  ...[
    '',
    ' ',
    '0',
    '-1',
    '1e309',
    'NaN',
    'null',
    'true',
    '[]',
    '{}',
    '__proto__',
    'constructor',
    '../../etc/passwd',
  ],
  ...[
    '\0',
    'a\0b',
    '\r\nSet-Cookie: a=b',
    '\u202e',
    '\ufeff',
    'İ',
    'ß',
    '😀',
    '\ud800',
    "' or 1=1 --",
    '<script>',
    '%',
    '%s%n',
  ],
  ...['9007199254740993', '2147483648', '-2147483649', '1'.repeat(400), long(2_049), long(40_000)],
  ...[
    'ana@example.org',
    'ana@',
    '@example.org',
    'example.org',
    'https://invitely.example/',
    'javascript:alert(1)',
    '//x',
  ],
];

/** What JSON may hold in the place of a text. */
export const jsonValues = [
  ...texts,
  null,
  true,
  0,
  -0,
  1e308,
  [],
  {},
  [[[[1]]]],
  { a: { b: {} } },
  ['a', 'b'],
];

export const services = [
  'csv',
  'vcard',
  'gmail',
  'outlookcom',
  'yahoo',
  'aol',
  'icloud',
  'carddav',
  'jmap',
  'file',
  'nobody',
];

export const accepts = [
  ...[
    '*/*',
    'application/json',
    'application/xml',
    'text/xml',
    'text/html',
    'text/event-stream',
    'image/png',
    '',
  ],
  ...['application/json;q=0', 'a/b;q=x', ',,,', 'application/*;q=0.1, */*;q=2', long(3_000)],
];

export const mediaTypes = [
  ...[
    'application/json',
    'application/x-www-form-urlencoded',
    'multipart/form-data',
    'text/plain',
    'application/xml',
    '',
  ],
  ...[
    'application/json; charset=utf-16',
    'multipart/form-data; boundary=',
    'multipart/form-data; boundary="',
    'x',
    ';;;',
  ],
];

export const methods = [
  'GET',
  'POST',
  'DELETE',
  'HEAD',
  'OPTIONS',
  'PUT',
  'PATCH',
  'TRACE',
  'PROPFIND',
  'QUERY',
];

/** Percent signs that decode to something, to nothing, and to half of something. */
export const escapes = [
  '%00',
  '%2e%2e%2f',
  '%zz',
  '%',
  '%ed%a0%80',
  '%c0%af',
  '%ff',
  '%0d%0a',
  '%25',
  '%E2%82',
  '+',
  ';',
  '//',
];
