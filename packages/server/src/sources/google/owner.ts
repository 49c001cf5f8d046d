import type { Contact } from '@bookbridge/contacts';
import { ImportFailure } from '../../model/failures.js';
import type { ConsentContext } from '../provider.js';
import { call } from './api.js';
import { ownerOf } from './contact.js';
import { fewFieldsOf } from './fields.js';

/**
 * The person whose address book it is, as far as they have granted to know. It is asked whatever was granted: what Google
 * tells of them without a scope for it is welcome, and its refusal means that there is no owner. Throws `ImportFailure`.
 */
export async function readOwner(context: ConsentContext): Promise<Contact | undefined> {
  try {
    return ownerOf(await call(context, 'people/me', { personFields: fewFieldsOf(context.include) }));
  } catch (error) {
    // Who it is matters less than the address book.
    if (error instanceof ImportFailure && error.code === 'scope_missing') return undefined;
    throw error;
  }
}
