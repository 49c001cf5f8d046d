import { type Packed, zipOf } from './zip-builder.js';

export interface MadeOds {
  /** XML of the rows of each sheet, by name. */
  sheets: Record<string, string>;
  hidden?: readonly string[];
  /** What else stands in the manifest. */
  manifest?: string;
  form?: Omit<Packed, 'name' | 'content'>;
}

const namespaces = ['office', 'style', 'table', 'text', 'draw', 'calcext']
  .map((prefix) => `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${prefix}:1.0"`)
  .join(' ');

/** A workbook as OpenDocument says. */
export function odsOf({ sheets, hidden, manifest = '', form }: MadeOds): Uint8Array {
  const tables = Object.entries(sheets).map(([name, rows]) => {
    const style = hidden?.includes(name) ? 'ta2' : 'ta1';
    return `<table:table table:name="${name}" table:style-name="${style}"><table:table-column/>${rows}</table:table>`;
  });
  const style = (name: string, display: string) =>
    `<style:style style:name="${name}" style:family="table"><style:table-properties table:display="${display}"/></style:style>`;
  const content = `<?xml version="1.0" encoding="UTF-8"?>
    <office:document-content ${namespaces} office:version="1.3">
    <office:automatic-styles>${style('ta1', 'true')}${style('ta2', 'false')}</office:automatic-styles>
    <office:body><office:spreadsheet>${tables.join('')}</office:spreadsheet></office:body></office:document-content>`;
  return zipOf(
    {
      name: 'mimetype',
      content: 'application/vnd.oasis.opendocument.spreadsheet',
      isStored: true,
    },
    { name: 'Thumbnails/thumbnail.png', content: 'a picture', ...form },
    { name: 'content.xml', content, ...form },
    {
      name: 'META-INF/manifest.xml',
      content: `<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">${manifest}</manifest:manifest>`,
      ...form,
    },
  );
}

export const odsCell = (text: string, attributes = ''): string =>
  text === ''
    ? `<table:table-cell ${attributes}/>`
    : `<table:table-cell office:value-type="string" ${attributes}><text:p>${text}</text:p></table:table-cell>`;

/** A row of texts. */
export const odsRow = (...cells: string[]): string =>
  `<table:table-row>${cells.map((cell) => odsCell(cell)).join('')}</table:table-row>`;
