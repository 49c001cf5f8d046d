import { createDatabase } from '@bookbridge/testing/database';
import { expect, test } from 'vitest';
import { lendOnce } from '../../dist/storage/lend-once.js';

test('a connection that is given back twice is taken back once, and lent again', async () => {
  const database = await createDatabase();
  const db = database.open(1);
  lendOnce(db);
  const give = await new Promise<() => void>((resolve) =>
    db.connect((_error, _client, release) => resolve(release)),
  );
  give();
  const held = await db.connect();
  expect(give).not.toThrow();
  expect(db.idleCount).toBe(0);
  held.release();
  expect(held.release).toThrow('already been released');
  expect(db.idleCount).toBe(1);
  await database.drop();
});
