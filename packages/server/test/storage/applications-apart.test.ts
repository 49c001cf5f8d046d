import { beginByConsent } from '@bookbridge/testing/begin-by';
import { beginAtSandbox, carddavAt } from '@bookbridge/testing/carddav';
import { anyone } from '@bookbridge/testing/consent';
import { googleAt } from '@bookbridge/testing/google';
import { begin, card, contacts, ended, upload } from '@bookbridge/testing/imports';
import { type ServiceWithSandbox, startWithSandbox } from '@bookbridge/testing/sandboxed';
import { asApplication, type TestService } from '@bookbridge/testing/service';
import { until } from '@bookbridge/testing/until';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let service: ServiceWithSandbox;

beforeAll(async () => {
  service = await startWithSandbox((url) => ({ ...googleAt(url), ...carddavAt(url) }), {
    fields: { retention_minutes: 1 },
  });
});

afterAll(() => service.stop());

const rowsOf = async <Row extends object>(text: string): Promise<Row[]> =>
  (await service.service.parts.db.query<Row>(text)).rows;

/** Tables that are no application's, and what a database that distributes by application would do with them. */
const ofNobody: Readonly<Record<string, string>> = {
  'bookbridge.migrations': 'on every node of it',
  'bookbridge.key_checks': 'on every node of it',
  'bookbridge.master_keys': 'on every node of it',
  'bookbridge.key_holders': 'on one node of it: a row for each node of the service',
  'bookbridge.audit': 'on one node of it: what operators did',
  'bookbridge.audit_chains': 'on one node of it',
  'bookbridge.nodes': 'on one node of it: a row for each node of the service',
  'bookbridge.statistics': 'anywhere: rows are only added and summed up',
};

/** Tables whose rows are an application's by the import that they hang on, and do not say so themselves. */
const byTheirImport = [
  'vault.choices',
  'vault.consents',
  'vault.grants',
  'vault.keys',
  'vault.mappings',
  'vault.owners',
  'vault.pages',
  'vault.reports',
  'vault.uploads',
];

/** Tables whose rows are an application's by the endpoint that they are sent to. */
const byTheirEndpoint = [
  'bookbridge.webhook_attempts',
  'bookbridge.webhook_messages',
  'bookbridge.webhook_secrets',
];

/** Statements that end what has run out, whosever it is, and may run on each part of a database by itself. */
const upkeep =
  /^with due as|^delete from (vault\.consents|bookbridge\.keyed_begins|bookbridge\.imports) where/;

/** The name of a table with its schema, as SQL; a cast would leave out the schema that is searched first. */
const nameOf = (oid: string) => `(select nspname || '.' || relname from pg_class as named
  join pg_namespace as space on space.oid = relnamespace where named.oid = ${oid})`;

describe('every row of the database', () => {
  test('is an application’s, by its own column or by its import, or nobody’s', async () => {
    const tables = await rowsOf<{ name: string; has_application: boolean }>(`
      select format('%s.%s', n.nspname, c.relname) as name,
          c.relname = 'applications' or exists (select from pg_attribute as a
            where a.attrelid = c.oid and a.attname = 'application_id' and a.attnotnull) as has_application
        from pg_class as c join pg_namespace as n on n.oid = c.relnamespace
        where c.relkind = 'r' and n.nspname in ('bookbridge', 'vault') order by 1`);
    const without = tables.filter((table) => !table.has_application).map(({ name }) => name);
    expect(without).toEqual([...Object.keys(ofNobody), ...byTheirImport, ...byTheirEndpoint].sort());
  });

  test('of an import or an endpoint goes with it: each such table refers to one', async () => {
    const references = await rowsOf<{ name: string }>(`
      select distinct ${nameOf('conrelid')} as name from pg_constraint
        where contype = 'f' and confdeltype = 'c' and confrelid = any('{bookbridge.imports, vault.keys, bookbridge.webhook_endpoints, bookbridge.webhook_messages}'::regclass[])`);
    expect(references.map(({ name }) => name)).toEqual(
      expect.arrayContaining([...byTheirImport, ...byTheirEndpoint]),
    );
  });

  test('refers to rows of its own application only: no key leads from one to another but that of a parent', async () => {
    const keys = await rowsOf<{ of: string; to: string }>(`
      select ${nameOf('conrelid')} as of, ${nameOf('confrelid')} as to from pg_constraint
        where contype = 'f' and connamespace::regnamespace::text in ('bookbridge', 'vault')`);
    const toApplications = keys.filter(({ to }) => to === 'bookbridge.applications').map((key) => key.of);
    expect(toApplications).toContain('bookbridge.applications');
    const others = keys.filter(({ to }) => to !== 'bookbridge.applications').map(({ to }) => to);
    expect([...new Set(others)].sort()).toEqual([
      'bookbridge.imports',
      'bookbridge.webhook_endpoints',
      'bookbridge.webhook_messages',
      'vault.keys',
    ]);
  });
});

/** Writes down each statement that changes rows of more than one application. */
async function watchWrites(): Promise<void> {
  const { db } = service.service.parts;
  await db.query('create table public.crossings (statement text primary key, applications integer)');
  await db.query(`
    create function public.note_crossing() returns trigger language plpgsql as $$
    declare
      many integer;
    begin
      if tg_table_schema = 'vault' then
        select count(distinct application_id) into many from changed join bookbridge.imports on imports.id = changed.import_id;
      else
        select count(distinct application_id) into many from changed;
      end if;
      if many > 1 then
        insert into public.crossings values (current_query(), many) on conflict do nothing;
      end if;
      return null;
    end $$`);
  for (const table of ['bookbridge.imports', 'bookbridge.keyed_begins', ...byTheirImport])
    for (const [event, rows] of [
      ['insert', 'new'],
      ['update', 'new'],
      ['delete', 'old'],
    ])
      await db.query(`create trigger note_${event} after ${event} on ${table}
        referencing ${rows} table as changed for each statement execute function public.note_crossing()`);
}

describe('while several applications import at once', () => {
  test('no statement changes rows of two of them, but those that end what has run out', async () => {
    await watchWrites();
    const applications = await Promise.all(
      Array.from({ length: 4 }, async (): Promise<TestService> => {
        const other = await service.addApplication({ retention_minutes: 1 });
        return asApplication(service, other);
      }),
    );
    await Promise.all(
      applications.map(async (application) => {
        const { url, import_id } = await begin(application);
        await upload(url, card(1) + card(1) + card(2));
        const imports = [
          import_id,
          await beginByConsent(application, { service: 'gmail' }, { account: anyone() }),
          await beginAtSandbox(application, service.sandbox.url, anyone()),
        ];
        for (const id of imports) {
          expect(await ended(application, id)).toMatchObject({ status: 'COMPLETED' });
          await contacts(application, id);
        }
        await begin(application);
      }),
    );
    // Everything runs out at the same moment.
    await rowsOf(
      `update bookbridge.imports set destroy_at = destroy_at - interval '1 day', wait_until = wait_until - interval '1 day'`,
    );
    await until(
      async () =>
        (await rowsOf("select from bookbridge.imports where state in ('waiting', 'completed')")).length === 0,
    );
    const crossings = await rowsOf<{ statement: string }>('select statement from public.crossings');
    const statements = crossings
      .map(({ statement }) => statement.trim().replace(/\s+/g, ' '))
      .filter((statement) => !statement.startsWith('update bookbridge.imports set destroy_at = destroy_at'));
    expect(statements.filter((statement) => !upkeep.test(statement))).toEqual([]);
    // Otherwise nothing was watched.
    expect(statements.length).toBeGreaterThan(0);
  });
});
