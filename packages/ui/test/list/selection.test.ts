import type { Person, Picked } from '@bookbridge/ui/list';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dropAll, pickAll, pickWith, toggle } from '../../dist/list/selection.js';
import { somebody } from './people.js';

const nobody: Picked = new Map();

const person = (id: number, more: Partial<Person> = {}): Person => ({ ...somebody, id, ...more });
const people = (...ids: number[]) => ids.map((id) => person(id));
const idsOf = (picked: Picked) => [...picked.keys()];

test('a person is selected, and then no longer', () => {
  const once = toggle(nobody, person(1)).picked;
  expect(idsOf(once)).toEqual([1]);
  expect(idsOf(toggle(once, person(1)).picked)).toEqual([]);
});

test('who cannot be selected is not, and does not count as left out', () => {
  const member = person(2, { unavailable: 'Already a member' });
  expect(pickAll(nobody, [person(1), member], 1)).toEqual({
    picked: new Map([[1, {}]]),
    isCut: false,
  });
});

test('the limit takes the first ones, and says that others were left out', () => {
  const { picked, isCut } = pickAll(nobody, people(5, 3, 4), 2);
  expect(idsOf(picked)).toEqual([5, 3]);
  expect(isCut).toBe(true);
});

test('those who are selected already take no place again', () => {
  const { picked, isCut } = pickAll(new Map([[3, { email: 'c@home.example' }]]), people(3, 4), 2);
  expect([...picked]).toEqual([
    [3, { email: 'c@home.example' }],
    [4, {}],
  ]);
  expect(isCut).toBe(false);
});

test('to choose an address selects the person with it, and to choose another one changes it, at the limit too', () => {
  const one = pickWith(nobody, person(1), { email: 'a@home.example' }, 1);
  expect([...one.picked]).toEqual([[1, { email: 'a@home.example' }]]);
  const two = pickWith(one.picked, person(1), { phone: '+351 1' }, 1);
  expect([...two.picked]).toEqual([[1, { email: 'a@home.example', phone: '+351 1' }]]);
  const none = pickWith(two.picked, person(1), { email: undefined }, 1);
  expect([...none.picked]).toEqual([[1, { email: undefined, phone: '+351 1' }]]);
  expect(pickWith(one.picked, person(2), { email: 'b@home.example' }, 1)).toEqual({
    picked: one.picked,
    isCut: true,
  });
});

test('whatever is done, the limit is kept, only those are selected who can be, and nothing given is changed', () => {
  const anybody = fc
    .record({ id: fc.nat(12), isMember: fc.boolean() })
    .map(({ id, isMember }) => person(id, isMember ? { unavailable: 'Already a member' } : {}));
  const step = fc.record({
    act: fc.constantFrom('toggle', 'all', 'none', 'address'),
    whom: fc.array(anybody, { minLength: 1, maxLength: 10 }),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), fc.nat(6), (steps, limit) => {
      let picked = nobody;
      for (const { act, whom } of steps) {
        const before = new Map(picked);
        const [first = person(0)] = whom;
        const selected = {
          toggle: () => toggle(picked, first, limit),
          all: () => pickAll(picked, whom, limit),
          none: () => dropAll(picked, whom),
          address: () => pickWith(picked, first, { email: 'a@home.example' }, limit),
        }[act as 'toggle' | 'all' | 'none' | 'address']();
        expect(picked).toEqual(before);
        const isNew = (id: number) => !before.has(id);
        const allowed = whom.filter(({ unavailable }) => unavailable === undefined).map(({ id }) => id);
        expect(selected.picked.size).toBeLessThanOrEqual(limit);
        expect(allowed).toEqual(expect.arrayContaining(idsOf(selected.picked).filter(isNew)));
        if (selected.isCut) expect(selected.picked.size).toBe(limit);
        picked = selected.picked;
      }
    }),
  );
});
