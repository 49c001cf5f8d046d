import { begin, card, upload } from '@bookbridge/testing/imports';
import { addEndpoint, type Receiver, startReceiver } from '@bookbridge/testing/receiver';
import { startTestService, type TestService } from '@bookbridge/testing/service';
import { until } from '@bookbridge/testing/until';
import { startWorkerProcess } from '@bookbridge/testing/worker';
import { afterAll, beforeAll, expect, test } from 'vitest';

let service: TestService;
let receiver: Receiver;

beforeAll(async () => {
  service = await startTestService({ BOOKBRIDGE_ROLE: 'api' });
  receiver = await startReceiver();
});

afterAll(async () => {
  await receiver.stop();
  await service.stop();
});

const startWorker = () => startTestService({ DATABASE_URL: service.databaseUrl, BOOKBRIDGE_ROLE: 'worker' });

const states = async () =>
  (await service.service.parts.db.query('select state from bookbridge.webhook_messages')).rows.map(
    ({ state }) => state,
  );

test('a worker that is killed in the middle of a delivery leaves it to the next one, under the same id', async () => {
  await addEndpoint(service, receiver.url, { events: ['import.completed'] });
  receiver.answers(() => undefined);
  const first = await startWorkerProcess(service.databaseUrl);
  const { url } = await begin(service, { service: 'vcard' });
  await upload(url, card(1));
  await receiver.got(1);
  first.kill();
  receiver.answers(204);
  const second = await startWorkerProcess(service.databaseUrl);
  const [before, after] = await receiver.got(2);
  expect(after?.headers['webhook-id']).toBe(before?.headers['webhook-id']);
  expect(after?.body).toBe(before?.body);
  await until(async () => (await states()).join() === 'delivered');
  await second.terminate();
  expect(receiver.received).toHaveLength(2);
});

test('a worker that is stopped in the middle of a delivery gives it back, and does not wait for the receiver', async () => {
  receiver.answers(() => undefined);
  const before = receiver.received.length;
  const first = await startWorker();
  const { url } = await begin(service, { service: 'vcard' });
  await upload(url, card(1));
  await receiver.got(before + 1);
  await first.stop();
  const { rows } = await service.service.parts.db.query(
    "select tries from bookbridge.webhook_messages where state = 'pending'",
  );
  expect(rows).toEqual([{ tries: 0 }]);
  receiver.answers(204);
  const second = await startWorker();
  await until(async () => (await states()).every((state) => state === 'delivered'));
  await second.stop();
  const [one, again] = receiver.received.slice(before);
  expect(again?.headers['webhook-id']).toBe(one?.headers['webhook-id']);
});
