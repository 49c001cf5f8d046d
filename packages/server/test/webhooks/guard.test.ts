import { begin } from '@bookbridge/testing/imports';
import { addEndpoint, startReceiver } from '@bookbridge/testing/receiver';
import { asApplication, startTestService, type TestService } from '@bookbridge/testing/service';
import { until } from '@bookbridge/testing/until';
import { afterAll, beforeAll, expect, test } from 'vitest';

let service: TestService;

beforeAll(async () => {
  service = await startTestService(
    { BOOKBRIDGE_BASE_URL: 'https://contacts.example.com', BOOKBRIDGE_PORT: '0' },
    {},
    {
      async resolve(hostname) {
        if (hostname === 'inside.example') return [{ address: '10.0.0.8', family: 4 }];
        throw Object.assign(new Error(`no address of ${hostname}`), { code: 'ENOTFOUND' });
      },
    },
  );
});

afterAll(() => service.stop());

test('a service that others reach calls neither this machine nor a private network', async () => {
  const receiver = await startReceiver();
  const [tls, plain] = [receiver.url.replace('http:', 'https:'), receiver.url];
  const cases = {
    [plain]: 'address_refused',
    [tls]: 'address_refused',
    'http://public.example/hook': 'address_refused',
    'https://169.254.169.254/latest/meta-data': 'address_refused',
    'https://[::ffff:10.0.0.8]/hook': 'address_refused',
    'https://inside.example/hook': 'address_refused',
    'https://printer.local/hook': 'address_refused',
    'https://nowhere.example/hook': 'unknown_host',
  };
  const names = new Map<string, string>();
  const api = { ...service, url: service.service.address };
  for (const url of Object.keys(cases))
    names.set(url, (await addEndpoint(service, url, { events: ['import.failed'] })).name);
  const { import_id } = await begin(asApplication(api, service.application));
  const { db } = service.service.parts;
  await db.query(
    "update bookbridge.imports set wait_until = now() - interval '1 second' where import_id = $1",
    [import_id],
  );
  const failures = async () => {
    const { rows } = await db.query(
      `select name, failure from bookbridge.webhook_attempts join bookbridge.webhook_messages on webhook_messages.id = message_id
        join bookbridge.webhook_endpoints on webhook_endpoints.id = endpoint_id`,
    );
    return new Map(rows.map(({ name, failure }) => [name, failure]));
  };
  await until(async () => (await failures()).size === names.size);
  const failureOf = await failures();
  expect(Object.fromEntries([...names].map(([url, name]) => [url, failureOf.get(name)]))).toEqual(cases);
  expect(receiver.received).toEqual([]);
  await receiver.stop();
});
