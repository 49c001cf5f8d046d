import { beginByConsent } from '@bookbridge/testing/begin-by';
import { beginAtSandbox, carddavAt } from '@bookbridge/testing/carddav';
import { asked, choose } from '@bookbridge/testing/choosing';
import { anyone, Person } from '@bookbridge/testing/consent';
import { googleAt } from '@bookbridge/testing/google';
import { begin, card, contacts, ended, upload } from '@bookbridge/testing/imports';
import { askAs, beginAt, newToken } from '@bookbridge/testing/picker';
import { addEndpoint, startReceiver } from '@bookbridge/testing/receiver';
import { type ServiceWithSandbox, startWithSandbox } from '@bookbridge/testing/sandboxed';
import { asApplication, type TestService } from '@bookbridge/testing/service';
import { type Statements, tablesAskedWhole, watchStatements } from '@bookbridge/testing/statements';
import { until } from '@bookbridge/testing/until';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ApplicationFields } from '../../dist/applications/application.js';
import { importByToken } from '../../dist/storage/imports.js';

const site = 'https://invitely.example';

let service: ServiceWithSandbox;

beforeAll(async () => {
  service = await startWithSandbox((url) => ({ ...googleAt(url), ...carddavAt(url) }), {
    fields: { retention_minutes: 1 },
  });
});

afterAll(() => service.stop());

const rowsOf = async <Row extends object>(text: string): Promise<Row[]> =>
  (await service.service.parts.db.query<Row>(text)).rows;

/** Tables whose rows a database that distributes would spread, all of one application on the same part of it. */
const byApplication = [
  'bookbridge.imports',
  'bookbridge.keyed_begins',
  'bookbridge.webhook_attempts',
  'bookbridge.webhook_messages',
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

/** Tables that it would have whole on every part: they are small, and change when an operator changes something. */
const everywhere = [
  'bookbridge.application_passwords',
  'bookbridge.applications',
  'bookbridge.key_checks',
  'bookbridge.master_keys',
  'bookbridge.migrations',
  'bookbridge.oauth_clients',
  'bookbridge.webhook_endpoints',
  'bookbridge.webhook_secrets',
];

/** Tables that would be in one place, and refer to nothing: nodes and their keys, what operators did, sums. */
const inOnePlace = [
  'bookbridge.audit',
  'bookbridge.audit_chains',
  'bookbridge.key_holders',
  'bookbridge.nodes',
  'bookbridge.statistics',
];

/** Statements that end what has run out, whosever it is, and may run on each part of a database by itself. */
const upkeep =
  /^with due as|^delete from (vault\.consents|bookbridge\.keyed_begins|bookbridge\.imports) where/;

/** The name of a table with its schema, as SQL; a cast would leave out the schema that is searched first. */
const nameOf = (oid: string) => `(select nspname || '.' || relname from pg_class as named
  join pg_namespace as space on space.oid = relnamespace where named.oid = ${oid})`;

/** Statements that ask without knowing whose it is, by name, and why. */
const askedEverywhere: Readonly<Record<string, string>> = {
  any_account_in_use: 'whether any import still reads an account whose token is to be revoked',
  consent_by_state: 'whose consent it is that a provider sends back',
  destroy_due: 'upkeep',
  due: 'upkeep',
  due_to_give_up: 'upkeep',
  expire_due: 'upkeep',
  import_by_code: 'whose link it is',
  import_by_token: 'whose token it is',
  requeue_lost: 'upkeep',
};

/** What is asked here, and not by the service. */
const byTheTest = /^(select from|update) bookbridge\.\w+ (where|set destroy_at) /;

/** Names of tables as SQL. */
const literal = (tables: readonly string[]) => `'{${tables.join(', ')}}'::regclass[]`;

describe('every table of the database', () => {
  test('has a place in one that distributes by application', async () => {
    const tables = await rowsOf<{ name: string }>(
      `select schemaname || '.' || tablename as name from pg_tables where schemaname in ('bookbridge', 'vault')`,
    );
    expect(tables.map(({ name }) => name).sort()).toEqual(
      [...byApplication, ...everywhere, ...inOnePlace].sort(),
    );
  });

  test('that is spread says of each row whose it is, and in every key', async () => {
    const rows = await rowsOf<{ name: string }>(`
      select ${nameOf('attrelid')} as name from pg_attribute
        where attrelid = any(${literal(byApplication)}) and attname = 'application_id' and attnotnull`);
    expect(rows.map(({ name }) => name).sort()).toEqual(byApplication);
    const keys = await rowsOf<{ name: string; columns: string[] }>(`
      select indexrelid::regclass::text as name, array(select attname::text from pg_attribute
          where attrelid = indrelid and attnum = any(indkey)) as columns
        from pg_index where indrelid = any(${literal(byApplication)}) and (indisunique or indisexclusion)`);
    expect(keys.length).toBeGreaterThanOrEqual(byApplication.length);
    expect(keys.filter(({ columns }) => !columns.includes('application_id'))).toEqual([]);
  });

  test('refers only to what is on the same part', async () => {
    const references = await rowsOf<{ of: string; to: string; pairs: string[] }>(`
      select ${nameOf('conrelid')} as of, ${nameOf('confrelid')} as to, array(
          select own.attname || ' ' || other.attname
            from unnest(conkey, confkey) as pair (own, other)
            join pg_attribute as own on own.attrelid = conrelid and own.attnum = pair.own
            join pg_attribute as other on other.attrelid = confrelid and other.attnum = pair.other) as pairs
        from pg_constraint where contype = 'f' and connamespace::regnamespace::text in ('bookbridge', 'vault')`);
    const spread = references.filter(({ to }) => byApplication.includes(to));
    expect(spread.filter(({ pairs }) => !pairs.includes('application_id application_id'))).toEqual([]);
    expect(spread.filter(({ of }) => !byApplication.includes(of))).toEqual([]);
    expect(references.filter(({ of, to }) => inOnePlace.includes(of) || inOnePlace.includes(to))).toEqual([]);
    // All that is kept of an import goes with its key, and that with the import.
    const held = spread.filter(({ to }) => to === 'vault.keys' || to === 'bookbridge.imports');
    expect(held.map(({ of }) => of).sort()).toEqual(
      byApplication
        .filter((table) => table.startsWith('vault.') || table === 'bookbridge.keyed_begins')
        .sort(),
    );
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
      select count(distinct application_id) into many from changed;
      if many > 1 then
        insert into public.crossings values (current_query(), many) on conflict do nothing;
      end if;
      return null;
    end $$`);
  for (const table of byApplication)
    for (const [event, rows] of [
      ['insert', 'new'],
      ['update', 'new'],
      ['delete', 'old'],
    ])
      await db.query(`create trigger note_${event} after ${event} on ${table}
        referencing ${rows} table as changed for each statement execute function public.note_crossing()`);
}

/** A person whose table nobody understands says what its columns are. */
async function answered(application: TestService): Promise<number> {
  const { url, import_id: importId } = await begin(application);
  const person = new Person();
  const body = fileOf('Wer;Womit\r\nAna Berg;ana@example.org\r\n', 'people.csv');
  await person.open(url, { method: 'POST', body });
  const page = await (await person.open(`${url}/columns`)).text();
  const answer = new URLSearchParams({
    upload: /name="upload" value="(\d+)"/.exec(page)?.[1] ?? '',
    do: 'share',
    heading: 'yes',
  });
  answer.append('column', 'full_name');
  answer.append('column', 'email');
  await person.open(`${url}/columns`, { method: 'POST', body: answer });
  return importId;
}

/** A page of a site begins an import, and follows it. */
async function byPicker(application: TestService): Promise<void> {
  const held = newToken();
  const person = new Person();
  const begun = await beginAt(person, application, held, site);
  await person.open(begun.headers.get('location') ?? '', {
    method: 'POST',
    body: fileOf(card(1) + card(2), 'people.vcf'),
  });
  const isCompleted = async () =>
    (await (await askAs(application, held, 'events', site)).text()).includes('"completed"');
  await until(isCompleted);
}

function fileOf(content: string, name: string): FormData {
  const body = new FormData();
  body.append('file', new Blob([content]), name);
  return body;
}

/** Of an application that gets whom its people pick. */
async function picked(application: TestService): Promise<void> {
  const { url, import_id: importId } = await begin(application, { service: 'gmail' });
  const person = new Person();
  await person.consent(url, { account: 'size-14' });
  await asked(person, url);
  await choose(person, url, { do: 'share', picked: '1' });
  await ended(application, importId);
}

const keyed = (application: TestService, key: string) =>
  application.call('/begin_import/user_consent', {
    method: 'POST',
    body: new URLSearchParams({ service: 'csv' }),
    headers: { 'idempotency-key': key },
  });

/** What an application and its people do in every way. */
async function live(application: TestService): Promise<void> {
  const { url, import_id } = await begin(application);
  await upload(url, card(1) + card(1) + card(2));
  const imports = [
    import_id,
    await answered(application),
    await beginByConsent(application, { service: 'gmail' }, { account: anyone() }),
    await beginAtSandbox(application, service.sandbox.url, anyone()),
  ];
  for (const id of imports) {
    expect(await ended(application, id)).toMatchObject({ status: 'COMPLETED' });
    await contacts(application, id);
  }
  await application.call(`/contacts/${import_id}`, { method: 'DELETE' });
  const failed = await begin(application, { service: 'gmail' });
  await new Person().consent(failed.url, { account: anyone(), decision: 'deny' });
  await byPicker(application);
  for (let time = 0; time < 2; time++) expect((await keyed(application, 'once')).status).toBe(200);
}

describe('while several applications import at once', () => {
  let statements: Statements;

  beforeAll(async () => {
    await watchWrites();
    const receiver = await startReceiver();
    const added = (fields: Partial<ApplicationFields>) =>
      service.addApplication({ ...fields, retention_minutes: 1, browser_origins: [site] });
    const applications = await Promise.all(
      Array.from({ length: 4 }, async () => asApplication(service, await added({}))),
    );
    const choosy = await Promise.all(
      Array.from({ length: 2 }, async () => asApplication(service, await added({ delivery: 'picked' }))),
    );
    for (const { application } of applications)
      await addEndpoint(service, receiver.url, { key: application.key });
    statements = watchStatements();
    await Promise.all([...applications.map(live), ...choosy.map(picked)]);
    // Everything runs out at the same moment.
    await rowsOf(
      `update bookbridge.imports set destroy_at = destroy_at - interval '1 day', wait_until = wait_until - interval '1 day'`,
    );
    await until(
      async () =>
        (await rowsOf("select from bookbridge.imports where state in ('waiting', 'completed')")).length === 0,
    );
    await until(
      async () =>
        (await rowsOf("select from bookbridge.webhook_messages where state = 'pending'")).length === 0,
    );
    statements.stop();
    await receiver.stop();
  });

  test('no statement changes rows of two of them, but those that end what has run out', async () => {
    const crossings = await rowsOf<{ statement: string }>('select statement from public.crossings');
    const crossing = crossings
      .map(({ statement }) => statement.trim().replace(/\s+/g, ' '))
      .filter((statement) => !statement.startsWith('update bookbridge.imports set destroy_at = destroy_at'));
    expect(crossing.filter((statement) => !upkeep.test(statement))).toEqual([]);
    // Otherwise nothing was watched.
    expect(crossing.length).toBeGreaterThan(0);
  });

  test('each statement says whose rows it looks at, but those that ask everywhere', async () => {
    const whole: string[] = [];
    const isOurs = (text: string) => byApplication.some((table) => text.includes(table));
    const ours = [...statements.seen].filter(([, text]) => isOurs(text));
    for (const [name, text] of ours)
      if ((await tablesAskedWhole(service.service.parts.db, text, byApplication)).length > 0)
        whole.push(name);
    expect(whole.filter((name) => !(name in askedEverywhere || byTheTest.test(name)))).toEqual([]);
    expect(whole).toEqual(expect.arrayContaining(['consent_by_state', 'import_by_code', 'import_by_token']));
    expect(ours.length).toBeGreaterThan(40);
  });
});

test('a token that pages of two applications have drawn is that of the import which was begun first', async () => {
  const { db } = service.service.parts;
  const tokens = [newToken(), newToken()];
  const hashes = tokens.map(({ hash }) => Buffer.from(hash, 'base64url'));
  const [first = Buffer.of(), second = Buffer.of()] = hashes;
  for (const held of tokens) {
    const application = await service.addApplication({ browser_origins: [site] });
    await beginAt(new Person(), asApplication(service, application), held, site);
  }
  const begun = await importByToken(db, first);
  await db.query('update bookbridge.imports set token_hash = $1 where token_hash = $2', [first, second]);
  expect((await importByToken(db, first))?.it.key).toBe(begun?.it.key);
  expect(await importByToken(db, second)).toBeUndefined();
});
