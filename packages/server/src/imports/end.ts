import type { AppContext } from '../context/app-context.js';
import { endGrant } from '../grants/revocation.js';
import { type FailureCode, logLevelOf } from '../model/failures.js';
import type { Import, ImportKey } from '../model/import.js';
import { type Queryable, transaction } from '../storage/database.js';
import { type FailableState, holdImport, moveToFailed } from '../storage/import-moves.js';
import { holdRun, type Running } from '../storage/import-runs.js';

/**
 * Ends an import that is in one of the states `from` with a row of the failure table. `undefined` when it is in none of
 * them any more.
 */
export function failImport(
  parts: AppContext,
  key: ImportKey,
  failure: FailureCode,
  from: readonly FailableState[],
): Promise<Import | undefined> {
  return fail(parts, key, failure, from, async () => true);
}

/** Ends an import with a failure that a run of it has met; `undefined` when another run has it now, or it has ended. */
export function failRun(parts: AppContext, it: Running, failure: FailureCode): Promise<Import | undefined> {
  return fail(parts, it.key, failure, ['gathering', 'finishing'], (client) => holdRun(client, it));
}

async function fail(
  parts: AppContext,
  key: ImportKey,
  failure: FailureCode,
  from: readonly FailableState[],
  mayFail: (client: Queryable) => Promise<boolean>,
): Promise<Import | undefined> {
  const failed = await endImport(parts, key, failure, from, mayFail);
  if (failed) observeFailure(parts, failed, failure);
  return failed;
}

/** Ends an import as `failImport` does, for a command, whose metrics and log nobody reads. */
export function endImport(
  parts: Pick<AppContext, 'config' | 'db' | 'log' | 'masterKey'>,
  key: ImportKey,
  failure: FailureCode,
  from: readonly FailableState[],
  mayFail: (client: Queryable) => Promise<boolean> = async () => true,
): Promise<Import | undefined> {
  return transaction(parts.db, async (client) => {
    if (!(await mayFail(client))) return undefined;
    const it = await holdImport(client, key, from);
    if (it) await endGrant(client, parts, it);
    return moveToFailed(client, key, failure, parts.config.limits.recordHours, from);
  });
}

/** Tells the metrics and the log of this node; once the failure has been committed. */
export function observeFailure(parts: AppContext, it: Import, failure: FailureCode): void {
  observeEnd(parts, it, failure);
  parts.log[logLevelOf(failure)]({ import_id: it.importId, source: it.source, failure }, 'import failed');
}

/** Tells the metrics of this node; once the end has been committed. */
export function observeEnd({ metrics }: AppContext, it: Import, outcome: FailureCode | 'completed'): void {
  metrics.importsEnded.inc({ source: it.source, mode: it.consentMode ?? '', outcome });
  if (it.gatheringAt && 'endedAt' in it) {
    const ms = it.endedAt.getTime() - it.gatheringAt.getTime();
    metrics.gatherSeconds.observe({ source: it.source }, ms / 1000);
  }
}
