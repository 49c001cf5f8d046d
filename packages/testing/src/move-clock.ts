import type { Database } from '../../server/dist/storage/database.js';

/**
 * Lets time pass for everything that a database holds, as if its clock had been moved on: every moment in the tables of the
 * service, and of its queue, was that much earlier. The audit trail stays: it refuses to be changed.
 */
export async function moveClock(db: Database, minutes: number): Promise<void> {
  const { rows } = await db.query<{ name: string; columns: string[] }>(
    `select format('%I.%I', table_schema, table_name) as name, array_agg(column_name::text) as columns
      from information_schema.columns join information_schema.tables using (table_schema, table_name)
      where table_schema in ('bookbridge', 'vault', 'graphile_worker') and table_type = 'BASE TABLE'
        and table_name <> 'audit' and data_type = 'timestamp with time zone' and is_generated = 'NEVER'
      group by 1`,
  );
  for (const { name, columns } of rows) {
    const moved = columns.map((column) => `${column} = ${column} - make_interval(mins => $1)`);
    await db.query(`update ${name} set ${moved.join(', ')}`, [minutes]);
  }
}
