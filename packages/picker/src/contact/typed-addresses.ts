import type { PickerContact } from './contact.js';
import { withHelpers } from './helpers.js';

/** Something before the @, and a domain with a dot; whether mail arrives there is not for us to say. */
const address = /^[^\s@,;<>"()[\]\\:]+@[^\s@,;<>"()[\]\\:.]+(?:\.[^\s@,;<>"()[\]\\:.]+)+$/u;

/** `Ana Silva <ana@example.com>`, with or without quotes. */
const named = /^"?([^"<>]*?)"?\s*<([^<>\s]+)>$/u;

/** The people in a typed or pasted text of addresses; none unless all of it is such. */
export function typedPeople(text: string): PickerContact[] {
  const parts = text
    .split(/[,;\n]/)
    .flatMap(bySpaces)
    .filter((part) => part !== '');
  const people = parts.map(personOf);
  return people.includes(undefined) ? [] : (people as PickerContact[]);
}

function personOf(text: string): PickerContact | undefined {
  const [, name = '', email = text] = named.exec(text) ?? [];
  if (!address.test(email)) return undefined;
  const [first_name = '', ...last] = name.trim().split(/\s+/);
  return withHelpers({ first_name, last_name: last.join(' '), email: [{ address: email, type: '' }] });
}

/** Addresses alone may stand side by side; a name has spaces of its own. */
function bySpaces(text: string): string[] {
  const parts = text.trim().split(/\s+/);
  return parts.every((part) => address.test(part)) ? parts : [text.trim()];
}
