import type { FileFormat } from './detect.js';
import type { FileReader } from './format.js';
import { textReader } from './text-reader.js';
import type { OpenWorkbook } from './workbook/workbook.js';

/** The readers of all formats but vCard, each loaded when such a file is met. */
export const fewReaders: Readonly<Record<Exclude<FileFormat, 'vcard'>, () => Promise<FileReader>>> = {
  csv: async () => textReader((await import('./csv/read.js')).csvReader, { folds: false }),
  ldif: async () => textReader((await import('./ldif/read.js')).ldifReader, { folds: true }),
  jcard: async () => textReader((await import('./jcard/read.js')).jCardReader, { folds: true }),
  jscontact: async () => textReader((await import('./jscontact/read.js')).jsContactReader, { folds: true }),
  'windows-contact': async () =>
    textReader((await import('./windows-contact/read.js')).windowsContactReader, { folds: false }),
  addresses: async () => textReader((await import('./addresses/read.js')).addressReader, { folds: false }),
  zip: async () => (await import('./zip/read.js')).readZip,
  xlsx: () => readerOfWorkbooks('xlsx'),
  ods: () => readerOfWorkbooks('ods'),
};

/** What opens the workbooks of a format. */
export const workbookOpeners: Readonly<Record<'xlsx' | 'ods', () => Promise<OpenWorkbook>>> = {
  xlsx: async () => (await import('./xlsx/open.js')).openXlsx,
  ods: async () => (await import('./ods/open.js')).openOds,
};

const readerOfWorkbooks = async (format: keyof typeof workbookOpeners): Promise<FileReader> =>
  (await import('./workbook/read.js')).workbookReader(await workbookOpeners[format]());
