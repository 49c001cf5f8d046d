import type { Contact } from '@bookbridge/contacts';
import { expect } from 'vitest';

const longestValue = 2_000;
const maxValues = 100;
const longestType = 100;

/** Controls but the line break, and what turns the direction of text. */
const unclean = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

/** What holds for every contact, whatever was sent. */
export function expectValid(contact: Contact): void {
  expect(contact.id).toMatch(/^[\x21-\x7e]{1,500}$/);
  for (const [field, value] of Object.entries(contact)) {
    if (Array.isArray(value)) expect(value.length, field).toBeLessThanOrEqual(maxValues);
    for (const text of textsOf(value)) {
      expect(text.length, field).toBeLessThanOrEqual(longestValue);
      expect(text, field).not.toMatch(unclean);
      expect(text, field).toBe(text.trim());
    }
  }
  for (const list of [contact.email, contact.phone, contact.address]) {
    expect(list.filter(({ primary }) => primary)).toHaveLength(list.length === 0 ? 0 : 1);
    for (const { type } of list) expect(type.length).toBeLessThanOrEqual(longestType);
  }
  for (const { address } of contact.email) expect(address).toMatch(/^[^\s@]+@[^\s@]+$|^"[^"]+"@[^\s@]+$/);
  for (const { number, e164 } of contact.phone) {
    expect(number).not.toBe('');
    if (e164 !== undefined) expect(e164).toMatch(/^\+[1-9]\d{6,14}$/);
  }
  for (const { formatted } of contact.address) expect(formatted).not.toBe('');
  expect(contact.birthday).toMatch(/^$|^\d\d-\d\d$/);
  expect(contact.dob).toMatch(contact.birthday === '' ? /^$/ : new RegExp(`^$|^\\d{4}-${contact.birthday}$`));
  for (const photo of contact.photos) expect(photo).toMatch(/^(https:\/\/|data:image\/)/i);
}

function textsOf(value: string | readonly (string | object)[]): string[] {
  if (typeof value === 'string') return [value];
  return value.flatMap((entry) =>
    typeof entry === 'string' ? entry : Object.values(entry).filter((it) => typeof it === 'string'),
  );
}
