import type { AuditEntry } from '../model/audit.js';
import { operator } from '../security/operator.js';
import { applicationByDomainKey } from '../storage/applications.js';
import { recordAct } from '../storage/audit.js';
import { type Database, type Queryable, transaction } from '../storage/database.js';
import { UsageError } from './output.js';

/** An act of whoever runs the command; its outcome shows. */
export type OperatorAct = Omit<AuditEntry, 'actor' | 'outcome'>;

/** Writes what acts change and that they were done, in one transaction. */
export type Complete = <Result>(
  write: (client: Queryable) => Promise<Result>,
  acts: Acts<Result>,
) => Promise<Result>;

/** One or several; as a function, of what was written. */
type Acts<Result> = OperatorAct | readonly OperatorAct[] | ((written: Result) => OperatorAct);

/**
 * Runs an administrative command so that it leaves an entry in the audit trail: `work` looks at what was asked for, and
 * hands what the acts write, and the acts, to `complete`. When it throws before that, the attempt is recorded, as refused for a
 * `UsageError` and as failed for any other error, and the error is thrown on.
 */
export async function administer<Result>(
  db: Database,
  attempt: OperatorAct,
  work: (complete: Complete) => Promise<Result>,
): Promise<Result> {
  let isDone = false;
  const complete: Complete = async (write, acts) => {
    const result = await transaction(db, async (client) => {
      const written = await write(client);
      for (const it of typeof acts === 'function' ? [acts(written)] : [acts].flat())
        await recordAct(client, { ...it, actor: operator(), outcome: 'done' });
      return written;
    });
    isDone = true;
    return result;
  };
  try {
    return await work(complete);
  } catch (error) {
    if (!isDone) await recordFailure(db, attempt, error);
    throw error;
  }
}

/** What went wrong stays what the operator is told, also where the database that does not work takes no entry either. */
async function recordFailure(db: Database, attempt: OperatorAct, error: unknown): Promise<void> {
  try {
    // What was typed for a key that does not exist may be anything, a password as well.
    const { application: key } = attempt;
    const isKnown = key !== undefined && (await applicationByDomainKey(db, key)) !== undefined;
    const application = isKnown ? key : undefined;
    await recordAct(db, { ...attempt, application, actor: operator(), ...ending(error) });
  } catch {
    process.stderr.write('The attempt could not be recorded in the audit trail.\n');
  }
}

/** Errors quote what was typed, which may be a secret: of a refusal the flags are kept, of another error its kind. */
function ending(error: unknown): Pick<AuditEntry, 'outcome' | 'details'> {
  if (error instanceof UsageError)
    return { outcome: 'refused', details: { flags: error.message.match(/^--[a-z-]+/gm) ?? [] } };
  const { name, code } = error as NodeJS.ErrnoException;
  return { outcome: 'failed', details: { error: code ?? name } };
}
