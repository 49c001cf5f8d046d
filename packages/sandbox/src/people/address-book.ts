import { Chance } from './chance.js';
import type { MadeUpPerson } from './made-up-person.js';
import { oddities } from './oddities.js';
import { ordinaryPerson } from './ordinary.js';
import { phoneNumber } from './phone-number.js';

/** Every third person is odd. */
const oddEvery = 3;

/** One in so many people is written down again, a little differently, right after; never an odd one, who is odd enough. */
const repeatedEvery = 18;
const repeatedAt = 16;

/** One in so many other contacts is in the address book, too. */
const sharedEvery = 5;

/** Nobody is kept: each person is made when they are asked for, from nothing but the seed, the account and the place. */
export class AddressBook {
  constructor(
    readonly seed: string,
    readonly account: string,
  ) {}

  /** The person at a place of the address book, from 0. */
  contact(index: number): MadeUpPerson {
    if (index % repeatedEvery === repeatedAt) return again(this.#original(index - 1), index);
    return this.#original(index);
  }

  /** Somebody the owner has written to without ever noting them down, or so it seems. */
  otherContact(index: number): MadeUpPerson {
    const chance = new Chance(this.seed, this.account, 'other', index);
    const known = this.#original(index);
    if (index % sharedEvery === 0 && known.emails) return justSeen(known);
    const { name, emails } = ordinaryPerson(index, chance);
    const address = `seen.${emails?.[0]?.address ?? index}`;
    return {
      ...(name && chance.happens(70) ? { name } : {}),
      emails: [{ address }],
      ...(chance.happens(10) ? { phones: [phoneNumber(index, 'other contact', chance)] } : {}),
    };
  }

  #original(index: number): MadeUpPerson {
    const chance = new Chance(this.seed, this.account, 'contact', index);
    const person = ordinaryPerson(index, chance);
    if (index % oddEvery !== oddEvery - 1) return person;
    const turn = Math.floor(index / oddEvery) % oddities.length;
    const oddity = oddities[turn] ?? oddities[0];
    return oddity.make(person, index, chance);
  }
}

/** As a second address book, merged in years ago, had them. */
function again(person: MadeUpPerson, index: number): MadeUpPerson {
  const { name, emails, phones } = person;
  return {
    ...(name ? { name: { display: name.display.toUpperCase() } } : {}),
    ...(emails ? { emails: emails.slice(0, 1).map(({ address }) => ({ address })) } : {}),
    ...(phones ? { phones: phones.slice(0, 1).map(({ e164, number }) => ({ number: e164 ?? number })) } : {}),
    organisations: [{ name: `Import ${index}`, isCurrent: false }],
  };
}

function justSeen({ name, emails = [], phones }: MadeUpPerson): MadeUpPerson {
  return {
    ...(name ? { name: { display: name.display } } : {}),
    emails: emails.slice(0, 1).map(({ address }) => ({ address })),
    ...(phones ? { phones: phones.slice(0, 1) } : {}),
  };
}
