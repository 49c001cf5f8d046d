import type { Include } from '../../model/import.js';

const always = [
  'id',
  'displayName',
  'fileAs',
  'title',
  'givenName',
  'middleName',
  'surname',
  'generation',
  'nickName',
  'emailAddresses',
  'businessPhones',
  'homePhones',
  'mobilePhone',
  'companyName',
  'department',
  'jobTitle',
  'officeLocation',
  'birthday',
  'categories',
];

const byInclude: Readonly<Record<Include, readonly string[]>> = {
  mailing_address: ['businessAddress', 'homeAddress', 'otherAddress'],
  // Photos are resources of their own.
  photo: [],
  notes: ['personalNotes'],
  urls: ['businessHomePage'],
};

/**
 * What is asked of each contact, and no more than will be kept.
 * @see https://learn.microsoft.com/en-us/graph/api/resources/contact
 */
export const fieldsOf = (include: readonly Include[]): string =>
  [...always, ...include.flatMap((member) => byInclude[member])].join(',');
