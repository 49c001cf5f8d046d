import type { Contact } from '../contact.js';
import { isOrganisation, type NameParts, splitDisplayName } from './name.js';

/**
 * Makes the parts of a name and the display name agree: parts beat the display name, each is made from the other where it
 * is missing, and a company has no personal name.
 */
export function nameContact(contact: Contact, isCompany: boolean): void {
  const hasParts = contact.first_name !== '' || contact.last_name !== '' || contact.middle_name !== '';
  if (hasParts && contact.full_name === '') contact.full_name = joinName(contact);
  if (isCompany || (!hasParts && isCompanyName(contact))) {
    if (contact.companies.length === 0 && contact.full_name !== '') contact.companies = [contact.full_name];
    if (isCompany) contact.first_name = contact.middle_name = contact.last_name = '';
    return;
  }
  if (hasParts || contact.full_name === '') return;
  const parts = splitDisplayName(contact.full_name);
  if (!parts) return;
  contact.first_name = parts.first_name;
  contact.middle_name = parts.middle_name;
  contact.last_name = parts.last_name;
  contact.title ||= parts.title;
  contact.suffix ||= parts.suffix;
}

function isCompanyName({ full_name, companies }: Contact): boolean {
  return full_name !== '' && (companies.includes(full_name) || isOrganisation(full_name));
}

/** The display name that the parts make. */
export function joinName(parts: NameParts): string {
  const { title, first_name, middle_name, last_name, suffix } = parts;
  if (first_name !== '' && title === '' && middle_name === '' && suffix === '') {
    if (last_name === '') return first_name;
    if (last_name.charCodeAt(0) < 0x1100) return `${first_name} ${last_name}`;
  }
  if (isHan(first_name) && isHan(last_name) && middle_name === '') return last_name + first_name;
  return [title, first_name, middle_name, last_name, suffix].filter((part) => part !== '').join(' ');
}

const isHan = (text: string) => /^[\p{Script=Han}\p{Script=Hangul}]+$/u.test(text);
