import type { Person } from '@bookbridge/ui/list';
import type { PickerContact } from '../contact/contact.js';
import type { PickerOptions } from '../options.js';

/** Who is listed of an address book whose contacts are numbered from `first` on, and in which order, as the page wants it. */
export function peopleOf(
  book: readonly (PickerContact | undefined)[],
  first: number,
  options: PickerOptions,
  disabled: string,
): Person[] {
  const filter = options.filter ?? hasAddress;
  const listed = book
    .map((contact, at) => contact && isKept(filter, contact) && { contact, id: first + at })
    .filter((it) => typeof it === 'object');
  const { compare } = options;
  if (typeof compare === 'function') listed.sort((one, other) => compare(one.contact, other.contact));
  const reasonOf = reasonerOf(options, disabled);
  return listed.map(({ contact, id }) => personOf(contact, id, options, reasonOf(contact)));
}

const hasAddress = ({ email }: PickerContact): boolean => email.length > 0;

/** A filter that fails keeps people, as if it were not there. */
function isKept(filter: NonNullable<PickerOptions['filter']>, contact: PickerContact): boolean {
  try {
    return Boolean(filter(contact));
  } catch {
    return true;
  }
}

function personOf(
  contact: PickerContact,
  id: number,
  options: PickerOptions,
  unavailable: string | undefined,
): Person {
  const emails = primaryFirst(contact.email, contact.primaryEmail(), ({ address }) => address);
  const phones = primaryFirst(contact.phone, contact.primaryPhone(), ({ number }) => number);
  const [company = ''] = textsOf(contact.companies);
  const { formatted = '' } = contact.primaryAddress() ?? {};
  return {
    id,
    name: contact.fullName() || String(contact.full_name ?? ''),
    emails: options.ignoreMultipleEmails ? emails.slice(0, 1) : emails,
    phones: options.ignoreMultiplePhones ? phones.slice(0, 1) : phones,
    company,
    address: formatted.replace(/\s*\n\s*/g, ', '),
    groups: textsOf(contact.groups),
    ...(unavailable === undefined ? {} : { unavailable }),
  };
}

function primaryFirst<T>(values: readonly T[], primary: string, textOf: (value: T) => string): string[] {
  const texts = values.map(textOf).filter((text) => text !== '');
  return [...new Set(primary === '' ? texts : [primary, ...texts])];
}

const textsOf = (values: unknown): string[] =>
  Array.isArray(values) ? values.filter((value) => typeof value === 'string') : [];

function reasonerOf(
  { disabledContacts }: PickerOptions,
  disabled: string,
): (contact: PickerContact) => string | undefined {
  if (typeof disabledContacts === 'function')
    return (contact) => {
      const reason = disabledContacts(contact);
      return typeof reason === 'string' && reason !== '' ? reason : reason ? disabled : undefined;
    };
  const addresses = new Set(disabledContacts?.map((address) => String(address).toLowerCase()));
  return ({ email }) =>
    email.some(({ address }) => addresses.has(address.toLowerCase())) ? disabled : undefined;
}
