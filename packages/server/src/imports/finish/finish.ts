import type { Parts } from '../../context/parts.js';
import type { Import, ImportIn } from '../../model/import.js';
import type { SealKey } from '../../security/seal.js';
import { type Queryable, transaction } from '../../storage/database.js';
import { holdRun, moveToCompleted } from '../../storage/import-moves.js';
import { deleteMapping } from '../../storage/mappings.js';
import { deleteGathered, gatheredGeneration, mergedGeneration } from '../../storage/pages.js';
import { countEnded } from '../../storage/statistics.js';
import { deleteUploads } from '../../storage/uploads.js';
import { keyOfImport } from '../../vault/import-key.js';
import { type ImportReport, openReport } from '../../vault/report.js';
import { observeEnd } from '../end.js';
import type { Ready } from '../gather/gather.js';
import { TakenOver } from '../gather/taken-over.js';
import { GatheredPages } from './gathered-pages.js';
import { type Changes, rewrite, survey, totalsOf } from './merge-pages.js';

type Finishing = ImportIn<'finishing'>;

/**
 * Merges duplicates, adds the groups that a file names late, and completes the import: all in one transaction, so that
 * a killed worker leaves it as it was. Throws `TakenOver`, `signal.reason` when it is to stop here and go on elsewhere, and
 * database errors.
 */
export async function finish(parts: Parts, { it, leaders }: Ready, signal: AbortSignal): Promise<void> {
  const key = await keyOfImport(parts.db, parts.masterKey, it);
  if (!key) throw new TakenOver();
  const report = await openReport(parts.db, it, key);
  const completed = await mergeAndComplete(parts, it, key, signal, report?.groups ?? [], leaders);
  observeEnd(parts, completed, 'completed');
  const { leftOut: left_out, skippedTotal: skipped } = report ?? {};
  const counts = { contacts: it.gathered, left_out, skipped };
  parts.log.info({ import_id: it.importId, source: it.source, ...counts }, 'import completed');
}

async function mergeAndComplete(
  { db }: Parts,
  it: Finishing,
  key: SealKey,
  signal: AbortSignal,
  groups: ImportReport['groups'],
  leaders: Uint32Array | undefined,
): Promise<Import> {
  const gathered = new GatheredPages(db, it, key, signal);
  const changes = await survey(gathered, it, groups, leaders);
  return transaction(db, (client) => complete(client, it, key, gathered, changes));
}

async function complete(
  client: Queryable,
  it: Finishing,
  key: SealKey,
  gathered: GatheredPages,
  changes: Changes,
): Promise<Import> {
  if (!(await holdRun(client, it))) throw new TakenOver();
  const isChanged = changes.followers.size > 0 || changes.lateGroups.size > 0;
  const totals = isChanged
    ? await rewrite(client, it, key, gathered.through(client), changes)
    : totalsOf(await gathered.through(client).counts());
  const generation = isChanged ? mergedGeneration : gatheredGeneration;
  const completed = await moveToCompleted(client, it, { ...totals, generation });
  if (!completed) throw new TakenOver();
  if (isChanged) await deleteGathered(client, it.key);
  await deleteUploads(client, it.key);
  await deleteMapping(client, it.key);
  await countEnded(client, completed, 'completed', totals.total);
  return completed;
}
