import type { Task, TaskList } from 'graphile-worker';
import { failImport } from '../imports/end.js';
import { failures, ImportFailure } from '../imports/failures.js';
import { finish } from '../imports/finish.js';
import { gather } from '../imports/gather.js';
import type { ImportKey } from '../imports/import.js';
import type { Parts } from '../parts.js';
import { countTry, queueStep, type TaskName } from '../storage/jobs.js';

type Step = (parts: Parts, key: ImportKey, signal: AbortSignal) => Promise<void>;

const steps: Record<TaskName, Step> = { gather, finish };

/** Tries without any progress in between, before a failure that may pass is taken as final. */
const triesOf = { never: 1, once: 2, some: 3, often: 6 } as const;

/** The steps of an import as tasks of the queue. `stopping` asks them to hand over. */
export function makeTasks(parts: Parts, stopping: AbortSignal): TaskList {
  return Object.fromEntries(
    Object.entries(steps).map(([name, step]) => [name, toTask(parts, name as TaskName, step, stopping)]),
  );
}

function toTask(parts: Parts, name: TaskName, step: Step, stopping: AbortSignal): Task {
  return async (payload) => {
    const { key } = payload as { key: ImportKey };
    try {
      await step(parts, key, stopping);
    } catch (error) {
      // Anything thrown from here on is tried again by the queue itself: the database is away.
      if (stopping.aborted) await queueStep(parts.db, name, key);
      else await tryAgainOrFail(parts, name, key, error);
    }
  };
}

async function tryAgainOrFail(parts: Parts, name: TaskName, key: ImportKey, error: unknown): Promise<void> {
  const failure = error instanceof ImportFailure ? error : new ImportFailure('internal', { cause: error });
  const tries = await countTry(parts.db, key);
  parts.log.warn({ err: failure, task: name, failure: failure.code, tries }, 'a step of an import failed');
  if (tries >= triesOf[failures[failure.code].retry]) await failImport(parts, key, failure.code);
  else await queueStep(parts.db, name, key, backOffMs(tries));
}

/** 1, 2, 4, 8 … seconds, each half of it by chance, so that many do not come back at once. */
const backOffMs = (tries: number) => 1000 * 2 ** (tries - 1) * (0.5 + Math.random() / 2);
