import type { Contact } from '@bookbridge/contacts';
import type { FailureCode } from '../../model/failures.js';
import { answerIn, requestJson } from '../http/json-api.js';
import type { ConsentContext } from '../provider.js';
import { peopleApi, urlOf } from './api.js';
import { ownerOf } from './contact.js';
import { failureOf } from './failure.js';
import { fewFieldsOf } from './fields.js';

/** A refusal without a scope for it comes with a reason, or with nothing but a message. */
const meaningNoOwner: readonly FailureCode[] = ['scope_missing', 'source_error'];

/**
 * The person whose address book it is, as far as they have granted to know. It is asked whatever was granted: what Google
 * tells of them without a scope for it is welcome, and its refusal means that there is no owner. Throws `ImportFailure`.
 */
export async function readOwner(context: ConsentContext): Promise<Contact | undefined> {
  const url = urlOf(context, 'people/me', { personFields: fewFieldsOf(context.include) });
  const response = await requestJson(context, { url });
  if (response.status !== 403) return ownerOf(await answerIn(response, peopleApi));
  // Who it is matters less than the address book.
  const refusal = await failureOf(response);
  if (meaningNoOwner.includes(refusal.code)) return undefined;
  throw refusal;
}
