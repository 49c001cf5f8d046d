import { strToU8, zipSync } from 'fflate';

const row = (cells: readonly string[]) =>
  `<row>${cells.map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`).join('')}</row>`;

const relations = (kind: string, target: string) =>
  strToU8(
    `<Relationships><Relationship Id="a" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/${kind}" Target="${target}"/></Relationships>`,
  );

/** A workbook of one sheet with these rows; `more` lies in it and says nothing. */
export function workbookOf(
  rows: readonly (readonly string[])[],
  more: Uint8Array = new Uint8Array(0),
): Uint8Array<ArrayBuffer> {
  const bytes = zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    '_rels/.rels': relations('officeDocument', 'xl/workbook.xml'),
    'xl/workbook.xml': strToU8(
      '<workbook><sheets><sheet name="People" sheetId="1" id="a"/></sheets></workbook>',
    ),
    'xl/_rels/workbook.xml.rels': relations('worksheet', 'worksheets/sheet1.xml'),
    'xl/media/image1.png': [more, { level: 0 }],
    'xl/worksheets/sheet1.xml': strToU8(
      `<worksheet><sheetData>${rows.map(row).join('')}</sheetData></worksheet>`,
    ),
  });
  return new Uint8Array(bytes);
}

/** The same as a program of OpenDocument writes it. */
export function openDocumentOf(rows: readonly (readonly string[])[]): Uint8Array<ArrayBuffer> {
  const cell = (text: string) =>
    `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`;
  const table = rows.map((cells) => `<table:table-row>${cells.map(cell).join('')}</table:table-row>`);
  const bytes = zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }],
    'content.xml': strToU8(
      `<office:document-content><office:body><office:spreadsheet><table:table>${table.join('')}</table:table></office:spreadsheet></office:body></office:document-content>`,
    ),
  });
  return new Uint8Array(bytes);
}
