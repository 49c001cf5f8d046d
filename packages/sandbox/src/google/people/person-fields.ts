import type { people_v1 } from '@googleapis/people';
import type {
  Labelled,
  MadeUpAddress,
  MadeUpBirthday,
  MadeUpName,
  MadeUpOrganisation,
} from '../../people/made-up-person.js';

type Typed = (labelled: { label?: string }) => { type?: string; formattedType?: string };

export function toName(name: MadeUpName): people_v1.Schema$Name {
  const { display, prefix, given, middle, family, suffix } = name;
  return given === undefined
    ? { displayName: display, unstructuredName: display }
    : withoutEmpty({
        displayName: display,
        familyName: family,
        givenName: given,
        middleName: middle,
        honorificPrefix: prefix,
        honorificSuffix: suffix,
        displayNameLastFirst: family === undefined ? display : `${family}, ${given}`,
        unstructuredName: display,
      });
}

export function toAddresses(
  addresses: readonly Labelled<MadeUpAddress>[],
  typed: Typed,
): people_v1.Schema$Address[] {
  return addresses.map((address) => {
    const { street, extended, poBox, city, region, postalCode, country, countryCode } = address;
    const town = [postalCode, city].filter(Boolean).join(' ');
    const lines = [street, extended, poBox && `PO Box ${poBox}`, town, region, country];
    return withoutEmpty({
      ...typed(address),
      formattedValue: lines.filter(Boolean).join('\n'),
      streetAddress: street,
      extendedAddress: extended,
      poBox,
      city,
      region,
      postalCode,
      country,
      countryCode,
    });
  });
}

export function toOrganization(organisation: MadeUpOrganisation): people_v1.Schema$Organization {
  const { name, title, department, isCurrent } = organisation;
  return withoutEmpty({ type: 'work', name, title, department, current: isCurrent || undefined });
}

/** Google writes a date out beside its parts, unless there was nothing but words. */
export function toBirthday({ year, month, day, text }: MadeUpBirthday): people_v1.Schema$Birthday {
  if (text !== undefined) return { text };
  const parts = [month, day, year].filter((part) => part !== undefined && part !== 0);
  return { date: withoutEmpty({ year, month, day }), text: parts.join('/') };
}

/** Google leaves out what is empty; what is left is what it says it is. */
function withoutEmpty<T extends object>(fields: T): { [K in keyof T]?: NonNullable<T[K]> } {
  const kept = Object.entries(fields).filter(([, value]) => value !== undefined && value !== '');
  return Object.fromEntries(kept) as { [K in keyof T]?: NonNullable<T[K]> };
}
