import { type Contact, Draft } from '@bookbridge/contacts';
import { isSameDomain } from '../../outbound/hop.js';
import type { SourceContext } from '../provider.js';
import type { Found } from './session.js';
import { origins } from './settings.js';

/**
 * The person whose account it is, by the address that they sign in with. An application may take the owner for whom it
 * says, and anybody may run a server that says anything: only the word of a server of the address's own domain counts, and
 * that of one which the operator has named.
 */
export function ownerOf(
  { username, sessionUrl }: Pick<Found, 'username' | 'sessionUrl'>,
  { settings }: Pick<SourceContext, 'settings'>,
): Contact | undefined {
  const session = new URL(sessionUrl);
  const own = `https://${username.slice(username.lastIndexOf('@') + 1)}`;
  const isOfDomain = URL.canParse(own) && isSameDomain(session, new URL(own));
  if (!username.includes('@') || !(isOfDomain || origins(settings).includes(session.origin)))
    return undefined;
  const draft = new Draft();
  draft.addEmail(username);
  const contact = draft.finish();
  if (contact) contact.id = 'owner';
  return contact;
}
