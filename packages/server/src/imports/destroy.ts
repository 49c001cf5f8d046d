import type { AppContext } from '../context/app-context.js';
import type { Actor } from '../model/audit.js';
import type { Import } from '../model/import.js';
import { recordAct } from '../storage/audit.js';
import { transaction } from '../storage/database.js';
import { moveToDestroyed } from '../storage/import-moves.js';

/**
 * Destroys the contacts of a completed import before their time, on the word of `actor`, and records it in the same
 * transaction. Nothing happens, and nothing is recorded, when they are destroyed already.
 */
export async function destroyContacts(
  { db, config }: Pick<AppContext, 'config' | 'db'>,
  it: Pick<Import, 'key' | 'importId'>,
  { actor, application }: { readonly actor: Actor; readonly application: string },
): Promise<void> {
  await transaction(db, async (client) => {
    if (!(await moveToDestroyed(client, it.key, config.limits.recordHours))) return;
    const target = String(it.importId);
    await recordAct(client, { actor, act: 'contacts.destroyed', application, target, outcome: 'done' });
  });
}
