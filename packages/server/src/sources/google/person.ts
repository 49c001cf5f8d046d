import { objectOf, text, type Wire } from '../http/untrusted-json.js';

/** @see https://developers.google.com/people/api/rest/v1/people#Person */
export type Person = Wire<
  | 'resourceName'
  | 'metadata'
  | 'names'
  | 'nicknames'
  | 'emailAddresses'
  | 'phoneNumbers'
  | 'addresses'
  | 'organizations'
  | 'birthdays'
  | 'memberships'
  | 'photos'
  | 'locations'
  | 'biographies'
  | 'urls'
>;

/** What every value of a person has; `metadata` says whose word it is. */
export type Entry = Wire<'metadata'>;

export type Name = Entry &
  Wire<
    | 'displayName'
    | 'unstructuredName'
    | 'givenName'
    | 'middleName'
    | 'familyName'
    | 'honorificPrefix'
    | 'honorificSuffix'
  >;

/** Nicknames, e-mail addresses, locations, biographies and URLs. */
export type Valued = Entry & Wire<'value' | 'type'>;

export type PhoneNumber = Valued & Wire<'canonicalForm'>;

export type PostalAddress = Entry &
  Wire<
    | 'type'
    | 'formattedValue'
    | 'streetAddress'
    | 'extendedAddress'
    | 'poBox'
    | 'city'
    | 'region'
    | 'postalCode'
    | 'country'
    | 'countryCode'
  >;

export type Organization = Entry & Wire<'name' | 'title' | 'department' | 'current'>;

export type Birthday = Entry & Wire<'date' | 'text'>;

export type Photo = Entry & Wire<'url' | 'default'>;

export type Membership = Entry & Wire<'contactGroupMembership'>;

/** @see https://developers.google.com/people/api/rest/v1/contactGroups#ContactGroup */
export type ContactGroup = Wire<'resourceName' | 'groupType' | 'name' | 'formattedName' | 'metadata'>;

/**
 * The name of a person's resource, `people/c123` or `otherContacts/c123`; anything else that is short and plain will do.
 * `''` for what cannot be told from others: nobody without it could be selected among them.
 */
export function idOf(person: unknown): string {
  const name = text(objectOf<'resourceName'>(person).resourceName);
  return name.length <= 200 && /^[\x21-\x7e]+$/.test(name) ? name : '';
}
