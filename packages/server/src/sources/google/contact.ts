import { type Contact, Draft, toType } from '@bookbridge/contacts';
import { type PersonName, setName } from '../contact/name.js';
import { objectOf, objectsOf, text } from '../http/untrusted-json.js';
import { addAddress } from './address.js';
import { setBirthday } from './birthday.js';
import {
  allEntries,
  type EntryFilter,
  isVerified,
  mainOf,
  preferenceOf,
  preferOwnEntries,
} from './entries.js';
import { addGroup, type GroupNames } from './groups.js';
import { addOrganizations } from './organization.js';
import {
  type Birthday,
  idOf,
  type Membership,
  type Name,
  type Organization,
  type Person,
  type PhoneNumber,
  type Photo,
  type PostalAddress,
  type Valued,
} from './person.js';
import { addPhoto, isPicture } from './photo.js';

/** What is known of the address book besides its people. */
export interface PersonContext {
  readonly groupNames: GroupNames;
}

/**
 * The contact that a person of `connections` or `otherContacts` makes, by the name of their resource. Undefined for
 * somebody deleted, for somebody of whom nothing is known, and for what is no person. Never throws, whatever was sent.
 */
export function contactOf(person: unknown, { groupNames }: PersonContext): Contact | undefined {
  const read: Person = objectOf(person);
  const id = idOf(read);
  if (id === '' || objectOf<'deleted'>(read.metadata).deleted === true) return undefined;
  const draft = draftOf(read, preferOwnEntries);
  for (const email of preferOwnEntries(objectsOf<Valued>(read.emailAddresses))) addEmail(draft, email);
  for (const membership of objectsOf<Membership>(read.memberships)) addGroup(draft, membership, groupNames);
  return finished(draft, id);
}

/**
 * The owner of the account, out of `people/me`, with the e-mail addresses that are known to be theirs: an application may
 * take the owner for whom an address of theirs says. Undefined when nothing is known. Never throws.
 */
export function ownerOf(person: unknown): Contact | undefined {
  const read: Person = objectOf(person);
  const draft = draftOf(read, allEntries);
  for (const email of objectsOf<Valued>(read.emailAddresses)) if (isVerified(email)) addEmail(draft, email);
  return finished(draft, idOf(read));
}

/** Everything but e-mail addresses and groups, which the owner has others or none of. */
function draftOf(person: Person, choose: EntryFilter): Draft {
  const draft = new Draft();
  const values = (field: unknown) => choose(objectsOf<Valued>(field));
  addOrganizations(draft, choose(objectsOf<Organization>(person.organizations)));
  setName(draft, nameIn(mainOf(choose(objectsOf<Name>(person.names))) ?? {}));
  draft.set('nickname', text(mainOf(values(person.nicknames))?.value));
  for (const phone of choose(objectsOf<PhoneNumber>(person.phoneNumbers))) addPhone(draft, phone);
  for (const address of choose(objectsOf<PostalAddress>(person.addresses))) addAddress(draft, address);
  for (const birthday of choose(objectsOf<Birthday>(person.birthdays))) setBirthday(draft, birthday);
  for (const photo of choose(objectsOf<Photo>(person.photos).filter(isPicture))) addPhoto(draft, photo);
  for (const { value } of values(person.locations)) draft.addLocation(text(value));
  for (const { value } of values(person.biographies)) draft.addNote(text(value));
  for (const { value } of values(person.urls)) draft.addUrl(text(value));
  return draft;
}

const nameIn = (name: Name): PersonName => ({
  display: text(name.displayName) || text(name.unstructuredName),
  prefix: text(name.honorificPrefix),
  given: text(name.givenName),
  middle: text(name.middleName),
  family: text(name.familyName),
  suffix: text(name.honorificSuffix),
});

const addEmail = (draft: Draft, email: Valued): void =>
  draft.addEmail(text(email.value), toType(text(email.type)), preferenceOf(email));

function addPhone(draft: Draft, phone: PhoneNumber): void {
  const type = text(phone.type);
  draft.addPhone(
    text(phone.value),
    type === 'googleVoice' ? 'Google Voice' : toType(type),
    preferenceOf(phone),
    text(phone.canonicalForm),
  );
}

function finished(draft: Draft, id: string): Contact | undefined {
  const contact = draft.finish();
  if (contact) contact.id = id;
  return contact;
}
