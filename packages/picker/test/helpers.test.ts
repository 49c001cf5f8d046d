import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { appendEntries, fieldText } from '../dist/contact/field-text.js';
import { contactFrom, ownerFrom } from '../dist/contact/from-wire.js';
import { withHelpers } from '../dist/contact/helpers.js';
import { newcomers } from '../dist/contact/merge.js';
import { typedPeople } from '../dist/contact/typed-addresses.js';

const nothing = { mailingAddress: false, photo: false };
const person = (first_name: string, ...addresses: string[]) =>
  withHelpers({ first_name, email: addresses.map((address) => ({ address, type: '' })) });

const name = fc.string({ unit: 'grapheme', maxLength: 20 });
const address = fc.emailAddress();
const contact = fc
  .record({ first_name: name, last_name: name, addresses: fc.array(address, { maxLength: 3 }) })
  .map(({ first_name, last_name, addresses }) =>
    withHelpers({ first_name, last_name, email: addresses.map((it) => ({ address: it, type: 'Home' })) }),
  );

describe('helpers of a contact', () => {
  test('say nothing rather than throw where nothing is known', () => {
    const empty = withHelpers({});
    expect(empty.fullName()).toBe('');
    expect(empty.selectedEmail()).toBe('');
    expect(empty.primaryPhone()).toBe('');
    expect(empty.selectedAddress()).toBeUndefined();
    expect([empty.email.length, empty.phone.length, empty.first_name, empty.last_name]).toEqual([
      0,
      0,
      '',
      '',
    ]);
  });

  test('prefer what was selected to what is primary, and that to what is first', () => {
    const email = [
      { address: 'a@x.example', type: '' },
      { address: 'b@x.example', type: '', primary: true },
      { address: 'c@x.example', type: '', selected: true },
    ];
    const it = withHelpers({ email });
    expect([it.primaryEmail(), it.selectedEmail()]).toEqual(['b@x.example', 'c@x.example']);
    expect(withHelpers({ email: email.slice(0, 1) }).selectedEmail()).toBe('a@x.example');
  });

  test('are no data: neither JSON nor a loop over a contact meets them', () => {
    fc.assert(
      fc.property(contact, (it) => {
        expect(Object.values(it).some((value) => typeof value === 'function')).toBe(false);
        expect(JSON.parse(JSON.stringify(it))).toEqual({ ...it });
        expect(it.fullName()).toBe(it.fullName().trim());
      }),
    );
  });
});

describe('a contact of the service', () => {
  const wire = {
    first_name: 'Ana',
    email: [{ address: 'ana@example.com' }],
    photos: ['https://x.example/ana.jpg'],
    address: [{ formatted: '1 Rua\nLisboa' }],
  };

  test('has what was asked for', () => {
    expect(withHelpers(contactFrom(wire, nothing))).toEqual({
      first_name: 'Ana',
      last_name: '',
      email: [{ address: 'ana@example.com', type: '' }],
      phone: [],
    });
    const all = contactFrom(wire, { mailingAddress: true, photo: true });
    expect(all.photos).toEqual([{ value: 'https://x.example/ana.jpg' }]);
    expect(all.address?.[0]?.formatted).toBe('1 Rua\nLisboa');
  });

  test('is another object each time, so that what a page does to it is not kept', () => {
    contactFrom(wire, nothing).email?.pop();
    expect(contactFrom(wire, nothing).email).toHaveLength(1);
  });

  test('as the owner has the token of the user, by each of its names', () => {
    expect(ownerFrom(wire, nothing, '42')).toMatchObject({
      userToken: '42',
      user_token: '42',
      user_id: '42',
    });
    expect(ownerFrom(null, nothing, '42')).toBeUndefined();
  });
});

describe('the text of a field', () => {
  test('has names unless addresses alone are wanted, and leaves out whoever has no address', () => {
    const people = [
      withHelpers({
        first_name: 'Ana',
        last_name: 'Silva',
        email: [{ address: 'ana@example.com', type: '' }],
      }),
      person('', 'bo@example.com'),
      withHelpers({ first_name: 'Phone', phone: [{ number: '1', type: '' }] }),
    ];
    expect(fieldText(people, true)).toBe('"Ana Silva" <ana@example.com>, bo@example.com');
    expect(fieldText(people, false)).toBe('ana@example.com, bo@example.com');
  });

  test('keeps quotes, commas and lines of a name inside of it', () => {
    expect(fieldText([person('Ana "the\n, Boss\\', 'a@x.example')], true)).toBe(
      String.raw`"Ana \"the , Boss\\" <a@x.example>`,
    );
  });

  test('appended to has every address once, whatever was there', () => {
    fc.assert(
      fc.property(fc.array(contact), fc.array(contact), fc.boolean(), (first, more, withNames) => {
        const text = fieldText(first, withNames);
        const appended = appendEntries(text, more, withNames);
        expect(appended.startsWith(text)).toBe(true);
        expect(appendEntries(appended, more, withNames)).toBe(appended);
      }),
    );
    expect(
      appendEntries(
        ' ana@x.example, ',
        [person('Ana', 'ANA@x.example'), person('Bo', 'bo@x.example')],
        false,
      ),
    ).toBe('ana@x.example, bo@x.example');
  });
});

describe('address books put together', () => {
  test('have whoever came first, and of the others those with no address that is there', () => {
    const [ana, bo, again] = [
      person('Ana', 'ana@x.example'),
      person('Bo'),
      person('A.', 'Ana@X.example', 'a@y.example'),
    ];
    expect(newcomers([ana], [again, bo])).toEqual([bo]);
  });

  test('lose no address', () => {
    fc.assert(
      fc.property(fc.array(contact), fc.array(contact), (first, more) => {
        const merged = [...first, ...newcomers(first, more)];
        const addresses = (them: typeof merged) => new Set(them.map((it) => it.primaryEmail().toLowerCase()));
        const [all, there] = [
          addresses([...first, ...more.filter(({ email }) => email.length === 1)]),
          addresses(merged),
        ];
        const known = new Set(merged.flatMap(({ email }) => email.map((it) => it.address.toLowerCase())));
        for (const it of all) expect(there.has(it) || known.has(it)).toBe(true);
      }),
    );
  });
});

describe('typed people', () => {
  test.each([
    ['ana@example.com', ['ana@example.com']],
    [' Ana Silva <ana@example.com>; "B, o" <bo@example.com>', []],
    ['Ana Silva <ana@example.com>; bo@example.com', ['ana@example.com', 'bo@example.com']],
    [
      'ana@example.com bo@example.com\ncy@example.com',
      ['ana@example.com', 'bo@example.com', 'cy@example.com'],
    ],
    ['ana@example', []],
    ['ana', []],
    ['', []],
    ['ana@example.com and others', []],
    ['javascript:alert(1)@x.example', []],
  ])('of %j are %j', (text, addresses) => {
    expect(typedPeople(text).map((it) => withHelpers(it).primaryEmail())).toEqual(addresses);
  });

  test('have the name that was typed', () => {
    const [ana = {}] = typedPeople('"Ana Maria Silva" <ana@example.com>');
    expect(withHelpers(ana).fullName()).toBe('Ana Maria Silva');
  });
});
