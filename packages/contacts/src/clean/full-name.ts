import type { Contact } from '../contact.js';
import { commonNameOf } from './directory-name.js';
import { plainEmail } from './email.js';
import { isOrganisation, type NameParts, splitDisplayName, takeFamilyWord } from './name.js';

/**
 * Makes the parts of a name and the display name agree: parts beat the display name, each is made from the other where it
 * is missing, and a company has no personal name.
 */
export function nameContact(contact: Contact, isCompany: boolean): void {
  const isOdd = hasSign(contact.full_name) || hasSign(contact.last_name) || hasSign(contact.first_name);
  if (isOdd) nameFromDirectory(contact);
  let hasParts = hasPersonalName(contact);
  if (hasParts && contact.full_name === '') contact.full_name = joinName(contact);
  if (isOdd && withoutEmails(contact)) hasParts = hasPersonalName(contact);
  if (isCompany || (!hasParts && isCompanyName(contact))) {
    if (contact.companies.length === 0 && contact.full_name !== '') contact.companies = [contact.full_name];
    if (isCompany && hasParts && isCompanysOwn(contact)) {
      clearName(contact);
      contact.title = contact.suffix = '';
    }
    return;
  }
  if (hasParts) {
    takeFamilyWord(contact);
    return;
  }
  if (contact.full_name === '') return;
  const parts = splitDisplayName(contact.full_name);
  if (!parts) return;
  contact.first_name = parts.first_name;
  contact.middle_name = parts.middle_name;
  contact.last_name = parts.last_name;
  contact.title ||= parts.title;
  contact.suffix ||= parts.suffix;
}

/** Whether a name has a sign of directories or of addresses. */
const hasSign = (name: string): boolean => name.includes('=') || name.includes('@');

const hasPersonalName = ({ first_name, middle_name, last_name }: Contact): boolean =>
  first_name !== '' || last_name !== '' || middle_name !== '';

function clearName(contact: Contact): void {
  contact.first_name = contact.middle_name = contact.last_name = '';
}

/** A name in a directory (`CN=…,OU=…`) is no name that anybody shows: what it calls the person is. */
function nameFromDirectory(contact: Contact): void {
  const displayed = commonNameOf(contact.full_name);
  const inParts = commonNameOf(contact.last_name) || commonNameOf(contact.first_name);
  if (inParts !== '') clearName(contact);
  if (displayed !== '') contact.full_name = displayed;
  else if (inParts !== '' && contact.full_name === '') contact.full_name = inParts;
}

const partNames = ['first_name', 'middle_name', 'last_name'] as const;

/** Takes the e-mail addresses out of the parts of a name; whether there were any. */
function withoutEmails(contact: Contact): boolean {
  let found = false;
  for (const part of partNames) {
    const text = contact[part];
    if (!text.includes('@') || plainEmail(text.replace(/^['"<(]+|['">)]+$/g, '')) === '') continue;
    contact[part] = '';
    found = true;
  }
  return found;
}

/** Whether the parts of a name say nothing that the names of the company do not: then they are nobody's. */
function isCompanysOwn({ companies, ...contact }: Contact): boolean {
  const words = new Set(companies.flatMap(wordsOf));
  return partNames.flatMap((part) => wordsOf(contact[part])).every((word) => words.has(word));
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

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
