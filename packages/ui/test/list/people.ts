import type { Person } from '@bookbridge/ui/list';

const given = [
  'Ana',
  'Jürgen',
  'Мария',
  'Kofi',
  'Siobhán',
  '小明',
  'Fatima',
  'Lars',
  'Zoë',
  'Raj',
  'Inés',
  'Noah',
  'Émile',
  'Beatriz',
  'Uma',
  'Walter',
  'Gwen',
];
const family = [
  'Ruiz',
  'Müller',
  'Иванова',
  'Mensah',
  "O'Brien",
  'Wang',
  'Al-Sayed',
  'Ødegård',
  'van der Berg',
  'Patel',
  'Thompson',
];
const groups = ['Family', 'Friends', 'Chess club', 'Work'];

/** Made-up people, the same ones each time: some without a name, some with several addresses, most in no group. */
export function madeUpPeople(count: number): Person[] {
  return Array.from({ length: count }, (_, id) => person(id));
}

function person(id: number): Person {
  const [first, last] = [given[(id * 7) % given.length], family[(id * 3) % family.length]];
  return {
    id,
    name: id % 23 === 22 ? '' : `${first} ${last}${id < 187 ? '' : ` ${id}`}`,
    emails: id % 11 === 10 ? [] : addressesOf(id),
    phones: id % 3 === 0 ? [`+49 171 ${1_000_000 + id}`] : [],
    company: id % 5 === 0 ? 'Acme, Inc.' : '',
    address: id % 4 === 0 ? `${id} Main Street, Springfield` : '',
    groups: id % 6 === 0 ? [groups[(id / 6) % groups.length] ?? ''] : [],
    ...(id % 17 === 3 ? { unavailable: 'Already a member' } : {}),
  };
}

function addressesOf(id: number): string[] {
  const home = `person.${id}@mail${id % 50}.example`;
  return id % 4 === 1 ? [home, `p${id}@work.example`] : [home];
}

/** A person of whom nothing is known, to say something of. */
export const somebody: Person = {
  id: 0,
  name: '',
  emails: [],
  phones: [],
  company: '',
  address: '',
  groups: [],
};
