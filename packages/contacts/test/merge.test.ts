import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyContact } from '../dist/clean/empty.js';
import { type Contact, mergeContacts, planMerge, uniteContacts } from '../dist/index.js';
import { costOf } from './cost.js';

interface Person {
  name?: string;
  emails?: string[];
  phones?: string[];
}

let count = 0;
function person({ name = '', emails = [], phones = [] }: Person, more: Partial<Contact> = {}): Contact {
  return {
    ...emptyContact(),
    id: String(++count),
    full_name: name,
    email: emails.map((address, i) => ({ address, type: '', primary: i === 0 })),
    phone: phones.map((number, i) => ({ number, type: '', primary: i === 0 })),
    ...more,
  };
}

const names = (contacts: readonly Contact[]) => contacts.map((contact) => contact.full_name);

describe('merging', () => {
  test('contacts with one address and one name are one, whatever case, accents and order of words', () => {
    const merged = mergeContacts([
      person({ name: 'José García', emails: ['jose@x.example'] }),
      person({ name: 'GARCIA, Jose', emails: ['JOSE@X.example'] }),
    ]);
    expect(names(merged)).toEqual(['José García']);
    expect(merged[0]?.email).toHaveLength(1);
  });

  test.each([
    ['Łucja Sørensen', 'lucja sorensen'],
    ['Weiß', 'WEISS'],
    ['Ελένη Οικονόμου', 'ελενη οικονομου'],
    ['अर्जुन शर्मा', 'अरजन शरम'],
    ['مُحَمَّد', 'محمد'],
    ['김지우', '김지우'.normalize('NFD')],
    ['𝐚𝐧𝐧 Roe', 'Ann Roe'],
    ['Ann 🌻 Roe', 'ann-roe'],
    ['ﬁona', 'Fiona'],
    ['Ann Ann Roe', 'Roe, Ann'],
  ])('%s and %s are one name', (one, other) => {
    const merged = mergeContacts([
      person({ name: one, emails: ['one@x.example'] }),
      person({ name: other, emails: ['one@x.example'] }),
    ]);
    expect(names(merged)).toEqual([one]);
  });

  test('a couple sharing an address stays two people', () => {
    const merged = mergeContacts([
      person({ name: 'Ann Roe', emails: ['roes@x.example'] }),
      person({ name: 'Ben Roe', emails: ['roes@x.example'] }),
      person({ emails: ['roes@x.example'] }),
    ]);
    expect(names(merged)).toEqual(['Ann Roe', 'Ben Roe', '']);
  });

  test('a shorter name joins the one longer name it is part of, and no one of two', () => {
    expect(
      names(
        mergeContacts([
          person({ name: 'Ann', emails: ['ann@x.example'] }),
          person({ name: 'Ann Roe', emails: ['ann@x.example'] }),
        ]),
      ),
    ).toEqual(['Ann Roe']);
    expect(
      mergeContacts([
        person({ name: 'Ann', emails: ['a@x.example'] }),
        person({ name: 'Ann Roe', emails: ['a@x.example'] }),
        person({ name: 'Ann Poe', emails: ['a@x.example'] }),
      ]),
    ).toHaveLength(3);
  });

  test('an address alone joins the one name it is with', () => {
    const merged = mergeContacts([
      person({ emails: ['ann@x.example'] }),
      person({ name: 'Ann Roe', emails: ['ann@x.example'] }),
    ]);
    expect(names(merged)).toEqual(['Ann Roe']);
  });

  test('an address alone never makes one of two people', () => {
    const merged = mergeContacts([
      person({ name: 'Ann Roe', emails: ['ann@x.example'] }),
      person({ emails: ['ann@x.example', 'ben@x.example'] }),
      person({ name: 'Ben Poe', emails: ['ben@x.example'] }),
    ]);
    expect(merged).toHaveLength(3);
  });

  test('a shared number merges people of one name, and nobody without a name', () => {
    const merged = mergeContacts([
      person({ name: 'Ann Roe', phones: ['(020) 7946-0000'] }),
      person({ name: 'Ann Roe', phones: ['020 79460000'] }),
      person({ phones: ['020 7946 0000'] }),
    ]);
    expect(merged).toHaveLength(2);
  });

  test('people of one name who share nothing stay apart', () => {
    expect(
      mergeContacts([
        person({ name: 'Ann Roe', emails: ['a@x.example'] }),
        person({ name: 'Ann Roe', emails: ['b@x.example'] }),
      ]),
    ).toHaveLength(2);
  });

  test('what is united keeps the first order, the first primary, the more telling type and the first single values', () => {
    const united = uniteContacts([
      person(
        { name: 'Ann', emails: ['ann@x.example'] },
        { id: '4', birthday: '03-10', job_title: 'Cook', companies: ['A'] },
      ),
      person(
        { name: 'Ann Roe' },
        {
          id: '9',
          birthday: '03-10',
          dob: '1980-03-10',
          job_title: 'Chef',
          companies: ['B', 'A'],
          email: [
            { address: 'Ann@x.example', type: 'Work', primary: false },
            { address: 'ann@y.example', type: '', primary: true },
          ],
        },
      ),
    ]);
    expect(united).toMatchObject({
      id: '4',
      full_name: 'Ann Roe',
      job_title: 'Cook',
      birthday: '03-10',
      dob: '1980-03-10',
      companies: ['A', 'B'],
      email: [
        { address: 'ann@x.example', type: 'Work', primary: true },
        { address: 'ann@y.example', type: '', primary: false },
      ],
    });
  });

  test('a mailbox that thousands share costs at most eight times as much as one of each, and merges nobody by half a name', async () => {
    const many = Array.from({ length: 20_000 }, (_, i) =>
      person({ name: `Member ${i}`, emails: ['all@x.example'] }),
    );
    const strangers = many.map((_, i) => person({ name: `Member ${i}`, emails: [`${i}@x.example`] }));
    const merging = (people: Contact[]) => ({ amount: people.length, run: () => mergeContacts(people) });
    const cost = await costOf(merging(many), merging(strangers), 8);
    expect(cost).toBeLessThanOrEqual(8);
    expect(mergeContacts([...many, person({ name: 'Member', emails: ['all@x.example'] })])).toHaveLength(
      20_001,
    );
  });
});

const anyPerson = fc
  .record({
    name: fc.constantFrom('', 'Ann', 'Ann Roe', 'Roe Ann', 'Ánn Roe', 'Ann Poe', 'Ben', 'Ann Roe Poe'),
    emails: fc.uniqueArray(fc.constantFrom('a@x.example', 'b@x.example', 'c@x.example', 'd@x.example'), {
      maxLength: 2,
    }),
    phones: fc.uniqueArray(fc.constantFrom('111111', '222222', '333333'), { maxLength: 2 }),
  })
  .map((made) => person(made));

/** Which contacts are together, told by ids. */
function partition(contacts: readonly Contact[]): string[] {
  const plan = planMerge();
  for (const contact of contacts) plan.add(contact);
  const representatives = plan.representatives();
  const groups = new Map<number, string[]>();
  contacts.forEach((contact, i) => {
    const representative = representatives[i] ?? i;
    groups.set(representative, [...(groups.get(representative) ?? []), contact.id].sort());
  });
  return [...groups.values()].map((group) => group.join(' ')).sort();
}

describe('merging, whatever the book', () => {
  test('merging twice is merging once', () => {
    fc.assert(
      fc.property(fc.array(anyPerson, { maxLength: 12 }), (people) => {
        const once = mergeContacts(people);
        expect(mergeContacts(once)).toEqual(once);
      }),
      { numRuns: 2_000 },
    );
  });

  test('the order of the book changes nobody’s company', () => {
    fc.assert(
      fc.property(
        fc
          .array(anyPerson, { maxLength: 12 })
          .chain((people) =>
            fc.tuple(fc.constant(people), fc.shuffledSubarray(people, { minLength: people.length })),
          ),
        ([people, shuffled]) => {
          expect(partition(shuffled)).toEqual(partition(people));
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
