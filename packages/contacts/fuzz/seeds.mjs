import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { odsOf, prepared, workbookOf } from './archives.mjs';

/** Text of files as one character for each byte: what a mutation does to a byte stays possible in each format. */
const bytesOf = (text) => Buffer.from(text).toString('latin1');
const lines = (...all) => bytesOf(`${all.join('\r\n')}\r\n`);

const vCards = [
  lines(
    'BEGIN:VCARD',
    'VERSION:3.0',
    'N:van der Berg;Zoë;Q.;Dr.;Jr.',
    'FN:Dr. Zoë Q. van der Berg',
    'NICKNAME:Zo',
    'EMAIL;TYPE=WORK,pref:zoe@x.example',
    'item1.TEL;TYPE=CELL:+41 31 928 09 60',
    'item1.X-ABLabel:_$!<Home>!$_',
    'ADR;TYPE=HOME:;;Rue 1\\, 2;Genève;GE;1200;CH',
    'ORG:ACME\\; Inc;Sales',
    'TITLE:Head',
    'BDAY:1984-02-29',
    'NOTE:one\\ntwo',
    'CATEGORIES:Friends,Chess',
    'URL:https://x.example',
    'UID:u1',
    'PHOTO;ENCODING=b;TYPE=PNG:iVBORw0KGgo=',
    'END:VCARD',
    'BEGIN:VCARD',
    'VERSION:3.0',
    'KIND:group',
    'FN:Club',
    'X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:u1',
    'END:VCARD',
  ),
  lines(
    'BEGIN:VCARD',
    'VERSION:2.1',
    'N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=C3=B6rg=',
    '=20;;;',
    'TEL;HOME;FAX:031 928 09 60',
    'EMAIL;INTERNET:a@x.example',
    'BDAY:--0229',
    'AGENT:',
    'BEGIN:VCARD',
    'FN:Aide',
    'END:VCARD',
    'X-ANDROID-CUSTOM:vnd.android.cursor.item/nickname;Jo;1;;;',
    'END:VCARD',
  ),
  lines(
    'BEGIN:VCARD',
    'VERSION:4.0',
    'FN;ALTID=1;LANGUAGE=ja:山田太郎',
    'N:山田;太郎;;;',
    'TEL;VALUE=uri;PREF=1:tel:+81-3-0000;ext=5',
    'BDAY:19531015T231000Z',
    'ADR;LABEL="Somewhere\\nin Tokyo":;;;;;;',
    'PHOTO:data:image/png;base64,iVBORw0KGgo=',
    'RELATED;TYPE=friend:urn:uuid:f81d',
    'END:VCARD',
  ),
];

const tables = [
  lines(
    'First Name,Last Name,E-mail Address,Mobile Phone,Birthday,Notes',
    'Ann,Roe,ann@x.example,+41 31 928 09 60,2/29/1984,"one',
    'two ""three"""',
    'Bo,Poe,bo@x.example,031,,',
  ),
  lines(
    'Vorname;Nachname;E-Mail-Adresse;Telefon (privat);Geburtstag',
    'Jörg;Müller;joerg@x.example;031 928 09 60;29.02.1984',
    'Ärnst;Ö;e@x.example;;',
  ),
  lines(
    'Name\tGiven Name\tE-mail 1 - Type\tE-mail 1 - Value\tGroup Membership',
    'Ann Roe\tAnn\t* Work\ta@x.example ::: b@x.example\t* myContacts ::: Chess',
  ),
  lines('ann@x.example,Ann Roe', 'bo@x.example,Bo Poe', 'cy@x.example,Cy Doe'),
];

const directories = [
  lines(
    'version: 1',
    'dn: cn=Ann Roe,mail=ann@x.example',
    'objectclass: person',
    'cn: Ann Roe',
    'sn:: Um9l',
    'mail: ann@x.example',
    'telephoneNumber: +41 31',
    ' 928 09 60',
    'birthyear: 1984',
    'birthmonth: 2',
    'birthday: 29',
    '',
    'dn: cn=Club',
    'objectclass: groupOfNames',
    'cn: Club',
    'member: cn=Ann Roe,mail=ann@x.example',
    '',
  ),
];

const jCards = [
  bytesOf(
    '["vcard",[["version",{},"text","4.0"],["fn",{},"text","Zoë Roe"],["n",{},"text",["Roe","Zoë","",["Dr.","Prof."],""]],["email",{"type":["work","home"],"pref":"1"},"text","z@x.example"],["tel",{"type":"cell"},"uri","tel:+41319280960"],["bday",{},"date","1984-02-29"],["adr",{"label":"x"},"text",["","","Rue 1","Genève","","1200","CH"]],["org",{},"text",["ACME","Sales"]]]]',
  ),
];

const cards = [
  bytesOf(
    '[{"@type":"Card","version":"1.0","uid":"u1","name":{"components":[{"kind":"given","value":"Zoë"},{"kind":"surname","value":"Roe"}],"full":"Zoë Roe"},"emails":{"e1":{"address":"z@x.example","contexts":{"work":true},"pref":1}},"phones":{"p1":{"number":"tel:+41-31-928-09-60","features":{"mobile":true}}},"organizations":{"o1":{"name":"ACME","units":[{"name":"Sales"}]}},"titles":{"t1":{"name":"Head"}},"anniversaries":{"a1":{"kind":"birth","date":{"@type":"PartialDate","year":1984,"month":2,"day":29}}},"addresses":{"a":{"components":[{"kind":"name","value":"Rue"},{"kind":"locality","value":"Genève"}],"full":"x"}},"keywords":{"Chess":true},"notes":{"n":{"note":"one"}},"links":{"l":{"uri":"https://x.example"}},"media":{"m":{"kind":"photo","uri":"data:image/png;base64,iVBORw0KGgo="}}},{"@type":"Card","kind":"group","uid":"g","name":{"full":"Club"},"members":{"u1":true}}]',
  ),
];

const windowsContacts = [
  bytesOf(
    '<?xml version="1.0" encoding="UTF-8"?>\r\n<c:contact c:Version="1" xmlns:c="http://schemas.microsoft.com/Contact" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><c:CreationDate>2009-05-14T01:02:03Z</c:CreationDate><c:EmailAddressCollection><c:EmailAddress c:ElementID="1"><c:Type>SMTP</c:Type><c:Address>zoe@x.example</c:Address><c:LabelCollection><c:Label>Preferred</c:Label><c:Label>Business</c:Label></c:LabelCollection></c:EmailAddress></c:EmailAddressCollection><c:NameCollection><c:Name c:ElementID="1"><c:FormattedName>Zoë &amp; Roe</c:FormattedName><c:FamilyName>Roe</c:FamilyName><c:GivenName>Zoë</c:GivenName></c:Name></c:NameCollection><c:PhoneNumberCollection><c:PhoneNumber><c:Number>031 928 09 60</c:Number><c:LabelCollection><c:Label>Cellular</c:Label></c:LabelCollection></c:PhoneNumber></c:PhoneNumberCollection><c:DateCollection><c:Date><c:Value>1984-02-29T00:00:00Z</c:Value><c:LabelCollection><c:Label>wab:Birthday</c:Label></c:LabelCollection></c:Date></c:DateCollection><c:PhotoCollection><c:Photo><c:Value c:ContentType="image/png">iVBORw0KGgo=</c:Value></c:Photo></c:PhotoCollection></c:contact>',
  ),
];

const sheet = [
  ['First Name', 'Last Name', 'E-mail Address', 'Phone'],
  ['Ann', 'Roe', 'ann@x.example', '+41 31 928 09 60'],
  ['Bo', 'Poe', 'bo@x.example', ''],
];
const workbooks = [workbookOf(sheet), odsOf(sheet)];

const lists = [
  lines(
    'Ann Roe <ann@x.example>, "Poe, Bo" <bo@x.example>;',
    '* =?utf-8?Q?J=C3=B6rg?= =?utf-8?B?w7Y=?= <joerg@x.example>',
    'Club: Cy Doe (Sales) <cy@x.example>, dan@x.example (Dan);',
    'To: <mailto:eve@x.example>, Roe, Fay <fay@x.example>',
  ),
  lines('gus@x.example, hal@x.example, Ida Probe <ida@x.example>', 'Jo: jo@x.example'),
];

const archives = [
  [
    { name: 'Takeout/Contacts/all.vcf', content: vCards[0] },
    { name: 'b.csv', content: tables[0], isStored: true },
    { name: 'c.contact', content: windowsContacts[0], hasDescriptor: true },
    { name: 'readme.txt', content: 'nothing of interest' },
  ],
];

const own = {
  vcard: vCards,
  csv: tables,
  ldif: directories,
  jcard: jCards,
  jscontact: cards,
  'windows-contact': windowsContacts,
  addresses: lists,
};

/** Larger files would only make fewer inputs of the same kind. */
const longest = 6000;
/** What most inputs are made of is about so long: several of a file's cards, entries or rows are like one another. */
const pieceLength = 700;

/** Where a file may be cut into pieces that are files themselves; the rest of a JSON or XML text is none. */
const cuts = {
  vcard: /^(?=BEGIN:VCARD\r*$)/im,
  csv: /^(?!\s)/m,
  ldif: /^(?=dn:)/im,
};

/**
 * What inputs are made of: `texts`, and the shorter `pieces` of each, by format; the entries of `workbooks` and `archives`.
 * Files of the corpus join our own when there is one.
 */
export function seedsOf(corpus) {
  const texts = Object.fromEntries(
    Object.entries(own).map(([format, list]) => [format, [...list, ...filesOf(path.join(corpus, format))]]),
  );
  const pieces = Object.fromEntries(
    Object.entries(texts).map(([format, list]) => [format, list.map((text) => piecesOf(text, format))]),
  );
  const count = Object.values(texts).flat().length + workbooks.length + archives.length;
  return { texts, pieces, workbooks: workbooks.map(prepared), archives: archives.map(prepared), count };
}

function piecesOf(text, format) {
  if (format === 'csv') return narrowed(text).flatMap((table) => cutAt(cuts.csv, table, true));
  return cuts[format] ? cutAt(cuts[format], text) : [text];
}

/** A table begins with its header in each of its pieces. */
function cutAt(cut, text, hasHeader = false) {
  const [first, ...others] = text.split(cut);
  const head = hasHeader ? first : '';
  const pieces = [];
  let piece = first;
  for (const next of others) {
    if (piece.length + next.length > pieceLength && piece.length > head.length) {
      pieces.push(piece);
      piece = head;
    }
    piece += next;
  }
  return [...pieces, piece];
}

/** Tables of a few of a wide table's columns, always with the first ones, which tell who somebody is. */
function narrowed(text) {
  const rows = text.split('\n');
  const separator = [',', ';', '\t'].reduce((a, b) => (widthOf(rows, b) > widthOf(rows, a) ? b : a));
  const tables = [];
  for (let from = 4; from < widthOf(rows, separator); from += 6) {
    const few = (cells) => [...cells.slice(0, 4), ...cells.slice(from, from + 6)];
    tables.push(rows.map((row) => few(row.split(separator)).join(separator)).join('\n'));
  }
  return tables.length > 0 ? tables : [text];
}

const widthOf = ([header], separator) => header.split(separator).length;

function filesOf(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
    .map((file) => readFileSync(file).toString('latin1').slice(0, longest));
}
