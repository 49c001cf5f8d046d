import { type Contact, Draft } from '@bookbridge/contacts';
import { objectOf, text } from '../../../../dist/sources/http/untrusted-json.js';

export function contactOf(entry: unknown): Contact | undefined {
  const { id, name } = objectOf<'id' | 'name'>(entry);
  const draft = new Draft();
  draft.set('full_name', text(name));
  const contact = draft.finish();
  if (contact) contact.id = text(id);
  return contact;
}
