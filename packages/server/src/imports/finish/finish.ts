import type { AppContext } from '../../context/app-context.js';
import type { Import, ImportIn } from '../../model/import.js';
import type { SealKey } from '../../security/seal.js';
import { type Queryable, transaction } from '../../storage/database.js';
import { holdRun, moveToCompleted } from '../../storage/import-moves.js';
import { observeEnd } from '../end.js';
import type { Ready } from '../gather/gather.js';
import { TakenOver } from '../gather/taken-over.js';
import { GatheredPages } from './gathered-pages.js';
import { type Changes, planChanges, totalsOf, writeMergedPages } from './merge-pages.js';

type Finishing = ImportIn<'finishing'>;

/**
 * Merges duplicates, adds the groups that a file names late, and completes the import: all at once, so that a killed
 * worker leaves it as it was. Throws `TakenOver`, `signal.reason` when it is to stop here and go on elsewhere, and database
 * errors.
 */
export async function finish(
  parts: AppContext,
  { it, report, representatives }: Ready,
  key: SealKey,
  signal: AbortSignal,
): Promise<void> {
  const gathered = new GatheredPages(parts.db, it, key, signal);
  const changes = await planChanges(gathered, it, report?.groups ?? [], representatives);
  observeEnd(parts, await complete(parts, it, key, gathered, changes), 'completed');
  const { leftOut: left_out, skippedTotal: skipped } = report ?? {};
  const counts = { contacts: it.gathered, left_out, skipped };
  parts.log.info({ import_id: it.importId, source: it.source, ...counts }, 'import completed');
}

/** Throws `TakenOver`. */
async function complete(
  { db }: AppContext,
  it: Finishing,
  key: SealKey,
  gathered: GatheredPages,
  changes: Changes,
): Promise<Import> {
  const isChanged = changes.duplicates.size > 0 || changes.lateGroups.size > 0;
  const completed = isChanged
    ? await transaction(db, (client) => mergeAndComplete(client, it, key, gathered, changes))
    : await moveToCompleted(db, it, { ...totalsOf(await gathered.counts()), rewritten: [] });
  if (!completed) throw new TakenOver();
  return completed;
}

async function mergeAndComplete(
  client: Queryable,
  it: Finishing,
  key: SealKey,
  gathered: GatheredPages,
  changes: Changes,
): Promise<Import | undefined> {
  if (!(await holdRun(client, it))) throw new TakenOver();
  return moveToCompleted(
    client,
    it,
    await writeMergedPages(client, it, key, gathered.through(client), changes),
  );
}
