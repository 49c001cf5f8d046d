import { begin, cards, contacts, ended, tryBegin, upload } from '@bookbridge/testing/imports';
import { missingForPatroni, type PatroniCluster, startPatroni } from '@bookbridge/testing/patroni';
import { isReady, startTestService, type TestService } from '@bookbridge/testing/service';
import { slowPages } from '@bookbridge/testing/slow-pages';
import { until } from '@bookbridge/testing/until';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const missing = missingForPatroni();
if (missing.length > 0)
  process.stdout.write(
    `SKIPPED: failing over under Patroni, since ${missing.join(', ')} ${missing.length === 1 ? 'is' : 'are'} not installed here (npm run patroni).\n`,
  );

const people = 8000;
const book = cards(people);
const maxMs = 120_000;

describe.skipIf(missing.length > 0)('PostgreSQL under Patroni, on three members', () => {
  let cluster: PatroniCluster;

  beforeAll(async () => {
    cluster = await startPatroni();
  }, 180_000);

  afterAll(() => cluster.stop());

  /** Imports that are being read, slowly. */
  async function reading(service: TestService): Promise<number[]> {
    const begun = await Promise.all([1, 2, 3, 4].map(() => begin(service)));
    for (const { url } of begun) expect((await upload(url, book)).status).toBe(303);
    await until(
      async () => (await service.service.parts.db.query('select from vault.pages')).rows.length > 4,
    );
    return begun.map(({ import_id }) => import_id);
  }

  async function allRight(service: TestService, imports: readonly number[]): Promise<void> {
    for (const id of imports) {
      // While the database is away, polls are answered 503.
      await until(async () => (await service.call(`/events/${id}`)).status === 200, maxMs);
      expect(await ended(service, id, maxMs)).toMatchObject({ status: 'COMPLETED' });
      const { contacts: all, total } = await contacts(service, id);
      expect(total).toBe(people);
      expect(new Set(all.map((it) => it.email[0]?.address)).size).toBe(people);
    }
  }

  async function servesAgain(service: TestService, what: string): Promise<void> {
    const since = performance.now();
    await until(async () => (await tryBegin(service)).status === 200, maxMs);
    await until(() => isReady(service.url), maxMs);
    process.stdout.write(
      `${what}: requests and imports again after ${Math.round(performance.now() - since)} ms\n`,
    );
  }

  for (const way of ['proxy', 'hosts'] as const)
    test(`fails over, ${way === 'proxy' ? 'behind HAProxy' : 'reached by a URL with all hosts'}: imports wait and go on`, {
      timeout: 400_000,
    }, async () => {
      const name = `by_${way}`;
      await cluster.createDatabase(name);
      const service = await startTestService({
        DATABASE_URL: cluster.urls(name)[way],
        BOOKBRIDGE_BEGIN_BURST: '1000',
        BOOKBRIDGE_EVENTS_BURST: '1000',
      });
      await slowPages(service.service.parts.db, 0, 0.3);

      const before = await reading(service);
      await cluster.switchOver();
      await servesAgain(service, `${way}, switched over`);
      await allRight(service, before);

      const during = await reading(service);
      const { restart } = await cluster.killPrimary();
      await servesAgain(service, `${way}, primary killed`);
      await allRight(service, during);
      await restart();
      expect(service.logs()).not.toContain('"level":60');
      await service.stop();
    });
});
