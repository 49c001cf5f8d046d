import type { Contact, Phone } from '../contact.js';
import { fold } from './fold.js';

/** What equal numbers have in common, however they are written; `''` for what is too short to say who it belongs to. */
export function comparablePhone({ number, e164 }: Phone): string {
  if (e164) return e164;
  const digits = number.replace(/\D/g, '');
  return digits.length < 6 ? '' : number.startsWith('+') ? `+${digits}` : digits;
}

/** The words of a contact's name, without case and accents, in no order; none for a contact without a name. */
export function nameWords(contact: Contact): string[] {
  const { first_name, middle_name, last_name, full_name } = contact;
  const parts = `${first_name} ${middle_name} ${last_name}`.trim();
  const name = parts !== '' ? parts : full_name.includes('@') ? '' : full_name;
  const words = fold(name).split(' ').sort();
  return words.filter((word, i) => word !== '' && word !== words[i - 1]);
}
