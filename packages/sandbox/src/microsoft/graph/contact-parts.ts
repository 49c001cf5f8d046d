import type { PhysicalAddress } from '@microsoft/microsoft-graph-types';
import type { Labelled, MadeUpAddress, MadeUpBirthday, MadeUpPerson } from '../../people/made-up-person.js';

/** Outlook keeps three of each kind of number, and one mobile number. */
export interface Phones {
  readonly businessPhones: string[];
  readonly homePhones: string[];
  readonly mobilePhone: string | null;
}

const labelled = (label: string | undefined, ...words: string[]) =>
  words.some((word) => label?.toLowerCase().includes(word));

/** Numbers go where their label fits; those that fit nowhere are business ones, as when they are imported. */
export function toPhones(phones: MadeUpPerson['phones'] = []): Phones {
  const mobile = phones.find(({ label }) => label === 'mobile' || label === 'workMobile');
  const others = phones.filter((it) => it !== mobile);
  const home = others.filter(({ label }) => labelled(label, 'home'));
  const business = others.filter((it) => !home.includes(it));
  return {
    businessPhones: business.map(({ number }) => number),
    homePhones: home.map(({ number }) => number),
    mobilePhone: mobile?.number ?? null,
  };
}

export interface Addresses {
  readonly homeAddress: PhysicalAddress;
  readonly businessAddress: PhysicalAddress;
  readonly otherAddress: PhysicalAddress;
}

/** There are three addresses, none with more than one place to live. What is not known is an empty object. */
export function toAddresses(addresses: MadeUpPerson['addresses'] = []): Addresses {
  const home = addresses.find(({ label }) => label === 'home');
  const business = addresses.find(({ label }) => label === 'work');
  const other = addresses.find((it) => it !== home && it !== business);
  return {
    homeAddress: toAddress(home),
    businessAddress: toAddress(business),
    otherAddress: toAddress(other),
  };
}

function toAddress(address: Labelled<MadeUpAddress> | undefined): PhysicalAddress {
  if (address === undefined) return {};
  const { street, extended, poBox, city, region, country, postalCode } = address;
  const lines = [street, extended, poBox && `P.O. Box ${poBox}`].filter(Boolean);
  const parts = { street: lines.join('\r\n'), city, state: region, countryOrRegion: country, postalCode };
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value)) satisfies PhysicalAddress;
}

/** What Outlook puts in the place of a year that nobody knows. */
const noYear = 1604;

/** A day, as a moment of it. Only days that exist can be kept. */
export function toBirthday({ year, month, day }: MadeUpBirthday = {}): string | null {
  if (month === undefined || day === undefined) return null;
  const at = new Date(Date.UTC(year || noYear, month - 1, day, 11, 59));
  const doesExist = at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
  return doesExist ? `${at.toISOString().slice(0, 19)}Z` : null;
}
