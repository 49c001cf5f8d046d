import { loadJsCardMapper } from '@bookbridge/contacts';
import { expect, test } from 'vitest';
import { readGroupNames } from '../../../dist/sources/jmap/groups.js';
import { JmapServer } from '../../../dist/sources/jmap/server.js';
import { connectionTo } from './connection.js';

/** The names of the groups among these cards, by their members. */
async function namesOf(...list: Record<string, unknown>[]) {
  const cards = list.map((card, at) => ({ id: `g${at}`, kind: 'group', ...card }));
  const context = connectionTo(() =>
    Response.json({
      methodResponses: [
        ['ContactCard/query', { ids: cards.map(({ id }) => id), total: cards.length }, 'q'],
        ['ContactCard/get', { list: cards }, 'g'],
      ],
    }),
  );
  const names = await readGroupNames(new JmapServer(context, null), 'a', await loadJsCardMapper());
  return Object.fromEntries(names);
}

test('groups are known by their members, however these are written', async () => {
  const choir = { name: { full: 'Choir' }, members: { 'urn:uuid:5b1a': true, other: true, gone: false } };
  const chess = { name: { components: [{ kind: 'given', value: 'Chess' }] }, members: { '5b1a': true } };
  expect(await namesOf(choir, chess)).toEqual({ '5b1a': ['Choir', 'Chess'], other: ['Choir'] });
});

test('who has no uid is in no group', async () => {
  expect(await namesOf({ name: { full: 'Choir' }, members: { '': true } })).toEqual({});
});

test('a card that is no group has no members', async () => {
  expect(await namesOf({ kind: 'individual', name: { full: 'Ana' }, members: { other: true } })).toEqual({});
});

test('more members than anybody has are left out, and hold up nobody', async () => {
  const members = Object.fromEntries(Array.from({ length: 20_000 }, (_, at) => [`u${at}`, true]));
  const all = Array.from({ length: 30 }, (_, at) => ({ name: { full: `Group ${at}` }, members }));
  const names = await namesOf(...all);
  expect(Object.values(names).flat()).toHaveLength(500_000);
});
