import type { people_v1 } from '@googleapis/people';
import type { MadeUpPerson } from '../../people/made-up-person.js';
import { type Source, type SourceType, withMetadata } from './field-metadata.js';
import { formattedType } from './formatted-type.js';
import { toAddresses, toBirthday, toName, toOrganization } from './person-fields.js';

export interface Telling {
  readonly resourceName: string;
  /** Of the entry in the book, in hexadecimal. */
  readonly id: string;
  readonly type: SourceType;
  readonly updateTime: string;
  readonly memberships: people_v1.Schema$Membership[];
  readonly photoUrl: string;
  /** Whose word was asked for: with `PROFILE`, what people say of themselves is mixed in. */
  readonly withProfile: boolean;
  readonly language: string;
}

/**
 * Somebody made up, as the People API tells of them with every field.
 * @see https://developers.google.com/people/api/rest/v1/people#Person
 */
export function toPerson(person: MadeUpPerson, telling: Telling): people_v1.Schema$Person {
  const source: Source = { type: telling.type, id: telling.id };
  const profile = telling.withProfile ? person.publicProfile : undefined;
  const profileSource: Source = {
    type: 'PROFILE',
    id: `1${String(Number.parseInt(telling.id, 16)).padStart(20, '0')}`,
  };
  const typed = ({ label }: { label?: string }) => typeOf(label, telling.language);
  const { name, nickname, birthday, desk } = person;
  return {
    resourceName: telling.resourceName,
    etag: `%EgcBAi43PT4aBAECBQci${telling.id}==`,
    metadata: {
      sources: [
        { ...source, etag: `#${telling.id}`, updateTime: telling.updateTime },
        ...(profile
          ? [{ ...profileSource, profileMetadata: { objectType: 'PERSON', userTypes: ['GOOGLE_USER'] } }]
          : []),
      ],
      objectType: 'PERSON',
    },
    names: [
      ...withMetadata(name ? [toName(name)] : [], source),
      ...withMetadata(profile ? [toName(profile.name)] : [], profileSource, !name),
    ],
    nicknames: withMetadata(nickname === undefined ? [] : [{ value: nickname }], source),
    photos: withMetadata([{ url: telling.photoUrl, ...(person.hasPhoto ? {} : { default: true }) }], source),
    birthdays: withMetadata(birthday ? [toBirthday(birthday)] : [], source),
    addresses: withMetadata(toAddresses(person.addresses ?? [], typed), source),
    emailAddresses: [
      ...withMetadata(
        (person.emails ?? []).map((it) => ({ value: it.address, ...typed(it) })),
        source,
      ),
      ...withMetadata(profile ? [{ value: profile.email }] : [], profileSource, !person.emails),
    ],
    phoneNumbers: withMetadata(
      (person.phones ?? []).map((it) => ({
        value: it.number,
        ...(it.e164 === undefined ? {} : { canonicalForm: it.e164 }),
        ...typed(it),
      })),
      source,
    ),
    organizations: withMetadata((person.organisations ?? []).map(toOrganization), source),
    memberships: withMetadata(telling.memberships, source, false),
    locations: withMetadata(desk === undefined ? [] : [{ value: desk, type: 'desk', current: true }], source),
  };
}

function typeOf(label: string | undefined, language: string) {
  return label === undefined ? {} : { type: label, formattedType: formattedType(label, language) };
}
