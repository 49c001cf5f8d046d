import { connect, type Socket } from 'node:net';
import { createDatabase } from '@bookbridge/testing/database';
import { startTestService } from '@bookbridge/testing/service';
import { startWorkerProcess } from '@bookbridge/testing/worker';
import { expect, test } from 'vitest';

const count = 10_000;

test(`${count} connections on which nothing is said cost little, and hold up nobody`, async () => {
  const database = await createDatabase();
  const maker = await startTestService({ DATABASE_URL: database.url, BOOKBRIDGE_ROLE: 'api' });
  await maker.stop();
  const node = await startWorkerProcess(database.url, { role: 'api' });
  const before = node.holds();
  const sockets: Socket[] = [];
  const port = Number(new URL(node.address).port);
  for (let at = 0; at < count; at += 200)
    await Promise.all(
      Array.from(
        { length: 200 },
        () =>
          new Promise<void>((resolve, reject) => {
            const socket = connect(port, '127.0.0.1', resolve);
            socket.once('error', reject);
            sockets.push(socket);
          }),
      ),
    );
  for (let asked = 0; asked < 50; asked++)
    expect((await fetch(`${node.address}/services.json`)).status).toBe(200);
  const held = node.holds();
  const kilobytes = (held.memory - before.memory) / count / 1000;
  process.stdout.write(`${held.handles - before.handles} connections, ${kilobytes.toFixed(1)} KB each\n`);
  expect(held.handles - before.handles).toBeGreaterThanOrEqual(count);
  expect(kilobytes).toBeLessThan(20);
  for (const socket of sockets) socket.destroy();
  expect(await node.terminate()).toBe(0);
  await database.drop();
});
