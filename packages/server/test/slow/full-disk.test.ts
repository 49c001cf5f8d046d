import { begin, cards, contacts, ended, tryBegin, upload } from '@bookbridge/testing/imports';
import { startOwnCluster } from '@bookbridge/testing/own-cluster';
import { isReady, startTestService, type TestService } from '@bookbridge/testing/service';
import { mountSmallDisk } from '@bookbridge/testing/small-disk';
import { until } from '@bookbridge/testing/until';
import { describe, expect, test } from 'vitest';

const people = 20_000;
const book = cards(people);

/** Uploads until there is no room; gives the imports that were accepted. */
async function uploadUntilFull(service: TestService): Promise<number[]> {
  const accepted: number[] = [];
  for (let count = 0; count < 200; count++) {
    const begun = await tryBegin(service);
    if (begun.status === 503) return accepted;
    expect(begun.status).toBe(200);
    const { url, import_id } = (await begun.json()) as { url: string; import_id: number };
    const { status, headers } = await upload(url, book);
    if (status === 503) {
      expect(headers.get('retry-after')).toBe('5');
      return accepted;
    }
    expect(status).toBe(303);
    accepted.push(import_id);
  }
  throw new Error('The disk was never full.');
}

async function goesOn(service: TestService, accepted: readonly number[]): Promise<void> {
  await until(() => isReady(service.url), 60_000);
  const { url, import_id } = await begin(service);
  expect((await upload(url, book)).status).toBe(303);
  for (const id of [...accepted, import_id]) {
    expect(await ended(service, id, 120_000)).toMatchObject({ status: 'COMPLETED' });
    expect((await contacts(service, id, '?limit=1')).total).toBe(people);
  }
}

/** Begins new files of the server's log of changes until there is no room for one, which ends it. */
async function endOverItsLog(service: TestService): Promise<void> {
  const { db } = service.service.parts;
  await until(async () => {
    try {
      await db.query("select pg_logical_emit_message(false, 'test', 'x'), pg_switch_wal()");
      return false;
    } catch (error) {
      // Tables may have no room before the log has none.
      return (error as { code?: string }).code !== '53100';
    }
  });
}

const quick = { BOOKBRIDGE_BEGIN_BURST: '1000', BOOKBRIDGE_EVENTS_BURST: '1000' };

describe('a disk that fills up', { timeout: 400_000 }, () => {
  const disk = mountSmallDisk(400);

  test.skipIf(!disk)('under the embedded database is told as 503, and the service comes back', async () => {
    if (!disk) return;
    const fatal: string[] = [];
    const service = await startTestService(
      { ...quick, DATABASE_URL: '', BOOKBRIDGE_DATA_DIR: disk.directory },
      {},
      { onFatal: (reason) => fatal.push(reason) },
    );
    await disk.fill(40_000_000);
    const accepted = await uploadUntilFull(service);
    await disk.fill(0);
    await endOverItsLog(service);
    await until(async () => (await fetch(`${service.url}/readyz`)).status === 503);
    await until(async () => service.logs().includes('the database waits for room on its disk'));
    await disk.makeRoom();
    await goesOn(service, accepted);
    expect(fatal).toEqual([]);
    expect(service.logs()).not.toContain('"level":60');
    await service.stop();
    disk.remove();
  });

  test.skipIf(!disk)(
    'under the tables of another PostgreSQL is told as 503, and the service comes back',
    async () => {
      const small = mountSmallDisk(60);
      if (!small) return;
      const cluster = await startOwnCluster();
      const service = await startTestService({ ...quick, DATABASE_URL: cluster.url() });
      await cluster.moveTo(small.directory, ['vault.uploads', 'vault.pages']);
      await small.fill(6_000_000);
      const accepted = await uploadUntilFull(service);
      await until(async () => service.logs().includes('The database cannot be used, its disk is full.'));
      expect(service.logs()).not.toContain('"level":50');
      await small.makeRoom();
      await goesOn(service, accepted);
      await service.stop();
      await cluster.remove();
      small.remove();
    },
  );
});
