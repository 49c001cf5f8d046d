import DataLoader from 'dataloader';
import type { FastifyRequest } from 'fastify';
import type { Import } from '../model/import.js';
import type { Database } from '../storage/database.js';
import { type ImportName, importsByName } from '../storage/imports.js';
import { ApiError } from './answer/errors.js';

export type FindImport = (applicationId: string, importId: number) => Promise<Import>;

/**
 * Finds imports by the number that an application knows. Polls that arrive together share one query: a query costs
 * more than all the rest of a poll. Throws `not_found`, alike for numbers that do not exist and those of others.
 */
export function makeFindImport(db: Database): FindImport {
  const loader = new DataLoader<ImportName, Import | undefined>((names) => importsByName(db, names), {
    cache: false,
    // By default only what one request asks for comes together; so it is all that arrived in this turn.
    batchScheduleFn: (dispatch) => setImmediate(dispatch),
    maxBatchSize: 100,
  });
  return async (applicationId, importId) => {
    const found = await loader.load({ applicationId, importId });
    if (!found) throw new ApiError('not_found', noSuchImport, { importId });
    return found;
  };
}

const noSuchImport = 'There is no such import.';

/** The number in a path, with or without a format behind it. Throws `not_found` for what can be no number of ours. */
export function importIdOf({ params }: FastifyRequest<{ Params: { id: string } }>): number {
  const digits = /^(\d{1,10})(?:\.(?:json|xml))?$/.exec(params.id)?.[1];
  const number = Number(digits);
  if (digits === undefined || number > 2_147_483_647) throw new ApiError('not_found', noSuchImport);
  return number;
}
