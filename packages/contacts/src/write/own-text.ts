import { formatAddress } from '../clean/address.js';
import type { Address } from '../contact.js';

/** The text of an address that says something else than its parts do; `''` when readers make the same out of the parts. */
export const ownText = (address: Address): string =>
  address.formatted === formatAddress(address) ? '' : address.formatted;
