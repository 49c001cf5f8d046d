import type { Parts } from '../context/parts.js';
import type { ImportKey } from '../model/import.js';
import { deleteExpiredConsents } from '../storage/consents.js';
import { dueToDestroy, dueToExpire, dueToGiveUp } from '../storage/due-imports.js';
import { forgetDue, moveToDestroyed } from '../storage/import-moves.js';
import { failImport } from './end.js';

/** What one sweep does at most of each kind: a backlog is worked off in several. */
const most = 500;

/**
 * Ends what has run out: contacts that were kept long enough first, codes that nobody used, readings that take too
 * long, records nobody needs. Any number of nodes may sweep at once: each move happens once. What cannot be moved is
 * logged, and holds up nothing else.
 */
export async function sweep(parts: Parts): Promise<void> {
  const { db, config } = parts;
  const { gatherMinutes, recordHours } = config.limits;
  const each = async (keys: readonly ImportKey[], end: (key: ImportKey) => Promise<unknown>) => {
    for (const key of keys) {
      await end(key).catch((err: unknown) => parts.log.error({ err, key }, 'an import could not be ended'));
    }
  };
  await each(await dueToDestroy(db, most), (key) => moveToDestroyed(db, key, recordHours));
  await each(await dueToExpire(db, most), (key) => failImport(parts, key, 'consent_expired', waiting));
  await each(await dueToGiveUp(db, gatherMinutes, most), (key) => failImport(parts, key, 'gave_up', running));
  await deleteExpiredConsents(db);
  await forgetDue(db, most);
}

const waiting = ['waiting', 'asking'] as const;
const running = ['gathering', 'finishing'] as const;
