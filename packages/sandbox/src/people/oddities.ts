import type { Chance } from './chance.js';
import { cultures } from './cultures.js';
import type { MadeUpPerson } from './made-up-person.js';
import { addressIn } from './ordinary.js';
import { phoneNumber } from './phone-number.js';

interface Oddity {
  /** What is odd about them, for whoever reads a failed test. */
  readonly called: string;
  readonly make: (person: MadeUpPerson, index: number, chance: Chance) => MadeUpPerson;
}

const leftToRight = '\u200e';
const rightToLeftOverride = '\u202e';
const manyLetters = 2000;

const emailOf = ({ emails }: MadeUpPerson): string => emails?.[0]?.address ?? '';

const without = (person: MadeUpPerson, ...fields: (keyof MadeUpPerson)[]): MadeUpPerson =>
  Object.fromEntries(Object.entries(person).filter(([field]) => !fields.some((left) => left === field)));

const named = (person: MadeUpPerson, display: string): MadeUpPerson => ({
  ...person,
  name: { display, given: display },
});

/** The mess of real address books, one kind a row. Books go through the rows in turn, so that small ones have them, too. */
export const oddities: readonly [Oddity, ...Oddity[]] = [
  { called: 'no name', make: (person) => without(person, 'name') },
  {
    called: 'only an organisation',
    make: () => ({ organisations: [{ name: 'Acme Plumbing, 24 h', isCurrent: true }] }),
  },
  { called: 'only an e-mail address', make: (person) => ({ emails: [{ address: emailOf(person) }] }) },
  {
    called: 'only a phone number',
    make: (_, index, chance) => ({ phones: [phoneNumber(index, 'mobile', chance)] }),
  },
  { called: 'nothing at all', make: () => ({}) },
  { called: 'an e-mail address as name', make: (person) => named(person, emailOf(person)) },
  { called: 'one name', make: (person) => named(without(person, 'birthday'), 'Suharto') },
  {
    called: 'a name in one piece',
    make: (person) => ({ ...person, name: { display: 'Anna Maria von der Tann' } }),
  },
  {
    called: 'a name of many parts',
    make: (person) => ({
      ...person,
      name: {
        display: 'Prof. Dr. Ana María M. Ruiz de la Prada Jr.',
        prefix: 'Prof. Dr.',
        given: 'Ana María',
        middle: 'M.',
        family: 'Ruiz de la Prada',
        suffix: 'Jr.',
      },
    }),
  },
  { called: 'a nickname', make: (person) => ({ ...person, nickname: 'Bø “the Bear”' }) },
  { called: 'emoji', make: (person) => named(person, '🏳️‍🌈 Zoë 👩🏽‍🚀🇧🇷') },
  {
    called: 'turned writing',
    make: (person) => named(person, `${leftToRight}שלום Bob ${rightToLeftOverride}مرحبا`),
  },
  { called: 'letters in pieces', make: (person) => named(person, 'Zoë Nguyễn'.normalize('NFD')) },
  {
    called: 'line breaks and tabs in a name',
    make: (person) => named(person, ' Ben\t\r\nfrom\u00a0the  gym '),
  },
  {
    called: 'a formula and markup',
    make: (person) => named(person, '=HYPERLINK("https://example.com") <b>Eve</b>'),
  },
  {
    called: 'a very long name',
    make: (person) => named(person, 'Wolfeschlegelstein '.repeat(manyLetters / 20)),
  },
  {
    called: 'a very long organisation',
    make: (person) => ({ ...person, organisations: [{ name: '長'.repeat(manyLetters), isCurrent: true }] }),
  },
  {
    called: 'several e-mail addresses with labels of their own',
    make: (person, index) => ({
      ...person,
      emails: [
        { address: emailOf(person), label: 'home' },
        { address: `old.${emailOf(person)}`, label: 'Ferienhaus 🏖' },
        { address: emailOf(person).toUpperCase(), label: 'work' },
        { address: `dél.${index}@bücher.example`, label: '' },
      ],
    }),
  },
  {
    called: 'e-mail addresses that are none',
    make: (person) => ({
      ...person,
      emails: [{ address: 'ask her sister' }, { address: 'ana@' }, { address: `mailto:${emailOf(person)}` }],
    }),
  },
  {
    called: 'several phone numbers',
    make: (person, index, chance) => ({
      ...person,
      phones: [
        { ...phoneNumber(index, 'mobile', chance), label: 'workMobile' },
        { ...phoneNumber(index, 'second', chance), label: 'homeFax' },
        { number: '1-800-FLOWERS ext. 7', label: 'pager' },
        { number: '٠٥٥١٢٣٤٥٦٧', label: 'Strandhaus' },
        { number: '*100#', label: 'other' },
      ],
    }),
  },
  {
    called: 'several addresses',
    make: (person, _, chance) => ({
      ...person,
      addresses: [
        {
          ...addressIn(chance.pick(cultures), chance),
          extended: 'c/o Weiß\n2nd floor\nring twice',
          label: 'home',
        },
        { ...addressIn(chance.pick(cultures), chance), poBox: '9', region: 'NRW', label: 'work' },
        { street: 'the red house\nbehind the mill', city: '', country: '', countryCode: '', label: 'summer' },
      ],
    }),
  },
  {
    called: 'several organisations',
    make: (person) => ({
      ...person,
      organisations: [
        { name: 'Old Mill Ltd', title: 'Apprentice', isCurrent: false },
        { name: 'R&D "North" <Labs>', title: 'CTO', department: 'R&D', isCurrent: true },
        { title: 'Treasurer', isCurrent: true },
      ],
    }),
  },
  { called: 'a birthday without year', make: (person) => ({ ...person, birthday: { month: 2, day: 29 } }) },
  {
    called: 'a birthday in the year nought',
    make: (person) => ({ ...person, birthday: { year: 0, month: 7, day: 4 } }),
  },
  {
    called: 'an impossible birthday',
    make: (person) => ({ ...person, birthday: { year: 1985, month: 2, day: 30 } }),
  },
  {
    called: 'a birthday of nought',
    make: (person) => ({ ...person, birthday: { year: 1985, month: 0, day: 0 } }),
  },
  { called: 'a birthday in words', make: (person) => ({ ...person, birthday: { text: '3. Februar 1980' } }) },
  {
    called: 'a birthday nobody can read',
    make: (person) => ({ ...person, birthday: { text: 'some day at Easter' } }),
  },
  {
    called: 'the same written twice',
    make: (person) => ({
      ...person,
      emails: [{ address: emailOf(person) }, { address: emailOf(person), label: 'other' }],
    }),
  },
  {
    called: 'a public profile of their own',
    make: (person, index) => ({
      ...person,
      publicProfile: {
        name: { display: 'DJ Nachtfalter', given: 'DJ', family: 'Nachtfalter' },
        email: `nachtfalter.${index}@example.net`,
      },
    }),
  },
];
