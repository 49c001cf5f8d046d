import type { Contact } from '@bookbridge/contacts';

/** Whether a contact has a name, an e-mail address or a phone number; without them it helps nobody. */
export const isReachable = (it: Contact): boolean =>
  it.email.length > 0 ||
  it.phone.length > 0 ||
  `${it.full_name}${it.first_name}${it.last_name}${it.nickname}` !== '';
