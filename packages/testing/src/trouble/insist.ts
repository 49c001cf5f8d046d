import { setTimeout as sleep } from 'node:timers/promises';

/** Longer than anything that is done to a service takes to pass. */
const maxMs = 120_000;

const againMs = 250;

/** Does something again until it succeeds, as an application does while a service is out of order. */
export async function insistently<Result>(what: string, work: () => Promise<Result>): Promise<Result> {
  for (const until = performance.now() + maxMs; ; await sleep(againMs)) {
    try {
      return await work();
    } catch (error) {
      if (performance.now() > until) throw new Error(`${what} did not succeed.`, { cause: error });
    }
  }
}
