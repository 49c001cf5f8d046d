import type { Contact } from '@bookbridge/contacts';
import { ImportFailure } from '../../model/failures.js';
import type { ConsentContext } from '../provider.js';
import { call } from './api.js';
import { ownerOf } from './contact.js';
import { fewFieldsOf } from './fields.js';
import { scopes } from './scopes.js';

/** The person whose address book it is, as far as they have granted to know. Throws `ImportFailure`. */
export async function readOwner(context: ConsentContext): Promise<Contact | undefined> {
  const isGranted = [scopes.email, scopes.profile].some((scope) => context.scopes.includes(scope));
  if (!isGranted) return undefined;
  try {
    return ownerOf(await call(context, 'people/me', { personFields: fewFieldsOf(context.include) }));
  } catch (error) {
    // Who it is matters less than the address book.
    if (error instanceof ImportFailure && error.code === 'scope_missing') return undefined;
    throw error;
  }
}
