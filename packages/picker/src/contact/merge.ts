import type { PickerContact } from './contact.js';

/**
 * The people of another address book after those who are there, without anybody of whom an e-mail address is there already.
 * Who comes first stays as they are.
 */
export function mergeByAddress(
  first: readonly PickerContact[],
  more: readonly PickerContact[],
): PickerContact[] {
  if (first.length === 0) return [...more];
  const known = new Set(first.flatMap(addressesOf));
  return [...first, ...more.filter((contact) => !addressesOf(contact).some((address) => known.has(address)))];
}

const addressesOf = ({ email }: PickerContact): string[] => email.map(({ address }) => address.toLowerCase());
