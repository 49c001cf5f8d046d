import type { JobHelpers, Task, TaskList } from 'graphile-worker';
import type { AppContext } from '../context/app-context.js';
import { revoke } from '../grants/revocation.js';
import { failRun } from '../imports/end.js';
import { TakenOver } from '../imports/gather/taken-over.js';
import { resumeImport } from '../imports/resume-import.js';
import { failures, ImportFailure, logLevelOf } from '../model/failures.js';
import type { ImportKey } from '../model/import.js';
import type { KeyId } from '../security/derived-keys.js';
import { isDatabaseAway } from '../storage/database.js';
import { awaySentence } from '../storage/database-reason.js';
import { importKey } from '../storage/import-key.js';
import { type Running, type Taken, takeRun } from '../storage/import-runs.js';
import { type Attempts, attemptsOf } from '../storage/imports.js';
import {
  handOverRun,
  holdsJob,
  importTask,
  notAgainMs,
  queueImport,
  queueRewrap,
  queueRun,
  revokeTask,
  rewrapTask,
  webhookTask,
} from '../storage/queue.js';
import { putOff, type QueuedMessage } from '../storage/webhook-messages.js';
import { rewrapAll } from '../vault/rewrap.js';
import { deliver } from '../webhooks/deliver.js';
import type { PoolSlots } from './slots.js';
import type { UnderWay } from './under-way.js';

/** Deaths of workers without any progress in between. */
const maxAttempts = Math.max(...Object.values(failures).map(({ retry }) => retry.attempts));

/** What the tasks of a pool keep of what it does right now. */
export interface AtWork {
  readonly underWay: UnderWay;
  readonly slots: PoolSlots;
}

/**
 * The work on imports and webhooks as tasks of the queue. `ending` asks it to hand over. A task throws `TakenOver` when its job is
 * another pool's by now, and is not to be written off; any other error goes to `onError`, and ends the pool.
 */
export function makeTasks(
  parts: AppContext,
  ending: AbortSignal,
  { underWay, slots }: AtWork,
  onError: (error: unknown) => Promise<never>,
): TaskList {
  const guarded =
    (task: Task): Task =>
    (payload, helpers) =>
      Promise.resolve(task(payload, helpers)).catch((error: unknown) => {
        if (error instanceof TakenOver) throw error;
        return onError(error);
      });

  /** What finds all slots taken keeps its place in the line: no job that there is no slot for is given out. */
  const againMs = () => (ending.aborted ? notAgainMs : 0);

  async function runImport(key: ImportKey, job: JobHelpers['job']): Promise<void> {
    const taken = await takeRun(parts.db, key, { pool: job.locked_by, turn: job.priority });
    if (!taken) return;
    const { it } = taken;
    underWay.add(it);
    const end = await goOn(parts, taken, ending).then(
      () => true,
      (error: unknown) => endOf(parts, it, error, ending),
    );
    underWay.ended(it);
    if (!end) await keepOffJob(parts, job);
  }

  return {
    [importTask]: guarded(async (payload, { job }) => {
      const { application, key: id } = payload as { application?: string; key: string };
      // A node that has not been upgraded yet does not say whose it is: the next look for lost imports queues it again.
      if (application === undefined) return;
      const key = importKey(application, id);
      const isDone = !ending.aborted && (await slots.imports.within(key, () => runImport(key, job)));
      if (!isDone) await queueImport(parts.db, key, againMs());
    }),
    [revokeTask]: guarded(async (payload, { job }) => {
      const { sealed, since } = payload as { sealed: string; since?: string };
      // Both by the database's clock. An earlier version has left none.
      const now = job.locked_at ?? new Date();
      await revoke(parts, sealed, { since: since === undefined ? now : new Date(since), now });
    }),
    [webhookTask]: guarded(async (payload) => {
      const { application, message, endpoint } = payload as QueuedMessage;
      if (application === undefined) return;
      const which = { applicationId: application, id: message };
      const isDone =
        !ending.aborted && (await slots.webhooks.within(endpoint, () => deliver(parts, which, ending)));
      if (!isDone) await putOff(parts.db, which, againMs());
    }),
    [rewrapTask]: guarded(async (payload) => {
      const { to } = payload as { to: KeyId };
      await rewrap(parts, to, ending);
    }),
  };
}

/** What a node that stops has left is another's; one whose file of keys is a moment behind does it in a moment. */
async function rewrap(parts: AppContext, to: KeyId, ending: AbortSignal): Promise<void> {
  const { db, masterKey, log } = parts;
  const isCurrent = masterKey.id === to;
  if (isCurrent && (await rewrapAll(parts, ending))) return;
  if (masterKey.ids.includes(to)) return queueRewrap(db, to, notAgainMs);
  log.warn({ key: to }, 'everything was to be sealed with a master key that this node does not have');
}

/** An address book that kills its worker each time is not read for ever: whoever was killed could not say so. */
async function goOn(parts: AppContext, taken: Taken, ending: AbortSignal): Promise<void> {
  if (taken.it.tries - taken.it.setbacks > maxAttempts) throw new ImportFailure('internal');
  await resumeImport(parts, taken, ending);
}

/** Writes down how a run ended that did not come to its end; false when another run has the import. */
async function endOf(parts: AppContext, it: Running, error: unknown, ending: AbortSignal): Promise<boolean> {
  if (error instanceof TakenOver) return false;
  if (ending.aborted) return handOverRun(parts.db, it, 0);
  if (isDatabaseAway(error)) {
    const reason = awaySentence(error);
    parts.log.info({ import_id: it.importId, reason }, 'an import waits for the database');
    return handOverRun(parts.db, it, jittered(parts.backOffMs));
  }
  return tryAgainOrFail(parts, it, error);
}

/** Throws `TakenOver` when the job was freed meanwhile: it would be written off by whoever has it no more. */
async function keepOffJob({ db }: AppContext, { id, locked_by }: JobHelpers['job']): Promise<void> {
  if (locked_by === null || !(await holdsJob(db, locked_by, id))) throw new TakenOver();
}

async function tryAgainOrFail(parts: AppContext, it: Running, error: unknown): Promise<boolean> {
  const failure = error instanceof ImportFailure ? error : new ImportFailure('internal', { cause: error });
  const attempts = await attemptsOf(parts.db, it);
  if (!attempts) return false;
  tell(parts, it, failure, attempts);
  const waitMs = waitAfter(parts, failure, attempts);
  if (waitMs !== undefined) return queueRun(parts.db, it, waitMs);
  return (await failRun(parts, it, failure.code)) !== undefined;
}

function tell(
  { log }: AppContext,
  { importId }: Running,
  failure: ImportFailure,
  { setbacks }: Attempts,
): void {
  log[logLevelOf(failure.code)](
    { import_id: importId, failure: failure.code, remedy: failure.remedy, tries: setbacks + 1, err: failure },
    'an import could not go on',
  );
}

/** How long to wait before another try; `undefined` when there is none, or not in the time that is left. */
function waitAfter(
  { config, backOffMs }: AppContext,
  { code, isFinal, retryAfterMs = 0 }: ImportFailure,
  { setbacks, elapsedMs }: Attempts,
): number | undefined {
  const { retry } = failures[code];
  if (isFinal || setbacks + 1 >= retry.attempts) return undefined;
  const waitMs = retryAfterMs + jittered(backOffMs * retry.backoff * 2 ** setbacks);
  return elapsedMs + waitMs < config.limits.gatherMinutes * 60_000 ? waitMs : undefined;
}

/** Up to half of it less by chance, so that many do not come back at once. */
const jittered = (ms: number) => ms * (0.5 + Math.random() / 2);
