import type { Queryable } from '../../storage/database.js';
import { endpointByName, type WebhookEndpoint } from '../../storage/webhook-endpoints.js';
import { UsageError } from '../output.js';

/** The endpoint of an id. Throws `UsageError`. */
export async function findEndpoint(db: Queryable, id: string): Promise<WebhookEndpoint> {
  const found = await endpointByName(db, id);
  if (found) return found;
  throw new UsageError('No endpoint has this id; `bookbridge webhook list` shows those there are.');
}
