import { comparableEmail } from '../clean/email.js';
import type { Contact, Phone } from '../contact.js';

/** What equal numbers have in common, however they are written; `''` for what is too short to say who it belongs to. */
export function comparablePhone({ number, e164 }: Phone): string {
  if (e164) return e164;
  const digits = number.replace(/\D/g, '');
  return digits.length < 6 ? '' : number.startsWith('+') ? `+${digits}` : digits;
}

export const emailKeys = (contact: Contact): string[] =>
  contact.email.map(({ address }) => comparableEmail(address));

export const phoneKeys = (contact: Contact): string[] =>
  contact.phone.map(comparablePhone).filter((key) => key !== '');

/** The words of a contact's name, without case and accents, in no order; none for a contact without a name. */
export function nameWords(contact: Contact): string[] {
  const { first_name, middle_name, last_name, full_name } = contact;
  const parts = `${first_name} ${middle_name} ${last_name}`.trim();
  const name = parts !== '' ? parts : full_name.includes('@') ? '' : full_name;
  return [...new Set(foldedWords(name))].sort();
}

function foldedWords(name: string): string[] {
  const lower = name.toLowerCase();
  if (/^[a-z\d ]*$/.test(lower)) return lower.split(' ').filter((word) => word !== '');
  return lower
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/ß/g, 'ss')
    .replace(/ø/g, 'o')
    .replace(/ł/g, 'l')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}
