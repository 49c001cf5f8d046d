import { begin, card, ended, upload } from '@bookbridge/testing/imports';
import { startTestService } from '@bookbridge/testing/service';
import { holdPages } from '@bookbridge/testing/slow-pages';
import { until } from '@bookbridge/testing/until';
import { describe, expect, test } from 'vitest';
import { Slots, slotsOf, workersOf } from '../../dist/jobs/slots.js';

const forever = () => new Promise<void>(() => undefined);

describe('the slots of a pool', () => {
  test('are taken by as many jobs of a kind as there may be, and the others are left to other pools', async () => {
    const slots = new Slots('webhook', 4, 2);
    const ends: (() => void)[] = [];
    const take = (endpoint: string) => slots.within(endpoint, () => new Promise((end) => ends.push(end)));
    const taken = [take('1'), take('1')];
    expect(slots.full()).toEqual(['webhook/1']);
    expect(await take('1')).toBe(false);
    taken.push(take('2'), take('3'));
    expect(slots.full()).toEqual(['webhook']);
    expect(await take('4')).toBe(false);
    for (const end of ends) end();
    expect(await Promise.all(taken)).toEqual([true, true, true, true]);
    expect(slots.full()).toEqual([]);
  });

  test('are free again after a failure', async () => {
    const slots = new Slots('webhook', 1);
    await expect(slots.within('1', () => Promise.reject(new Error('away')))).rejects.toThrow('away');
    expect(await slots.within('1', async () => undefined)).toBe(true);
  });

  test('leave a worker to webhooks while all that may be read is, and three quarters of the reading to imports', () => {
    for (const concurrency of [1, 3, 4, 16, 64]) {
      const { webhooks } = slotsOf(concurrency);
      let taken = 0;
      while (!webhooks.full().includes('webhook')) void webhooks.within(String(taken++), forever);
      expect(workersOf(concurrency) - taken).toBeGreaterThanOrEqual((concurrency * 3) / 4);
      expect(workersOf(concurrency) - concurrency).toBe(1);
    }
    const { imports, webhooks } = slotsOf(4);
    for (const one of ['1', '2', '3', '4']) void imports.within(one, forever);
    expect(imports.full()).toEqual(['import']);
    void webhooks.within('1', forever);
    expect(webhooks.full()).toEqual(['webhook/1']);
    void webhooks.within('2', forever);
    expect(webhooks.full()).toEqual(['webhook']);
  });
});

test('a node reads as many address books at once as it may, and the next when one is done', async () => {
  const service = await startTestService({ BOOKBRIDGE_CONCURRENCY: '1' });
  const first = await begin(service, { service: 'vcard' });
  const letGo = await holdPages(service.service.parts.db, first.import_id);
  await upload(first.url, card(1));
  const next = await begin(service, { service: 'vcard' });
  const { db } = service.service.parts;
  const runs = async (importId: number) =>
    (await db.query('select run from bookbridge.imports where import_id = $1', [importId])).rows[0].run;
  await until(async () => (await runs(first.import_id)) === 1);
  await upload(next.url, card(2));
  // Longer than a worker that is idle waits before it looks for a job.
  await new Promise((resolve) => setTimeout(resolve, 1500));
  expect(await runs(next.import_id)).toBe(0);
  await letGo();
  for (const { import_id } of [first, next])
    expect(await ended(service, import_id)).toMatchObject({ status: 'COMPLETED' });
  await service.stop();
});
