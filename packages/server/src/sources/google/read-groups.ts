import type { GatherContext } from '../source.js';
import { call, PageTokens } from './api.js';
import { type GroupNames, groupNamesOf } from './groups.js';

/** More than anybody has made; what is beyond is left out. */
const mostPages = 20;

/**
 * What the person calls their groups. Throws `ImportFailure`.
 * @see https://developers.google.com/people/api/rest/v1/contactGroups/list
 */
export async function readGroupNames(context: GatherContext): Promise<GroupNames> {
  const names = new Map<string, string>();
  const tokens = new PageTokens();
  let pageToken: string | undefined;
  for (let page = 0; page < mostPages; page++) {
    const answer = await call(context, 'contactGroups', {
      pageSize: '1000',
      groupFields: 'groupType,metadata,name',
      ...(pageToken !== undefined && { pageToken }),
    });
    for (const [group, name] of groupNamesOf(answer)) names.set(group, name);
    pageToken = tokens.next(answer);
    if (pageToken === undefined) break;
  }
  return names;
}
