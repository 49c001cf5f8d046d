import { begin, card, contacts, upload } from '@bookbridge/testing/imports';
import { startTestService, type TestService } from '@bookbridge/testing/service';
import { until } from '@bookbridge/testing/until';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { countStatements, purposes, totalOf } from '../../../../bench/statement-counter.mjs';

let service: TestService;

beforeAll(async () => {
  service = await startTestService();
});

afterAll(() => service.stop());

/** One in twenty is the same person as the one before: no page stays as it was gathered. */
const withDuplicates = (count: number) =>
  Array.from({ length: count }, (_, i) => card(i % 20 === 19 ? i - 1 : i)).join('');

async function statementsOf(file: string): Promise<ReadonlyMap<string, number>> {
  const { counts, stop } = countStatements();
  const { url, import_id } = await begin(service, { service: 'vcard' });
  await upload(url, file);
  // Polls would be counted, too.
  await until(async () => counts.has('complete_job'));
  await contacts(service, import_id);
  stop();
  return counts;
}

describe('from begin to the download of its contacts', () => {
  test.each([
    [200, 40],
    [20_000, 150],
  ])('an upload of %d contacts takes at most %d SQL statements', async (people, max) => {
    expect(totalOf(await statementsOf(withDuplicates(people)))).toBeLessThanOrEqual(max);
  });

  test('it is said of every statement what it is for', async () => {
    const [merged, plain] = [await statementsOf(withDuplicates(40)), await statementsOf(card(1))];
    expect([...merged.keys(), ...plain.keys()].filter((name) => !(name in purposes))).toEqual([]);
  });
});
