import type { Include } from '../../model/import.js';

const always = [
  'names',
  'nicknames',
  'emailAddresses',
  'phoneNumbers',
  'organizations',
  'birthdays',
  'memberships',
  'locations',
  'metadata',
];

const byInclude: Readonly<Record<Include, string>> = {
  mailing_address: 'addresses',
  photo: 'photos',
  notes: 'biographies',
  urls: 'urls',
};

/**
 * What is asked of each person, and no more than will be kept.
 * @see https://developers.google.com/people/api/rest/v1/people.connections/list
 */
export function fieldsOf(include: readonly Include[]): string {
  return [...always, ...include.map((member) => byInclude[member])].join(',');
}

/** Of people that were only written to, and of the person whose book it is, Google tells as much. */
export function fewFieldsOf(include: readonly Include[]): string {
  const fields = ['names', 'emailAddresses', 'phoneNumbers', 'metadata'];
  return (include.includes('photo') ? [...fields, 'photos'] : fields).join(',');
}
