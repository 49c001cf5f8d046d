import type { ContactData } from '../contact/contact.js';

interface DeviceContact {
  readonly name?: readonly string[];
  readonly email?: readonly string[];
  readonly tel?: readonly string[];
}

interface ContactsManager {
  getProperties(): Promise<string[]>;
  select(properties: string[], options: { multiple: boolean }): Promise<DeviceContact[]>;
}

/**
 * Who was picked in the phone's own picker, which shows nobody else to us.
 * @see https://www.w3.org/TR/contact-picker/
 */
export async function pickOnDevice(): Promise<Partial<ContactData>[]> {
  const { contacts } = navigator as unknown as { contacts: ContactsManager };
  const known = await contacts.getProperties();
  const properties = ['name', 'email', 'tel'].filter((name) => known.includes(name));
  return (await contacts.select(properties, { multiple: true })).map(contactOf);
}

function contactOf({ name = [], email = [], tel = [] }: DeviceContact): Partial<ContactData> {
  const [first_name = '', ...last] = (name[0] ?? '').trim().split(/\s+/);
  return {
    first_name,
    last_name: last.join(' '),
    email: email.filter(Boolean).map((address) => ({ address, type: '' })),
    phone: tel.filter(Boolean).map((number) => ({ number, type: '' })),
  };
}
