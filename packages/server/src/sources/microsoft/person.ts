import { objectOf, text, type Wire } from '../http/untrusted-json.js';

/** @see https://learn.microsoft.com/en-us/graph/api/resources/contact */
export type GraphContact = Wire<
  | 'id'
  | 'displayName'
  | 'fileAs'
  | 'title'
  | 'givenName'
  | 'middleName'
  | 'surname'
  | 'generation'
  | 'nickName'
  | 'emailAddresses'
  | 'businessPhones'
  | 'homePhones'
  | 'mobilePhone'
  | 'companyName'
  | 'department'
  | 'jobTitle'
  | 'officeLocation'
  | 'birthday'
  | 'categories'
  | 'businessAddress'
  | 'homeAddress'
  | 'otherAddress'
  | 'personalNotes'
  | 'businessHomePage'
>;

/** @see https://learn.microsoft.com/en-us/graph/api/resources/physicaladdress */
export type PhysicalAddress = Wire<'street' | 'city' | 'state' | 'countryOrRegion' | 'postalCode'>;

/** @see https://learn.microsoft.com/en-us/graph/api/resources/contactfolder */
export type ContactFolder = Wire<'id' | 'displayName'>;

/** The id of an entry, which is long; `''` for what cannot be told from others. */
export function idOf(entry: unknown): string {
  const id = text(objectOf<'id'>(entry).id);
  return id.length <= 500 && /^[\x21-\x7e]+$/.test(id) ? id : '';
}
