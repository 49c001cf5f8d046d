import { crc32, deflateRawSync } from 'node:zlib';

const little = (...fields) => {
  const bytes = Buffer.alloc(fields.reduce((sum, [, length]) => sum + length, 0));
  let at = 0;
  for (const [value, length] of fields) {
    bytes.writeUIntLE(value, at, length);
    at += length;
  }
  return bytes;
};

/** An archive of entries `{ name, content, isStored, hasDescriptor }`. */
export function zipOf(entries) {
  const made = entries.map(entryOf);
  const directory = Buffer.concat(made.map(({ central }) => central));
  const files = Buffer.concat(made.map(({ local }) => local));
  const { length } = made;
  const end = little(
    [0x06054b50, 4],
    [0, 4],
    [length, 2],
    [length, 2],
    [directory.length, 4],
    [files.length, 4],
    [0, 2],
  );
  return Buffer.concat([files, directory, end]);
}

/** Entries, packed once for all archives that they come into unchanged. */
export const prepared = (entries) =>
  entries.map((entry) => ({ ...entry, ready: packedOf(Buffer.from(entry.content, 'latin1')) }));

const packedOf = (plain) => ({ plain, deflated: deflateRawSync(plain), crc: crc32(plain) });

/** Deflate that packs nothing takes no time, and what it unpacks to is another each time. See RFC 1951 §3.2.4. */
function wrappedOf(plain) {
  const { length } = plain;
  if (length > 0xffff) return packedOf(plain);
  const head = little([1, 1], [length, 2], [length ^ 0xffff, 2]);
  return { plain, deflated: Buffer.concat([head, plain]), crc: crc32(plain) };
}

function entryOf({ name, content, ready, isStored = false, hasDescriptor = false }) {
  const { plain, deflated, crc } = ready ?? wrappedOf(Buffer.from(content, 'latin1'));
  const packed = isStored ? plain : deflated;
  const stated = [crc, packed.length, plain.length];
  const head = (signature, [crc, packedSize, size]) =>
    Buffer.concat([
      little([signature, 4], [20, 2], [hasDescriptor ? 8 : 0, 2], [isStored ? 0 : 8, 2], [0, 4]),
      little([crc, 4], [packedSize, 4], [size, 4], [name.length, 2], [0, 2]),
      Buffer.from(name, 'latin1'),
    ]);
  const behind = hasDescriptor
    ? little([0x08074b50, 4], ...stated.map((value) => [value, 4]))
    : Buffer.alloc(0);
  return {
    local: Buffer.concat([head(0x04034b50, hasDescriptor ? [0, 0, 0] : stated), packed, behind]),
    central: Buffer.concat([little([0x02014b50, 4]), Buffer.alloc(42), Buffer.from(name, 'latin1')]),
  };
}

const office = 'http://schemas.openxmlformats.org';

/** The parts of a workbook whose only sheet has these rows. */
export function workbookOf(rows) {
  const document = (root, content) =>
    `<?xml version="1.0"?><${root} xmlns="${office}/spreadsheetml/2006/main" xmlns:r="${office}/officeDocument/2006/relationships">${content}</${root}>`;
  const relation = (id, kind, target) =>
    `<Relationship Id="${id}" Type="${office}/officeDocument/2006/relationships/${kind}" Target="${target}"/>`;
  const relations = (content) =>
    `<Relationships xmlns="${office}/package/2006/relationships">${content}</Relationships>`;
  const strings = [...new Set(rows.flat())];
  const cell = (text) => `<c t="s"><v>${strings.indexOf(text)}</v></c>`;
  const parts = {
    '[Content_Types].xml': `<Types xmlns="${office}/package/2006/content-types"/>`,
    '_rels/.rels': relations(relation('r1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': document(
      'workbook',
      '<sheets><sheet name="A" sheetId="1" r:id="r1"/><sheet name="B" sheetId="2" r:id="r1"/><sheet name="C" sheetId="3" state="hidden" r:id="r1"/></sheets>',
    ),
    'xl/_rels/workbook.xml.rels': relations(
      relation('r1', 'worksheet', 'worksheets/sheet1.xml') +
        relation('r2', 'sharedStrings', 'sharedStrings.xml') +
        relation('r3', 'styles', 'styles.xml'),
    ),
    'xl/styles.xml': document(
      'styleSheet',
      '<numFmts><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs>',
    ),
    'xl/sharedStrings.xml': document('sst', strings.map((text) => `<si><t>${text}</t></si>`).join('')),
    'xl/worksheets/sheet1.xml': document(
      'worksheet',
      `<sheetData>${rows.map((row) => `<row>${row.map(cell).join('')}<c s="1"><v>30741</v></c></row>`).join('')}</sheetData><mergeCells><mergeCell ref="B2:B3"/><mergeCell ref="C1:D1"/></mergeCells>`,
    ),
  };
  return Object.entries(parts).map(([name, content]) => ({ name, content }));
}

/** The same in OpenDocument: a sheet of these rows, merged cells and all, and one of nothing. */
export function odsOf(rows) {
  const namespaces = ['office', 'style', 'table', 'text']
    .map((prefix) => `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${prefix}:1.0"`)
    .join(' ');
  const cell = (text) =>
    `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`;
  const born =
    '<table:table-cell office:value-type="date" office:date-value="1984-02-29"><text:p>29.02.84</text:p></table:table-cell>';
  const merged =
    '<table:table-row table:number-rows-repeated="2"><table:table-cell table:number-rows-spanned="2" table:number-columns-repeated="2"><text:p>Cy<text:s text:c="2"/>Doe</text:p></table:table-cell><table:covered-table-cell/></table:table-row>';
  const table = (name, content) =>
    `<table:table table:name="${name}" table:style-name="t">${content}</table:table>`;
  const sheet = rows
    .map((row) => `<table:table-row>${row.map(cell).join('')}${born}</table:table-row>`)
    .join('');
  return [
    { name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet', isStored: true },
    {
      name: 'content.xml',
      content: `<?xml version="1.0"?><office:document-content ${namespaces}><office:automatic-styles><style:style style:name="t"><style:table-properties table:display="true"/></style:style></office:automatic-styles><office:body><office:spreadsheet>${table('A', sheet + merged)}${table('B', '')}</office:spreadsheet></office:body></office:document-content>`,
    },
    { name: 'META-INF/manifest.xml', content: '<manifest/>' },
  ];
}
