import type { AppContext } from '../../context/app-context.js';
import type { Import, ImportIn } from '../../model/import.js';
import type { SealKey } from '../../security/seal.js';
import { type Queryable, transaction } from '../../storage/database.js';
import { type Finished, moveToChoosing, moveToCompleted } from '../../storage/import-moves.js';
import { holdRun } from '../../storage/import-runs.js';
import { gatheredGeneration } from '../../storage/pages.js';
import { observeEnd } from '../end.js';
import type { Ready } from '../gather/gather.js';
import { TakenOver } from '../gather/taken-over.js';
import { StoredPages } from '../stored-pages.js';
import { type Changes, planChanges, totalsOf, writeMergedPages } from './merge-pages.js';

type Finishing = ImportIn<'finishing'>;

/**
 * Merges duplicates, adds the groups that a file names late, and completes the import, or lets its person choose who is
 * shared: all at once, so that a killed worker leaves it as it was. Throws `TakenOver`, `signal.reason` when it is to stop
 * here and go on elsewhere, and database errors.
 */
export async function finish(
  parts: AppContext,
  { it, report, representatives }: Ready,
  key: SealKey,
  signal: AbortSignal,
): Promise<void> {
  const gathered = new StoredPages(parts.db, it, gatheredGeneration, key, signal);
  const changes = await planChanges(gathered, it, report?.groups ?? [], representatives);
  const moved = await moveOn(parts, it, key, gathered, changes);
  if (moved.state === 'completed') observeEnd(parts, moved, 'completed');
  const { leftOut: left_out, skippedTotal: skipped } = report ?? {};
  const counts = { contacts: it.gathered, left_out, skipped };
  const message = moved.state === 'completed' ? 'import completed' : 'import waits for a choice';
  parts.log.info({ import_id: it.importId, source: it.source, ...counts }, message);
}

/** Throws `TakenOver`. */
async function moveOn(
  { db, config }: AppContext,
  it: Finishing,
  key: SealKey,
  gathered: StoredPages,
  changes: Changes,
): Promise<Import> {
  const { codeMinutes } = config.limits;
  const next = (client: Queryable, finished: Finished) =>
    it.delivery === 'picked'
      ? moveToChoosing(client, it, finished, codeMinutes)
      : moveToCompleted(client, it, finished);
  const isChanged = changes.duplicates.size > 0 || changes.lateGroups.size > 0;
  const moved = isChanged
    ? await transaction(db, async (client) => {
        if (!(await holdRun(client, it))) throw new TakenOver();
        return next(client, await writeMergedPages(client, it, key, gathered.through(client), changes));
      })
    : await next(db, { ...totalsOf(await gathered.counts()), rewritten: [] });
  if (!moved) throw new TakenOver();
  return moved;
}
