import type { people_v1 } from '@googleapis/people';
import { labels } from '../../people/labels.js';

interface Group {
  readonly id: string;
  readonly name: string;
  /** Google's own have a name for people, too. */
  readonly formattedName: string;
  readonly type: 'SYSTEM_CONTACT_GROUP' | 'USER_CONTACT_GROUP';
  /** Every so-many-th person is a member, so that members can be counted without looking at anybody. */
  readonly every: number;
}

const system = (id: string, formattedName: string, every: number): Group => ({
  id,
  name: id,
  formattedName,
  type: 'SYSTEM_CONTACT_GROUP',
  every,
});

const own = (id: string, name: string, every: number): Group => ({
  id,
  name,
  formattedName: name,
  type: 'USER_CONTACT_GROUP',
  every,
});

const nobody = Number.POSITIVE_INFINITY;

const groups: readonly Group[] = [
  system('myContacts', 'My Contacts', 1),
  system('starred', 'Starred', 12),
  system('friends', 'Friends', 9),
  system('family', 'Family', 14),
  system('coworkers', 'Coworkers', nobody),
  system('blocked', 'Blocked', nobody),
  ...labels.map(({ id, name, every }) => own(id, name, every)),
  own('2c8803e7f1', 'Nobody yet', nobody),
];

/** Nobody is counted who is not there: the first member sits on place 0. */
const membersAmong = ({ every }: Group, contacts: number) =>
  every === nobody ? 0 : Math.ceil(contacts / every);

/** The groups that a contact is in, as their memberships say it. */
export function membershipsOf(index: number): people_v1.Schema$Membership[] {
  return groups
    .filter(({ every }) => every !== nobody && index % every === 0)
    .map(({ id }) => ({
      contactGroupMembership: { contactGroupId: id, contactGroupResourceName: `contactGroups/${id}` },
    }));
}

/** All groups of a book of so many people. Without members a group has no `memberCount`. */
export function contactGroups(contacts: number): people_v1.Schema$ContactGroup[] {
  return groups.map((group) => {
    const memberCount = membersAmong(group, contacts);
    return {
      resourceName: `contactGroups/${group.id}`,
      etag: `etag${group.id}`,
      ...(group.type === 'USER_CONTACT_GROUP'
        ? { metadata: { updateTime: '2024-03-01T10:00:00.000Z' } }
        : {}),
      groupType: group.type,
      name: group.name,
      formattedName: group.formattedName,
      ...(memberCount === 0 ? {} : { memberCount }),
    };
  });
}
