import type { Draft } from '@bookbridge/contacts';
import { objectOf, objectsOf, text } from '../http/untrusted-json.js';
import type { ContactGroup, Membership } from './person.js';

/** What people call their groups, by resource name. */
export type GroupNames = ReadonlyMap<string, string>;

/**
 * The names of the groups of a `contactGroups` answer. Google's own are left out, "My Contacts" and "Starred" among them,
 * but for the three that people could once put others into; those are named in the language of the answer.
 * @see https://developers.google.com/people/api/rest/v1/contactGroups/list
 */
export function groupNamesOf(answer: unknown): GroupNames {
  const names = new Map<string, string>();
  for (const group of objectsOf<ContactGroup>(objectOf<'contactGroups'>(answer).contactGroups)) {
    const resourceName = text(group.resourceName);
    const name = nameOf(group, resourceName);
    if (resourceName !== '' && name !== '') names.set(resourceName, name);
  }
  return names;
}

function nameOf(group: ContactGroup, resourceName: string): string {
  if (objectOf<'deleted'>(group.metadata).deleted === true) return '';
  if (formerGroups.has(resourceName)) return text(group.formattedName) || text(group.name);
  return isSystem(group, resourceName) ? '' : text(group.name) || text(group.formattedName);
}

/** The kind is in the answer only when it was asked for; the names of Google's own groups never change. */
const isSystem = ({ groupType }: ContactGroup, resourceName: string): boolean =>
  groupType === 'SYSTEM_CONTACT_GROUP' || systemGroups.has(resourceName);

const named = (...ids: string[]) => new Set(ids.map((id) => `contactGroups/${id}`));
const formerGroups = named('friends', 'family', 'coworkers');
const systemGroups = named('myContacts', 'starred', 'all', 'blocked', 'chatBuddies');

/** Adds the group of a membership, if it is one that has a name. */
export function addGroup(draft: Draft, { contactGroupMembership }: Membership, names: GroupNames): void {
  const { contactGroupResourceName } = objectOf<'contactGroupResourceName'>(contactGroupMembership);
  const name = names.get(text(contactGroupResourceName));
  if (name !== undefined) draft.addGroup(name);
}
