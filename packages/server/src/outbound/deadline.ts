import { ImportFailure } from '../model/failures.js';

/** A `source_unavailable` for want of time, and of nothing else that is known. */
export class DeadlineExceeded extends ImportFailure {
  constructor(ms: number) {
    super('source_unavailable', { cause: `no whole answer within ${ms} ms` });
  }
}

export interface Deadline {
  /** Aborts with the reason of the caller's signal, or with `DeadlineExceeded` when time is up. */
  readonly signal: AbortSignal;
  clear(): void;
}

/** Ends what is under way when `caller` aborts or after `ms`. Must be cleared: `caller` may live for hours. */
export function startDeadline(ms: number, caller: AbortSignal | null | undefined): Deadline {
  const controller = new AbortController();
  const follow = () => controller.abort(caller?.reason);
  const timer = setTimeout(() => {
    controller.abort(new DeadlineExceeded(ms));
  }, ms);
  if (caller?.aborted) follow();
  caller?.addEventListener('abort', follow, { once: true });
  return {
    signal: controller.signal,
    clear: () => {
      clearTimeout(timer);
      caller?.removeEventListener('abort', follow);
    },
  };
}
