import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withHelpers } from '../dist/contact/helpers.js';
import { Choice } from '../dist/course/choice.js';
import { Gathering } from '../dist/course/import/gathering.js';
import type { ShownBook } from '../dist/course/shown-book.js';
import type { Sitting } from '../dist/main/sitting.js';
import type { PickerOptions } from '../dist/options.js';

const contact = (first_name: string, emails: readonly string[], phones: readonly string[] = []) =>
  withHelpers({
    first_name,
    email: emails.map((address) => ({ address, type: '' })),
    phone: phones.map((number) => ({ number, type: '' })),
  });
const everybody = { filter: () => true };

/** A choice of a page with these options, and the address book that is being read into it. */
function begin(options: PickerOptions = {}) {
  const sitting = { options, ground: { settings: { preselects: false } } } as unknown as Sitting;
  const choice = new Choice(sitting, 'x');
  return { choice, book: choice.book, gathering: new Gathering(choice) };
}

const namesIn = (book: ShownBook) => book.people.map(({ id, name }) => [id, name]);

describe('the numbers of people', () => {
  test('stay theirs when an address book is complete, in whatever order', () => {
    const { book, choice, gathering } = begin();
    book.add([contact('Eve', ['eve@x.example'])]);
    gathering.gather([contact('Ana', ['ana@x.example']), contact('Bo', ['bo@x.example'])]);
    const [eve, ana] = book.people;
    choice.picked = new Map([[2, { email: 'bo@x.example' }]]);
    gathering.complete(
      [contact('Cy', ['cy@x.example']), contact('Bo', ['bo@x.example']), contact('Ana', ['ana@x.example'])],
      false,
    );
    expect(namesIn(book)).toEqual([
      [0, 'Eve'],
      [1, 'Ana'],
      [2, 'Bo'],
      [3, 'Cy'],
    ]);
    expect([...choice.picked]).toEqual([[2, { email: 'bo@x.example' }]]);
    // Who looks as before is the same object, and is not put in order again.
    expect(book.people[0]).toBe(eve);
    expect(book.people[1]).toBe(ana);
  });

  test('of several who become one are that of the first, with the address that was chosen of either', () => {
    const { book, choice, gathering } = begin(everybody);
    gathering.gather([
      contact('Ana', ['ana@x.example']),
      contact('Ana M.', ['ana@y.example', 'am@y.example']),
      contact('Ana', [], ['+351 1']),
    ]);
    const whole = [contact('Ana', ['ana@x.example', 'ana@y.example', 'am@y.example'], ['+351 1'])];
    choice.picked = new Map([
      [1, { email: 'am@y.example' }],
      [2, { phone: '+351 1' }],
    ]);
    gathering.complete(whole, false);
    expect(namesIn(book)).toEqual([[0, 'Ana']]);
    expect([...choice.picked]).toEqual([[0, { email: 'am@y.example', phone: '+351 1' }]]);
  });

  test('of a family with one telephone stay apart', () => {
    const family = [contact('Ana', ['ana@x.example'], ['1']), contact('Bo', ['bo@x.example'], ['1'])];
    const { book, choice, gathering } = begin();
    gathering.gather(family);
    choice.picked = new Map([[1, {}]]);
    gathering.complete(family, false);
    expect(namesIn(book)).toEqual([
      [0, 'Ana'],
      [1, 'Bo'],
    ]);
    expect([...choice.picked.keys()]).toEqual([1]);
  });

  test('go with whoever is not in the whole address book', () => {
    const { book, choice, gathering } = begin();
    gathering.gather([contact('Ana', ['ana@x.example']), contact('Bo', ['bo@x.example'])]);
    choice.picked = new Map([[0, {}]]);
    gathering.complete([contact('Bo', ['bo@x.example'])], false);
    expect(namesIn(book)).toEqual([[1, 'Bo']]);
    expect(choice.picked.size).toBe(0);
  });

  test('of an address book that never was are those of nobody', () => {
    const { book, choice, gathering } = begin();
    book.add([contact('Eve', ['eve@x.example'])]);
    gathering.gather([contact('Ana', ['ana@x.example'])]);
    choice.picked = new Map([
      [0, {}],
      [1, {}],
    ]);
    gathering.drop();
    expect([...choice.picked.keys()]).toEqual([0]);
    expect(namesIn(book)).toEqual([[0, 'Eve']]);
  });
});

test('whatever becomes of an address book, everybody of it is there once, and whoever was picked and is in it stays picked', () => {
  const address = fc.integer({ min: 0, max: 12 }).map((number) => `p${number}@x.example`);
  const person = fc
    .tuple(fc.constantFrom('Ana', 'Bo', 'Cy', ''), fc.array(address, { minLength: 1, maxLength: 3 }))
    .map(([name, emails]) => contact(name, [...new Set(emails)]));
  const people = fc.array(person, { maxLength: 12 });
  fc.assert(
    fc.property(people, people, fc.array(fc.nat(11)), (gathered, whole, ids) => {
      const { book, choice, gathering } = begin();
      gathering.gather(gathered);
      const picked = new Map(ids.filter((id) => id < gathered.length).map((id) => [id, {}]));
      choice.picked = picked;
      gathering.complete(whole, false);
      const there = book.contacts.filter((it) => it !== undefined);
      expect(new Set(there)).toEqual(new Set(whole));
      expect(there).toHaveLength(whole.length);
      expect(new Set(book.people.map(({ id }) => id)).size).toBe(whole.length);
      const left = new Set(whole.flatMap(({ email }) => email.map((it) => it.address)));
      const taken = [...choice.picked.keys()].flatMap(
        (id) => book.contacts[id]?.email.map((it) => it.address) ?? [],
      );
      for (const id of picked.keys()) {
        const own = gathered[id]?.email.map((it) => it.address) ?? [];
        if (own.some((it) => left.has(it))) expect(own.some((it) => taken.includes(it))).toBe(true);
      }
    }),
  );
});
