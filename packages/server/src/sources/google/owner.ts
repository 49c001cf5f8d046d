import { ImportFailure } from '../../imports/failures.js';
import type { GatherContext, Owner } from '../source.js';
import { call } from './api.js';
import { ownerOf } from './contact.js';
import { fewFieldsOf } from './fields.js';
import { scopes } from './scopes.js';

const nobody: Owner = { account: undefined, contact: undefined };

/** The person whose address book it is, as far as they have granted to know. Throws `ImportFailure`. */
export async function readOwner(context: GatherContext): Promise<Owner> {
  const isGranted = [scopes.email, scopes.profile].some((scope) => context.scopes.includes(scope));
  if (!isGranted) return nobody;
  try {
    const me = await call(context, 'people/me', { personFields: fewFieldsOf(context.include) });
    const { resourceName } = me;
    return {
      account: typeof resourceName === 'string' ? resourceName : undefined,
      contact: ownerOf(me),
    };
  } catch (error) {
    // Who it is matters less than the address book.
    if (error instanceof ImportFailure && error.code === 'scope_missing') return nobody;
    throw error;
  }
}
