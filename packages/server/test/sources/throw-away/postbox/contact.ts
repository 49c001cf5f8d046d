import { type Contact, Draft } from '@bookbridge/contacts';
import { objectOf, objectsOf, text } from '../../../../dist/sources/http/untrusted-json.js';

export const idOf = (entry: unknown) => text(objectOf<'id'>(entry).id);

export function contactOf(entry: unknown): Contact | undefined {
  const { name, mail } = objectOf<'name' | 'mail'>(entry);
  const draft = new Draft();
  draft.set('full_name', text(name));
  for (const { address } of objectsOf<{ address?: unknown }>(mail)) draft.addEmail(text(address));
  const contact = draft.finish();
  if (contact) contact.id = idOf(entry);
  return contact;
}
