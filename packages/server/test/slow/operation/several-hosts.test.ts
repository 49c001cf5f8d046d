import { createDatabase, type TestDatabase } from '@bookbridge/testing/database';
import { type DatabaseProxy, proxyDatabase } from '@bookbridge/testing/database-proxy';
import { begin, cards, contacts, ended, tryBegin, upload } from '@bookbridge/testing/imports';
import { bookbridge } from '@bookbridge/testing/program';
import { isReady, startTestService, testMasterKey } from '@bookbridge/testing/service';
import { slowPages } from '@bookbridge/testing/slow-pages';
import { parseSocketUrl } from '@bookbridge/testing/socket-url';
import { until } from '@bookbridge/testing/until';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { closeDatabase, openDatabase } from '../../../dist/storage/database.js';
import { databaseNameOf } from '../../../dist/storage/database-name.js';
import { connectionTo, urlsOf } from '../../../dist/storage/hosts.js';

let database: TestDatabase;
let servers: [DatabaseProxy, DatabaseProxy];

beforeEach(async () => {
  database = await createDatabase();
  servers = [await proxyDatabase(database.url), await proxyDatabase(database.url)];
});

afterEach(async () => {
  await Promise.all(servers.map((server) => server.close()));
  await database.drop();
});

/** One URL with both, each by the directory of its socket. */
function urlOfBoth(): string {
  const [first, second] = servers.map(({ url }) => parseSocketUrl(url));
  if (!first || !second) throw new Error('There are two.');
  const host = (at: { host: string; port: number }) => `${encodeURIComponent(at.host)}:${at.port}`;
  return `postgres://${first.user}@${host(first)},${host(second)}/${first.database}`;
}

describe('a DATABASE_URL with several hosts', () => {
  test('leads to the one that is there, and imports go on when that changes', async () => {
    const [first, second] = servers;
    await first.goAway();
    const service = await startTestService({ DATABASE_URL: urlOfBoth() });
    await slowPages(service.service.parts.db, 0, 0.1);
    const { url, import_id } = await begin(service);
    await upload(url, cards(8000));
    await until(
      async () => (await service.service.parts.db.query('select from vault.pages')).rows.length > 0,
    );
    await first.comeBack();
    await second.goAway();
    await until(async () => (await tryBegin(service)).status === 200);
    expect(await ended(service, import_id)).toMatchObject({ status: 'COMPLETED' });
    expect((await contacts(service, import_id)).total).toBe(8000);
    await until(() => isReady(service.url));
    await service.stop();
  });

  test('passes over the one that cannot be written to', async () => {
    const [first] = servers;
    const service = await startTestService({ DATABASE_URL: urlOfBoth() });
    const client = new pg.Client(database.url);
    await client.connect();
    const name = `"${(await client.query('select current_database() as name')).rows[0].name}"`;
    await client.query(`alter database ${name} set default_transaction_read_only = on`);
    await first.goAway();
    await until(async () => (await tryBegin(service)).status === 503);
    expect((await fetch(`${service.url}/readyz`)).status).toBe(503);
    await client.query(
      `set default_transaction_read_only = off; alter database ${name} reset default_transaction_read_only`,
    );
    await client.end();
    await until(async () => (await tryBegin(service)).status === 200);
    await service.stop();
  });

  test('moves on from one that breaks while it is asked whether it can be written to', async () => {
    const [first] = servers;
    const db = openDatabase({
      connection: connectionTo(urlOfBoth()),
      connections: 1,
      onIdleError: () => undefined,
    });
    const question = first.hold('transaction_read_only');
    const refused = expect(db.query('select 1')).rejects.toMatchObject({ code: 'NEXT_HOST' });
    await until(async () => question.held() > 0);
    first.breakAll();
    await refused;
    expect((await db.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
    await closeDatabase(db);
  });

  test('serves a command, too, which tries each host before it says what is wrong', async () => {
    const [first, second] = servers;
    const command = (url: string) =>
      bookbridge(['app', 'list'], { env: { DATABASE_URL: url, BOOKBRIDGE_MASTER_KEY: testMasterKey } });
    await (await startTestService({ DATABASE_URL: database.url })).stop();
    await first.goAway();
    expect(await command(urlOfBoth())).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('Invitely'),
    });
    await first.comeBack();
    const lacking = await command(urlOfBoth().replace(/[^/]*$/, 'not_there'));
    expect(lacking.code).toBe(1);
    expect(lacking.stderr).toContain('there is no database of this name');
    await Promise.all([first.goAway(), second.goAway()]);
    const away = await command(urlOfBoth());
    expect(away.code).toBe(1);
    expect(away.stderr).not.toContain('the others are tried');
  });

  test('is taken apart, and told by its hosts', () => {
    expect(urlsOf('postgres://me:pw@a:5432,b,[::1]:5433/name?x=a,b')).toEqual([
      'postgres://me:pw@a:5432/name?x=a,b',
      'postgres://me:pw@b/name?x=a,b',
      'postgres://me:pw@[::1]:5433/name?x=a,b',
    ]);
    expect(urlsOf('postgres://me@/name?host=%2Frun')).toEqual(['postgres://me@/name?host=%2Frun']);
    expect(databaseNameOf('postgres://me:pw@a:5432,b:5433/name')).toBe('The database name at a:5432, b:5433');
  });
});
