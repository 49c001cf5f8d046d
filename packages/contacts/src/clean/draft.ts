import type { Address, Contact, Phone } from '../contact.js';
import type { WarningReason } from '../report.js';
import { defaultLimits, type ReadLimits } from '../text/limits.js';
import { formatAddress, hasAddress, isSameAddress } from './address.js';
import { type DateOrder, type ParsedDate, parseDate } from './date.js';
import { parseEmails, plainEmail } from './email.js';
import { emptyContact, isEmpty } from './empty.js';
import { nameContact } from './full-name.js';
import { isSystemGroup } from './group.js';
import { isE164, parsePhone } from './phone.js';
import { isRounded, phoneShape, splitPhones, standsForPhone } from './phone-list.js';
import { toPhoto, toPhotoUrl } from './photo.js';
import { cutAtGrapheme, toBlock, toLine } from './text.js';

/** What a draft needs to know of the file or the answer it is made from. */
export interface DraftContext {
  /** Longest values, most values of a list; what goes beyond is cut or dropped, with a warning. */
  readonly limits: ReadLimits;
  /** How dates are read that do not say which of their numbers is the day. @defaultValue 'month-first' */
  readonly dateOrder?: DateOrder | undefined;
  /** Told of each value that is dropped or cut, and never what the value was. `at` is the draft's own. */
  warn(at: number, reason: WarningReason): void;
}

const quiet: DraftContext = { limits: defaultLimits, warn() {} };

type NameField = 'first_name' | 'middle_name' | 'last_name' | 'title' | 'suffix' | 'nickname' | 'full_name';
type TextField = NameField | 'job_title' | 'department';
type AddressValues = Partial<
  Record<'street' | 'city' | 'region' | 'postal_code' | 'country' | 'formatted', string>
>;

const longestDate = 100;

/** A preference of nothing in particular; lower ones are stronger. Engines keep infinity in an object of its own. */
const none = 1_000_000;

/**
 * A contact in the making: takes values as a file or a provider has them, cleans them, keeps the limits. Every format's
 * reader writes to one of these, so a value is cleaned the same way wherever it came from. Nothing here throws for bad
 * data: what is no address, no phone or no date is dropped. `''` stands for no value.
 *
 * Types are those of `toType`. Of the e-mail addresses, phones and postal addresses the one with the lowest preference
 * becomes the primary one, the first of them where none has any. `finish` ends the draft.
 */
export class Draft {
  readonly contact: Contact = emptyContact();
  /** The card or row is a company's, not a person's. */
  isOrganisation = false;
  private bestEmail = 0;
  private emailPreference = none;
  private bestPhone = 0;
  private phonePreference = none;
  private bestAddress = 0;
  private addressPreference = none;

  constructor(
    /** Line of the file, for warnings. */
    readonly at = 0,
    private readonly context: DraftContext = quiet,
  ) {}

  /** Sets a single value; the first one that says something stays. */
  set(field: TextField, raw: string): void {
    if (raw === '' || this.contact[field] !== '') return;
    this.contact[field] = this.line(raw);
  }

  /** One more line of the notes. */
  addNote(raw: string): void {
    const note = this.block(raw);
    if (note === '') return;
    const { notes } = this.contact;
    this.contact.notes = notes === '' ? note : this.cut(`${notes}\n${note}`);
  }

  /** One address, or several in one value as exporters pack them, with or without names around. */
  addEmail(raw: string, type = '', preference: number = none): void {
    if (raw === '' || this.addPlainEmail(raw, type, preference)) return;
    const { addresses, dropped } = parseEmails(toLine(raw));
    if (dropped) this.warn('email_dropped');
    for (const address of addresses) this.pushEmail(address, type, preference);
  }

  /** Adds a value that is one address and nothing else, as nearly all are; whether it is one. */
  addPlainEmail(raw: string, type: string, preference: number = none): boolean {
    const address = plainEmail(raw);
    if (address === '') return false;
    this.pushEmail(address, type, preference);
    return true;
  }

  private pushEmail(address: string, type: string, preference: number): void {
    const { email } = this.contact;
    let at = 0;
    while (at < email.length && email[at]?.address !== address) at++;
    const known = email[at];
    if (known) {
      if (known.type === '') known.type = this.label(type);
    } else {
      if (address.length > this.context.limits.maxValueLength) {
        this.warn('email_dropped');
        return;
      }
      if (this.isFull(email)) return;
      const made = { address, type: this.label(type), primary: false };
      if (at === 0) this.contact.email = [made];
      else email.push(made);
    }
    if (preference < this.emailPreference) {
      this.emailPreference = preference;
      this.bestEmail = at;
    }
  }

  /**
   * A number as written, or several in one value; `known` is the E.164 form of a single one where the source tells it, and
   * nothing when it is none.
   */
  addPhone(raw: string, type = '', preference: number = none, known = ''): void {
    if (raw === '' || this.addPlainPhone(raw, type, preference, known)) return;
    if (!standsForPhone(raw) || isRounded(raw)) {
      if (raw.trim() !== '') this.warn('phone_dropped');
      return;
    }
    const [first = '', ...others] = known === '' ? splitPhones(raw) : [raw];
    this.pushPhone(this.line(first), type, preference, known);
    for (const other of others) this.pushPhone(this.line(other), type, none, '');
  }

  /** Adds a value that is one number and nothing else, as nearly all are; whether it is one. */
  addPlainPhone(raw: string, type: string, preference: number = none, known = ''): boolean {
    const shape = phoneShape(raw);
    if (shape === 'unsure') return false;
    this.pushPhone(shape === 'clean' ? this.cut(raw) : this.line(raw), type, preference, known);
    return true;
  }

  private pushPhone(line: string, type: string, preference: number, known: string): void {
    const { number, e164: read } = parsePhone(line);
    if (number === '') return;
    const { phone } = this.contact;
    let at = 0;
    while (at < phone.length && !(phone[at]?.number === number && phone[at]?.type === type)) at++;
    if (at === phone.length) {
      if (this.isFull(phone)) return;
      const e164 = known !== '' && isE164(known) ? known : read;
      const made: Phone =
        e164 === ''
          ? { number, type: this.label(type), primary: false }
          : { number, type: this.label(type), primary: false, e164 };
      if (at === 0) this.contact.phone = [made];
      else phone.push(made);
    }
    if (preference < this.phonePreference) {
      this.phonePreference = preference;
      this.bestPhone = at;
    }
  }

  /** Without `formatted`, the address is written as its country does. */
  addAddress(values: AddressValues, type = '', preference: number = none): void {
    const { address } = this.contact;
    const made: Address = {
      type: this.label(type),
      street: this.block(values.street ?? ''),
      city: this.line(values.city ?? ''),
      region: this.line(values.region ?? ''),
      postal_code: this.line(values.postal_code ?? ''),
      country: this.line(values.country ?? ''),
      formatted: this.block(values.formatted ?? ''),
      primary: false,
    };
    if (!hasAddress(made) && made.formatted === '') return;
    for (const other of address) if (isSameAddress(other, made)) return;
    if (this.isFull(address)) return;
    if (preference < this.addressPreference) {
      this.addressPreference = preference;
      this.bestAddress = address.length;
    }
    if (address.length === 0) this.contact.address = [made];
    else address.push(made);
  }

  /** The text of an address that came apart from it: goes to the address of its type that has none, else it is one. */
  addLabel(raw: string, type: string): void {
    const { address } = this.contact;
    const own = address.find(
      (other) => other.formatted === '' && (other.type === type || address.length === 1),
    );
    if (own) own.formatted = this.block(raw);
    else this.addAddress({ formatted: raw }, type);
  }

  /** The most current one first. */
  addCompany(raw: string): void {
    const { companies } = this.contact;
    if (companies.length > 0) this.addOnce(companies, raw);
    else if (raw !== '') this.contact.companies = listOf(this.line(raw));
  }

  /** A place where the person is found; one that is there already is left out. */
  addLocation(raw: string): void {
    this.addOnce(this.contact.locations, raw);
  }

  /** A web address as it is written; one that is there already is left out. */
  addUrl(raw: string): void {
    this.addOnce(this.contact.urls, raw);
  }

  private addOnce(list: string[], raw: string): void {
    const value = this.line(raw);
    if (value !== '' && !list.includes(value) && !this.isFull(list)) list.push(value);
  }

  /** The name of a group that people would know; those that programs put everybody in are left out. */
  addGroup(raw: string): void {
    const name = this.line(raw);
    const { groups } = this.contact;
    if (name === '' || isSystemGroup(name) || groups.includes(name) || this.isFull(groups)) return;
    if (groups.length === 0) this.contact.groups = [name];
    else groups.push(name);
  }

  /** An image in base64. */
  addPhoto(base64: string): void {
    this.pushPhoto(base64.length > this.context.limits.maxPhotoLength ? '' : toPhoto(base64));
  }

  /** An https URL, or an image in a data URL; others are dropped. */
  addPhotoUrl(url: string): void {
    this.pushPhoto(url.length > this.context.limits.maxPhotoLength ? '' : toPhotoUrl(url.trim()));
  }

  /** A date in any form that `parseDate` reads. */
  setBirthday(raw: string, order: DateOrder | undefined = this.context.dateOrder): void {
    // Programs write dates made of zeros and separators for "none".
    if (/^[0\s./-]*$/.test(raw)) return;
    this.setDate(raw.length > longestDate ? undefined : parseDate(toLine(raw), order));
  }

  /** The birthday; the first one stays. */
  setDate(date: ParsedDate | undefined): void {
    if (!date) {
      this.warn('date_dropped');
      return;
    }
    if (this.contact.birthday !== '') return;
    this.contact.birthday = date.birthday;
    this.contact.dob = date.dob;
  }

  /** Says that something of the contact was dropped or cut. */
  warn(reason: WarningReason): void {
    this.context.warn(this.at, reason);
  }

  /** The contact; undefined when there is nothing in it. */
  finish(): Contact | undefined {
    const { contact } = this;
    for (const address of contact.address) {
      if (address.formatted === '') address.formatted = this.cut(formatAddress(address));
    }
    nameContact(contact, this.isOrganisation);
    this.cutName(contact);
    this.markPrimary(contact);
    return isEmpty(contact) ? undefined : contact;
  }

  /** Together, parts within the limits may be beyond them; so is the company that has got its name from them. */
  private cutName(contact: Contact): void {
    const name = this.cut(contact.full_name);
    if (name === contact.full_name) return;
    if (contact.companies[0] === contact.full_name) contact.companies = [name];
    contact.full_name = name;
  }

  private markPrimary({ email, phone, address }: Contact): void {
    const firstEmail = email[this.bestEmail];
    const firstPhone = phone[this.bestPhone];
    const firstAddress = address[this.bestAddress];
    if (firstEmail) firstEmail.primary = true;
    if (firstPhone) firstPhone.primary = true;
    if (firstAddress) firstAddress.primary = true;
  }

  private isFull(list: readonly unknown[]): boolean {
    if (list.length < this.context.limits.maxValues) return false;
    this.warn('too_many_values');
    return true;
  }

  private pushPhoto(photo: string): void {
    // A data URL may be longer than what it was made from.
    if (photo === '' || photo.length > this.context.limits.maxPhotoLength) {
      this.warn('photo_dropped');
      return;
    }
    const { photos } = this.contact;
    if (!photos.includes(photo) && !this.isFull(photos)) photos.push(photo);
  }

  private label(type: string): string {
    return type.length > 100 ? cutAtGrapheme(type, 100) : type;
  }

  /** A value of one line, clean and within the limits. */
  line(raw: string): string {
    if (raw === '') return raw;
    const most = this.longestLookedAt;
    return raw.length <= most ? this.cut(toLine(raw)) : this.shortened(toLine(raw.slice(0, most)));
  }

  private block(raw: string): string {
    if (raw === '') return raw;
    const most = this.longestLookedAt;
    return raw.length <= most ? this.cut(toBlock(raw)) : this.shortened(toBlock(raw.slice(0, most)));
  }

  /** Enough of a value to be cut in the end: cleaning a megabyte to keep two thousand characters of it is time lost. */
  private get longestLookedAt(): number {
    return this.context.limits.maxValueLength * boundedBy;
  }

  private cut(value: string): string {
    return value.length <= this.context.limits.maxValueLength ? value : this.shortened(value);
  }

  private shortened(value: string): string {
    this.warn('value_cut');
    return cutAtGrapheme(value, this.context.limits.maxValueLength);
  }
}

/** How many times the longest value is looked at: blanks and marks may go when it is cleaned. */
const boundedBy = 4;

const listOf = (value: string): string[] => (value === '' ? [] : [value]);
