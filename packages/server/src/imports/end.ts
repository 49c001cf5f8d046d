import type { Parts } from '../context/parts.js';
import { endGrant } from '../grants/revocation.js';
import { type FailureCode, failures } from '../model/failures.js';
import type { Import, ImportKey } from '../model/import.js';
import { transaction } from '../storage/database.js';
import { type FailableState, holdImport, moveToFailed } from '../storage/import-moves.js';

/**
 * Ends an import that is in one of the states `from` with a row of the failure table. `undefined` when it is in none of
 * them any more.
 */
export async function failImport(
  parts: Parts,
  key: ImportKey,
  failure: FailureCode,
  from: readonly FailableState[],
): Promise<Import | undefined> {
  const failed = await transaction(parts.db, async (client) => {
    const it = await holdImport(client, key, from);
    if (it) await endGrant(client, parts, it);
    return moveToFailed(client, key, failure, parts.config.limits.recordHours, from);
  });
  if (failed) observeFailure(parts, failed, failure);
  return failed;
}

/** Tells the metrics and the log of this node; once the failure has been committed. */
export function observeFailure(parts: Parts, it: Import, failure: FailureCode): void {
  observeEnd(parts, it, failure);
  const level = failures[failure].tellOperator ? 'warn' : 'info';
  parts.log[level]({ import_id: it.importId, source: it.source.code, failure }, 'import failed');
}

/** Tells the metrics of this node; once the end has been committed. */
export function observeEnd({ metrics }: Parts, it: Import, outcome: FailureCode | 'completed'): void {
  metrics.importsEnded.inc({ source: it.source.code, outcome });
  if (it.gatheringAt) {
    metrics.gatherSeconds.observe({ source: it.source.code }, (Date.now() - it.gatheringAt.getTime()) / 1000);
  }
}
