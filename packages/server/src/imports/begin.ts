import { randomInt } from 'node:crypto';
import type { Application } from '../applications/application.js';
import type { Parts } from '../context/parts.js';
import { accountHash } from '../grants/revocation.js';
import type { TypedCredentials } from '../model/grant.js';
import type { Import, ImportRequest, Include } from '../model/import.js';
import { placeOf } from '../model/import.js';
import type { Method, SourceCode } from '../model/source.js';
import { hashSecret, newCode } from '../security/secrets.js';
import { transaction } from '../storage/database.js';
import { insertGrant } from '../storage/grants.js';
import { insertFailed, insertGathering, insertWaiting, type NewImport } from '../storage/imports.js';
import { queueImport } from '../storage/queue.js';
import { countEnded } from '../storage/statistics.js';
import { sealGrant } from '../vault/grant.js';
import { sealRequest } from '../vault/request.js';
import { observeFailure } from './end.js';

const minImportId = 1_000_000;
const maxImportId = 2_147_483_647;

/** What an application asks for. */
export interface Begin {
  readonly application: Application;
  readonly source: SourceCode;
  readonly method: Method;
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

/** Begins an import with what a person typed, whose reading is queued at once. */
export async function beginWithCredentials(
  parts: Parts,
  begin: Begin,
  typed: TypedCredentials,
): Promise<Import> {
  const { masterKey } = parts;
  return transaction(parts.db, (client) =>
    insertWithNewId(begin, async (importId) => {
      const name = { applicationId: begin.application.id, importId };
      const { key, wrapped } = masterKey.newImportKey(placeOf(name));
      const begun = await insertGathering(client, { ...newRow(parts, begin, importId), wrappedKey: wrapped });
      if (!begun) return undefined;
      const account = accountHash(masterKey, begin.source, typed);
      await insertGrant(client, begun.key, sealGrant(key, name, typed), account);
      await queueImport(client, begun.key);
      return begun;
    }),
  );
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
  await countEnded(parts.db, failed, 'source_unavailable', 0);
  observeFailure(parts, failed, 'source_unavailable');
  return failed;
}

async function insertWithNewId(
  { application }: Begin,
  insert: (importId: number) => Promise<Import | undefined>,
): Promise<Import> {
  // Even among ten million remembered imports one number in two hundred is taken.
  for (let tries = 0; tries < 20; tries++) {
    const begun = await insert(randomInt(minImportId, maxImportId + 1));
    if (begun) return begun;
  }
  throw new Error(`Application ${application.id} has no number left for another import.`);
}

function newRow(
  { masterKey }: Parts,
  { application, source, method, request, include, isMerged, locale }: Begin,
  importId: number,
): Omit<NewImport, 'codeHash' | 'waitMinutes' | 'wrappedKey'> {
  return {
    applicationId: application.id,
    importId,
    firstActionId: randomInt(1, 2_147_483_600),
    source,
    method,
    request: sealRequest(masterKey, { applicationId: application.id, importId }, request),
    locale,
    include: include.filter((member) => application.include.includes(member)),
    isMerged,
  };
}
