import type { Contact } from '../contact.js';

/**
 * Whether the card is a company's: it has a name, which is no e-mail address, but no parts of a person's, and a company
 * beside it. Readers would take such a name for a person's if the card did not say so.
 */
export const isCompanyCard = ({
  full_name,
  first_name,
  middle_name,
  last_name,
  companies,
}: Contact): boolean =>
  companies.length > 0 &&
  full_name !== '' &&
  !full_name.includes('@') &&
  first_name + middle_name + last_name === '';
