import type { Chance } from './chance.js';
import { type Culture, cultures } from './cultures.js';
import type { MadeUpBirthday, MadeUpName, MadeUpPerson } from './made-up-person.js';
import { phoneNumber } from './phone-number.js';

const domains = ['example.com', 'example.net', 'example.org', 'mail.example'] as const;
const companies = [
  'Northwind Letters',
  'Studio Lago',
  '株式会社青空',
  'Лесная почта',
  'Müller & Töchter',
] as const;
const titles = ['Editor', 'Chief Technology Officer', 'Ärztin', '営業部長', 'Инженер'] as const;
const months = 12;
const safeDays = 28;

/** Somebody as a careful owner of an address book writes them down. */
export function ordinaryPerson(index: number, chance: Chance): MadeUpPerson {
  const culture = chance.pick(cultures);
  const given = chance.pick(culture.given);
  const family = chance.pick(culture.family);
  const address = `${given.latin}.${family.latin}.${index}@${chance.pick(domains)}`;
  return {
    name: nameIn(culture, given.written, family.written),
    emails: [{ address, label: chance.happens(60) ? 'home' : 'work' }],
    ...(chance.happens(75) ? { phones: [{ ...phoneNumber(index, 'mobile', chance), label: 'mobile' }] } : {}),
    ...(chance.happens(30) ? { addresses: [{ ...addressIn(culture, chance), label: 'home' }] } : {}),
    ...(chance.happens(40) ? { organisations: [organisation(chance)] } : {}),
    ...(chance.happens(25) ? { birthday: birthday(chance) } : {}),
    ...(chance.happens(5) ? { desk: `${culture.city}, ${1 + chance.below(9)}F` } : {}),
    hasPhoto: chance.happens(20),
  };
}

export function nameIn({ order }: Culture, given: string, family: string): MadeUpName {
  const display = {
    'given first': `${given} ${family}`,
    'family first': `${family} ${given}`,
    'family first, no space': `${family}${given}`,
  }[order];
  return { display, given, family };
}

export function addressIn({ street, city, country, countryCode }: Culture, chance: Chance) {
  const postalCode = String(10_000 + chance.below(89_999));
  return { street: `${street} ${1 + chance.below(200)}`, city, postalCode, country, countryCode };
}

const organisation = (chance: Chance) => ({
  name: chance.pick(companies),
  title: chance.pick(titles),
  isCurrent: true,
});

function birthday(chance: Chance): MadeUpBirthday {
  return {
    year: 1930 + chance.below(80),
    month: 1 + chance.below(months),
    day: 1 + chance.below(safeDays),
  };
}
