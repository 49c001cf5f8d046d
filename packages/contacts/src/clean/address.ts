import type { Address } from '../contact.js';

type AddressParts = Omit<Address, 'formatted' | 'primary' | 'type'>;

/** The address as it is written on an envelope in its country. */
export function formatAddress({ street, city, region, postal_code, country }: AddressParts): string {
  const place = codeAfterCity.test(country)
    ? [[city, region].filter(Boolean).join(', '), postal_code].filter(Boolean).join(' ')
    : [[postal_code, city].filter(Boolean).join(' '), region].filter(Boolean).join(', ');
  return [street, place, country].filter((line) => line !== '').join('\n');
}

/** Countries, or none stated, that write "City, Region Code"; the others write the code before the city. */
const codeAfterCity =
  /^$|^(?:us|usa|u\.s\.a?\.?|united states.*|canada|ca|australia|au|uk|gb|united kingdom|great britain|england|scotland|wales|ireland|ie|india|in|new zealand|nz|south africa|za)$/i;

export const hasAddress = (parts: AddressParts): boolean =>
  parts.street !== '' ||
  parts.city !== '' ||
  parts.region !== '' ||
  parts.postal_code !== '' ||
  parts.country !== '';
