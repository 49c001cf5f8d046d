import type { Parts } from '../parts.js';
import type { Queryable } from '../storage/database.js';
import { transaction } from '../storage/database.js';
import { moveToFailed } from '../storage/import-moves.js';
import { countEnded } from '../storage/statistics.js';
import { type FailureCode, failures } from './failures.js';
import type { Import, ImportKey } from './import.js';

/** Ends an import with a row of the failure table, unless it has ended already; then gives `undefined`. */
export async function failImport(
  parts: Parts,
  key: ImportKey,
  failure: FailureCode,
): Promise<Import | undefined> {
  const failed = await transaction(parts.db, async (client) => {
    const ended = await moveToFailed(client, key, failure, parts.config.limits.recordHours);
    if (ended) await countEnded(client, ended, failure, 0);
    return ended;
  });
  if (!failed) return undefined;
  observeEnd(parts, failed, failure);
  const level = failures[failure].tellOperator ? 'warn' : 'info';
  parts.log[level]({ import_id: failed.importId, source: failed.source.code, failure }, 'import failed');
  return failed;
}

/** Writes down, in the transaction of its caller, that an import was completed. */
export async function countCompleted(client: Queryable, it: Import, contacts: number): Promise<void> {
  await countEnded(client, it, 'completed', contacts);
}

/** Tells the metrics of this node; once its transaction has been committed. */
export function observeEnd({ metrics }: Parts, it: Import, outcome: FailureCode | 'completed'): void {
  metrics.importsEnded.inc({ source: it.source.code, outcome });
  if (it.gatheringAt) {
    metrics.gatherSeconds.observe({ source: it.source.code }, (Date.now() - it.gatheringAt.getTime()) / 1000);
  }
}
