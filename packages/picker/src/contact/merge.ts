import type { PickerContact } from './contact.js';

/** Those of another address book of whom no e-mail address is there already. Who comes first stays as they are. */
export function newcomers(
  there: readonly (PickerContact | undefined)[],
  more: readonly PickerContact[],
): readonly PickerContact[] {
  if (there.length === 0) return more;
  const known = new Set(there.flatMap(addressesOf));
  return more.filter((contact) => !addressesOf(contact).some((address) => known.has(address)));
}

const addressesOf = (contact: PickerContact | undefined): string[] =>
  contact?.email.map(({ address }) => address.toLowerCase()) ?? [];
