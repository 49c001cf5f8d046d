import { asked as askedToChoose } from '@bookbridge/testing/choosing';
import { Person } from '@bookbridge/testing/consent';
import { type ServiceWithGoogle, startWithGoogle } from '@bookbridge/testing/google';
import { begin, card, contacts, ended, events, upload } from '@bookbridge/testing/imports';
import { moveClock } from '@bookbridge/testing/move-clock';
import { bookbridge } from '@bookbridge/testing/program';
import { asApplication, testMasterKey } from '@bookbridge/testing/service';
import { until } from '@bookbridge/testing/until';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { UserIds } from '../../dist/api/user-ids.js';
import type { Import } from '../../dist/model/import.js';
import { MasterKey } from '../../dist/security/master-key.js';
import { RateLimiter } from '../../dist/security/rate-limit.js';
import { kept, keptNow } from '../../dist/storage/retention.js';
import { sealRequest } from '../../dist/vault/request.js';

let service: ServiceWithGoogle;

beforeAll(async () => {
  service = await startWithGoogle();
});

afterAll(() => service.stop());

const query = (sql: string) => service.service.parts.db.query(sql);

/** How much there is of each kind, by what it is. */
async function countsNow(): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { what, figure } of kept)
    if (figure) counts[what] = (await keptNow(service.service.parts.db, figure, { gatherMinutes: 15 })).count;
  return counts;
}

async function countOf(words: string): Promise<number> {
  const [found] = Object.entries(await countsNow()).filter(([what]) => what.startsWith(words));
  if (!found) throw new Error(`Nothing is called ${words}.`);
  return found[1];
}

const report = async (): Promise<string> => {
  const env = { DATABASE_URL: service.databaseUrl, BOOKBRIDGE_MASTER_KEY: testMasterKey };
  const { code, stdout, stderr } = await bookbridge(['privacy', 'report'], { env });
  expect(code, stderr).toBe(0);
  return stdout;
};

/** The lines of a report that stand below a kind. */
function lineOf(text: string, words: string, label: string): string {
  const [, below = ''] = text.split(new RegExp(`^${words}.*$`, 'm'));
  return new RegExp(`^ {4}${label}: (.*)$`, 'm').exec(below)?.[1] ?? '';
}

/** Leaves an import in each state that it can wait in, and something in each table of the vault that waits. */
async function live(): Promise<{ completed: number; waiting: number }> {
  const waiting = await service.call('/begin_import/user_consent?service=csv&user_id=zquser1canary', {
    headers: { 'idempotency-key': 'one' },
  });
  const { import_id: waitingId } = (await waiting.json()) as { import_id: number };
  await new Person().begin((await begin(service, { service: 'gmail' })).url);
  const table = await begin(service);
  await upload(table.url, 'zqheadercanary;Womit\nzqcellcanary;x\n', 'zqfilecanary.csv');
  const picked = asApplication(
    service,
    await service.addApplication({ delivery: 'picked', retention_minutes: 60 }),
  );
  const choosing = await begin(picked, { service: 'vcard' });
  const person = new Person();
  const form = new FormData();
  form.append('file', new Blob([card(7, 'NOTE:zqnotecanary\r\n')]), 'people.vcf');
  await person.open(choosing.url, { method: 'POST', body: form });
  await askedToChoose(person, choosing.url);
  const done = await begin(service, { service: 'vcard', user_id: 'zquser2canary' });
  await upload(done.url, card(8, 'NICKNAME:zqnickcanary\r\n'));
  await ended(service, done.import_id);
  expect((await contacts(service, done.import_id)).total).toBe(1);
  const denied = await begin(service, { service: 'gmail' });
  await new Person().consent(denied.url, { decision: 'deny' });
  await ended(service, denied.import_id);
  return { completed: done.import_id, waiting: waitingId };
}

describe('what is kept', () => {
  test('goes when its time is over, from every table, and is neither told nor logged', async () => {
    const { db } = service.service.parts;
    const { completed, waiting } = await live();
    const before = await countsNow();
    expect(before).toMatchObject({
      'link to a consent, to a page that asks for a password, or to an upload page': 4,
      'an attempt at consent: its `state` as a hash, its verifier sealed, and a cookie': 1,
      'what was begun with an `Idempotency-Key` is known again, by hashes': 1,
      "an import's own key, wrapped": 5,
      'the uploaded file, sealed': 1,
      'the address book that a person chooses from, and who is picked so far, sealed': 1,
      'contacts and the owner, sealed': 1,
      "the import's record, without contacts; `user_id`, `echo` and `redirect_url` in it sealed": 1,
    });
    const said = await report();
    expect(lineOf(said, 'contacts and the owner', 'now')).toMatch(/^1, the oldest \d+ seconds? old$/);
    expect(lineOf(said, 'contacts and the owner', 'how long')).toMatch(/^15 to 60 minutes, by application,/);
    expect(said).toContain('Nothing is past its time.');
    expect(said).not.toMatch(/canary|Invitely|example/);

    await moveClock(db, 9);
    expect(await countOf('an attempt at consent')).toBe(1);
    await moveClock(db, 2);
    await until(async () => (await countOf('an attempt at consent')) === 0);
    expect(await countOf('contacts and the owner')).toBe(1);
    await moveClock(db, 5);
    await until(async () => (await countOf('contacts and the owner')) === 0);
    expect((await service.call(`/contacts/${completed}`)).status).toBe(410);
    expect(await countOf('link to a consent')).toBe(4);
    await moveClock(db, 45);
    await until(async () => (await countOf('link to a consent')) === 0);
    await until(async () => (await countOf('what was begun')) === 0);
    const { rows } = await query(
      `select table_name as name from information_schema.tables where table_schema = 'vault'`,
    );
    for (const { name } of rows) expect((await query(`select from vault.${name}`)).rowCount, name).toBe(0);
    expect((await events(service, waiting)).at(-1)).toMatchObject({ status: 'ERROR', value: 102 });

    await moveClock(db, 23 * 60);
    expect((await service.call(`/events/${waiting}`)).status).toBe(200);
    await moveClock(db, 2 * 60);
    await until(async () => (await countOf("the import's record")) === 0);
    expect((await service.call(`/events/${waiting}`)).status).toBe(404);
    expect((await query('select from bookbridge.imports')).rowCount).toBe(0);
    const after = await countsNow();
    for (const { what, figure } of kept) if (figure?.due) expect(after[what], what).toBe(0);
    expect(after['statistics: source, consent mode, outcome, seconds, number of contacts']).toBeGreaterThan(
      3,
    );
    expect(service.logs()).not.toContain('canary');
  });

  test('is called late when nobody ends it', async () => {
    const { url, import_id } = await begin(service, { service: 'vcard' });
    await upload(url, card(9));
    await ended(service, import_id);
    await query(`create rule keep as on delete to vault.keys do instead nothing`);
    await query(`update bookbridge.imports set state = 'destroyed', destroy_at = null, ended_at = now() - interval '2 hours',
      forget_at = now() + interval '1 hour' where state = 'completed'`);
    const said = await report();
    expect(lineOf(said, 'contacts and the owner', 'now')).toMatch(/; 1 past their time, by up to 2 hours$/);
    expect(said).toMatch(/^Past their time: [1-9]\. Does a node run\?$/m);
    await query('drop rule keep on vault.keys');
    await query('delete from vault.keys');
  });
});

describe('the table of what is kept', () => {
  test('has every table of the schema, and no other', async () => {
    const { rows } = await query(
      `select table_schema || '.' || table_name as name from information_schema.tables
        where table_schema in ('bookbridge', 'vault', 'graphile_worker') and table_type = 'BASE TABLE'`,
    );
    const inTable = new Set(kept.flatMap(({ tables }) => tables));
    expect([...inTable].sort()).toEqual(rows.map(({ name }) => name).sort());
  });

  test('says for each table of people when its time is over, in a way that PostgreSQL understands', async () => {
    const due = new Set(kept.filter(({ figure }) => figure?.due).flatMap(({ tables }) => tables));
    const { rows } = await query(
      `select table_schema || '.' || table_name as name from information_schema.tables where table_schema = 'vault'`,
    );
    for (const { name } of rows) expect(due).toContain(name);
    await countsNow();
  });
});

describe('the memory of a node', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  test('forgets the user_id of an import that nobody polls any more', () => {
    vi.useFakeTimers();
    const masterKey = new MasterKey(Buffer.alloc(32, 1));
    const name = { applicationId: '1', importId: 1_000_000 };
    const asked = { userId: 'ana', echo: null, redirectUrl: null, loginHint: null, server: null };
    const it = { ...name, key: '1', sealedRequest: sealRequest(masterKey, name, asked) } as unknown as Import;
    const userIds = new UserIds(masterKey);
    expect(userIds.of(it)).toBe('ana');
    vi.advanceTimersByTime(9000);
    expect(userIds.of(it)).toBe('ana');
    expect(userIds.size).toBe(1);
    vi.advanceTimersByTime(20_000);
    expect(userIds.size).toBe(0);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('forgets an address that may do everything at once again', () => {
    vi.useFakeTimers();
    const limiter = new RateLimiter(1, 5);
    for (let count = 0; count < 5; count++) limiter.take('192.0.2.1');
    vi.advanceTimersByTime(4000);
    expect(limiter.size).toBe(1);
    vi.advanceTimersByTime(10_000);
    expect(limiter.size).toBe(0);
    expect(vi.getTimerCount()).toBe(0);
  });
});
