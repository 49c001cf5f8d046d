import { begin, card, ended, upload } from '@bookbridge/testing/imports';
import { addEndpoint, type Receiver, startReceiver } from '@bookbridge/testing/receiver';
import { startTestService, type TestService } from '@bookbridge/testing/service';
import { until } from '@bookbridge/testing/until';
import { afterAll, beforeAll, expect, test } from 'vitest';

let service: TestService;
let hanging: Receiver;
let sound: Receiver;

beforeAll(async () => {
  service = await startTestService();
  hanging = await startReceiver();
  sound = await startReceiver();
});

afterAll(async () => {
  await Promise.all([hanging.stop(), sound.stop()]);
  await service.stop();
});

const count = async (which: string) =>
  (await service.service.parts.db.query(`select count(*)::int from ${which}`)).rows[0].count;

test('a receiver that never answers holds up neither imports nor another receiver, and is tried once at a time', async () => {
  hanging.answers(() => undefined);
  const { name } = await addEndpoint(service, hanging.url, { events: ['import.completed'] });
  await addEndpoint(service, sound.url, { events: ['import.completed'] });
  const imports = 30;
  for (let at = 0; at < imports; at++) {
    const { url, import_id } = await begin(service, { service: 'vcard' });
    await upload(url, card(at));
    expect(await ended(service, import_id, 8000)).toMatchObject({ status: 'COMPLETED' });
  }
  await sound.got(imports);
  expect(hanging.received.length).toBeLessThan(imports);
  const attempts = "bookbridge.webhook_attempts where failure = 'timeout'";
  await until(async () => (await count(attempts)) > 0);
  // One try counts for all: those that wait meanwhile have not been tried.
  expect(
    await count(
      `bookbridge.webhook_messages as m join bookbridge.webhook_endpoints as e on e.id = endpoint_id
        where e.name = '${name}' and m.tries = 0`,
    ),
  ).toBeGreaterThan(imports / 2);
  expect(service.logs()).not.toContain('the queue stopped');
  hanging.answers(204);
  const { db } = service.service.parts;
  await db.query('update bookbridge.webhook_endpoints set rests_until = null');
  await db.query(
    "select bookbridge.queue_webhook(id, endpoint_id, now()) from bookbridge.webhook_messages where state = 'pending'",
  );
  await until(
    async () => (await count("bookbridge.webhook_messages where state = 'delivered'")) === 2 * imports,
  );
});
