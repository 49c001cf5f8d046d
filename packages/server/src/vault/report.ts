import type { ReadReport, Skip, SkipReason } from '@bookbridge/contacts';
import { type Import, sealContext } from '../model/import.js';
import type { SealKey } from '../security/seal.js';
import { openJson, sealJson } from './sealed-json.js';

/** Where nobody could be read: in a file, or among the entries that a provider listed, whose numbers are from 1 on. */
export interface Skipped extends Omit<Skip, 'reason'> {
  /** A provider may also list what it does not give. */
  readonly reason: SkipReason | 'not_given';
}

/** What is kept of reading an address book, as long as its contacts. */
export interface ImportReport {
  /** Contacts with no name, e-mail address or phone number; they were left out. */
  readonly leftOut: number;
  readonly skipped: readonly Skipped[];
  readonly skippedTotal: number;
  /** What the file was, so that what was skipped can be found in it; `undefined` when a provider was read. */
  readonly file: Pick<ReadReport, 'format' | 'encoding' | 'lineEnd' | 'header' | 'parts'> | undefined;
  /** Groups that are named after their members, or by others; `finish` adds them. */
  readonly groups: ReadReport['groups'];
}

/** How many entries nobody was shared of: nobody could be read from them, or they say neither who nor how to reach them. */
export const skippedOf = ({ skippedTotal, leftOut }: ImportReport): number => skippedTotal + leftOut;

const context = (it: Import) => `report/${sealContext(it)}`;

export function sealReport(it: Import, key: SealKey, report: ImportReport): Buffer {
  return sealJson(key, report, context(it));
}

/** Throws `SealError`. */
export function loadReport(it: Import, key: SealKey, sealed: Buffer): ImportReport {
  return openJson(key, sealed, context(it));
}
