import type { people_v1 } from '@googleapis/people';
import { pageAt } from '../../faults/page-at.js';
import type { AddressBook } from '../../people/address-book.js';
import { isRefused, type Method } from './call.js';
import { masked, otherContactFields, parseFieldMask, personFields } from './field-mask.js';
import { parsePageSize } from './page-size.js';
import { parseSources } from './parameters.js';
import { toPerson } from './person.js';
import { refusal } from './refusals.js';
import { updateTime } from './update-time.js';

const page = 'https://developers.google.com/people/api/rest/v1/otherContacts/list';
const defaultSize = 100;
const maxSize = 1000;
const always = ['resourceName', 'etag'];

/**
 * The people somebody has written to and not noted down.
 * @see https://developers.google.com/people/api/rest/v1/otherContacts/list
 */
export function otherContacts(bookOf: (account: string) => AddressBook): Method {
  return {
    path: '/v1/otherContacts',
    scopes: ['https://www.googleapis.com/auth/contacts.other.readonly'],
    withoutScope: 'scope insufficient',
    parameters: ['pageSize', 'pageToken', 'readMask', 'sources'],
    answer({ token, parameters, place, pageToken, language, photoUrl }) {
      const sources = parseSources(parameters, ['READ_SOURCE_TYPE_CONTACT']);
      if (isRefused(sources)) return sources;
      const withProfile = sources.includes('READ_SOURCE_TYPE_PROFILE');
      if (withProfile && !token.scopes.includes('https://www.googleapis.com/auth/contacts'))
        return refusal('scope insufficient');
      const allowed = withProfile ? personFields : otherContactFields;
      const mask = parseFieldMask('readMask', parameters.get('readMask') ?? undefined, allowed, page);
      if (isRefused(mask)) return mask;
      const size = parsePageSize(parameters.get('pageSize'), defaultSize, maxSize);
      if (typeof size !== 'number') return size;

      const { email, others } = token.grant.account;
      const book = bookOf(email);
      const { first, end, next } = pageAt(place, size, others, undefined);
      const people = Array.from({ length: end - first }, (_, i) => {
        const index = first + i;
        const person = toPerson(book.otherContact(index), {
          resourceName: `otherContacts/c${900_000_000 + index}`,
          id: (0x90000 + index).toString(16),
          type: 'OTHER_CONTACT',
          updateTime: updateTime(index),
          memberships: [],
          photoUrl: photoUrl(`other-${index}`),
          withProfile,
          language,
        });
        return masked(person, mask, always);
      });
      return {
        ...(people.length === 0 ? {} : { otherContacts: people }),
        ...(next === undefined ? {} : { nextPageToken: pageToken(next) }),
        ...(others === 0 ? {} : { totalSize: others }),
      } satisfies people_v1.Schema$ListOtherContactsResponse;
    },
  };
}
