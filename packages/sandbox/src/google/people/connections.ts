import type { people_v1 } from '@googleapis/people';
import { pageAt } from '../../faults/page-at.js';
import type { AddressBook } from '../../people/address-book.js';
import { type Call, isRefused, type Method } from './call.js';
import { masked, parseFieldMask, personFields } from './field-mask.js';
import { membershipsOf } from './groups.js';
import { parsePageSize } from './page-size.js';
import { parseSources } from './parameters.js';
import { toPerson } from './person.js';
import { invalidArgument, unimplemented } from './refusals.js';
import { updateTime } from './update-time.js';

const page = 'https://developers.google.com/people/api/rest/v1/people.connections/list';
const defaultSize = 100;
const maxSize = 1000;
const always = ['resourceName', 'etag'];

/**
 * The people in the address book.
 * @see https://developers.google.com/people/api/rest/v1/people.connections/list
 */
export function connections(bookOf: (account: string) => AddressBook): Method {
  return {
    path: '/v1/people/me/connections',
    scopes: ['https://www.googleapis.com/auth/contacts.readonly', 'https://www.googleapis.com/auth/contacts'],
    withoutScope: 'scope insufficient',
    parameters: ['pageSize', 'pageToken', 'personFields', 'sortOrder', 'sources'],
    answer(call) {
      const { token, parameters, place } = call;
      const mask = parseFieldMask(
        'personFields',
        parameters.get('personFields') ?? undefined,
        personFields,
        page,
      );
      if (isRefused(mask)) return mask;
      const size = parsePageSize(parameters.get('pageSize'), defaultSize, maxSize);
      if (typeof size !== 'number') return size;
      const sources = parseSources(parameters, ['READ_SOURCE_TYPE_CONTACT', 'READ_SOURCE_TYPE_PROFILE']);
      if (isRefused(sources)) return sources;
      const order = parameters.get('sortOrder') ?? 'LAST_MODIFIED_ASCENDING';
      if (!sortOrders.includes(order))
        return invalidArgument(`Invalid value at 'sort_order' (SortOrder), "${order}"`, 'sort_order');
      if (order.includes('NAME')) return unimplemented(`sortOrder=${order}`);

      const { account } = token.grant;
      const book = bookOf(account.email);
      const { first, end, next } = pageAt(place, size, account.contacts, account.fault);
      const withProfile = sources.includes('READ_SOURCE_TYPE_PROFILE');
      const people = Array.from({ length: end - first }, (_, i) => {
        const index = order === 'LAST_MODIFIED_DESCENDING' ? account.contacts - 1 - first - i : first + i;
        return masked(contact(book, index, withProfile, call), mask, always);
      });
      return {
        ...(people.length === 0 ? {} : { connections: people }),
        ...(next === undefined ? {} : { nextPageToken: call.pageToken(next) }),
        ...(account.contacts === 0 ? {} : { totalPeople: account.contacts, totalItems: account.contacts }),
      } satisfies people_v1.Schema$ListConnectionsResponse;
    },
  };
}

const sortOrders = [
  'LAST_MODIFIED_ASCENDING',
  'LAST_MODIFIED_DESCENDING',
  'FIRST_NAME_ASCENDING',
  'LAST_NAME_ASCENDING',
];

function contact(
  book: AddressBook,
  index: number,
  withProfile: boolean,
  call: Call,
): people_v1.Schema$Person {
  const { language, photoUrl } = call;
  return toPerson(book.contact(index), {
    resourceName: `people/c${100_000_000 + index}`,
    id: (0x1000 + index).toString(16),
    type: 'CONTACT',
    updateTime: updateTime(index),
    memberships: membershipsOf(index),
    photoUrl: photoUrl(`contact-${index}`),
    withProfile,
    language,
  });
}
