import { begin } from '@bookbridge/testing/imports';
import { startTestService, type TestService } from '@bookbridge/testing/service';
import { storedImport } from '@bookbridge/testing/stored-import';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ImportIn, ImportKey, ImportState } from '../../dist/model/import.js';
import {
  moveToAsking,
  moveToChoosing,
  moveToCompleted,
  moveToDestroyed,
  moveToFailed,
  moveToFinishing,
  moveToGathering,
  moveToPicked,
  moveToWaiting,
} from '../../dist/storage/import-moves.js';

const states = [
  'waiting',
  'asking',
  'gathering',
  'finishing',
  'choosing',
  'completed',
  'destroyed',
  'failed',
] as const;

/** Where an import may go from each state. */
const legal: Record<ImportState, readonly ImportState[]> = {
  waiting: ['asking', 'gathering', 'failed'],
  asking: ['waiting', 'asking', 'gathering', 'failed'],
  gathering: ['finishing', 'failed'],
  finishing: ['choosing', 'completed', 'failed'],
  choosing: ['completed', 'failed'],
  completed: ['destroyed'],
  destroyed: [],
  failed: [],
};

let service: TestService;

beforeAll(async () => {
  // Nobody but the test moves anything.
  service = await startTestService({ BOOKBRIDGE_ROLE: 'api' });
});

afterAll(() => service.stop());

async function move(key: ImportKey, to: ImportState): Promise<boolean> {
  const { db } = service.service.parts;
  const running = { key, run: 0 };
  switch (to) {
    case 'waiting':
      return (await moveToWaiting(db, key)) !== undefined;
    case 'asking':
      return (await moveToAsking(db, key, { upload: 2, rows: 1 })) !== undefined;
    case 'gathering':
      return (await moveToGathering(db, { key, method: 'upload' }, { upload: 1, rows: 1 })) !== undefined;
    case 'finishing':
      return (
        (await moveToFinishing(db, running as ImportIn<'gathering'>, {
          isTruncated: false,
          report: Buffer.from('report'),
          last: undefined,
        })) !== undefined
      );
    case 'choosing': {
      const it = running as unknown as ImportIn<'finishing'>;
      return (await moveToChoosing(db, it, { rewritten: [] }, 60)) !== undefined;
    }
    case 'completed': {
      const totals = { total: 0, totalWithEmail: 0, rewritten: [] };
      const picked = { ...totals, wrappedKey: Buffer.from('key'), sealedOwner: undefined };
      const moved =
        (await moveToCompleted(db, running as ImportIn<'finishing'>, totals)) ??
        (await moveToPicked(db, running as unknown as ImportIn<'choosing'>, picked));
      return moved !== undefined;
    }
    case 'destroyed':
      return (await moveToDestroyed(db, key, 24)) !== undefined;
    case 'failed':
      return (
        (await moveToFailed(db, key, 'internal', 24, [
          'waiting',
          'asking',
          'gathering',
          'finishing',
          'choosing',
        ])) !== undefined
      );
  }
}

const wayTo: Record<ImportState, readonly ImportState[]> = {
  waiting: [],
  asking: ['asking'],
  gathering: ['gathering'],
  finishing: ['gathering', 'finishing'],
  choosing: ['gathering', 'finishing', 'choosing'],
  completed: ['gathering', 'finishing', 'completed'],
  destroyed: ['gathering', 'finishing', 'completed', 'destroyed'],
  failed: ['failed'],
};

describe('an import', () => {
  for (const from of states) {
    for (const to of states) {
      const isLegal = legal[from].includes(to);
      test(`that is ${from} ${isLegal ? 'can become' : 'never becomes'} ${to}`, async () => {
        const { db } = service.service.parts;
        const { import_id } = await begin(service);
        const { key } = await storedImport(db, import_id);
        for (const step of wayTo[from]) expect(await move(key, step)).toBe(true);
        expect(await move(key, to)).toBe(isLegal);
        expect((await storedImport(db, import_id)).state).toBe(isLegal ? to : from);
      });
    }
  }
});
