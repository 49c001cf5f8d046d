import { connect, type Socket } from 'node:net';
import { createDatabase, type TestDatabase } from '@bookbridge/testing/database';
import { startTestService } from '@bookbridge/testing/service';
import { startWorkerProcess, type WorkerProcess } from '@bookbridge/testing/worker';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';

/** As many as an attacker opens without effort; the slow suite opens 10,000. */
const many = 500;

let database: TestDatabase;
let node: WorkerProcess;
let port: number;
const open = new Set<Socket>();

beforeAll(async () => {
  database = await createDatabase();
  const maker = await startTestService({ DATABASE_URL: database.url, BOOKBRIDGE_ROLE: 'api' });
  await maker.stop();
  node = await startWorkerProcess(database.url, { role: 'api' });
  port = Number(new URL(node.address).port);
});

afterEach(() => {
  for (const socket of open) socket.destroy();
  open.clear();
});

afterAll(async () => {
  await node.terminate();
  await database.drop();
});

/** A connection that sends this at first; what it is answered is kept. */
async function connection(
  first = '',
): Promise<{ socket: Socket; heard: () => string; closed: Promise<void> }> {
  const socket = connect(port, '127.0.0.1');
  open.add(socket);
  let heard = '';
  socket.on('data', (chunk) => {
    heard += chunk;
  });
  // A reset is an answer, too.
  socket.on('error', () => undefined);
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  await new Promise<void>((resolve) => socket.once('connect', () => resolve()));
  if (first !== '') socket.write(first);
  return { socket, heard: () => heard, closed };
}

const connections = (count: number, first: string) =>
  Promise.all(Array.from({ length: count }, () => connection(first)));

/** That others are served meanwhile. */
async function expectService(): Promise<void> {
  expect((await fetch(`${node.address}/healthz`)).status).toBe(200);
  expect((await fetch(`${node.address}/services.json`)).status).toBe(200);
}

describe('others are served while a client', () => {
  test('opens connections and says nothing on them', async () => {
    const before = node.holds().memory;
    await connections(many, '');
    await expectService();
    expect((node.holds().memory - before) / many).toBeLessThan(100_000);
  });

  test('sends its headers byte by byte', async () => {
    const slow = await connections(many, 'GET /services.json HTTP/1.1\r\nHost: x\r\nX-Slow: ');
    for (let turn = 0; turn < 3; turn++) {
      for (const { socket } of slow) socket.write('a');
      await expectService();
    }
    for (const { socket } of slow) socket.write('\r\nConnection: close\r\n\r\n');
    await Promise.all(slow.map(({ closed }) => closed));
    for (const { heard } of slow) expect(heard()).toMatch(/^HTTP\/1\.1 200/);
  });

  test('closes its side of connections in the middle of a request', async () => {
    const half = await connections(
      many,
      'POST /begin_import HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\nhalf',
    );
    for (const { socket } of half) socket.end();
    await Promise.all(half.map(({ closed }) => closed));
    await expectService();
  });

  test('asks again and again and reads no answer', async () => {
    const request = 'GET /services.json HTTP/1.1\r\nHost: x\r\n\r\n';
    const deaf = await connections(20, '');
    const before = node.holds().memory;
    for (const { socket } of deaf) {
      socket.pause();
      for (let count = 0; count < 500; count++) socket.write(request);
    }
    await expectService();
    // What was asked for is not made before there is room for it.
    expect(node.holds().memory - before).toBeLessThan(200_000_000);
  });
});

describe('a flood of headers', () => {
  test.each([
    ['one that is long', `X-Long: ${'a'.repeat(40_000)}\r\n`],
    ['many that are short', Array.from({ length: 5000 }, (_, at) => `X-${at}: a\r\n`).join('')],
  ])('with %s is refused with 431, and its connection closed', async (_, headers) => {
    const flood = await connections(20, `GET /services.json HTTP/1.1\r\nHost: x\r\n${headers}\r\n`);
    await Promise.all(flood.map(({ closed }) => closed));
    for (const { heard } of flood) expect(heard()).toMatch(/^HTTP\/1\.1 431/);
    await expectService();
  });

  test('that never ends is cut off', async () => {
    const { socket, closed, heard } = await connection('GET / HTTP/1.1\r\nHost: x\r\n');
    const timer = setInterval(() => socket.write(`X: ${'a'.repeat(1000)}\r\n`), 5);
    await closed;
    clearInterval(timer);
    expect(heard()).toMatch(/^HTTP\/1\.1 431/);
  });
});
