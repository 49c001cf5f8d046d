import { beginByPassword } from '@bookbridge/testing/begin-by';
import { contacts, ended } from '@bookbridge/testing/imports';
import { startTestService, type TestService } from '@bookbridge/testing/service';
import { startWorkerProcess, type WorkerProcess } from '@bookbridge/testing/worker';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pourCard, pourList, serveTrickyBooks, type Trick } from '../../../sources/carddav/tricky-server.js';

const mega = 1024 * 1024;

/** A worker takes about a hundred by itself, and as much for the longest list that is read. */
const maxMemory = 350 * mega;

let service: TestService;
let worker: WorkerProcess;
let server: Awaited<ReturnType<typeof serveTrickyBooks>>;

beforeAll(async () => {
  server = await serveTrickyBooks();
  const settings = { BOOKBRIDGE_ALLOWED_SERVERS: server.origin };
  service = await startTestService({ ...settings, BOOKBRIDGE_ROLE: 'api' });
  worker = await startWorkerProcess(service.databaseUrl, {
    settings,
    nodeOptions: ['--max-old-space-size=96'],
  });
});

afterAll(async () => {
  expect(await worker.terminate()).toBe(0);
  await service.stop();
});

/** How reading a book ends: the number of the failure, and how many came. */
async function read(cards: number, trick: Trick) {
  const typed = { service: 'carddav', username: 'ana', password: 'secret', merge: '0' };
  const book = server.add(`book-of-${cards}`, { cards, trick });
  const importId = await beginByPassword(service, { ...typed, server: book });
  const { value } = await ended(service, importId, 110_000);
  return { value, people: value === 0 ? (await contacts(service, importId)).total : 0 };
}

/** Whoever is cut off has sent what is read, and what lies in the buffers of this machine. */
function expectCutOff(taken: readonly number[], maxBytes: number): void {
  expect(taken.length).toBeGreaterThan(0);
  for (const bytes of taken) expect(bytes).toBeLessThan(maxBytes);
  expect(worker.peakMemory()).toBeLessThan(maxMemory);
}

test('a card of 100 MB costs itself, and is not held', async () => {
  const taken: number[] = [];
  const endless: Trick = async ({ kind, cards }, response) => {
    if ((kind !== 'multiget' && kind !== 'card') || !cards.includes(2)) return undefined;
    taken.push(await pourCard(response, { kind, number: 2, bytes: 100 * mega }));
    return 'itself';
  };
  expect(await read(250, endless)).toEqual({ value: 0, people: 249 });
  expectCutOff(taken, 50 * mega);
});

test('a list of 200 MB is refused, in whatever way it is asked for, and not held', async () => {
  const taken: number[] = [];
  const endless: Trick = async ({ kind }, response) => {
    if (kind !== 'list' && kind !== 'sync' && kind !== 'query') return undefined;
    taken.push(await pourList(response, 200 * mega));
    return 'itself';
  };
  expect(await read(3, endless)).toEqual({ value: 203, people: 0 });
  expectCutOff(taken, 110 * mega);
});
