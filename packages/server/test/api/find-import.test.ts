import { begin } from '@bookbridge/testing/imports';
import { startTestService, type TestService } from '@bookbridge/testing/service';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeFindImport } from '../../dist/api/find-import.js';
import type { Database } from '../../dist/storage/database.js';

let service: TestService;
let importIds: number[];

beforeAll(async () => {
  service = await startTestService();
  importIds = await Promise.all(Array.from({ length: 20 }, async () => (await begin(service)).import_id));
});

afterAll(() => service.stop());

/** The database of the service, whose first queries get no answer before they are let go. */
function silentAtFirst(queries: number): { db: Database; sent: () => number; letGo: () => void } {
  const { db } = service.service.parts;
  let sent = 0;
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const query = async (asked: Parameters<Database['query']>[0]) => {
    if (++sent <= queries) await held;
    return db.query(asked);
  };
  return { db: { query } as unknown as Database, sent: () => sent, letGo };
}

async function applicationId(): Promise<string> {
  const { rows } = await service.service.parts.db.query('select id from bookbridge.applications');
  return rows[0].id;
}

const turn = () => new Promise((resolve) => setTimeout(resolve, 1));

describe('looking imports up', () => {
  test('goes on while earlier queries get no answer', async () => {
    const application = await applicationId();
    const { db, letGo } = silentAtFirst(2);
    const findImport = makeFindImport(db);
    const [first, second, third] = importIds;
    const silent: Promise<unknown>[] = [];
    for (const importId of [first, second]) {
      silent.push(findImport(application, importId ?? 0));
      await turn();
    }
    expect((await findImport(application, third ?? 0)).importId).toBe(third);
    letGo();
    expect(await Promise.all(silent)).toMatchObject([{ importId: first }, { importId: second }]);
  });

  test('gives each its own, however they come together', async () => {
    const application = await applicationId();
    const { db, sent, letGo } = silentAtFirst(2);
    const findImport = makeFindImport(db);
    const asked: Promise<{ importId: number }>[] = [];
    for (const importId of importIds.slice(0, 2)) {
      asked.push(findImport(application, importId));
      await turn();
    }
    for (const importId of importIds.slice(2)) asked.push(findImport(application, importId));
    letGo();
    expect((await Promise.all(asked)).map(({ importId }) => importId)).toEqual(importIds);
    expect(sent()).toBe(3);
  });

  test('tells whom the database refused, and goes on', async () => {
    const { db: real } = service.service.parts;
    let isBroken = true;
    const query = async (asked: Parameters<Database['query']>[0]) => {
      if (isBroken) throw new Error('refused');
      return real.query(asked);
    };
    const findImport = makeFindImport({ query } as unknown as Database);
    const application = await applicationId();
    const [first = 0] = importIds;
    await expect(Promise.all([1, 2, 3].map(() => findImport(application, first)))).rejects.toThrow('refused');
    isBroken = false;
    expect((await findImport(application, first)).importId).toBe(first);
  });
});
