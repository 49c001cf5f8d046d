import type { Database } from '../../server/dist/storage/database.js';

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

/** No page of an import is stored until it is let go. */
export async function holdPages(db: Database, importId: number): Promise<() => Promise<void>> {
  const { rows } = await db.query<{ id: string }>('select id from bookbridge.imports where import_id = $1', [
    importId,
  ]);
  const holding = await db.connect();
  await holding.query('select pg_advisory_lock(1126)');
  await db.query(`
    create function public.be_held() returns trigger language plpgsql as
      $$ begin perform pg_advisory_xact_lock_shared(1126); return new; end $$;
    create trigger be_held before insert on vault.pages
      for each row when (new.import_id = ${rows[0]?.id}) execute function public.be_held()`);
  return async () => {
    await holding.query('select pg_advisory_unlock(1126)');
    holding.release();
    await db.query('drop trigger be_held on vault.pages; drop function public.be_held');
  };
}
