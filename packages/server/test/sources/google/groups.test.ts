import type { people_v1 } from '@googleapis/people';
import { describe, expect, test } from 'vitest';
import { groupNamesOf } from '../../../dist/sources/google/groups.js';

const system = (id: string, formattedName: string): people_v1.Schema$ContactGroup => ({
  resourceName: `contactGroups/${id}`,
  groupType: 'SYSTEM_CONTACT_GROUP',
  name: id,
  formattedName,
});

const namesOf = (...contactGroups: people_v1.Schema$ContactGroup[]) =>
  Object.fromEntries(groupNamesOf({ contactGroups } satisfies people_v1.Schema$ListContactGroupsResponse));

describe('the names of groups', () => {
  test('are those that people gave them', () => {
    const own = { resourceName: 'contactGroups/4f', groupType: 'USER_CONTACT_GROUP' };
    expect(namesOf({ ...own, name: 'Book club', formattedName: 'Book club' })).toEqual({
      'contactGroups/4f': 'Book club',
    });
    expect(namesOf({ ...own, formattedName: 'Book club' })).toEqual({ 'contactGroups/4f': 'Book club' });
  });

  test('are not those of Google’s own groups', () => {
    const all = [
      system('myContacts', 'Meine Kontakte'),
      system('starred', 'Markiert'),
      system('blocked', 'Blockiert'),
      system('chatBuddies', 'Chat'),
      system('all', 'Alle'),
      system('somethingNew', 'Neu'),
    ];
    expect(namesOf(...all)).toEqual({});
    const untyped = all.slice(0, -1).map(({ groupType: _, ...group }) => group);
    expect(namesOf(...untyped)).toEqual({});
  });

  test('but for the three that people could put others into, in the language of the answer', () => {
    expect(
      namesOf(system('friends', 'Freunde'), system('family', 'Familie'), system('coworkers', 'Kollegen')),
    ).toEqual({
      'contactGroups/friends': 'Freunde',
      'contactGroups/family': 'Familie',
      'contactGroups/coworkers': 'Kollegen',
    });
  });

  test('deleted groups have none', () => {
    expect(namesOf({ resourceName: 'contactGroups/4f', name: 'Gone', metadata: { deleted: true } })).toEqual(
      {},
    );
  });

  test('an answer without groups has none', () => {
    for (const answer of [{}, [], null, 'groups', { contactGroups: {} }, { contactGroups: [null, 3] }])
      expect(groupNamesOf(answer).size).toBe(0);
  });
});
