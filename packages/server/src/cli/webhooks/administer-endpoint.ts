import { applicationById } from '../../storage/applications.js';
import type { Database, Queryable } from '../../storage/database.js';
import type { WebhookEndpoint } from '../../storage/webhook-endpoints.js';
import { administer, type OperatorAct } from '../administer.js';
import { findEndpoint } from './find-endpoint.js';

/** An endpoint, and how something is done to it. */
interface Found {
  readonly it: WebhookEndpoint;
  /** Writes what is done to it, and that it was done, in one transaction. */
  readonly complete: <Result>(
    write: (client: Queryable) => Promise<Result>,
    details?: OperatorAct['details'],
  ) => Promise<Result>;
}

/**
 * Runs a command that does something to the endpoint `id`, as `administer` does: whatever `work` refuses before it looks for
 * the endpoint by `find`, or afterwards, leaves an entry in the audit trail, too. `find` throws `UsageError`.
 */
export function administerEndpoint<Result>(
  db: Database,
  act: OperatorAct['act'],
  id: string,
  work: (find: () => Promise<Found>) => Promise<Result>,
): Promise<Result> {
  // Of what is refused once the endpoint is found, the entry says which that is.
  const attempt: { act: OperatorAct['act']; application?: string; target?: string } = { act };
  return administer(db, attempt, (complete) =>
    work(async () => {
      const it = await findEndpoint(db, id);
      attempt.application = (await applicationById(db, it.applicationId)).domainKey;
      attempt.target = it.name;
      return {
        it,
        complete: (write, details) => complete(write, { ...attempt, ...(details && { details }) }),
      };
    }),
  );
}
