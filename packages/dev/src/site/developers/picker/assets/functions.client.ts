import type { PickerContact } from '@bookbridge/picker';

/** The functions that options can be; the code shows them as they are here. */
export const functions = {
  everyone: () => true,
  hasPhone: (contact: PickerContact) => contact.phone.length > 0,
  byAddress: (one: PickerContact, other: PickerContact) =>
    one.primaryEmail().localeCompare(other.primaryEmail()),
  invited: (contact: PickerContact) => contact.first_name.startsWith('A') && 'Invited',
};

export const isName = (name: string): name is keyof typeof functions => name in functions;
