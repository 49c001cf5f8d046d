import type { ContactData, ContactHelpers, PickerContact } from './contact.js';

interface Marked {
  readonly primary?: boolean;
  readonly selected?: boolean;
}

const primaryOf = <T extends Marked>(values: readonly T[] = []): T | undefined =>
  values.find(({ primary }) => primary) ?? values[0];

const selectedOf = <T extends Marked>(values: readonly T[] = []): T | undefined =>
  values.find(({ selected }) => selected) ?? primaryOf(values);

const helpers: ThisType<ContactData> & ContactHelpers = {
  fullName() {
    return `${this.first_name ?? ''} ${this.last_name ?? ''}`.trim();
  },
  selectedEmail() {
    return selectedOf(this.email)?.address ?? '';
  },
  primaryEmail() {
    return primaryOf(this.email)?.address ?? '';
  },
  selectedPhone() {
    return selectedOf(this.phone)?.number ?? '';
  },
  primaryPhone() {
    return primaryOf(this.phone)?.number ?? '';
  },
  selectedAddress() {
    return selectedOf(this.address);
  },
  primaryAddress() {
    return primaryOf(this.address);
  },
};

/** Gives the object itself its helpers, and the lists that callers take the length of. */
export function withHelpers(data: Partial<ContactData>): PickerContact {
  data.first_name ??= '';
  data.last_name ??= '';
  data.email ??= [];
  data.phone ??= [];
  for (const [name, value] of Object.entries(helpers))
    Object.defineProperty(data, name, { value, writable: true, configurable: true, enumerable: false });
  return data as PickerContact;
}
