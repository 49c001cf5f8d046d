import { PageTokens } from '../http/page-tokens.js';
import type { ConsentContext } from '../provider.js';
import { call, peopleApi } from './api.js';
import { type GroupNames, groupNamesOf } from './groups.js';

/** More than anybody has made; what is beyond is left out. */
const maxPages = 20;

/**
 * What the person calls their groups. Throws `ImportFailure`.
 * @see https://developers.google.com/people/api/rest/v1/contactGroups/list
 */
export async function readGroupNames(context: ConsentContext): Promise<GroupNames> {
  const names = new Map<string, string>();
  const tokens = new PageTokens(peopleApi.name);
  let pageToken: string | undefined;
  for (let page = 0; page < maxPages; page++) {
    const answer = await call(context, 'contactGroups', {
      pageSize: '1000',
      groupFields: 'groupType,metadata,name',
      ...(pageToken !== undefined && { pageToken }),
    });
    for (const [group, name] of groupNamesOf(answer)) names.set(group, name);
    pageToken = tokens.next(answer.nextPageToken);
    if (pageToken === undefined) break;
  }
  return names;
}
