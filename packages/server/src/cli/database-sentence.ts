import { isDatabaseAway } from '../storage/database.js';
import { databaseNameOf } from '../storage/database-name.js';
import { awayReason, knownDatabaseReason } from '../storage/database-reason.js';

/**
 * What is wrong with the database of DATABASE_URL, in a sentence that names its host and itself, and shows nothing else of
 * the URL; `undefined` for any other error.
 */
export function databaseSentence(error: Error, url: string): string | undefined {
  const { code = '', syscall } = error as NodeJS.ErrnoException;
  // Files that are not there have the same code.
  if (code === 'ENOENT' && syscall !== 'connect') return undefined;
  const reason = isDatabaseAway(error) ? awayReason(error) : knownDatabaseReason(error);
  return (
    reason && `${databaseNameOf(url) ?? 'The database'} cannot be used, ${reason}: look at DATABASE_URL.`
  );
}
