import { parseContacts } from '../../../application/answers.js';
import { ContactsApi } from '../../../application/contacts-api.js';
import type { Demo } from '../../../imports/begin.js';
import type { DemoImport } from '../../../imports/demo-import.js';
import type { Person } from '../party.js';

/** Somebody out of the address book, who may be put on the guest list. */
export interface Candidate extends Person {
  /** As the service names them, within the import. */
  readonly id: string;
}

/** How many the list shows: of a longer one people type the rest. */
export const maxCandidates = 500;

/** Who can be invited of an address book: those with an e-mail address, as the service still has them. */
export interface Candidates {
  /** The first of them, by name. */
  readonly people: readonly Candidate[];
  readonly total: number;
}

const byName = new Intl.Collator('en', { sensitivity: 'base', ignorePunctuation: true });

/** Downloads who can be invited; nobody once the service has destroyed them. Nothing is kept here. */
export async function candidatesOf({ signal }: Demo, { id, access }: DemoImport): Promise<Candidates> {
  const { status, body } = await new ContactsApi(access, signal).contacts(id, 'json', { with: 'email' });
  if (status !== 200) return { people: [], total: 0 };
  const { contacts, total } = parseContacts(body);
  const people = contacts.flatMap(
    ({ id: contactId, first_name: first, last_name: last, email: [primary] }) =>
      primary ? [{ id: contactId, name: `${first} ${last}`.trim(), address: primary.address }] : [],
  );
  const sorted = people.sort((a, b) => byName.compare(a.name || a.address, b.name || b.address));
  return { people: sorted.slice(0, maxCandidates), total };
}
