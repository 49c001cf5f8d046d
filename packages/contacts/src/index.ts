export type { Address, Contact, Email, Phone } from './contact.js';
export { detectFormat, type FileFormat } from './detect.js';
export { AddressBookError, type AddressBookErrorCode } from './error.js';
export { type MergePlan, mergeContacts, planMerge, uniteContacts } from './merge/merge.js';
export { type AddressBook, type ReadOptions, readAddressBook } from './read.js';
export type { ReadReport, Skip, SkipReason, Warning, WarningReason } from './report.js';
export type { ByteSource } from './text/blocks.js';
export { defaultLimits, type ReadLimits } from './text/limits.js';
