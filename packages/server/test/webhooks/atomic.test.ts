import { begin, card, ended, events, upload } from '@bookbridge/testing/imports';
import { addEndpoint, type Receiver, startReceiver } from '@bookbridge/testing/receiver';
import { startTestService, type TestService } from '@bookbridge/testing/service';
import { until } from '@bookbridge/testing/until';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { countStatements, purposes } from '../../../../bench/statement-counter.mjs';

let service: TestService;
let receiver: Receiver;

beforeAll(async () => {
  service = await startTestService({}, {}, { backOffMs: 20 });
  receiver = await startReceiver();
});

afterAll(async () => {
  await receiver.stop();
  await service.stop();
});

const query = (text: string) => service.service.parts.db.query(text);

/** What an import sends until `last` was sent and the queue is empty. */
const statementsOf = async (last: string) => {
  const { counts, stop } = countStatements();
  const { url } = await begin(service, { service: 'vcard' });
  await upload(url, card(1));
  const jobs = 'select from graphile_worker.jobs';
  await until(async () => counts.has(last) && (await query(jobs)).rowCount === 0);
  stop();
  const sent = new Map(counts);
  sent.delete(jobs);
  return sent;
};

test('an import costs the same statements as ever where nobody is told, and at most four more where somebody is', async () => {
  await query('delete from bookbridge.webhook_endpoints');
  const untold = await statementsOf('complete_job');
  expect([...untold.keys()].filter((name) => name.includes('webhook'))).toEqual([]);
  await addEndpoint(service, receiver.url, { events: ['import.completed'] });
  const told = await statementsOf('webhook_delivered');
  const all = [...told].flatMap(([name, times]) => Array<string>(times - (untold.get(name) ?? 0)).fill(name));
  // The queue removes jobs that end in the same moment together.
  const others = all.filter((name) => name !== 'complete_job').sort();
  expect(others).toEqual(['claim_webhook', 'get_job', 'webhook_delivered']);
  expect(all.length).toBeLessThanOrEqual(4);
  for (const name of all) expect(purposes).toHaveProperty(name);
});

test('an import is not completed unless its event is recorded, which happens once', async () => {
  await addEndpoint(service, receiver.url, { events: ['import.completed'] });
  const told = receiver.received.length;
  await query('alter table bookbridge.webhook_messages add constraint nothing_new check (false) not valid');
  const { url, import_id } = await begin(service, { service: 'vcard' });
  await upload(url, card(1));
  await until(async () => {
    const { rows } = await query(`select tries from bookbridge.imports where import_id = ${import_id}`);
    return rows[0].tries > 1;
  });
  expect((await events(service, import_id)).map(({ event_type }) => event_type)).not.toContain('COMPLETE');
  await query('alter table bookbridge.webhook_messages drop constraint nothing_new');
  expect(await ended(service, import_id)).toMatchObject({ status: 'COMPLETED' });
  const { rows } = await query(
    `select endpoint_id from bookbridge.webhook_messages where (facts ->> 'import_id')::integer = ${import_id}`,
  );
  expect(new Set(rows.map(({ endpoint_id }) => endpoint_id)).size).toBe(rows.length);
  await receiver.got(told + rows.length);
});
