import type { TaskList } from 'graphile-worker';
import { failImport } from '../imports/end.js';
import { failures, ImportFailure } from '../imports/failures.js';
import type { ImportKey } from '../imports/import.js';
import { proceed } from '../imports/proceed.js';
import type { Parts } from '../parts.js';
import { triesOf } from '../storage/imports.js';
import { importTask, queueImport } from '../storage/jobs.js';

/** Tries without any progress in between, before a failure that may pass is taken as final. */
const mostTries = { never: 1, once: 2, some: 3, often: 6 } as const;

/** The work on imports as a task of the queue. `stopping` asks it to hand over. */
export function makeTasks(parts: Parts, stopping: AbortSignal): TaskList {
  return {
    async [importTask](payload) {
      const { key } = payload as { key: ImportKey };
      try {
        await giveUpAfterCrashes(parts, key);
        await proceed(parts, key, stopping);
      } catch (error) {
        // Anything thrown from here on is tried again by the queue itself: the database is away.
        if (stopping.aborted) await queueImport(parts.db, key);
        else await tryAgainOrFail(parts, key, error);
      }
    },
  };
}

/** A file that kills its worker each time is not read for ever: whoever was killed could not say so. */
async function giveUpAfterCrashes(parts: Parts, key: ImportKey): Promise<void> {
  if ((await triesOf(parts.db, key)) >= mostTries.often) throw new ImportFailure('internal');
}

async function tryAgainOrFail(parts: Parts, key: ImportKey, error: unknown): Promise<void> {
  const failure = error instanceof ImportFailure ? error : new ImportFailure('internal', { cause: error });
  const tries = await triesOf(parts.db, key);
  parts.log.warn({ err: failure, failure: failure.code, tries }, 'an import could not go on');
  if (tries < mostTries[failures[failure.code].retry]) await queueImport(parts.db, key, backOffMs(tries));
  else await failImport(parts, key, failure.code, ['gathering', 'finishing']);
}

/** 1, 2, 4, 8 … seconds, up to half of it less by chance, so that many do not come back at once. */
const backOffMs = (tries: number) => 1000 * 2 ** (tries - 1) * (0.5 + Math.random() / 2);
