import type { Address } from '../contact.js';
import { ownCopy } from '../text/own.js';

type AddressParts = Omit<Address, 'formatted' | 'primary' | 'type'>;

/** The address as it is written on an envelope in its country. */
export function formatAddress({ street, city, region, postal_code, country }: AddressParts): string {
  if (isEastAsian(city) || isEastAsian(region)) {
    const place = both(region, isHangul(city) ? ' ' : '', city);
    return both(both(both(country, '\n', postal_code), '\n', place), '\n', street);
  }
  const place = isCodeAfterCity(country)
    ? both(both(city, ', ', region), ' ', postal_code)
    : both(both(postal_code, ' ', city), ', ', region);
  return both(both(street, '\n', place), '\n', country);
}

/** Whether it is in Chinese, Japanese or Korean, where an address is written from the country to the house. */
const isEastAsian = (text: string) =>
  text !== '' && text.charCodeAt(0) >= 0x2e80 && text.charCodeAt(0) < 0xd800;
const isHangul = (text: string) => text.charCodeAt(0) >= 0xac00;

const both = (a: string, between: string, b: string) => (a === '' ? b : b === '' ? a : a + between + b);

/** Countries, or none stated, that write "City, Region Code"; the others write the code before the city. */
const codeAfterCity = new Set(
  `|us|usa|u.s.|u.s.a.|united states|united states of america|the united states|ca|canada|au|australia|uk|gb|united kingdom|
  great britain|england|scotland|wales|northern ireland|ie|ireland|in|india|nz|new zealand|za|south africa`
    .split('|')
    .map((country) => country.trim()),
);

let lastCountry = '';
let isAfterInLast = true;

/** Remembers the last one: most addresses of a book are in the same country. */
function isCodeAfterCity(country: string): boolean {
  if (country === lastCountry) return isAfterInLast;
  const isAfter = codeAfterCity.has(country.toLowerCase());
  if (country.length > 40) return isAfter;
  lastCountry = ownCopy(country);
  isAfterInLast = isAfter;
  return isAfter;
}

export const hasAddress = (parts: AddressParts): boolean =>
  parts.street !== '' ||
  parts.city !== '' ||
  parts.region !== '' ||
  parts.postal_code !== '' ||
  parts.country !== '';

export function isSameAddress(a: Address, b: Address): boolean {
  return (
    a.type === b.type &&
    a.street === b.street &&
    a.city === b.city &&
    a.region === b.region &&
    a.postal_code === b.postal_code &&
    a.country === b.country &&
    a.formatted === b.formatted
  );
}
