import { randomInt } from 'node:crypto';
import type { Application } from '../applications/application.js';
import type { Parts } from '../context/parts.js';
import type { Import, ImportRequest, Include } from '../model/import.js';
import { placeOf } from '../model/import.js';
import { hashSecret, newCode } from '../security/secrets.js';
import type { Source } from '../sources/source.js';
import { insertFailed, insertWaiting, type NewImport } from '../storage/imports.js';
import { sealRequest } from '../vault/request.js';
import { observeFailure } from './end.js';

const leastImportId = 1_000_000;
const mostImportId = 2_147_483_647;

/** What an application asks for. */
export interface Begin {
  readonly application: Application;
  readonly source: Source;
  readonly request: ImportRequest;
  readonly include: readonly Include[];
  readonly isMerged: boolean;
  readonly locale: string | undefined;
}

/** Begins an import that waits for its person, who comes by the URL of the code. */
export async function beginImport(parts: Parts, begin: Begin): Promise<{ import: Import; code: string }> {
  const code = newCode();
  const begun = await insertWithNewId(begin, (importId) => {
    const { wrapped } = parts.masterKey.newImportKey(
      placeOf({ applicationId: begin.application.id, importId }),
    );
    return insertWaiting(parts.db, {
      ...newRow(parts, begin, importId),
      codeHash: hashSecret(code),
      waitMinutes: parts.config.limits.codeMinutes,
      wrappedKey: wrapped,
    });
  });
  return { import: begun, code };
}

/** Begins an import from a provider that takes passwords but cannot be reached by us: it has failed when it begins. */
export async function beginUnreachable(parts: Parts, begin: Begin): Promise<Import> {
  const failed = await insertWithNewId(begin, (importId) =>
    insertFailed(parts.db, {
      ...newRow(parts, begin, importId),
      failure: 'source_unavailable',
      recordHours: parts.config.limits.recordHours,
    }),
  );
  observeFailure(parts, failed, 'source_unavailable');
  return failed;
}

async function insertWithNewId(
  { application }: Begin,
  insert: (importId: number) => Promise<Import | undefined>,
): Promise<Import> {
  // Even among ten million remembered imports one number in two hundred is taken.
  for (let tries = 0; tries < 20; tries++) {
    const begun = await insert(randomInt(leastImportId, mostImportId + 1));
    if (begun) return begun;
  }
  throw new Error(`Application ${application.id} has no number left for another import.`);
}

function newRow(
  { masterKey }: Parts,
  { application, source, request, include, isMerged, locale }: Begin,
  importId: number,
): Omit<NewImport, 'codeHash' | 'waitMinutes' | 'wrappedKey'> {
  return {
    applicationId: application.id,
    importId,
    firstActionId: randomInt(1, 2_147_483_600),
    source,
    request: sealRequest(masterKey, { applicationId: application.id, importId }, request),
    locale,
    include: include.filter((member) => application.include.includes(member)),
    isMerged,
  };
}
