import type { Parts } from '../parts.js';
import { dueToDestroy, dueToExpire, dueToGiveUp } from '../storage/due-imports.js';
import { forgetDue, moveToDestroyed } from '../storage/import-moves.js';
import { failImport } from './end.js';

/** What one sweep does at most of each kind: a backlog is worked off in several. */
const most = 500;

/**
 * Ends what has run out: codes that nobody used, readings that take too long, contacts that were kept long enough,
 * records nobody needs. Any number of nodes may sweep at once: each move happens once.
 */
export async function sweep(parts: Parts): Promise<void> {
  const { db, config } = parts;
  const { gatherMinutes, recordHours } = config.limits;
  for (const key of await dueToExpire(db, most)) await failImport(parts, key, 'consent_expired');
  for (const key of await dueToGiveUp(db, gatherMinutes, most)) await failImport(parts, key, 'gave_up');
  for (const key of await dueToDestroy(db, most)) await moveToDestroyed(db, key, recordHours);
  await forgetDue(db, most);
}
