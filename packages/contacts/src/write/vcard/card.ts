import { hasAddress } from '../../clean/address.js';
import type { Address, Contact } from '../../contact.js';
import { isCompanyCard } from '../company.js';
import { ownText } from '../own-text.js';
import { isMarked } from '../primary.js';
import { kindOf } from './kind.js';
import { contentLine, escapeComponent, escapeText, escapeUri, quotedParameter } from './line.js';
import type { VCardVersion } from './write.js';

/** The lines of one contact's card. */
export function cardOf(contact: Contact, version: VCardVersion): string {
  const card = new Card(version);
  addName(card, contact);
  for (const email of contact.email) {
    card.addOfKind('EMAIL', email.type, isMarked(email, contact.email), card.escape(email.address));
  }
  for (const phone of contact.phone) {
    card.addOfKind('TEL', phone.type, isMarked(phone, contact.phone), card.escape(phone.number));
  }
  if (version === '3.0') addAddresses3(card, contact.address);
  else addAddresses4(card, contact.address);
  addWork(card, contact);
  addBirthday(card, contact);
  if (contact.groups.length > 0) card.add('CATEGORIES', contact.groups.map(card.escape).join(','));
  if (contact.notes !== '') card.add('NOTE', card.escape(contact.notes));
  for (const url of contact.urls) card.add('URL', escapeUri(url));
  for (const photo of contact.photos) addPhoto(card, photo);
  return card.end();
}

class Card {
  private text: string;
  private labels = 0;
  /** For texts, apart from the components of structured values. */
  readonly escape: (text: string) => string;

  constructor(readonly version: VCardVersion) {
    this.escape = version === '3.0' ? escapeComponent : escapeText;
    this.text = `BEGIN:VCARD\r\nVERSION:${version}\r\n`;
  }

  /** `name` may have parameters behind it; the value is escaped. */
  add(name: string, value: string): void {
    this.text += contentLine(`${name}:${value}`);
  }

  /** A property of one of the model's types, or with a label of the person's own. */
  addOfKind(name: string, type: string, isPrimary: boolean, value: string, parameters = ''): void {
    const { types, label } = kindOf(name, type, this.version);
    const isTyped = isPrimary && this.version === '3.0';
    const all = [types, isTyped ? 'pref' : ''].filter((one) => one !== '').join(',');
    const group = label === '' ? '' : `item${++this.labels}.`;
    const preference = isPrimary && !isTyped ? ';PREF=1' : '';
    this.add(`${group}${name}${all === '' ? '' : `;TYPE=${all}`}${preference}${parameters}`, value);
    if (label !== '') this.add(`${group}X-ABLabel`, this.escape(label));
  }

  end(): string {
    return `${this.text}END:VCARD\r\n`;
  }
}

/** @see RFC 6350 §6.2.1, §6.2.2; RFC 2426 §3.1.1, §3.1.2: FN and N are there even when they say nothing. */
function addName(card: Card, contact: Contact): void {
  const { last_name, first_name, middle_name, title, suffix } = contact;
  card.add('FN', card.escape(contact.full_name));
  card.add('N', [last_name, first_name, middle_name, title, suffix].map(escapeComponent).join(';'));
  if (contact.nickname !== '') card.add('NICKNAME', card.escape(contact.nickname));
  if (!isCompanyCard(contact)) return;
  if (card.version === '4.0') card.add('KIND', 'org');
  else card.add('X-ABShowAs', 'COMPANY');
}

/** @see RFC 6350 §6.3.1; RFC 2426 §3.2.1 */
const partsOf = ({ street, city, region, postal_code, country }: Address): string =>
  ['', '', street, city, region, postal_code, country].map(escapeComponent).join(';');

function addAddresses4(card: Card, addresses: readonly Address[]): void {
  for (const address of addresses) {
    const text = ownText(address);
    const label = text === '' ? '' : `;LABEL=${quotedParameter(text)}`;
    card.addOfKind('ADR', address.type, isMarked(address, addresses), partsOf(address), label);
  }
}

/**
 * In 3.0 the text of an address is a property of its own, and nothing but their order says which address it is of: either
 * all have one or none. Texts without parts come last, where no address is left that they could be taken for.
 * @see RFC 2426 §3.2.2
 */
function addAddresses3(card: Card, addresses: readonly Address[]): void {
  const hasTexts = addresses.some((address) => ownText(address) !== '');
  for (const address of addresses.filter(hasAddress)) {
    card.addOfKind('ADR', address.type, isMarked(address, addresses), partsOf(address));
    if (hasTexts) addText(card, address);
  }
  for (const address of addresses) if (!hasAddress(address)) addText(card, address);
}

const addText = (card: Card, { type, formatted }: Address): void =>
  card.addOfKind('LABEL', type, false, card.escape(formatted));

/** The department is of the most current company. @see RFC 6350 §6.6.4; RFC 2426 §3.5.5 */
function addWork(card: Card, { companies, department, job_title }: Contact): void {
  const [first = '', ...others] = companies;
  if (first !== '' || department !== '') {
    card.add(
      'ORG',
      department === '' ? companyOf(first) : [first, department].map(escapeComponent).join(';'),
    );
  }
  for (const company of others) card.add('ORG', companyOf(company));
  if (job_title !== '') card.add('TITLE', card.escape(job_title));
}

/** A semicolon of the name is escaped, but some programs escape the separators: one that is not shows which it is. */
const companyOf = (company: string): string => escapeComponent(company) + (company.includes(';') ? ';' : '');

/** @see RFC 6350 §4.3.1: no dashes but for the year that is missing, for which 3.0 has no form other than Apple's. */
function addBirthday(card: Card, { dob, birthday }: Contact): void {
  const is4 = card.version === '4.0';
  if (dob !== '') card.add('BDAY', is4 ? dob.replaceAll('-', '') : dob);
  else if (birthday !== '' && is4) card.add('BDAY', `--${birthday.replace('-', '')}`);
  else if (birthday !== '') card.add('BDAY;X-APPLE-OMIT-YEAR=1604', `1604-${birthday}`);
}

/** @see RFC 6350 §6.2.4; RFC 2426 §3.1.4 */
function addPhoto(card: Card, photo: string): void {
  if (card.version === '4.0') {
    card.add('PHOTO', escapeUri(photo));
    return;
  }
  const [, kind, base64 = ''] = /^data:image\/(\w+);base64,(.*)$/.exec(photo) ?? [];
  if (kind) card.add(`PHOTO;ENCODING=b;TYPE=${kind.toUpperCase()}`, base64);
  else card.add('PHOTO;VALUE=uri', escapeUri(photo));
}
