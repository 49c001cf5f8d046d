import DataLoader from 'dataloader';
import type { FastifyRequest } from 'fastify';
import { nameOf } from '../imports/running-imports.js';
import type { Import } from '../model/import.js';
import type { Database } from '../storage/database.js';
import { importsByNumber } from '../storage/imports.js';
import { ApiError } from './answer/errors.js';

export type FindImport = (applicationId: string, importId: number) => Promise<Import>;

/** Queries under way for which the next one waits, so that it has more to ask: one is answered while the other is read. */
const maxUnderWay = 2;

/** How long it waits at most. */
const maxHeldMs = 5;

/** What an application calls one of its imports. */
interface ImportName {
  readonly applicationId: string;
  readonly importId: number;
}

/**
 * Finds imports by the number that an application knows. Its polls that arrive together, or while earlier queries are under
 * way, share one query: a query costs more than all the rest of a poll. Throws `not_found`, alike for numbers that do not exist and those of others.
 */
export function makeFindImport(db: Database): FindImport {
  const turns = new Turns();
  const loader = new DataLoader<ImportName, Import | undefined>(
    (names) => turns.take(() => findAll(db, names)),
    {
      cache: false,
      // By default only what one request asks for comes together; so it is all that arrived in this turn.
      batchScheduleFn: (dispatch) => turns.schedule(dispatch),
      maxBatchSize: 100,
    },
  );
  return async (applicationId, importId) => {
    const found = await loader.load({ applicationId, importId });
    if (!found) throw new ApiError('not_found', noSuchImport, { importId });
    return found;
  };
}

/** One query for each application, all at once; `undefined` for what it does not have. */
async function findAll(db: Database, names: readonly ImportName[]): Promise<(Import | undefined)[]> {
  const asked = new Map<string, number[]>();
  for (const { applicationId, importId } of names) {
    const importIds = asked.get(applicationId) ?? [];
    importIds.push(importId);
    asked.set(applicationId, importIds);
  }
  const found = await Promise.all(
    [...asked].map(([applicationId, importIds]) => importsByNumber(db, applicationId, importIds)),
  );
  const byName = new Map(found.flat().map((it) => [nameOf(it.applicationId, it.importId), it]));
  return names.map(({ applicationId, importId }) => byName.get(nameOf(applicationId, importId)));
}

/** Lets a query wait for those before it, though not for long: they may have met a connection that has fallen silent. */
class Turns {
  #underWay = 0;
  readonly #held = new Set<() => void>();

  schedule(dispatch: () => void): void {
    if (this.#underWay < maxUnderWay) {
      setImmediate(dispatch);
      return;
    }
    const timer = setTimeout(() => go(), maxHeldMs);
    const go = () => {
      clearTimeout(timer);
      this.#held.delete(go);
      dispatch();
    };
    this.#held.add(go);
  }

  async take<T>(query: () => Promise<T>): Promise<T> {
    this.#underWay++;
    try {
      return await query();
    } finally {
      this.#underWay--;
      for (const go of this.#held) go();
    }
  }
}

const noSuchImport = 'There is no such import.';

/** The number in a path, with or without a format behind it. Throws `not_found` for what can be no number of ours. */
export function importIdOf({ params }: FastifyRequest<{ Params: { id: string } }>): number {
  const digits = /^(\d{1,10})(?:\.(?:json|xml))?$/.exec(params.id)?.[1];
  const number = Number(digits);
  if (digits === undefined || number > 2_147_483_647) throw new ApiError('not_found', noSuchImport);
  return number;
}
