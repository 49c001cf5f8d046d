import { describe, expect, test } from 'vitest';
import { read, readOne } from './support.js';

const two = (card: object) => JSON.stringify({ '@type': 'Card', version: '2.0', ...card });

describe('JSContact 2.0', () => {
  test('needs no uid', async () => {
    const { contacts, report } = await read(
      `[${two({ name: { full: 'Ana Berg' } })},${two({ name: { full: 'Ben Roe' } })}]`,
    );
    expect(contacts.map(({ full_name }) => full_name)).toEqual(['Ana Berg', 'Ben Roe']);
    expect(report).toMatchObject({ format: 'jscontact', read: 2, skippedTotal: 0 });
    const group = two({ kind: 'group', name: { full: 'Choir' }, members: { '': true } });
    expect((await read(`[${group},${two({ name: { full: 'Ana' } })}]`)).contacts).toMatchObject([
      { groups: [] },
    ]);
  });

  test('has the parts of an address, and what stands between them', async () => {
    const components = [
      { kind: 'number', value: '5' },
      { kind: 'separator', value: ' ' },
      { kind: 'name', value: 'Oak Lane' },
      { kind: 'room', value: 'Room 4' },
      { kind: 'locality', value: 'Reston' },
    ];
    const card = two({
      name: { full: 'A' },
      addresses: { a: { isOrdered: true, defaultSeparator: ', ', components } },
    });
    expect((await readOne(card)).address).toMatchObject([
      { street: '5 Oak Lane Room 4', city: 'Reston', formatted: '5 Oak Lane, Room 4, Reston' },
    ]);
  });

  test('has names in order, with how they sound beside them', async () => {
    const components = [
      { kind: 'surname', value: '山田', phonetic: '/jamada/' },
      { kind: 'given', value: '太郎', phonetic: '/taɾo/' },
    ];
    const name = { isOrdered: true, defaultSeparator: '', phoneticSystem: 'ipa', components };
    expect(await readOne(two({ name }))).toMatchObject({
      full_name: '山田太郎',
      last_name: '山田',
      first_name: '太郎',
    });
  });

  test('keeps what a vCard said', async () => {
    const vCardProps = [
      ['x-nickname', {}, 'text', 'Adi'],
      ['tel', { type: 'work' }, 'text', '030 1234567'],
      ['x-foo', {}, 'unknown', 'bar'],
      ['bad'],
    ];
    const { contacts, report } = await read(two({ name: { full: 'Ada Muster' }, vCardProps }));
    expect(contacts).toMatchObject([{ nickname: 'Adi', phone: [{ number: '030 1234567', type: 'Work' }] }]);
    expect(report.warnings).toEqual([{ at: 1, reason: 'line_dropped', count: 1 }]);
  });

  test('tells of a birthday that is no day', async () => {
    const anniversaries = { a: { kind: 'birth', date: { '@type': 'PartialDate', year: 1980 } } };
    const { report } = await read(two({ name: { full: 'A' }, anniversaries }));
    expect(report.warnings).toEqual([{ at: 1, reason: 'date_dropped', count: 1 }]);
  });
});

test('a jCard tells of properties that are none, and of those that are too many', async () => {
  const card = [
    'vcard',
    [
      ['fn', {}, 'text', 'Ada Muster'],
      ['bad'],
      ['tel', {}, 'text', '030 1234567'],
      ['note', {}, 'text', 'x'],
    ],
  ];
  const { contacts, report } = await read(JSON.stringify(card), { limits: { maxProperties: 3 } });
  expect(contacts).toMatchObject([
    { full_name: 'Ada Muster', phone: [{ number: '030 1234567' }], notes: '' },
  ]);
  expect(report.warnings.map(({ reason }) => reason)).toEqual(['too_many_properties', 'line_dropped']);
});
