import type { Parts } from '../context/parts.js';
import { ImportFailure } from '../model/failures.js';
import type { ImportKey } from '../model/import.js';
import { takeRun } from '../storage/import-moves.js';
import { unwrapKey } from '../vault/import-key.js';
import { openMapping } from '../vault/mapping.js';
import { openReport } from '../vault/report.js';
import { finish } from './finish/finish.js';
import { gather } from './gather/gather.js';

/**
 * Takes an import on from wherever it is: reads what is still to be read, then finishes it. Whoever is killed in
 * between leaves a state from which the next one goes on; after `maxTries` runs without progress there is no further one,
 * since an address book that kills its worker each time must not be read for ever. Does nothing when the import has ended.
 * Throws what `gather` and `finish` throw.
 */
export async function proceed(
  parts: Parts,
  importKey: ImportKey,
  signal: AbortSignal,
  maxTries: number,
): Promise<void> {
  const taken = await takeRun(parts.db, importKey);
  if (!taken) return;
  const { it, mapping, report } = taken;
  if (it.tries > maxTries) throw new ImportFailure('internal');
  const key = unwrapKey(parts.masterKey, it, taken.wrappedKey);
  const book =
    it.state === 'finishing'
      ? { it, report: report && openReport(it, key, report), leaders: undefined }
      : await gather(parts, {
          it,
          key,
          signal,
          maxContacts: taken.limits.maxContacts ?? parts.config.limits.maxContacts,
          mapping: mapping && openMapping(it, key, mapping),
        });
  if (book) await finish(parts, book, key, signal);
}
