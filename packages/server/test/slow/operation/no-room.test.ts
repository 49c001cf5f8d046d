import { begin, cards, contacts, ended, tryBegin, upload } from '@bookbridge/testing/imports';
import { type OwnCluster, startOwnCluster } from '@bookbridge/testing/own-cluster';
import { isReady, startTestService, type TestService } from '@bookbridge/testing/service';
import { slowPages } from '@bookbridge/testing/slow-pages';
import { takeConnections } from '@bookbridge/testing/take-connections';
import { until } from '@bookbridge/testing/until';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const people = 5000;

let cluster: OwnCluster;
let service: TestService;

beforeAll(async () => {
  cluster = await startOwnCluster({ max_connections: '30' });
  service = await startTestService({ DATABASE_URL: cluster.url() });
});

afterAll(async () => {
  await service.stop();
  await cluster.remove();
});

/** An import that is being read, slowly. */
async function reading(): Promise<number> {
  const { url, import_id } = await begin(service);
  await upload(url, cards(people));
  await until(async () => (await cluster.run('select from vault.pages')).length > 0);
  return import_id;
}

async function expectUnavailable(response: Response): Promise<void> {
  expect(response.status).toBe(503);
  expect(response.headers.get('retry-after')).toBe('5');
  expect(await response.json()).toMatchObject({ error: { code: 'unavailable' } });
}

describe('a database that has no time or no connection for us', () => {
  beforeAll(() => slowPages(service.service.parts.db, 0, 0.1));

  test('because of its statement_timeout is told as 503, and imports under way wait and go on', async () => {
    const importId = await reading();
    await cluster.run("alter role all set statement_timeout = '300ms'");
    await cluster.terminateAll();
    const locking = new pg.Client(cluster.url());
    await locking.connect();
    await locking.query(
      'begin; set local statement_timeout = 0; lock table bookbridge.imports in exclusive mode',
    );
    await until(async () => (await tryBegin(service)).status === 503);
    await expectUnavailable(await tryBegin(service));
    await until(async () => service.logs().includes('an import waits for the database'));
    // Longer than six tries would take.
    for (let count = 0; count < 8; count++) {
      await expectUnavailable(await tryBegin(service));
      await new Promise((resolve) => setTimeout(resolve, 300));
    }
    await locking.end();
    await cluster.run('alter role all reset statement_timeout');
    await cluster.terminateAll();
    await until(() => isReady(service.url));
    expect(await ended(service, importId)).toMatchObject({ status: 'COMPLETED' });
    expect((await contacts(service, importId)).total).toBe(people);
    expect(service.logs()).toContain('The database cannot be used, a statement took longer than it allows.');
  });

  test('because it has no connection left is told as 503, and imports under way wait and go on', async () => {
    const importId = await reading();
    await cluster.terminateAll();
    const hogs: pg.Client[] = [];
    let refused: Response | undefined;
    await until(async () => {
      // What the service has open it would use for ever: it has to ask for a connection while others have them all.
      await hogs[0]?.query(
        "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'bookbridge'",
      );
      await takeConnections(cluster.url(), hogs);
      refused = await tryBegin(service);
      return refused.status === 503 && (await fetch(`${service.url}/readyz`)).status === 503;
    });
    if (refused) await expectUnavailable(refused);
    await until(async () =>
      service.logs().includes('The database cannot be used, it takes no more connections.'),
    );
    for (const client of hogs) await client.end();
    await until(() => isReady(service.url));
    expect(await ended(service, importId)).toMatchObject({ status: 'COMPLETED' });
    expect((await contacts(service, importId)).total).toBe(people);
    expect(service.logs()).not.toContain('"level":50');
  });
});
