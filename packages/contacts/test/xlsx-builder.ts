import { type Packed, zipOf } from './zip-builder.js';

export interface Made {
  /** XML of the rows of each sheet, by name, or of a whole sheet. */
  sheets: Record<string, string>;
  /** XML of the items of the shared strings. */
  strings?: readonly string[];
  /** Codes of number formats; style 0 is General, style n the nth of them, a number being one of the built-in ones. */
  formats?: readonly (string | number)[];
  is1904?: boolean;
  hidden?: readonly string[];
  /** Whether the namespaces are those of strict documents, and have prefixes. */
  isStrict?: boolean;
  /** Names of parts, in the order in which they stand in the archive; others follow. */
  order?: readonly string[];
  /** What stands before the root of each document. */
  prolog?: string;
  form?: Omit<Packed, 'name' | 'content'>;
}

/** A workbook as ECMA-376 says. */
export function workbookOf(made: Made): Uint8Array {
  const parts = partsOf(made);
  const names = [...new Set([...(made.order ?? []), ...Object.keys(parts)])];
  return zipOf(...names.map((name) => ({ name, content: parts[name] ?? '', ...made.form })));
}

const transitional = {
  main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  relations: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
};
const strict = {
  main: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
  relations: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
};

function partsOf({
  sheets,
  strings,
  formats,
  is1904,
  hidden,
  isStrict,
  prolog = '',
}: Made): Record<string, string> {
  const { main, relations } = isStrict ? strict : transitional;
  const names = Object.keys(sheets);
  const document = (root: string, content: string) => {
    const xml = `<${root} xmlns="${main}" xmlns:r="${relations}">${content}</${root}>`;
    const prefixed = xml.replace(/<(\/?)(?=[a-zA-Z])/g, '<$1x:').replace('xmlns=', 'xmlns:x=');
    return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${prolog}${isStrict ? prefixed : xml}`;
  };
  const relation = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${relations}/${kind}" Target="${target}"/>`;
  const relationships = (...all: string[]) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`;
  return {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': relationships(relation('rId1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': document(
      'workbook',
      `<workbookPr${is1904 ? ' date1904="1"' : ''}/><sheets>${names
        .map((name, i) => {
          const state = hidden?.includes(name) ? ' state="hidden"' : '';
          return `<sheet name="${name}" sheetId="${i + 7}"${state} r:id="rId${i + 1}"/>`;
        })
        .join('')}</sheets>`,
    ),
    'xl/_rels/workbook.xml.rels': relationships(
      ...names.map((_, i) => relation(`rId${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`)),
      ...(strings ? [relation('rId98', 'sharedStrings', '/xl/sharedStrings.xml')] : []),
      ...(formats ? [relation('rId99', 'styles', './styles.xml')] : []),
    ),
    ...Object.fromEntries(
      Object.values(sheets).map((rows, i) => [
        `xl/worksheets/sheet${i + 1}.xml`,
        document('worksheet', rows.includes('<sheetData>') ? rows : `<sheetData>${rows}</sheetData>`),
      ]),
    ),
    ...(strings ? { 'xl/sharedStrings.xml': document('sst', strings.join('')) } : {}),
    ...(formats ? { 'xl/styles.xml': document('styleSheet', styles(formats)) } : {}),
  };
}

function styles(formats: readonly (string | number)[]): string {
  const quoted = (code: string) =>
    code.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  const own = formats.map((code, i) =>
    typeof code === 'string' ? `<numFmt numFmtId="${164 + i}" formatCode="${quoted(code)}"/>` : '',
  );
  const used = formats.map((code, i) => `<xf numFmtId="${typeof code === 'string' ? 164 + i : code}"/>`);
  return `<numFmts>${own.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
    <cellXfs><xf numFmtId="0"/>${used.join('')}</cellXfs>`;
}

/** A row of inline strings. */
export const textRow = (...cells: string[]): string =>
  `<row>${cells.map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`).join('')}</row>`;
