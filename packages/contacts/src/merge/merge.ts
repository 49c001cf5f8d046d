import type { Contact } from '../contact.js';
import { planMerge } from './plan.js';
import { uniteContacts } from './unite.js';

/**
 * The people of a book, each once, in the order of their first contact. Contacts are the same person when they share
 * an e-mail address, or a phone number, and their names agree; nobody else is merged, so a couple with one address
 * stays two people.
 */
export function mergeContacts(contacts: readonly Contact[]): Contact[] {
  const plan = planMerge();
  for (const contact of contacts) plan.add(contact);
  const groups = new Map<number, Contact[]>();
  const representatives = plan.representatives();
  for (const [i, contact] of contacts.entries()) {
    const representative = representatives[i] ?? i;
    const group = groups.get(representative);
    if (group) group.push(contact);
    else groups.set(representative, [contact]);
  }
  return [...groups.values()].map(uniteContacts);
}
