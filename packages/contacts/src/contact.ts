/**
 * The one model of a person, from the reader to the wire. Strings are `''` and lists `[]` when there is nothing;
 * the names are those of the public API.
 */
export interface Contact {
  /** Stable inside one address book: readers number contacts in file order, from `'1'`. */
  id: string;
  first_name: string;
  middle_name: string;
  last_name: string;
  /** Honorific prefix ("Dr."), never the job. */
  title: string;
  suffix: string;
  nickname: string;
  /** The display name as the source gave it, else built from the parts. */
  full_name: string;
  email: Email[];
  phone: Phone[];
  address: Address[];
  /** Organisation names, most current first. */
  companies: string[];
  job_title: string;
  department: string;
  /** Names a person would recognise; system groups are left out. */
  groups: string[];
  /** `YYYY-MM-DD`, only when the year is known. */
  dob: string;
  /** `MM-DD`, whenever day and month are known. */
  birthday: string;
  /** https URLs, and inline photos as data URLs. */
  photos: string[];
  locations: string[];
  notes: string;
  urls: string[];
}

/** An e-mail address of a contact; at most one of them is the primary one. */
export interface Email {
  address: string;
  /** `Home`, `Work`, `Other`, …, a custom label as written, or `''`. */
  type: string;
  primary: boolean;
}

/** A phone or fax number of a contact. */
export interface Phone {
  /** As the person wrote it, trimmed. */
  number: string;
  type: string;
  primary: boolean;
  /** Only when certain: the number starts with `+`, or its region is known. */
  e164?: string;
}

/** A postal address of a contact; `''` where a part is not known. */
export interface Address {
  type: string;
  /** May have several lines, separated by `\n`. */
  street: string;
  city: string;
  region: string;
  postal_code: string;
  country: string;
  /** The source's own label, else built in the country's order. */
  formatted: string;
  primary: boolean;
}
