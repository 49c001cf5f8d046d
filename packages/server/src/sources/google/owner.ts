import type { Contact } from '@bookbridge/contacts';
import { answerIn, requestJson } from '../http/json-api.js';
import type { ConsentContext } from '../provider.js';
import { peopleApi, urlOf } from './api.js';
import { ownerOf } from './contact.js';
import { fewFieldsOf } from './fields.js';

/**
 * The person whose address book it is, as far as they have granted to know. It is asked whatever was granted: what Google
 * tells of them without a scope for it is welcome. A refusal, which may come without a reason, means that there is no
 * owner: who it is matters less than the address book. Throws `ImportFailure`.
 */
export async function readOwner(context: ConsentContext): Promise<Contact | undefined> {
  const url = urlOf(context, 'people/me', { personFields: fewFieldsOf(context.include) });
  const response = await requestJson(context, { url });
  return response.status === 403 ? undefined : ownerOf(await answerIn(response, peopleApi));
}
