import { follow, rising } from '@bookbridge/testing/follow';
import { contacts } from '@bookbridge/testing/imports';
import { asApplication, type TestService } from '@bookbridge/testing/service';
import type { RunningSource, SourceUnderTest } from '@bookbridge/testing/source-under-test';
import { until } from '@bookbridge/testing/until';
import { startWorkerProcess, type WorkerProcess } from '@bookbridge/testing/worker';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';

/** Where other tests keep the machine busy. */
const maxMs = 600_000;

/** Holds a source to an address book of so many people, in a worker that has little memory. */
export function testLargeBook(source: SourceUnderTest, people: number): void {
  const account = source.accountOf(people);

  describe(`an address book of ${people.toLocaleString('en')} people at ${source.name}`, {
    timeout: maxMs + 30_000,
  }, () => {
    let place: RunningSource;
    let worker: WorkerProcess;

    beforeAll(async () => {
      place = await source.start('look-alike', {
        settings: { BOOKBRIDGE_ROLE: 'api', BOOKBRIDGE_BEGIN_BURST: '1000', BOOKBRIDGE_EVENTS_BURST: '1000' },
      });
      worker = await startWorkerProcess(place.service.databaseUrl, {
        settings: place.settings,
        nodeOptions: ['--max-old-space-size=96'],
      });
    });

    afterAll(async () => {
      expect(await worker.terminate()).toBe(0);
      await place.stop();
    });

    // A revocation ends all that an account has given, also to the import of the next test.
    afterEach(() =>
      until(async () => {
        const { db } = place.service.service.parts;
        return (await db.query('select from graphile_worker.jobs')).rowCount === 0;
      }),
    );

    /** Gives what an application sees of it until its end. */
    async function read(application: TestService, parameters: Record<string, string> = {}) {
      const importId = await place.begin(application, account, { parameters });
      return { importId, ...(await follow(application, importId, maxMs)) };
    }

    const completed = expect.objectContaining({
      event_type: 'COMPLETE',
      status: 'COMPLETED',
      value: 0,
    });

    async function idsOf(application: TestService, importId: number): Promise<string[]> {
      const ids: string[] = [];
      for (let start = 0; ; start += 10_000) {
        const page = await contacts(application, importId, `?start=${start}&count=10000`);
        ids.push(...page.contacts.map((it) => (it as unknown as { id: string }).id));
        if (ids.length >= page.total) return ids;
      }
    }

    test('arrives whole and once, within 96 MB', async () => {
      const everybody = place.people(account, people);
      const { importId, events, gathered } = await read(place.service, { merge: '0' });
      expect(events).toContainEqual(completed);
      expect(gathered).toEqual(rising(gathered));
      const ids = await idsOf(place.service, importId);
      expect(ids.length).toBeGreaterThan(people * 0.95);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids).toEqual((await everybody).map(({ id }) => id));
    });

    test('arrives merged within 96 MB', async () => {
      const { importId, events } = await read(place.service);
      expect(events).toContainEqual(completed);
      const ids = await idsOf(place.service, importId);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.length).toBeLessThan(people * 0.97);
    });

    test('is cut at the limit of contacts, with success', async () => {
      const other = await place.service.addApplication({ limits: { maxContacts: 6_000 } });
      const application: TestService = asApplication(place.service, other);
      const { importId, events } = await read(application, { merge: '0' });
      expect(events).toContainEqual(completed);
      expect(events).toContainEqual(
        expect.objectContaining({
          event_type: 'GATHERING',
          status: 'COMPLETED',
          description: 'The address book has more people than we can take; the rest was left out',
        }),
      );
      const ids = await idsOf(application, importId);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.length).toBeGreaterThan(5_000);
      expect(ids.length).toBeLessThanOrEqual(6_000);
    });
  });
}
