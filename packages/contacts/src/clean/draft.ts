import type { Address, Contact } from '../contact.js';
import type { WarningReason } from '../report.js';
import type { ReadLimits } from '../text/limits.js';
import { formatAddress, hasAddress } from './address.js';
import { type DateOrder, type ParsedDate, parseDate } from './date.js';
import { parseEmails } from './email.js';
import { isSystemGroup } from './group.js';
import { isOrganisation, joinName, splitDisplayName } from './name.js';
import { parsePhone } from './phone.js';
import { toPhoto, toPhotoUrl } from './photo.js';
import { cutAtGrapheme, toBlock, toLine } from './text.js';

/** What a draft needs to know of the file it is made from. */
export interface DraftContext {
  limits: ReadLimits;
  warn(at: number, reason: WarningReason): void;
}

type NameField = 'first_name' | 'middle_name' | 'last_name' | 'title' | 'suffix' | 'nickname' | 'full_name';
type TextField = NameField | 'job_title' | 'department';
type ListField = 'email' | 'phone' | 'address' | 'companies' | 'groups' | 'photos' | 'locations' | 'urls';
type AddressValues = Partial<
  Record<'street' | 'city' | 'region' | 'postal_code' | 'country' | 'formatted', string>
>;

/** How strongly a source says that a value is the first choice: lower is stronger, `undefined` is not at all. */
type Preference = number | undefined;

/**
 * A contact in the making: takes values as a file has them, cleans them, keeps the limits. Every format's reader
 * writes to one of these, so a value is cleaned the same way wherever it came from.
 */
export class Draft {
  readonly contact: Contact = emptyContact();
  /** The card or row is a company's, not a person's. */
  isOrganisation = false;
  private best: Record<'email' | 'phone' | 'address', { at: number; preference: number }> | undefined;

  constructor(
    /** Line of the file, for warnings. */
    readonly at: number,
    private readonly context: DraftContext,
  ) {}

  /** Sets a single value; the first one that says something stays. */
  set(field: TextField, raw: string): void {
    if (raw === '' || this.contact[field] !== '') return;
    this.contact[field] = this.line(raw);
  }

  addNote(raw: string): void {
    const note = toBlock(raw);
    if (note === '') return;
    const { notes } = this.contact;
    this.contact.notes = this.cut(notes === '' ? note : `${notes}\n${note}`);
  }

  addEmail(raw: string, type = '', preference?: Preference): void {
    if (raw === '') return;
    const { addresses, dropped } = parseEmails(toLine(raw));
    if (dropped) this.warn('email_dropped');
    const { email } = this.contact;
    for (const address of addresses) {
      const known = email.find((other) => other.address === address);
      if (known) {
        if (known.type === '') known.type = type;
        if (preference !== undefined) this.prefer('email', email.indexOf(known), preference);
        continue;
      }
      if (address.length > this.context.limits.maxValueLength) {
        this.warn('email_dropped');
        continue;
      }
      if (this.isFull('email')) return;
      if (preference !== undefined) this.prefer('email', email.length, preference);
      email.push({ address, type: this.label(type), primary: false });
    }
  }

  addPhone(raw: string, type = '', preference?: Preference): void {
    if (raw === '') return;
    const clean = this.line(raw);
    if (clean === '') return;
    const { number, e164 } = parsePhone(clean);
    const { phone } = this.contact;
    if (number === '' || /^(?:null|undefined)$/i.test(number)) return;
    const known = phone.findIndex((other) => other.number === number && other.type === type);
    if (known >= 0 || this.isFull('phone')) {
      if (known >= 0 && preference !== undefined) this.prefer('phone', known, preference);
      return;
    }
    if (preference !== undefined) this.prefer('phone', phone.length, preference);
    const kind = this.label(type);
    phone.push(
      e164 === '' ? { number, type: kind, primary: false } : { number, type: kind, primary: false, e164 },
    );
  }

  addAddress(values: AddressValues, type = '', preference?: Preference): void {
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
    if (address.some((other) => isSameAddress(other, made)) || this.isFull('address')) return;
    if (preference !== undefined) this.prefer('address', address.length, preference);
    address.push(made);
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

  addTo(field: 'companies' | 'locations' | 'urls', raw: string): void {
    if (raw === '') return;
    const value = this.line(raw);
    const list = this.contact[field];
    if (value !== '' && !list.includes(value) && !this.isFull(field)) list.push(value);
  }

  addGroup(raw: string): void {
    const name = this.line(raw);
    const { groups } = this.contact;
    if (name === '' || isSystemGroup(name) || groups.includes(name) || this.isFull('groups')) return;
    groups.push(name);
  }

  /** An image in base64. */
  addPhoto(base64: string): void {
    this.pushPhoto(base64.length > this.context.limits.maxPhotoLength ? '' : toPhoto(base64));
  }

  addPhotoUrl(url: string): void {
    this.pushPhoto(url.length > this.context.limits.maxPhotoLength ? '' : toPhotoUrl(url.trim()));
  }

  setBirthday(raw: string, order?: DateOrder): void {
    // Programs write dates made of zeros and separators for "none".
    if (/^[0\s./-]*$/.test(raw)) return;
    this.setDate(parseDate(toLine(raw), order));
  }

  setDate(date: ParsedDate | undefined): void {
    if (!date) {
      this.warn('date_dropped');
      return;
    }
    if (this.contact.birthday !== '') return;
    this.contact.birthday = date.birthday;
    this.contact.dob = date.dob;
  }

  warn(reason: WarningReason): void {
    this.context.warn(this.at, reason);
  }

  /** The contact; undefined when there is nothing in it. */
  finish(): Contact | undefined {
    const { contact } = this;
    for (const address of contact.address) {
      if (address.formatted === '') address.formatted = formatAddress(address);
    }
    this.nameIt(contact);
    this.markPrimary(contact);
    return isEmpty(contact) ? undefined : contact;
  }

  private nameIt(contact: Contact): void {
    const hasParts = contact.first_name !== '' || contact.last_name !== '' || contact.middle_name !== '';
    if (this.isOrganisation || (!hasParts && isCompanyName(contact))) {
      if (contact.companies.length === 0 && contact.full_name !== '')
        contact.companies.push(contact.full_name);
      if (contact.full_name === '') contact.full_name = joinName(contact);
      if (this.isOrganisation) contact.first_name = contact.middle_name = contact.last_name = '';
      return;
    }
    if (hasParts) {
      if (contact.full_name === '') contact.full_name = joinName(contact);
      return;
    }
    const parts = contact.full_name === '' ? undefined : splitDisplayName(contact.full_name);
    if (!parts) return;
    const { title, suffix } = contact;
    Object.assign(contact, parts);
    if (title !== '') contact.title = title;
    if (suffix !== '') contact.suffix = suffix;
  }

  private markPrimary({ email, phone, address }: Contact): void {
    for (const [list, best] of [
      [email, this.best?.email],
      [phone, this.best?.phone],
      [address, this.best?.address],
    ] as const) {
      const first = list[best && best.preference < none ? best.at : 0];
      if (first) first.primary = true;
    }
  }

  private prefer(list: 'email' | 'phone' | 'address', at: number, preference: number): void {
    this.best ??= {
      email: { at: 0, preference: none },
      phone: { at: 0, preference: none },
      address: { at: 0, preference: none },
    };
    if (preference < this.best[list].preference) this.best[list] = { at, preference };
  }

  private isFull(field: ListField): boolean {
    if (this.contact[field].length < this.context.limits.maxValues) return false;
    this.warn('too_many_values');
    return true;
  }

  private pushPhoto(photo: string): void {
    if (photo === '') {
      this.warn('photo_dropped');
      return;
    }
    const { photos } = this.contact;
    if (!photos.includes(photo) && !this.isFull('photos')) photos.push(photo);
  }

  private label(type: string): string {
    return type.length > 100 ? cutAtGrapheme(type, 100) : type;
  }

  private line(raw: string): string {
    return raw === '' ? raw : this.cut(toLine(raw));
  }

  private block(raw: string): string {
    return raw === '' ? raw : this.cut(toBlock(raw));
  }

  private cut(value: string): string {
    const { maxValueLength } = this.context.limits;
    if (value.length <= maxValueLength) return value;
    this.warn('value_cut');
    return cutAtGrapheme(value, maxValueLength);
  }
}

const none = Number.POSITIVE_INFINITY;

export function emptyContact(): Contact {
  return {
    id: '',
    first_name: '',
    middle_name: '',
    last_name: '',
    title: '',
    suffix: '',
    nickname: '',
    full_name: '',
    email: [],
    phone: [],
    address: [],
    companies: [],
    job_title: '',
    department: '',
    groups: [],
    dob: '',
    birthday: '',
    photos: [],
    locations: [],
    notes: '',
    urls: [],
  };
}

function isCompanyName({ full_name, companies }: Contact): boolean {
  return full_name !== '' && (companies.includes(full_name) || isOrganisation(full_name));
}

function isSameAddress(a: Address, b: Address): boolean {
  return (
    a.type === b.type &&
    a.street === b.street &&
    a.city === b.city &&
    a.region === b.region &&
    a.postal_code === b.postal_code &&
    a.country === b.country &&
    a.formatted === b.formatted
  );
}

function isEmpty(contact: Contact): boolean {
  for (const value of Object.values(contact)) if (value.length > 0) return false;
  return true;
}
