import { type Contact, Draft, toType } from '@bookbridge/contacts';
import { ImportFailure } from '../../model/failures.js';
import { setName } from '../contact/name.js';
import { objectOf, text, type Wire } from '../http/untrusted-json.js';
import type { ConsentContext } from '../provider.js';
import { call, urlOf } from './api.js';
import { idOf } from './person.js';
import { readOwnPhoto } from './photos.js';
import { scopes } from './scopes.js';

type User = Wire<
  'displayName' | 'givenName' | 'surname' | 'mail' | 'userPrincipalName' | 'mobilePhone' | 'jobTitle'
>;

const fields = [
  'id',
  'displayName',
  'givenName',
  'surname',
  'mail',
  'userPrincipalName',
  'mobilePhone',
  'jobTitle',
];

/** The person whose address book it is, as far as they have granted to know. Throws `ImportFailure`. */
export async function readOwner(context: ConsentContext): Promise<Contact | undefined> {
  if (!context.scopes.includes(scopes.owner)) return undefined;
  try {
    const [user, photo] = await Promise.all([
      call(context, urlOf(context, 'me', { $select: fields.join(',') })),
      context.include.includes('photo') ? readOwnPhoto(context) : '',
    ]);
    return ownerOf(user, photo);
  } catch (error) {
    // Who it is matters less than the address book.
    if (error instanceof ImportFailure && error.code === 'admin_approval_required') return undefined;
    throw error;
  }
}

/** The owner, out of `me`; `photo` is Base64. Undefined when nothing is known. Never throws. */
export function ownerOf(user: unknown, photo: string): Contact | undefined {
  const read: User = objectOf(user);
  const draft = new Draft();
  draft.set('job_title', text(read.jobTitle));
  setName(draft, {
    display: text(read.displayName),
    prefix: '',
    given: text(read.givenName),
    middle: '',
    family: text(read.surname),
    suffix: '',
  });
  draft.addEmail(addressOf(read));
  draft.addPhone(text(read.mobilePhone), toType('mobile'));
  draft.addPhoto(photo);
  const contact = draft.finish();
  if (contact) contact.id = idOf(user);
  return contact;
}

/**
 * The address that is known to be theirs: an application may take the owner for whom it says. An organisation proves the
 * domains of its user names, while anything may stand in `mail`; a guest's user name is made of an address elsewhere.
 */
function addressOf({ mail, userPrincipalName }: User): string {
  const name = text(userPrincipalName);
  if (name.includes('#')) return '';
  return domainOf(text(mail)) === domainOf(name) ? text(mail) : name;
}

const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1).toLowerCase();
