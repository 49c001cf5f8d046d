import { type Contact, Draft } from '@bookbridge/contacts';
import { ImportFailure } from '../../model/failures.js';
import { setName } from '../contact/name.js';
import { answerIn, type JsonApi, requestJson } from '../http/json-api.js';
import { statusFailure } from '../http/status-failure.js';
import { objectOf, text } from '../http/untrusted-json.js';
import type { ConsentContext } from '../provider.js';
import { scopes } from './scopes.js';

const userInfo: JsonApi = {
  name: 'userinfo',
  failureOf: async (response) => statusFailure(response, `userinfo answered ${response.status}`, undefined),
};

/**
 * The person whose address book it is, where `openid` was granted: without it nobody says. A refusal means that there is no
 * owner: who it is matters less than the address book. Throws `ImportFailure`.
 * @see OpenID Connect Core §5.3
 */
export async function readOwner(context: ConsentContext, signInUrl: string): Promise<Contact | undefined> {
  if (!context.scopes.includes(scopes.openid)) return undefined;
  try {
    const response = await requestJson(context, { url: new URL(`${signInUrl}/openid/v1/userinfo`) });
    return response.status === 403 ? undefined : ownerOf(await answerIn(response, userInfo));
  } catch (error) {
    // Another try is what may help; where it would not, the address book is read all the same.
    if (error instanceof ImportFailure && (error.isFinal || error.code === 'source_error')) return undefined;
    throw error;
  }
}

type Claim = 'name' | 'given_name' | 'family_name' | 'email' | 'email_verified';

/**
 * The owner, out of the claims of userinfo, with the address only where it is known to be theirs: an application may take the
 * owner for whom it says. Undefined when nothing is known. Never throws.
 * @see OpenID Connect Core §5.1
 */
export function ownerOf(claims: unknown): Contact | undefined {
  const said = objectOf<Claim>(claims);
  const draft = new Draft();
  setName(draft, {
    display: text(said.name),
    prefix: '',
    given: text(said.given_name),
    middle: '',
    family: text(said.family_name),
    suffix: '',
  });
  if (said.email_verified === true) draft.addEmail(text(said.email));
  const contact = draft.finish();
  if (contact) contact.id = 'owner';
  return contact;
}
