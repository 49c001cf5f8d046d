import type { ReadReport } from '@bookbridge/contacts';
import { type Import, placeOf } from '../model/import.js';
import { open, type SealKey, seal } from '../security/seal.js';
import type { Queryable } from '../storage/database.js';
import { saveReport, sealedReport } from '../storage/reports.js';

/** What is kept of reading an address book, as long as its contacts. */
export interface ImportReport {
  /** Contacts with no name, e-mail address or phone number; they were left out. */
  readonly leftOut: number;
  readonly skipped: ReadReport['skipped'];
  readonly skippedTotal: number;
  /** What the file was, so that what was skipped can be found in it; `undefined` when a provider was read. */
  readonly file: Pick<ReadReport, 'format' | 'encoding' | 'lineEnd' | 'header' | 'parts'> | undefined;
  /** Groups that a file names after their members; `finish` adds them. */
  readonly groups: ReadReport['groups'];
}

const place = (it: Import) => `report/${placeOf(it)}`;

export async function keepReport(
  db: Queryable,
  it: Import,
  key: SealKey,
  report: ImportReport,
): Promise<void> {
  await saveReport(db, it.key, seal(key, Buffer.from(JSON.stringify(report)), place(it)));
}

export async function openReport(db: Queryable, it: Import, key: SealKey): Promise<ImportReport | undefined> {
  const sealed = await sealedReport(db, it.key);
  return sealed && JSON.parse(open(key, sealed, place(it)).toString());
}
