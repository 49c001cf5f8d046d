/** A person of an address book, as the callbacks get them. */
export interface PickerContact extends ContactData, ContactHelpers {}

export interface ContactData {
  first_name: string;
  last_name: string;
  email: ContactEmail[];
  phone: ContactPhone[];
  /** With `include: 'mailing_address'` only. */
  address?: ContactAddress[];
  /** With `include: 'photo'` only. */
  photos?: { value: string }[];
  job_title?: string;
  companies?: string[];
  /** The owner's own labels. */
  groups?: string[];
  /** `YYYY-MM-DD`, when the year is known. */
  dob?: string;
  /** `MM-DD` */
  birthday?: string;
  /** The address that was picked, once somebody was. */
  __selectedMail__?: string;
  /** Whatever else the service says of them. */
  [more: string]: unknown;
}

export interface ContactEmail {
  address: string;
  type: string;
  primary?: boolean;
  selected?: boolean;
}

export interface ContactPhone {
  number: string;
  type: string;
  primary?: boolean;
  selected?: boolean;
}

export interface ContactAddress {
  formatted: string;
  street: string;
  city: string;
  region: string;
  country: string;
  postal_code: string;
  type: string;
  primary?: boolean;
  selected?: boolean;
}

/** What every contact and the owner can be asked. Not enumerable, so that JSON and jQuery see data alone. */
export interface ContactHelpers {
  /** First and last name, trimmed; `''` when neither is known. */
  fullName(): string;
  /** The address that was picked, else the primary one, else `''`. */
  selectedEmail(): string;
  primaryEmail(): string;
  selectedPhone(): string;
  primaryPhone(): string;
  selectedAddress(): ContactAddress | undefined;
  primaryAddress(): ContactAddress | undefined;
}

/** Whose address book it is. */
export interface Owner extends PickerContact {
  userToken?: string;
  user_token?: string;
  user_id?: string;
}
