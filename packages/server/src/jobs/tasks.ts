import type { TaskList } from 'graphile-worker';
import type { Parts } from '../context/parts.js';
import { revoke } from '../grants/revocation.js';
import { failImport } from '../imports/end.js';
import { proceed } from '../imports/proceed.js';
import { failures, ImportFailure, type Retry } from '../model/failures.js';
import type { ImportKey } from '../model/import.js';
import { takeBackTry } from '../storage/import-moves.js';
import { type Effort, effortOf, importByKey } from '../storage/imports.js';
import { importTask, queueImport, revokeTask } from '../storage/queue.js';

/** Tries without any progress in between, before a failure that may pass is taken as final. */
const mostTries = { never: 1, refresh: 1, some: 3, often: 6, patiently: 6 } as const;

/** The work on imports as tasks of the queue. `stopping` asks it to hand over. */
export function makeTasks(parts: Parts, stopping: AbortSignal): TaskList {
  return {
    async [importTask](payload) {
      const { key } = payload as { key: ImportKey };
      try {
        await proceed(parts, key, stopping, mostTries.often);
      } catch (error) {
        // Anything thrown from here on is tried again by the queue itself: the database is away.
        if (stopping.aborted) await handOver(parts, key);
        else await tryAgainOrFail(parts, key, error);
      }
    },
    async [revokeTask](payload) {
      const { sealed } = payload as { sealed: string };
      await revoke(parts, sealed);
    },
  };
}

/** Stopping is no fault of the import: it counts as no try. */
async function handOver({ db }: Parts, key: ImportKey): Promise<void> {
  await takeBackTry(db, key);
  await queueImport(db, key);
}

async function tryAgainOrFail(parts: Parts, key: ImportKey, error: unknown): Promise<void> {
  const failure = error instanceof ImportFailure ? error : new ImportFailure('internal', { cause: error });
  const effort = await effortOf(parts.db, key);
  await tell(parts, key, failure, effort);
  const waitMs = waitAfter(parts, failure, effort);
  if (waitMs === undefined) await failImport(parts, key, failure.code, ['gathering', 'finishing']);
  else await queueImport(parts.db, key, waitMs);
}

/** Only what the operator may have to mend is a warning. */
async function tell(
  { db, log }: Parts,
  key: ImportKey,
  failure: ImportFailure,
  { tries }: Effort,
): Promise<void> {
  const it = await importByKey(db, key);
  log[failures[failure.code].tellOperator ? 'warn' : 'info'](
    { import_id: it?.importId, failure: failure.code, tries, err: failure },
    'an import could not go on',
  );
}

/** How long to wait before another try; `undefined` when there is none, or not in the time that is left. */
function waitAfter(
  { config, backOffMs }: Parts,
  { code, isFinal, retryAfterMs = 0 }: ImportFailure,
  { tries, elapsedMs }: Effort,
): number | undefined {
  const { retry } = failures[code];
  if (isFinal || tries >= mostTries[retry]) return undefined;
  const waitMs = retryAfterMs + jittered(backOffMs * unitsOf(retry) * 2 ** (tries - 1));
  return elapsedMs + waitMs < config.limits.gatherMinutes * 60_000 ? waitMs : undefined;
}

/** Quotas are counted by the minute: whoever comes back within seconds finds them as they were. */
const unitsOf = (retry: Retry) => (retry === 'patiently' ? 4 : 1);

/** Up to half of it less by chance, so that many do not come back at once. */
const jittered = (ms: number) => ms * (0.5 + Math.random() / 2);
