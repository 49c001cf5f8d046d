import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeJsContact } from '../../dist/index.js';
import { toUri } from '../../dist/write/jscontact/uri.js';
import { cardSchema } from './card-schema.js';
import { contact, pieces, sampleOf, write } from './support.js';

const ajv = new Ajv({ allErrors: true });
addFormats.default(ajv);
const validate = ajv.compile({ type: 'array', items: cardSchema });

describe('JSContact', () => {
  test('is an array of Cards as RFC 9553 has them, whatever people write', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(contact, { maxLength: 3 }), async (written) => {
        const cards = JSON.parse(await write(written, 'jscontact'));
        expect(validate(cards) || validate.errors).toBe(true);
        expect(cards).toHaveLength(written.length);
      }),
    );
  });

  test('no contacts are an empty array', async () => {
    expect(await pieces(writeJsContact([]))).toEqual(['[]\n']);
  });

  test('says types by contexts and features, own words by labels, the first choice by pref', async () => {
    const [card] = JSON.parse(await write([sampleOf('phone')], 'jscontact'));
    expect(card.phones).toEqual({
      p1: { number: '+41 31 928 09 60', contexts: { private: true }, features: { fax: true } },
      p2: { number: '031', label: 'Boat', pref: 1 },
      p3: { number: '031 928 09 61', features: { 'main-number': true } },
    });
  });

  test('a uid is the same for the same contact in the same place, and no other has it', async () => {
    const twins = [sampleOf('email'), sampleOf('email'), sampleOf('phone')];
    const uids = async () =>
      JSON.parse(await write(twins, 'jscontact')).map((card: { uid: string }) => card.uid);
    expect(await uids()).toEqual(await uids());
    expect(new Set(await uids()).size).toBe(3);
  });

  test.each([
    ['https://x.example/?a=1#b', 'https://x.example/?a=1#b'],
    ['x.example/ä b', 'http://x.example/%C3%A4%20b'],
    ['mailto:ana@x.example', 'mailto:ana@x.example'],
    ['https://x.example/100%', 'https://x.example/100%25'],
    ['\ud800', 'http://%EF%BF%BD'],
  ])('%j is the URI %s', (value, uri) => {
    expect(toUri(value)).toBe(uri);
    expect(toUri(uri)).toBe(uri);
  });
});
