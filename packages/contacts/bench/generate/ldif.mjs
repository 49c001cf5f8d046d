import { person, random } from './people.mjs';

const line = (name, value) =>
  /^[\x20-\x7e]*$/.test(value)
    ? `${name}: ${value}`
    : `${name}:: ${Buffer.from(value).toString('base64')}`.replace(/(.{76})(?=.)/g, '$1\n ');

/** Entries as Thunderbird writes them, one after the other without end. */
export function* ldif() {
  const next = random(3);
  for (let i = 0; ; i++) {
    const { first, last, street, city } = person(next, i);
    const lines = [
      line('dn', `cn=${first} ${last},mail=person${i}@example.com`),
      'objectclass: top',
      'objectclass: person',
      'objectclass: organizationalPerson',
      'objectclass: inetOrgPerson',
      'objectclass: mozillaAbPersonAlpha',
      line('givenName', first),
      line('sn', last),
      line('cn', `${first} ${last}`),
      `mail: person${i}@example.com`,
      'modifytimestamp: 1714557600',
      `telephoneNumber: +1 (555) ${100 + next(900)}-${1000 + next(9000)}`,
    ];
    if (next(2)) lines.push(`mobile: 0${next(99)} ${100000 + next(900000)}`);
    if (next(2)) lines.push(`o: Company ${next(500)}`, `title: Manager, level ${next(9)}`);
    if (next(2)) lines.push(line('mozillaHomeStreet', street), line('mozillaHomeLocalityName', city));
    yield `${lines.join('\n')}\n\n`;
  }
}
