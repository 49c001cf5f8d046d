import type { ContactEmail } from './contact.js';

export type TypedPerson = { first_name: string; last_name: string; email: [ContactEmail] };

/** Something before the @, and a domain with a dot; whether mail arrives there is not for us to say. */
const address = /^[^\s@,;<>"()[\]\\:]+@[^\s@,;<>"()[\]\\:.]+(?:\.[^\s@,;<>"()[\]\\:.]+)+$/u;

/** `Ana Silva <ana@example.com>`, with or without quotes. */
const named = /^"?([^"<>]*?)"?\s*<([^<>\s]+)>$/u;

/** The people in a typed or pasted text of addresses; none unless all of it is such. */
export function typedPeople(text: string): TypedPerson[] {
  const parts = text
    .split(/[,;\n]/)
    .flatMap(bySpaces)
    .filter((part) => part !== '');
  const people = parts.map(personOf);
  return people.includes(undefined) ? [] : (people as TypedPerson[]);
}

function personOf(text: string): TypedPerson | undefined {
  const [, name = '', email = text] = named.exec(text) ?? [];
  if (!address.test(email)) return undefined;
  const [first_name = '', ...last] = name.trim().split(/\s+/);
  return { first_name, last_name: last.join(' '), email: [{ address: email, type: '' }] };
}

/** Addresses alone may stand side by side; a name has spaces of its own. */
function bySpaces(text: string): string[] {
  const parts = text.trim().split(/\s+/);
  return parts.every((part) => address.test(part)) ? parts : [text.trim()];
}
