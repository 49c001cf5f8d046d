import type { Contact } from '../contact.js';

/** A contact of nothing. Its lists are to be replaced by their first entry: the first `push` to an empty array makes room for 17. */
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

export function isEmpty(contact: Contact): boolean {
  // Nearly every contact has a name or an address; the rest is looked at for those that have neither.
  if (contact.full_name !== '' || contact.email.length > 0) return false;
  for (const value of Object.values(contact)) if (value.length > 0) return false;
  return true;
}
