import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { type JsCardMapper, loadJsCardMapper } from '../dist/index.js';
import { chunksOf, loadedAtOnce } from './bundle.js';
import { readOne } from './support.js';

let map: JsCardMapper;
beforeAll(async () => {
  map = await loadJsCardMapper();
});

describe('a single Card of JSContact', () => {
  test.each(['1.0', '2.0'])('of version %s is the contact that a file with it has', async (version) => {
    const card = {
      '@type': 'Card',
      version,
      uid: 'urn:uuid:5b1a',
      name: {
        components: [
          { kind: 'given', value: 'Ana' },
          { kind: 'surname', value: 'Berg' },
        ],
      },
      emails: { e1: { address: 'ana@people.example', contexts: { work: true } } },
      phones: { p1: { number: 'tel:+1-202-555-0101', features: { mobile: true } } },
      keywords: { 'Book club': true },
    };
    const { draft, uid, isGroup } = map(card);
    const contact = draft.finish();
    expect({ ...contact, id: '1' }).toEqual(await readOne(JSON.stringify([card])));
    expect(contact).toMatchObject({ first_name: 'Ana', last_name: 'Berg', groups: ['Book club'] });
    expect({ uid, isGroup }).toEqual({ uid: '5b1a', isGroup: false });
  });

  test('of a group tells its members', () => {
    const { isGroup, members, draft } = map({
      kind: 'group',
      name: { full: 'Choir' },
      members: { 'urn:uuid:5b1a': true, other: true, gone: false },
    });
    expect({ isGroup, members, name: draft.contact.full_name }).toEqual({
      isGroup: true,
      members: ['5b1a', 'other'],
      name: 'Choir',
    });
  });

  test('may be added to before it is finished', () => {
    const { draft } = map({ name: { full: 'Ana Berg' } });
    draft.addGroup('Chess');
    expect(draft.finish()).toMatchObject({ full_name: 'Ana Berg', groups: ['Chess'] });
  });

  test('may be anything', () => {
    const keys = ['name', 'emails', 'phones', 'addresses', 'media', 'anniversaries', 'members', 'vCardProps'];
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...keys, 'uid', 'kind'), fc.anything()), (card) => {
        map(card).draft.finish();
      }),
    );
  });
});

test('what maps Cards is loaded when it is asked for', async () => {
  const chunks = loadedAtOnce(await chunksOf('loadJsCardMapper'));
  expect(chunks.map(({ code }) => code).join('')).not.toContain('surname2');
});
