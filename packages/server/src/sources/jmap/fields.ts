import type { Include } from '../../model/import.js';

const always = [
  'id',
  'uid',
  'kind',
  'name',
  'nicknames',
  'emails',
  'phones',
  'organizations',
  'titles',
  'anniversaries',
  'keywords',
  'addressBookIds',
];

const byInclude: Readonly<Record<Include, string>> = {
  mailing_address: 'addresses',
  photo: 'media',
  notes: 'notes',
  urls: 'links',
};

/**
 * What is asked of each card, and no more than will be kept.
 * @see RFC 9553 §2 and RFC 9610 §3
 */
export const fieldsOf = (include: readonly Include[]): string[] => [
  ...always,
  ...include.map((member) => byInclude[member]),
];
