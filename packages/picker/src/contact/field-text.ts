import type { PickerContact } from './contact.js';

/** What a field is filled with: `"Ana Silva" <ana@example.com>, …`, or the addresses alone. Whoever has none is left out. */
export function fieldText(contacts: readonly PickerContact[], withNames: boolean): string {
  return contacts
    .map((contact) => entryOf(contact, withNames))
    .filter((entry) => entry !== '')
    .join(', ');
}

function entryOf(contact: PickerContact, withNames: boolean): string {
  const address = contact.selectedEmail();
  // A line break in a name would be a second entry to whoever splits by lines.
  const name = contact.fullName().replace(/\s+/g, ' ');
  if (!withNames || name === '' || address === '') return address;
  return `"${name.replace(/["\\]/g, '\\$&')}" <${address}>`;
}

/** `text` with the entries of `more` that it does not have yet, told by their addresses. */
export function appendEntries(text: string, more: readonly PickerContact[], withNames: boolean): string {
  const known = addressesIn(text);
  const fresh = more.filter((contact) => !known.has(contact.selectedEmail().toLowerCase()));
  return [text.trim().replace(/,$/, ''), fieldText(fresh, withNames)]
    .filter((part) => part !== '')
    .join(', ');
}

const addressesIn = (text: string): Set<string> =>
  new Set(text.toLowerCase().match(/[^\s,;<>"]+@[^\s,;<>"]+/g) ?? []);
