import { isDatabaseAway } from '../storage/database.js';
import { awaySentence, knownDatabaseReason } from '../storage/database-reason.js';

/** Why the queue does not run: a sentence for operators, and the error behind it, where there is one, for the log. */
export class QueueFailure extends Error {
  override readonly name = 'QueueFailure';

  /** The failure that an error is. */
  static of(error: unknown): QueueFailure {
    return error instanceof QueueFailure ? error : new QueueFailure(sentenceOf(error), { cause: error });
  }

  /** As fields of a line of the log. */
  get logged(): { readonly reason: string; readonly err?: Error } {
    return { reason: this.message, ...(this.cause instanceof Error && { err: this.cause }) };
  }
}

/** By the classes of PostgreSQL's Appendix A; codes of the system begin with an E. */
const sqlState = /^[0-9FHPX][0-9A-Z]{4}$/;

/** Quotes nothing but codes and names of classes: the message of an error may hold values. */
function sentenceOf(error: unknown): string {
  if (isDatabaseAway(error) || knownDatabaseReason(error) !== undefined) return awaySentence(error);
  if (!(error instanceof Error)) return 'Something was thrown that is not an error.';
  const { code } = error as NodeJS.ErrnoException;
  if (code === undefined || !sqlState.test(code))
    return `Its work ended with an unknown error (${error.name}).`;
  return code.startsWith('42') || code === '3F000'
    ? `The database does not have what the queue needs (${code}): was a table of it changed or removed?`
    : `The database refused a statement of the queue (${code}).`;
}
