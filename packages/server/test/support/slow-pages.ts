import type { Database } from '../../dist/storage/database.js';

/** Makes the database slow to store the pages of one generation, so that a test can act in between. */
export async function slowPages(db: Database, generation: 0 | 1, seconds: number): Promise<void> {
  await db.query(`
    create function public.be_slow() returns trigger language plpgsql as
      $$ begin perform pg_sleep(${seconds}); return new; end $$;
    create trigger be_slow before insert on vault.pages
      for each row when (new.generation = ${generation}) execute function public.be_slow()`);
}

export async function fullSpeed(db: Database): Promise<void> {
  await db.query('drop trigger be_slow on vault.pages; drop function public.be_slow');
}

/** Waits until a condition holds. */
export async function until(holds: () => Promise<boolean>, mostMs = 30_000): Promise<void> {
  for (const end = Date.now() + mostMs; Date.now() < end; ) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`It did not come about within ${mostMs} ms.`);
}
