import { type Draft, toType } from '@bookbridge/contacts';
import { text } from '../http/untrusted-json.js';
import { preferenceOf } from './entries.js';
import type { PostalAddress } from './person.js';

/** Adds a postal address; its text is the owner's own, or the one that Google made of the parts. */
export function addAddress(draft: Draft, address: PostalAddress): void {
  draft.addAddress(
    {
      street: streetOf(address),
      city: text(address.city),
      region: text(address.region),
      postal_code: text(address.postalCode),
      country: text(address.country) || text(address.countryCode),
      formatted: text(address.formattedValue),
    },
    toType(text(address.type)),
    preferenceOf(address),
  );
}

function streetOf(address: PostalAddress): string {
  const street = text(address.streetAddress);
  const extended = text(address.extendedAddress);
  const box = text(address.poBox);
  if (extended === '' && box === '') return street;
  return [street, extended, boxOf(box)].filter((line) => line !== '').join('\n');
}

/** Who writes "Postfach 9" or "P.O. Box 9" in the field for the box needs no words of ours. */
const boxOf = (box: string): string => (box === '' || /\p{L}{2}/u.test(box) ? box : `PO Box ${box}`);
