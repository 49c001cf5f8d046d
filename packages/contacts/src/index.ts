export { type DateOrder, dateOf, type ParsedDate, parseDate } from './clean/date.js';
export { Draft, type DraftContext } from './clean/draft.js';
export { type NameParts, splitDisplayName } from './clean/name.js';
export { toType } from './clean/type.js';
export type { Address, Contact, Email, Phone } from './contact.js';
export type {
  ColumnField,
  ColumnMapping,
  KindedField,
  MappedColumn,
  ReadMapping,
  SingleField,
  TableColumns,
} from './csv/mapping.js';
export type { Detected, FileFormat } from './detect.js';
export { detectFormat } from './detect-file.js';
export { AddressBookError, type AddressBookErrorCode, type LooksLike } from './error.js';
export type { MappedJsCard } from './jscontact/map.js';
export { type JsCardMapper, loadJsCardMapper } from './jscontact/mapper.js';
export { mergeContacts } from './merge/merge.js';
export { type MergePlan, planMerge } from './merge/plan.js';
export { uniteContacts } from './merge/unite.js';
export { type AddressBook, type ReadOptions, readAddressBook } from './read.js';
export { type ColumnsOptions, readColumns } from './read-columns.js';
export type {
  ReadReport,
  Skip,
  SkipReason,
  UnreadPart,
  UnreadReason,
  Warning,
  WarningReason,
} from './report.js';
export { type ByteSource, blockBytes } from './text/blocks.js';
export { type Decoder, makeDecoder } from './text/decoder.js';
export { defaultLimits, type ReadLimits } from './text/limits.js';
export { type EntryOptions, readVCardEntries, type VCardEntry } from './vcard/entries.js';
export { textCell } from './write/csv/cell.js';
export { type CsvGroups, countCsvGroups } from './write/csv/groups.js';
export { type CsvOptions, writeCsv } from './write/csv/write.js';
export { writeJsContact } from './write/jscontact/write.js';
export type { ContactPages } from './write/pieces.js';
export { type VCardOptions, type VCardVersion, writeVCard } from './write/vcard/write.js';
