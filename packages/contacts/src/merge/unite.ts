import { comparableEmail } from '../clean/email.js';
import type { Address, Contact } from '../contact.js';
import { comparablePhone, nameWords } from './keys.js';

/**
 * One contact out of the members of a group, in source order: lists are united without duplicates, the longest name
 * is taken, other single values are those of the first member that has one.
 * @throws RangeError for a group without members
 */
export function uniteContacts(members: readonly Contact[]): Contact {
  const [first] = members;
  if (!first) throw new RangeError('A group has at least one member.');
  if (members.length === 1) return first;
  const text = (field: 'title' | 'suffix' | 'nickname' | 'job_title' | 'department' | 'notes') =>
    members.find((member) => member[field] !== '')?.[field] ?? '';
  const strings = (field: 'companies' | 'groups' | 'photos' | 'locations' | 'urls') => [
    ...new Set(members.flatMap((member) => member[field])),
  ];
  const named = longestNamed(members);
  return {
    id: first.id,
    first_name: named.first_name,
    middle_name: named.middle_name,
    last_name: named.last_name,
    title: named.title || text('title'),
    suffix: named.suffix || text('suffix'),
    nickname: text('nickname'),
    full_name: named.full_name || (members.find(({ full_name }) => full_name !== '')?.full_name ?? ''),
    email: united(members, 'email', ({ address }) => comparableEmail(address)),
    phone: united(members, 'phone', (phone) => comparablePhone(phone) || phone.number),
    address: united(members, 'address', addressKey),
    companies: strings('companies'),
    job_title: text('job_title'),
    department: text('department'),
    groups: strings('groups'),
    ...birthdayOf(members),
    photos: strings('photos'),
    locations: strings('locations'),
    notes: text('notes'),
    urls: strings('urls'),
  };
}

function longestNamed(members: readonly Contact[]): Contact {
  const length = (member: Contact) => nameWords(member).length;
  return members.reduce((longest, member) => (length(member) > length(longest) ? member : longest));
}

/** The first birthday stays; its year may come from another member who has the same day. */
function birthdayOf(members: readonly Contact[]): Pick<Contact, 'dob' | 'birthday'> {
  const birthday = members.find((member) => member.birthday !== '')?.birthday ?? '';
  const dob = members.find((member) => member.birthday === birthday && member.dob !== '')?.dob ?? '';
  return { dob, birthday };
}

type ListField = 'email' | 'phone' | 'address';

function united<F extends ListField>(
  members: readonly Contact[],
  field: F,
  keyOf: (entry: Contact[F][number]) => string,
): Contact[F] {
  const byKey = new Map<string, Contact[F][number]>();
  let hasPrimary = false;
  for (const member of members) {
    for (const entry of member[field] as Contact[F][number][]) {
      const primary = entry.primary && !hasPrimary;
      hasPrimary ||= entry.primary;
      const key = keyOf(entry);
      const known = byKey.get(key);
      if (!known) byKey.set(key, { ...entry, primary });
      else {
        if (telling(entry.type) > telling(known.type)) known.type = entry.type;
        known.primary ||= primary;
      }
    }
  }
  return [...byKey.values()] as Contact[F];
}

/** How much a type says: nothing, that it is some other, what it is. */
const telling = (type: string): number => (type === '' ? 0 : type === 'Other' ? 1 : 2);

const addressKey = ({ street, city, region, postal_code, country, formatted }: Address): string =>
  (street + city + region + postal_code + country === ''
    ? formatted
    : [street, city, region, postal_code, country].join('\n')
  )
    .toLowerCase()
    .replace(/[\s,]+/g, ' ');
