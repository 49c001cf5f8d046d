import { type DatabaseProxy, startServiceBehindProxy } from '@bookbridge/testing/database-proxy';
import { begin, cards, contacts, ended, upload } from '@bookbridge/testing/imports';
import { isReady, type TestService } from '@bookbridge/testing/service';
import { fullSpeed, slowPages } from '@bookbridge/testing/slow-pages';
import { until } from '@bookbridge/testing/until';
import { afterAll, beforeAll, expect, test } from 'vitest';

const people = 5000;

let proxy: DatabaseProxy;
let service: TestService;
let stop: () => Promise<void>;

beforeAll(async () => {
  ({ proxy, service, stop } = await startServiceBehindProxy());
});

afterAll(() => stop());

test('a database that is away for some seconds is told as 503 with Retry-After, and the import goes on afterwards', async () => {
  await slowPages(service.service.parts.db, 0, 0.1);
  const { url, import_id } = await begin(service);
  await upload(url, cards(people));
  await until(async () => {
    const { rows } = await service.service.parts.db.query('select from vault.pages where seq > 1');
    return rows.length > 0;
  });
  await proxy.goAway();
  const away = await service.call(`/events/${import_id}`);
  expect(away.status).toBe(503);
  expect(away.headers.get('retry-after')).toBe('5');
  expect(await away.json()).toMatchObject({ status: 'failure', error: { code: 'unavailable' } });
  expect((await fetch(`${service.url}/readyz`)).status).toBe(503);
  expect((await fetch(`${service.url}/healthz`)).status).toBe(200);
  const page = await fetch(url);
  expect(page.status).toBe(503);
  expect(page.headers.get('content-type')).toContain('text/html');
  const script = await fetch(url, { headers: { accept: 'application/json' } });
  expect([script.status, script.headers.get('retry-after')]).toEqual([503, '5']);
  expect(await script.json()).toEqual({
    problem: 'unavailable',
    message: 'We cannot answer right now. Please try again in a few seconds.',
  });
  await new Promise((resolve) => setTimeout(resolve, 3000));
  await proxy.comeBack();
  await until(() => isReady(service.url));
  await fullSpeed(service.service.parts.db);
  expect(await ended(service, import_id, 30_000)).toMatchObject({ status: 'COMPLETED' });
  expect((await contacts(service, import_id)).total).toBe(people);
});
