import type { Contact } from '@bookbridge/contacts';
import type { Include } from '../model/import.js';

/** A contact as it is kept and given out: with the extra data that was asked for, and no more. */
export type StoredContact = Omit<Contact, 'notes' | 'urls'> & {
  notes?: string | undefined;
  urls?: string[] | undefined;
};

/** Takes away what was not asked for; in place, since a copy would cost more than everything else done to a contact. */
export function toStored(contact: Contact, include: readonly Include[]): StoredContact {
  const stored: StoredContact = contact;
  if (!include.includes('mailing_address')) stored.address = [];
  if (!include.includes('photo')) stored.photos = [];
  if (!include.includes('notes')) stored.notes = undefined;
  if (!include.includes('urls')) stored.urls = undefined;
  return stored;
}

/** The whole model again, for merging. */
export function fromStored(json: Buffer): Contact {
  const contact = JSON.parse(json.toString());
  contact.notes ??= '';
  contact.urls ??= [];
  return contact;
}
