import type { Draft } from '../clean/draft.js';
import { typeOfParameters } from '../clean/type.js';
import type { Item } from './items.js';

/** Puts one value of a contact where it belongs; kinds that the model does not have are passed over. */
export function mapItem(draft: Draft, item: Item): void {
  mappers.get(item.kind)?.(draft, item, (...names) => partOf(item, names));
}

type Mapper = (draft: Draft, item: Item, part: (...names: string[]) => string) => void;

const mappers = new Map(
  Object.entries<Mapper>({
    Name(draft, _, part) {
      draft.set('full_name', part('FormattedName'));
      draft.set('first_name', part('GivenName'));
      draft.set('middle_name', part('MiddleName'));
      draft.set('last_name', part('FamilyName'));
      draft.set('nickname', part('NickName'));
      draft.set('title', part('Prefix', 'Title'));
      draft.set('suffix', part('Suffix', 'Generation'));
    },
    EmailAddress: (draft, item, part) => draft.addEmail(part('Address'), typeOf(item), preference(item)),
    PhoneNumber: (draft, item, part) =>
      draft.addPhone(part('Number', 'Alternate'), typeOf(item), preference(item)),
    PhysicalAddress(draft, item, part) {
      const street = [part('POBox'), part('Street'), part('ExtendedAddress')].filter((line) => line !== '');
      draft.addAddress(
        {
          street: street.join('\n'),
          city: part('Locality'),
          region: part('Region'),
          postal_code: part('PostalCode'),
          country: part('Country'),
          formatted: part('AddressLabel'),
        },
        typeOf(item),
        preference(item),
      );
    },
    Position(draft, _, part) {
      draft.addCompany(part('Company', 'Organization'));
      draft.set('job_title', part('JobTitle', 'Role'));
      draft.set('department', part('Department'));
      draft.addLocation(part('Office'));
    },
    Date(draft, { labels }, part) {
      if (labels.some((label) => /^wab:birthday$/i.test(label))) draft.setBirthday(part('Value'));
    },
    Photo(draft, _, part) {
      if (part('Value') !== '') draft.addPhoto(part('Value'));
      else if (part('Url') !== '') draft.addPhotoUrl(part('Url'));
    },
    Url: (draft, _, part) => draft.addUrl(part('Value')),
  }),
);

/** The first of the parts that says something. */
function partOf({ parts }: Item, names: readonly string[]): string {
  for (const name of names) {
    const value = parts.get(name);
    if (value !== undefined) return value;
  }
  return '';
}

const preferred = 'Preferred';

/** Labels are words for the place and for the device, and names of Windows' own that no person reads (`wab:…`). */
const typeOf = ({ labels }: Item): string =>
  typeOfParameters(labels.filter((label) => label !== '' && label !== preferred && !label.includes(':')));

const preference = ({ labels }: Item): number | undefined => (labels.includes(preferred) ? 1 : undefined);
