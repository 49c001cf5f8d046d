import { randomInt } from 'node:crypto';
import type { Application } from '../applications/application.js';
import type { AppContext } from '../context/app-context.js';
import { grantHashes } from '../grants/revocation.js';
import type { TypedCredentials } from '../model/grant.js';
import type { Import, ImportRequest, Include } from '../model/import.js';
import { sealContext } from '../model/import.js';
import type { Method, SourceCode } from '../model/source.js';
import { hashSecret } from '../security/secrets.js';
import type { Queryable } from '../storage/database.js';
import { insertGrant } from '../storage/grants.js';
import { insertGathering, insertWaiting, type NewImport } from '../storage/imports.js';
import { queueImport } from '../storage/queue.js';
import { sealGrant } from '../vault/grant.js';
import { sealRequest } from '../vault/request.js';

const minImportId = 1_000_000;
const maxImportId = 2_147_483_647;

/** What an application asks for. */
export interface Begin {
  readonly application: Application;
  readonly source: SourceCode;
  readonly method: Method;
  readonly consentMode: string | undefined;
  readonly request: ImportRequest;
  readonly include: readonly Include[];
  readonly isMerged: boolean;
  readonly locale: string | undefined;
  /** The page that begins it in a browser, if one does. */
  readonly browser?: NewImport['browser'];
}

/** Begins an import that waits for its person, who comes by the URL of its code. */
export function beginImport(
  parts: Pick<AppContext, 'config' | 'db' | 'masterKey'>,
  begin: Begin,
  db: Queryable = parts.db,
): Promise<Import> {
  return insertWithNewId(begin, (importId) => {
    const row = newRow(parts, begin, importId);
    return insertWaiting(db, {
      ...row,
      browser: begin.browser,
      codeHash: hashSecret(codeOf(parts, row)),
      waitMinutes: parts.config.limits.codeMinutes,
      wrappedKey: parts.masterKey.newImportKey(sealContext(row)).wrapped,
    });
  });
}

/** Begins an import with what a person typed, whose reading is queued at once; in the transaction of its caller. */
export function beginWithCredentials(
  parts: AppContext,
  begin: Begin,
  typed: TypedCredentials,
  client: Queryable,
): Promise<Import> {
  const { masterKey } = parts;
  return insertWithNewId(begin, async (importId) => {
    const row = newRow(parts, begin, importId);
    const { key, wrapped } = masterKey.newImportKey(sealContext(row));
    const begun = await insertGathering(client, { ...row, wrappedKey: wrapped });
    if (!begun) return undefined;
    const hashes = grantHashes(masterKey, begun, typed);
    await insertGrant(client, begun.key, sealGrant(key, row, typed), hashes);
    await queueImport(client, begun.key);
    return begun;
  });
}

/**
 * The unguessable part of an import's URL: 144 bits, 24 characters of `[A-Za-z0-9_-]`. Only its hash is kept; whoever has
 * the master key can tell it again, as a repeated begin needs it. Of the two numbers, both random, the second keeps the
 * code from coming back when the first is drawn again.
 */
export const codeOf = (
  { masterKey }: Pick<AppContext, 'masterKey'>,
  it: Pick<Import, 'applicationId' | 'importId' | 'firstActionId' | 'tokenKey'>,
): string =>
  masterKey.tokenFor(`code/${sealContext(it)}/${it.firstActionId}`, masterKey.beginKeyOf(it)).slice(0, 24);

async function insertWithNewId(
  { application }: Begin,
  insert: (importId: number) => Promise<Import | undefined>,
): Promise<Import> {
  // Even among ten million remembered imports one number in two hundred is taken.
  for (let tries = 0; tries < 20; tries++) {
    const begun = await insert(randomInt(minImportId, maxImportId + 1));
    if (begun) return begun;
  }
  throw new Error(
    `Application ${application.id} has no number left for another import, or the master key is not known any more.`,
  );
}

function newRow(
  { masterKey }: Pick<AppContext, 'masterKey'>,
  { application, source, method, consentMode, request, include, isMerged, locale }: Begin,
  importId: number,
): Omit<NewImport, 'browser' | 'codeHash' | 'waitMinutes' | 'wrappedKey'> {
  return {
    applicationId: application.id,
    importId,
    firstActionId: randomInt(1, 2_147_483_600),
    source,
    method,
    consentMode,
    request: sealRequest(masterKey, { applicationId: application.id, importId }, request),
    locale,
    include: include.filter((member) => application.include.includes(member)),
    isMerged,
    delivery: application.delivery,
    tokenKey: masterKey.id,
  };
}
