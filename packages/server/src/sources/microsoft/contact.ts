import { type Contact, Draft, dateOf, toType } from '@bookbridge/contacts';
import { setName } from '../contact/name.js';
import { isObject, objectOf, objectsOf, text } from '../http/untrusted-json.js';
import { type GraphContact, idOf, type PhysicalAddress } from './person.js';

/** What is known of a contact besides itself. */
export interface ContactContext {
  /** The folder that the person has put it into; `''` for the usual one. */
  readonly folder: string;
  /** Base64 of its photo; `''` for none. */
  readonly photo: string;
}

/**
 * The contact of an entry of an address book. Undefined for somebody of whom nothing is known, and for what is no contact.
 * Never throws, whatever was sent.
 */
export function contactOf(entry: unknown, { folder, photo }: ContactContext): Contact | undefined {
  const read: GraphContact = objectOf(entry);
  const id = idOf(read);
  if (id === '') return undefined;
  const draft = new Draft();
  addWork(draft, read);
  setName(draft, {
    display: text(read.displayName) || text(read.fileAs),
    prefix: text(read.title),
    given: text(read.givenName),
    middle: text(read.middleName),
    family: text(read.surname),
    suffix: text(read.generation),
  });
  draft.set('nickname', text(read.nickName));
  // Exchange's own addresses (`/o=…/cn=…`) are none of the internet's, and the draft drops them.
  for (const { address } of objectsOf<{ address?: unknown }>(read.emailAddresses))
    draft.addEmail(text(address));
  addPhones(draft, read);
  addAddresses(draft, read);
  setBirthday(draft, text(read.birthday));
  for (const category of listOf(read.categories)) draft.addGroup(text(category));
  draft.addGroup(folder);
  draft.addNote(text(read.personalNotes));
  draft.addUrl(text(read.businessHomePage));
  if (photo !== '') draft.addPhoto(photo);
  const contact = draft.finish();
  if (contact) contact.id = id;
  return contact;
}

function addWork(draft: Draft, read: GraphContact): void {
  draft.addCompany(text(read.companyName));
  draft.set('job_title', text(read.jobTitle));
  draft.set('department', text(read.department));
  draft.addLocation(text(read.officeLocation));
}

const [work, home, mobile, other] = ['work', 'home', 'mobile', 'other'].map((kind) => toType(kind));

function addPhones(draft: Draft, read: GraphContact): void {
  for (const phone of listOf(read.businessPhones)) draft.addPhone(text(phone), work);
  for (const phone of listOf(read.homePhones)) draft.addPhone(text(phone), home);
  draft.addPhone(text(read.mobilePhone), mobile);
}

function addAddresses(draft: Draft, read: GraphContact): void {
  addAddress(draft, read.businessAddress, work);
  addAddress(draft, read.homeAddress, home);
  addAddress(draft, read.otherAddress, other);
}

function addAddress(draft: Draft, address: unknown, type: string | undefined): void {
  if (!isObject(address)) return;
  const read: PhysicalAddress = address;
  draft.addAddress(
    {
      street: text(read.street),
      city: text(read.city),
      region: text(read.state),
      postal_code: text(read.postalCode),
      country: text(read.countryOrRegion),
    },
    type,
  );
}

/**
 * A birthday is the day as it is written: the time behind it is midnight or noon of some zone, and moves nothing. Outlook
 * keeps one whose year is unknown in the year 1604, and older ones in the first of all years.
 */
function setBirthday(draft: Draft, timestamp: string): void {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(timestamp) ?? [];
  if (year === undefined) return;
  draft.setDate(dateOf(year === '0001' ? 0 : Number(year), Number(month), Number(day)));
}

/** What a list holds; nothing for anything else. */
const listOf = (list: unknown): readonly unknown[] => (Array.isArray(list) ? list : []);
