import { execFileSync } from 'node:child_process';
import { type Sandbox, startSandbox } from '@bookbridge/sandbox';
import { Person } from '@bookbridge/testing/consent';
import { googleAt } from '@bookbridge/testing/google';
import { begin, card, cards, contacts, ended, events, upload } from '@bookbridge/testing/imports';
import { type JumpingClock, makeJumpingClock } from '@bookbridge/testing/jumping-clock';
import { moveClock } from '@bookbridge/testing/move-clock';
import { addEndpoint, type Receiver, startReceiver } from '@bookbridge/testing/receiver';
import { asApplication, freePort, startTestService, type TestService } from '@bookbridge/testing/service';
import { holdPages } from '@bookbridge/testing/slow-pages';
import { until } from '@bookbridge/testing/until';
import { startWorkerProcess, type WorkerProcess } from '@bookbridge/testing/worker';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

const dayMs = 86_400_000;

/** Has the clock that is right, and does no work: it is there to make applications. */
let other: TestService;
let clock: JumpingClock;
let sandbox: Sandbox;
let node: WorkerProcess;
let receiver: Receiver;
let secret: string;
/** As the application sees the node whose clock jumps. */
let service: TestService;

beforeAll(async () => {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  other = await startTestService({ BOOKBRIDGE_ROLE: 'api' });
  clock = await makeJumpingClock();
  sandbox = await startSandbox({ port: 0, redirectUris: [`${url}/auth`] });
  receiver = await startReceiver();
  ({ secret } = await addEndpoint(other, receiver.url));
  node = await startWorkerProcess(other.databaseUrl, {
    role: 'all',
    nodeOptions: clock.nodeOptions,
    settings: { BOOKBRIDGE_PORT: String(port), BOOKBRIDGE_BASE_URL: url, ...googleAt(sandbox.url) },
  });
  service = asApplication({ ...other, url }, other.application);
});

afterAll(async () => {
  expect(await node.terminate()).toBe(0);
  await other.stop();
  await sandbox.stop();
  await receiver.stop();
  await clock.remove();
});

async function completed(people: number): Promise<number> {
  const { url, import_id } = await begin(service);
  await upload(url, cards(people));
  expect(await ended(service, import_id)).toMatchObject({ status: 'COMPLETED' });
  return import_id;
}

const statusOf = async (path: string) => (await service.call(path)).status;

/** What time it is for a process that is started like the node. */
const timeOfProcess = (): number =>
  Number(
    execFileSync(process.execPath, [...clock.nodeOptions, '-p', 'new Date().getTime()'], {
      encoding: 'utf8',
    }),
  );

describe.each([
  ['forward', dayMs],
  ['back', -dayMs],
])('a node whose clock jumps %s by a day', (_, jumpMs) => {
  beforeEach(() => clock.jumpTo(0));

  test('destroys nothing early, ends no wait, and goes on with what it reads', async () => {
    const kept = await completed(3);
    const waiting = await begin(service);
    const agreeing = await begin(service, { service: 'gmail' });
    const [person, account] = [new Person(), `size-${jumpMs > 0 ? 21 : 22}`];
    const callback = await person.wayBack(agreeing.url, { account });
    const reading = await begin(service);
    const letGo = await holdPages(other.service.parts.db, reading.import_id);
    await upload(reading.url, cards(2000));
    await until(async () => (await events(service, reading.import_id)).length === 2);

    await clock.jumpTo(jumpMs);
    expect(Math.abs(timeOfProcess() - Date.now() - jumpMs)).toBeLessThan(dayMs / 2);
    // The sweep has looked at everything meanwhile, and ended one that is due.
    const due = await begin(service);
    await other.service.parts.db.query(
      'update bookbridge.imports set wait_until = now() where import_id = $1',
      [due.import_id],
    );
    expect(await ended(service, due.import_id)).toMatchObject({ status: 'ERROR', value: 102 });

    expect((await contacts(service, kept)).total).toBe(3);
    expect(await events(service, waiting.import_id)).toMatchObject([{ event_type: 'INITIALIZING' }]);
    await letGo();
    expect(await ended(service, reading.import_id)).toMatchObject({ status: 'COMPLETED' });
    expect((await contacts(service, reading.import_id)).total).toBe(2000);
    expect((await person.open(callback)).status).toBe(200);
    expect(await ended(service, agreeing.import_id)).toMatchObject({ status: 'COMPLETED' });
    await upload(waiting.url, card(1));
    expect(await ended(service, waiting.import_id)).toMatchObject({ status: 'COMPLETED' });
  });

  test('holds polls back as before, and answers them again', async () => {
    const { import_id } = await begin(service);
    const poll = () => statusOf(`/events/${import_id}`);
    const burst = async () => new Set(await Promise.all(Array.from({ length: 40 }, poll)));
    expect(await burst()).toContain(429);
    await clock.jumpTo(jumpMs);
    expect(await burst()).toContain(429);
    await until(async () => (await poll()) === 200);
  });

  test('signs webhooks with a time that receivers take', async () => {
    await clock.jumpTo(jumpMs);
    const importId = await completed(1);
    const isOfIt = ({ body }: { body: string }) => JSON.parse(body).data.import_id === importId;
    await until(async () => receiver.received.some(isOfIt));
    const { body, headers } = receiver.received.find(isOfIt) ?? { body: '', headers: {} };
    expect(new Webhook(secret).verify(body, headers as Record<string, string>)).toMatchObject({
      type: 'import.completed',
    });
  });

  test('keeps nothing longer than it may', async () => {
    const kept = await completed(2);
    const waiting = await begin(service);
    await clock.jumpTo(jumpMs);
    await moveClock(other.service.parts.db, 61);
    expect(await statusOf(`/contacts/${kept}`)).toBe(410);
    expect(await ended(service, waiting.import_id)).toMatchObject({ status: 'ERROR', value: 102 });
    await until(async () => (await other.service.parts.db.query('select from vault.pages')).rowCount === 0);
  });
});
