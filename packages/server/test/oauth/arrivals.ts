import type { Sandbox } from '@bookbridge/sandbox';
import type { TestService } from '../support/service.js';

interface Arrival {
  readonly at: string;
  readonly method: string;
  readonly path: string;
  readonly account: string | null;
  readonly page: number | null;
  readonly status: number | null;
}

/** What arrived at the sandbox below a path, in order; of one account, where it is named by what stands before the @. */
export async function arrivals(sandbox: Sandbox, path: string, account?: string): Promise<Arrival[]> {
  const response = await fetch(`${sandbox.url}/google/_sandbox/log`);
  const { requests } = (await response.json()) as { requests: Arrival[] };
  return requests.filter(
    (it) => it.path.startsWith(path) && (!account || it.account === `${account}@sandbox.example`),
  );
}

export async function forgetArrivals(sandbox: Sandbox): Promise<void> {
  await fetch(`${sandbox.url}/google/_sandbox/log`, { method: 'DELETE' });
}

/** Has jobs that wait for a better time done now. */
export async function hurry({ service }: TestService): Promise<void> {
  const { db } = service.parts;
  const { rowCount } = await db.query(
    'update graphile_worker._private_jobs set run_at = now() where locked_at is null and run_at > now()',
  );
  // As the queue does with new ones; else a worker sees them at its next look, a second later.
  if (rowCount) await db.query(`select pg_notify('jobs:insert', json_build_object('count', 5)::text)`);
}
