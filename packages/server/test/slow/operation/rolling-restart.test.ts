import { type Balancer, startBalancer } from '@bookbridge/testing/balancer';
import { createDatabase, type TestDatabase } from '@bookbridge/testing/database';
import { cards, contacts, events, upload } from '@bookbridge/testing/imports';
import { asApplication, freePort, startTestService, type TestService } from '@bookbridge/testing/service';
import { until } from '@bookbridge/testing/until';
import { startWorkerProcess, type WorkerProcess } from '@bookbridge/testing/worker';
import { afterAll, beforeAll, expect, test } from 'vitest';

const people = 300;
const book = cards(people);

let database: TestDatabase;
let balancer: Balancer;
let application: TestService;
let nodes: WorkerProcess[];

async function startNode(): Promise<WorkerProcess> {
  return startWorkerProcess(database.url, {
    role: 'all',
    settings: {
      BOOKBRIDGE_BASE_URL: application.url,
      BOOKBRIDGE_DRAIN_SECONDS: '2',
      BOOKBRIDGE_BEGIN_BURST: '1000',
      BOOKBRIDGE_EVENTS_BURST: '1000',
      BOOKBRIDGE_BEGIN_PER_SECOND: '1000',
    },
  });
}

beforeAll(async () => {
  database = await createDatabase();
  const url = `http://127.0.0.1:${await freePort()}`;
  const maker = await startTestService({ DATABASE_URL: database.url, BOOKBRIDGE_ROLE: 'api' });
  application = asApplication({ ...maker, url }, maker.application);
  await maker.stop();
  nodes = await Promise.all([startNode(), startNode()]);
  balancer = await startBalancer(() => nodes.map((node) => node.address), Number(new URL(url).port));
  await until(async () => balancer.ready().length === 2);
});

afterAll(async () => {
  await balancer.stop();
  await Promise.all(nodes.map((node) => node.terminate()));
  await database.drop();
});

test('nodes that are restarted one after the other fail no request, and lose nobody', async () => {
  let [isOver, requests] = [false, 0];
  const statuses = new Map<number, number>();
  const counted = async (asked: Promise<Response>): Promise<Response> => {
    const answer = await asked;
    requests++;
    statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
    return answer;
  };
  const watched: TestService = {
    ...application,
    call: (path, init) => counted(application.call(path, init)),
  };

  async function use(): Promise<number> {
    let ended = 0;
    while (!isOver) {
      const begun = await watched.call('/begin_import/user_consent?service=vcard', { method: 'POST' });
      const { url, import_id } = (await begun.json()) as { url: string; import_id: number };
      await counted(fetch(url));
      await counted(upload(url, book));
      await until(async () => (await events(watched, import_id)).at(-1)?.event_type === 'COMPLETE');
      expect((await contacts(watched, import_id)).total).toBe(people);
      ended++;
    }
    return ended;
  }

  const users = Promise.all(Array.from({ length: 4 }, use));
  const codes: (number | null)[] = [];
  for (const at of [0, 1]) {
    const leaving = nodes[at];
    codes.push((await leaving?.terminate()) ?? null);
    nodes[at] = await startNode();
    await until(async () => balancer.ready().length === 2);
  }
  isOver = true;
  const ended = await users;
  expect(codes).toEqual([0, 0]);
  expect([...statuses.keys()].sort()).toEqual([200, 303]);
  expect(Math.min(...ended)).toBeGreaterThan(0);
  expect(requests).toBeGreaterThan(50);
});

test('a node that is told to stop says so first, and answers on a while, on connections that are not kept', async () => {
  const [leaving] = nodes;
  if (!leaving) throw new Error('There is no node.');
  const code = leaving.terminate();
  await until(async () => (await fetch(`${leaving.address}/readyz`)).status === 503);
  const ready = await fetch(`${leaving.address}/readyz`);
  expect(await ready.json()).toMatchObject({ reason: 'This node is stopping.' });
  const answer = await fetch(`${leaving.address}/services.json`);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('connection')).toBe('close');
  await answer.arrayBuffer();
  expect(await code).toBe(0);
});
