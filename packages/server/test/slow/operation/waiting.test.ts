import { createDatabase } from '@bookbridge/testing/database';
import { proxyDatabase } from '@bookbridge/testing/database-proxy';
import { startOwnCluster } from '@bookbridge/testing/own-cluster';
import { bookbridge } from '@bookbridge/testing/program';
import { freePort, keptLog, startTestService, testMasterKey } from '@bookbridge/testing/service';
import { takeConnections } from '@bookbridge/testing/take-connections';
import { until } from '@bookbridge/testing/until';
import type pg from 'pg';
import { describe, expect, test } from 'vitest';
import { ofCommands, ofNodes } from '../../../dist/storage/await-database.js';

describe('a node that starts before its database', () => {
  test('waits for it, and says so once', async () => {
    const database = await createDatabase();
    const proxy = await proxyDatabase(database.url);
    await proxy.goAway();
    const { log, text } = keptLog('warn');
    const starting = startTestService({ DATABASE_URL: proxy.url }, {}, { log });
    await until(async () => text().includes('the start waits for the database'));
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await proxy.comeBack();
    const service = await starting;
    expect((await fetch(`${service.url}/readyz`)).status).toBe(200);
    expect(text().split('the start waits for the database')).toHaveLength(2);
    await service.stop();
    await proxy.close();
    await database.drop();
  });

  test('gives up after a while, with the reason', async () => {
    const { log, text } = keptLog('warn');
    const starting = startTestService(
      { DATABASE_URL: 'postgres://me@127.0.0.1:1/x' },
      {},
      { log, patience: { ...ofNodes, maxMs: 1200 } },
    );
    await expect(starting).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    expect(text()).toContain('The database cannot be used, nothing listens there.');
  });
});

describe('a node whose queue has not started yet', () => {
  test('is not ready and says why, waits when the database restarts just then, and is ready at last', async () => {
    const database = await createDatabase();
    const proxy = await proxyDatabase(database.url);
    const first = proxy.hold('get_job');
    const { log, text } = keptLog('warn');
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const starting = startTestService(
      { DATABASE_URL: proxy.url, BOOKBRIDGE_PORT: String(port) },
      {},
      { log },
    );
    await until(async () => first.held() > 0);
    const notYet = await fetch(`${url}/readyz`);
    expect(notYet.status).toBe(503);
    expect(await notYet.json()).toEqual({
      status: 'unavailable',
      reason: 'The queue has not started yet.',
    });
    await proxy.goAway();
    await until(async () => text().includes('the start waits for the database'));
    await proxy.comeBack();
    first.letGo();
    const service = await starting;
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    await service.stop();
    await proxy.close();
    await database.drop();
  });

  test('ends when its database stays away, with the reason', async () => {
    const database = await createDatabase();
    const proxy = await proxyDatabase(database.url);
    const held = proxy.hold('get_job');
    const { log } = keptLog('warn');
    const starting = startTestService(
      { DATABASE_URL: proxy.url },
      {},
      { log, patience: { ...ofNodes, maxMs: 1200 } },
    );
    const refused = expect(starting).rejects.toMatchObject({ code: expect.stringMatching(/^E/) });
    await until(async () => held.held() > 0);
    await proxy.goAway();
    await refused;
    await proxy.close();
    await database.drop();
  });
});

describe('a database that has one connection left', () => {
  test('is waited for by a node that needs more, and will do for a command', async () => {
    const cluster = await startOwnCluster({ max_connections: '16' });
    const hogs: pg.Client[] = [];
    expect(await takeConnections(cluster.url(), hogs)).toMatchObject({ code: '53300' });
    await hogs.pop()?.end();
    const env = { DATABASE_URL: cluster.url(), BOOKBRIDGE_MASTER_KEY: testMasterKey };
    for (const command of [['migrate'], ['app', 'list']])
      expect(await bookbridge(command, { env })).toMatchObject({ code: 0 });
    const { log, text } = keptLog('warn');
    const starting = startTestService({ DATABASE_URL: cluster.url() }, {}, { log });
    await until(async () => text().includes('The database cannot be used, it takes no more connections.'));
    for (const client of hogs) await client.end();
    const service = await starting;
    expect((await fetch(`${service.url}/readyz`)).status).toBe(200);
    await service.stop();
    await cluster.remove();
  });
});

describe('what is waited for', () => {
  const failed = (code: string) => Object.assign(new Error('no'), { code });

  test('by a node is whatever may pass, but for a database that is not there', () => {
    for (const code of ['57P03', 'ECONNREFUSED', 'ENOTFOUND', '53300'])
      expect(ofNodes.waitsFor(failed(code))).toBe(true);
    for (const code of ['3D000', '28P01', '42501']) expect(ofNodes.waitsFor(failed(code))).toBe(false);
  });

  test('by a command at a terminal is a server that starts up, and nothing that may be a wrong address', () => {
    expect(ofCommands.waitsFor(failed('57P03'))).toBe(true);
    for (const code of ['ECONNREFUSED', 'ENOTFOUND', '3D000'])
      expect(ofCommands.waitsFor(failed(code))).toBe(false);
  });
});
