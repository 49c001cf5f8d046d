import type { Sandbox } from '@bookbridge/sandbox';
import type { TestService } from '@bookbridge/testing/service';

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

/** Has the database write down how many seconds each job that is queued from now on is to wait; gives them in order. */
export async function noteWaits({ service }: TestService): Promise<() => Promise<number[]>> {
  const { db } = service.parts;
  await db.query(`
    create table if not exists public.waits (place bigserial, seconds float8);
    truncate public.waits;
    create or replace function public.note_wait() returns trigger language plpgsql as
      $$ begin insert into public.waits (seconds) values (extract(epoch from new.run_at - now())); return new; end $$;
    create or replace trigger note_wait after insert on graphile_worker._private_jobs
      for each row execute function public.note_wait()`);
  return async () => {
    const { rows } = await db.query<{ seconds: number }>('select seconds from public.waits order by place');
    return rows.map(({ seconds }) => seconds);
  };
}
