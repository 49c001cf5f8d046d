import type { Contact } from '@bookbridge/contacts';
import type { Include } from './import.js';

/** A contact as it is kept and given out: with the extra data that was asked for, and no more. */
export type StoredContact = Omit<Contact, 'notes' | 'urls'> & Partial<Pick<Contact, 'notes' | 'urls'>>;

export function toStored(contact: Contact, include: readonly Include[]): StoredContact {
  const { notes, urls, ...rest } = contact;
  return {
    ...rest,
    address: include.includes('mailing_address') ? contact.address : [],
    photos: include.includes('photo') ? contact.photos : [],
    ...(include.includes('notes') && { notes }),
    ...(include.includes('urls') && { urls }),
  };
}

/** The whole model again, for merging. */
export const fromStored = (json: Buffer): Contact => ({
  notes: '',
  urls: [],
  ...JSON.parse(json.toString()),
});
