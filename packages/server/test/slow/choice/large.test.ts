import { unlimited } from '@bookbridge/testing/api';
import { choose } from '@bookbridge/testing/choosing';
import { Person } from '@bookbridge/testing/consent';
import { begin, cards, contacts } from '@bookbridge/testing/imports';
import { freePort, startTestService, type TestService } from '@bookbridge/testing/service';
import { until } from '@bookbridge/testing/until';
import { startWorkerProcess, type WorkerProcess } from '@bookbridge/testing/worker';
import { afterAll, beforeAll, expect, test } from 'vitest';

const people = 100_000;

let service: TestService;
let node: WorkerProcess;
let url: string;

beforeAll(async () => {
  service = await startTestService({ ...unlimited, BOOKBRIDGE_ROLE: 'api' }, { delivery: 'picked' });
  const port = await freePort();
  url = `http://127.0.0.1:${port}`;
  node = await startWorkerProcess(service.databaseUrl, {
    role: 'all',
    settings: { BOOKBRIDGE_PORT: String(port), BOOKBRIDGE_BASE_URL: url },
    nodeOptions: ['--max-old-space-size=96'],
  });
});

afterAll(async () => {
  expect(await node.terminate()).toBe(0);
  await service.stop();
});

test('everybody of a book of 100,000 can be looked at, picked and shared, within 96 MB', async () => {
  const begun = await begin(service, { service: 'vcard', merge: '0' });
  const page = begun.url.replace(service.url, url);
  const person = new Person();
  const form = new FormData();
  form.append('file', new Blob([cards(people)]), 'book.vcf');
  await person.open(page, { method: 'POST', body: form });
  let html = '';
  await until(async () => {
    html = await (await person.open(page)).text();
    return html.includes('data-bb-choose=');
  }, 300_000);
  expect(html).toContain('Page 1 of 2,000');

  const listed = await person.open(`${page}/people`, { headers: { 'accept-encoding': 'gzip' } });
  expect((await listed.text()).trimEnd().split('\n')).toHaveLength(people + 1);
  expect(await (await person.open(`${page}?page=2000`)).text()).toContain('Page 2,000 of 2,000');

  // Every second one: as many places as a form can have.
  const picked = Array.from({ length: people / 2 }, (_, at) => at * 2).join(',');
  const saved = await choose(person, page, { do: 'save', picked }, { accept: 'application/json' });
  expect(saved.status).toBe(204);
  const shared = await choose(person, page, { do: 'share', picked }, { accept: 'application/json' });
  expect(shared.status).toBe(200);
  const { total } = await contacts(service, begun.import_id, '?start=0&count=1');
  expect(total).toBe(people / 2);
}, 600_000);
