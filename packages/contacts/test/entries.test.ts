import { describe, expect, test } from 'vitest';
import { readVCardEntries } from '../dist/index.js';

const card = (...lines: string[]) => ['BEGIN:VCARD', 'VERSION:3.0', ...lines, 'END:VCARD', ''].join('\r\n');

describe('readVCardEntries', () => {
  test('gives somebody with their UID', () => {
    const [entry, ...more] = readVCardEntries(
      card('UID:urn:uuid:a-1', 'FN:Ana Almeida', 'EMAIL:ana@example.org', 'CATEGORIES:Choir,Friends'),
    );
    expect(more).toEqual([]);
    expect(entry).toMatchObject({
      kind: 'contact',
      uid: 'a-1',
      contact: { id: '', full_name: 'Ana Almeida', groups: ['Choir', 'Friends'] },
    });
  });

  test('gives the groups of Apple and of vCard 4 with the UIDs of their members', () => {
    const group = { kind: 'group', uid: 'g', name: 'Choir', members: ['a-1', 'b'] };
    for (const [kind, member] of [
      ['X-ADDRESSBOOKSERVER-KIND:group', 'X-ADDRESSBOOKSERVER-MEMBER'],
      ['KIND:group', 'MEMBER'],
    ])
      expect(
        readVCardEntries(card(`${kind}`, 'FN:Choir', 'UID:g', `${member}:urn:uuid:a-1`, `${member}:b`)),
      ).toEqual([group]);
  });

  test('reads several cards, and whatever ends their lines', () => {
    const two = (card('FN:Ana Almeida') + card('FN:Ben Brown')).replaceAll('\r\n', '\n');
    expect(readVCardEntries(two).map(({ kind }) => kind)).toEqual(['contact', 'contact']);
  });

  test('says why there is nobody', () => {
    expect(readVCardEntries('')).toEqual([{ kind: 'skipped', reason: 'malformed' }]);
    expect(readVCardEntries('<html>')).toEqual([{ kind: 'skipped', reason: 'malformed' }]);
    expect(readVCardEntries(card())).toEqual([{ kind: 'skipped', reason: 'empty' }]);
    const long = card(`FN:${'a'.repeat(200)}`);
    expect(readVCardEntries(long, { limits: { maxLineBytes: 100 } })).toEqual([
      { kind: 'skipped', reason: 'too_long' },
    ]);
    expect(() => readVCardEntries('', { limits: { maxValues: 0 } })).toThrow(RangeError);
  });
});
