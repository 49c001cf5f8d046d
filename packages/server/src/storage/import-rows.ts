import type { FailureCode } from '../model/failures.js';
import type { Delivery, Import, ImportState, Include, UploadedFile } from '../model/import.js';
import type { Method, SourceCode } from '../model/source.js';
import { importKey } from './import-key.js';

/** A row of `bookbridge.imports` as the driver gives it; bigints are text. */
export interface ImportRow {
  id: string;
  application_id: string;
  import_id: number;
  first_action_id: number;
  source: SourceCode;
  method: Method;
  consent_mode: string | null;
  request: Buffer;
  locale: string | null;
  include: Include[];
  is_merged: boolean;
  delivery: Delivery;
  browser_origin: string | null;
  state: ImportState;
  created_at: Date;
  token_key: string | null;
  is_expired: boolean | null;
  upload: number | null;
  upload_rows: number | null;
  visitor: number | null;
  run: number;
  tries: number;
  setbacks: number;
  cursor: number;
  gathered: number;
  is_cut: boolean;
  consented_at: Date | null;
  gathering_at: Date | null;
  ended_at: Date | null;
  failure: FailureCode | null;
  generation: number | null;
  total: number | null;
  total_with_email: number | null;
  is_over: boolean | null;
  /** For statements that count what they end. */
  read_at: Date | null;
}

export const importColumns = `id, application_id, import_id, first_action_id, source, method, consent_mode, request, locale, include,
  is_merged, delivery, browser_origin, state, created_at, token_key, wait_until <= clock_timestamp() as is_expired, upload, upload_rows, visitor, run, tries, setbacks, cursor, gathered, is_cut,
  consented_at, gathering_at, ended_at, failure, generation, total, total_with_email,
  destroy_at <= clock_timestamp() as is_over, read_at`;

/** The one place where a row becomes the union. Throws when the row breaks what the table's checks promise. */
export function toImport(row: ImportRow): Import {
  const base = {
    key: importKey(row.application_id, row.id),
    applicationId: row.application_id,
    importId: row.import_id,
    firstActionId: row.first_action_id,
    source: row.source,
    method: row.method,
    consentMode: row.consent_mode ?? undefined,
    sealedRequest: row.request,
    locale: row.locale ?? undefined,
    include: row.include,
    isMerged: row.is_merged,
    delivery: row.delivery,
    browserOrigin: row.browser_origin ?? undefined,
    createdAt: row.created_at,
    tokenKey: row.token_key ?? undefined,
    gathered: row.gathered,
    isTruncated: row.is_cut,
    upload: row.upload ?? undefined,
    visitor: row.visitor ?? undefined,
    consentedAt: row.consented_at ?? undefined,
    gatheringAt: row.gathering_at ?? undefined,
  };
  switch (row.state) {
    case 'waiting':
      return { ...base, state: row.state, isExpired: present(row, 'is_expired') };
    case 'asking':
      return { ...base, state: row.state, isExpired: present(row, 'is_expired'), file: fileOf(row) };
    case 'gathering':
    case 'finishing':
      return {
        ...base,
        state: row.state,
        file: row.upload === null ? undefined : fileOf(row),
        cursor: row.cursor,
        run: row.run,
        tries: row.tries,
        setbacks: row.setbacks,
      };
    case 'choosing':
      return {
        ...base,
        state: row.state,
        isExpired: present(row, 'is_expired'),
        generation: present(row, 'generation'),
      };
    case 'completed':
      return {
        ...base,
        state: row.state,
        endedAt: present(row, 'ended_at'),
        isExpired: present(row, 'is_over'),
        generation: present(row, 'generation'),
        total: present(row, 'total'),
        totalWithEmail: present(row, 'total_with_email'),
      };
    case 'destroyed':
      return { ...base, state: row.state, endedAt: present(row, 'ended_at') };
    case 'failed':
      return {
        ...base,
        state: row.state,
        endedAt: present(row, 'ended_at'),
        failure: present(row, 'failure'),
      };
  }
}

const fileOf = (row: ImportRow): UploadedFile => ({
  upload: present(row, 'upload'),
  rows: present(row, 'upload_rows'),
});

function present<Column extends keyof ImportRow>(
  row: ImportRow,
  column: Column,
): NonNullable<ImportRow[Column]> {
  const value = row[column];
  if (value === null) throw new Error(`Import row ${row.id} is ${row.state} without ${column}.`);
  return value;
}
