import type { Chosen, Picked } from '@bookbridge/ui/list';
import type { PickerContact } from '../contact/contact.js';
import type { Numbered } from './shown-book.js';

/** Marks the address and the number that were picked of each: the chosen ones, or the primary ones. */
export function markPicked(book: Numbered, picked: Picked): PickerContact[] {
  return [...picked]
    .sort(([one], [other]) => one - other)
    .flatMap(([id, chosen]) => {
      const contact = book[id];
      return contact ? [mark(contact, chosen)] : [];
    });
}

function mark(contact: PickerContact, chosen: Chosen): PickerContact {
  const address = chosen.email ?? contact.primaryEmail();
  for (const email of contact.email) {
    if (email.address === address) email.selected = true;
    else delete email.selected;
  }
  const phone = chosen.phone ?? contact.primaryPhone();
  for (const it of contact.phone) {
    if (it.number === phone) it.selected = true;
    else delete it.selected;
  }
  contact.__selectedMail__ = address;
  return contact;
}
