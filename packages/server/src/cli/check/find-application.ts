import type { Application } from '../../applications/application.js';
import { allApplications } from '../../storage/applications.js';
import type { Queryable } from '../../storage/database.js';
import { UsageError } from '../output.js';

/** The application of a domain key, else of a name that no other has. Throws `UsageError`. */
export async function findApplication(db: Queryable, nameOrKey: string): Promise<Application> {
  const all = await allApplications(db);
  const ofKey = all.find(({ domainKey }) => domainKey === nameOrKey);
  const [ofName, ...others] = all.filter(({ name }) => name === nameOrKey);
  const found = ofKey ?? ofName;
  if (!found)
    throw new UsageError('No application has this key or name; `bookbridge app list` shows those there are.');
  if (!ofKey && others.length > 0) {
    const keys = [found, ...others].map(({ domainKey }) => domainKey).join(', ');
    throw new UsageError(`Several applications have this name; give the key of one: ${keys}.`);
  }
  return found;
}
