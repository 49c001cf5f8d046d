import { applicationById } from '../../storage/applications.js';
import type { Database, Queryable } from '../../storage/database.js';
import type { WebhookEndpoint } from '../../storage/webhook-endpoints.js';
import { administer, type OperatorAct } from '../administer.js';

/** Does something to an endpoint, and records it in the same transaction. */
export async function recorded<Result>(
  db: Database,
  { applicationId, name: target }: Pick<WebhookEndpoint, 'applicationId' | 'name'>,
  it: Pick<OperatorAct, 'act' | 'details'>,
  write: (client: Queryable) => Promise<Result>,
): Promise<Result> {
  const { domainKey: application } = await applicationById(db, applicationId);
  const act = { ...it, application, target };
  return administer(db, act, (complete) => complete(write, act));
}
