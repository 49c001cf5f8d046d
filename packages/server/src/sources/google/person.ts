/**
 * An object of an answer, and those of its fields that are read. What they hold is not known until it has been looked at:
 * the People API says what it sends, and nobody says that it was the People API that sent it.
 */
type Wire<Field extends string> = { readonly [field in Field]?: unknown };

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

/** An object; an empty one for what is none. */
export function objectOf<Field extends string>(value: unknown): Wire<Field> {
  return isObject(value) ? (value as Wire<Field>) : {};
}

/** The objects of a list; none, when it is no list. */
export function objectsOf<T extends Wire<never>>(field: unknown): readonly T[] {
  if (!Array.isArray(field)) return none;
  // Nearly always all of them are, and a copy of every list of a large book takes its time.
  return (field.every(isObject) ? field : field.filter(isObject)) as T[];
}

const none: readonly never[] = [];

/** A text; `''` for what is none. */
export const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
