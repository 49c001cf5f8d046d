import { odsOf, odsRow } from '../ods-builder.js';
import { bytes, lines } from '../support.js';
import { textRow, workbookOf } from '../xlsx-builder.js';
import { zipOf } from '../zip-builder.js';

const vCard = lines(
  'BEGIN:VCARD',
  'VERSION:2.1',
  'N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=C3=',
  '=B6rg;;;',
  'EMAIL;INTERNET:joerg@x.example',
  'NOTE:zwei',
  '  Zeilen 山田 😀',
  'END:VCARD',
  'BEGIN:VCARD',
  'VERSION:3.0',
  'FN:Zoë\\, Roe',
  'TEL;TYPE=CELL:+41 31 928 09 60',
  'PHOTO;ENCODING=b:iVBORw0KGgo=',
  'END:VCARD',
  'BEGIN:VCARD',
  'VERSION:4.0',
  'FN:never ended',
);
const table = lines(
  'First Name,Last Name,E-mail Address,Notes',
  'Zoë,"Roe ""the one""",zoe@x.example,"one',
  'two"',
  '山田,太郎,t@x.example,"never closed',
);
const windows = bytes(
  `<?xml version="1.0" encoding="UTF-8"?><c:contact xmlns:c="http://schemas.microsoft.com/Contact" c:Version="1">
<c:NameCollection><c:Name><c:FormattedName>Zoë &amp; Roe</c:FormattedName></c:Name></c:NameCollection>
<c:EmailAddressCollection><c:EmailAddress><c:Address>zoe@x.example</c:Address></c:EmailAddress></c:EmailAddressCollection></c:contact>`,
);

/** A small file of each format and encoding, with what is cut wrongly most easily. */
export const samples: Record<string, Uint8Array> = {
  vCard: bytes(vCard),
  'vCard in UTF-16': new Uint8Array(Buffer.from(`\ufeff${vCard}`, 'utf16le')),
  'vCard in Windows-1252': new Uint8Array(Buffer.from(vCard.replace(/[^\0-\xff]/g, ''), 'latin1')),
  'vCard folded inside of characters': Uint8Array.from([
    ...bytes('BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Zo\xc3'.slice(0, -1)),
    ...[0xc3, 0x0d, 0x0a, 0x20, 0xab],
    ...bytes(' Roe\r\nEND:VCARD\r\n'),
  ]),
  CSV: bytes(table),
  'CSV in UTF-16': new Uint8Array(Buffer.from(`\ufeff${table}`, 'utf16le')),
  LDIF: bytes(
    lines(
      'version: 1',
      'dn: cn=Zoë Roe,mail=zoe@x.example',
      'objectclass: person',
      'cn:: Wm/DqyBSb2U=',
      'mail: zoe@x.exa',
      ' mple',
      '',
      'dn: cn=Club',
      'objectclass: groupOfNames',
      'cn: Club',
      'member: cn=Zoë Roe,mail=zoe@x.example',
    ),
  ),
  jCard: bytes(
    '["vcard",[["version",{},"text","4.0"],["fn",{},"text","Zo\\u00eb \\"Roe\\" 😀"],["email",{},"text","zoe@x.example"]]]',
  ),
  JSContact: bytes(
    '[{"@type":"Card","version":"1.0","uid":"u","name":{"full":"Zoë \\ud83d\\ude00"},"emails":{"e":{"address":"zoe@x.example"}}},\r\n{"@type":"Card","uid":"v","name":{"full":"Bo"}}]',
  ),
  '.contact of Windows': windows,
  XLSX: workbookOf({
    sheets: { A: textRow('First Name', 'E-mail') + textRow('Zoë', 'zoe@x.example') },
  }),
  'XLSX with descriptors': workbookOf({
    sheets: { A: textRow('First Name', 'E-mail') + textRow('Zoë', 'zoe@x.example') },
    form: { descriptor: 'signed' },
  }),
  'XLSX of several sheets, with merged cells': workbookOf({
    sheets: {
      A: `<sheetData>${textRow('First Name', 'Company')}<row r="2"><c r="A2" t="str"><v>Zoë</v></c><c r="B2" t="str"><v>ACME</v></c></row><row r="3"><c r="A3" t="str"><v>Bo</v></c></row></sheetData><mergeCells><mergeCell ref="B2:B3"/></mergeCells>`,
      B: textRow('Item', 'Price'),
      C: textRow('Name', 'E-mail') + textRow('山田', 'yamada@x.example'),
    },
    hidden: ['B'],
  }),
  ODS: odsOf({
    sheets: {
      A: odsRow('First Name', 'E-mail') + odsRow('Zoë', 'zoe@x.example'),
      B: odsRow('Item', 'Price'),
      C: odsRow('Name', 'E-mail') + odsRow('山田', 'yamada@x.example'),
    },
  }),
  'pasted mailboxes': bytes(
    lines(
      'Zoë Roe <zoe@x.example>, "Roe, Bo" <bo@x.example>;',
      '=?utf-8?Q?J=C3=B6rg?= <joerg@x.example>',
      'Club: yamada@x.example (山田 太郎);',
      'none at all',
      '"never closed <zoe@x.example>',
    ),
  ),
  ZIP: zipOf(
    { name: 'a.vcf', content: vCard },
    { name: 'b.csv', content: table, isStored: true },
    { name: 'c.contact', content: windows, descriptor: 'bare' },
    { name: 'readme.txt', content: 'nothing of interest' },
  ),
  'a ZIP that breaks off': zipOf({ name: 'a.vcf', content: vCard }, { name: 'b.csv', content: table }).slice(
    0,
    420,
  ),
  'no address book': bytes('%PDF-1.7 and more'),
};
