import type { people_v1 } from '@googleapis/people';
import { pageAt } from '../../faults/page-at.js';
import { isRefused, type Method } from './call.js';
import { groupFields, masked, parseFieldMask } from './field-mask.js';
import { contactGroups } from './groups.js';
import { parsePageSize } from './page-size.js';

const page = 'https://developers.google.com/people/api/rest/v1/contactGroups/list';
const defaultFields = 'metadata,groupType,memberCount,name';
const defaultSize = 30;
const maxSize = 1000;

/**
 * The labels that contacts have, Google's own among them.
 * @see https://developers.google.com/people/api/rest/v1/contactGroups/list
 */
export const contactGroupsList: Method = {
  path: '/v1/contactGroups',
  scopes: ['https://www.googleapis.com/auth/contacts.readonly', 'https://www.googleapis.com/auth/contacts'],
  withoutScope: 'scope insufficient',
  parameters: ['groupFields', 'pageSize', 'pageToken'],
  answer({ token, parameters, place, pageToken }) {
    const mask = parseFieldMask(
      'groupFields',
      parameters.get('groupFields') || defaultFields,
      groupFields,
      page,
    );
    if (isRefused(mask)) return mask;
    const size = parsePageSize(parameters.get('pageSize'), defaultSize, maxSize);
    if (typeof size !== 'number') return size;

    const all = contactGroups(token.grant.account.contacts);
    const { first, end, next } = pageAt(place, size, all.length, undefined);
    const always = ['resourceName', 'etag', ...(mask.has('name') ? ['formattedName'] : [])];
    return {
      contactGroups: all.slice(first, end).map((group) => masked(group, mask, always)),
      ...(next === undefined ? {} : { nextPageToken: pageToken(next) }),
      totalItems: all.length,
    } satisfies people_v1.Schema$ListContactGroupsResponse;
  },
};
