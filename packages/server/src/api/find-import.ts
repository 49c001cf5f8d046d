import DataLoader from 'dataloader';
import type { Import } from '../imports/import.js';
import type { Database } from '../storage/database.js';
import { type ImportName, importsByName } from '../storage/imports.js';
import { ApiError } from './errors.js';

export type FindImport = (applicationId: string, id: string) => Promise<Import>;

/**
 * Finds imports by the number that an application knows. Polls that arrive together share one query: a query costs
 * more than all the rest of a poll. Throws `not_found`, alike for numbers that do not exist and those of others.
 */
export function makeFindImport(db: Database): FindImport {
  const loader = new DataLoader<ImportName, Import | undefined>((names) => importsByName(db, names), {
    cache: false,
    maxBatchSize: 100,
  });
  return async (applicationId, id) => {
    const importId = parseId(id);
    const found = importId === undefined ? undefined : await loader.load({ applicationId, importId });
    if (!found)
      throw new ApiError('not_found', 'There is no such import.', importId === undefined ? {} : { importId });
    return found;
  };
}

/** The number in a path, with or without a format behind it; `undefined` for what can be no number of ours. */
export function parseId(id: string): number | undefined {
  const digits = /^(\d{1,10})(?:\.(?:json|xml))?$/.exec(id)?.[1];
  const number = Number(digits);
  return digits !== undefined && number <= 2_147_483_647 ? number : undefined;
}
