import type { ColumnField, Contact } from '@bookbridge/contacts';

/** What a contact can be known by; without any of it, it helps nobody and is left out. */
const names = ['full_name', 'first_name', 'last_name', 'nickname'] as const;

/** Whether a contact has a name, an e-mail address or a phone number. */
export const hasIdentity = (it: Contact): boolean =>
  it.email.length > 0 || it.phone.length > 0 || names.some((name) => it[name] !== '');

const identifying: ReadonlySet<ColumnField['name']> = new Set([...names, 'email', 'phone', 'yahoo_id']);

/** Whether a column of a table gives contacts what they can be known by. */
export const givesIdentity = (field: ColumnField | null): boolean =>
  field !== null && identifying.has(field.name);
