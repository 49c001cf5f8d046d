import type { ReadMapping } from '@bookbridge/contacts';
import type { AppContext } from '../../context/app-context.js';
import type { Import, ImportIn } from '../../model/import.js';
import type { SealKey } from '../../security/seal.js';
import { type Queryable, transaction } from '../../storage/database.js';
import { holdImport, moveToGathering, moveToWaiting } from '../../storage/import-moves.js';
import { queueImport } from '../../storage/queue.js';
import { deleteUpload } from '../../storage/uploads.js';
import { storeMapping } from '../../vault/mapping.js';

type Asking = ImportIn<'asking'>;

/**
 * Takes a person's word for what the columns of their file are, and queues its reading. `undefined` when the import no
 * longer asks about that file: it was answered before, another file has come, or its time is over.
 */
export function answerColumns(
  { db }: AppContext,
  it: Asking,
  key: SealKey,
  mapping: ReadMapping,
): Promise<Import | undefined> {
  return transaction(db, async (client) => {
    const accepted = (await holdAsking(client, it)) && (await moveToGathering(client, it, it.file));
    if (!accepted) return undefined;
    await storeMapping(client, it, key, mapping);
    await queueImport(client, it.key);
    return accepted;
  });
}

/** Removes a file that its person does not want to be read after all; the import waits for another one. */
export async function discardFile({ db }: AppContext, it: Asking): Promise<void> {
  await transaction(db, async (client) => {
    if (!(await holdAsking(client, it)) || !(await moveToWaiting(client, it.key))) return;
    await deleteUpload(client, it.key, it.file.upload);
  });
}

/** Holds an import for the rest of the transaction, if it still asks about the same file. */
async function holdAsking(client: Queryable, it: Asking): Promise<boolean> {
  const held = await holdImport(client, it.key, ['asking']);
  return held?.state === 'asking' && held.file.upload === it.file.upload;
}
