import type { AppContext } from '../context/app-context.js';
import type { Taken } from '../storage/import-runs.js';
import { unwrapKey } from '../vault/import-key.js';
import { loadMapping } from '../vault/mapping.js';
import { loadReport } from '../vault/report.js';
import { finish } from './finish/finish.js';
import { gather } from './gather/gather.js';

/**
 * Takes an import on from wherever it is: reads what is still to be read, then finishes it. Whoever is killed in
 * between leaves a state from which the next run goes on. Throws what `gather` and `finish` throw.
 */
export async function resumeImport(parts: AppContext, taken: Taken, signal: AbortSignal): Promise<void> {
  const { it, limits, mapping, report } = taken;
  const key = unwrapKey(parts.masterKey, it, taken.wrappedKey);
  const ready =
    it.state === 'finishing'
      ? { it, report: report && loadReport(it, key, report), representatives: undefined }
      : await gather(parts, {
          it,
          key,
          signal,
          maxContacts: limits.maxContacts ?? parts.config.limits.maxContacts,
          mapping: mapping && loadMapping(it, key, mapping),
        });
  await finish(parts, ready, key, signal);
}
