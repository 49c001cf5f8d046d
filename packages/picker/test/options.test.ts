import { describe, expect, test } from 'vitest';
import { includedBy, mergeOptions, userTokenOf } from '../dist/options.js';

describe('options', () => {
  test('are added to, and nothing undefined erases them', () => {
    expect(
      mergeOptions({ locale: 'es', selectionLimit: 3 }, { selectionLimit: 5, locale: undefined as never }),
    ).toEqual({
      locale: 'es',
      selectionLimit: 5,
    });
  });

  test('keep null, which says something', () => {
    expect(mergeOptions({ textarea_id: 'to' }, { textarea_id: null })).toEqual({ textarea_id: null });
  });

  test.each([
    [undefined, { names: true, mailingAddress: false, photo: false, more: [] }],
    [['email'], { names: false, mailingAddress: false, photo: false, more: [] }],
    [
      'name, email,mailing_address',
      { names: true, mailingAddress: true, photo: false, more: ['mailing_address'] },
    ],
    [['photo'], { names: false, mailingAddress: false, photo: true, more: ['photo'] }],
  ])('include %j', (include, wanted) => {
    expect(includedBy(include === undefined ? {} : { include })).toEqual(wanted);
  });

  test.each([
    [42, '42'],
    ['a-1/b\\c.d,e', 'a-1/b\\c.d,e'],
    ['ana@example.com', undefined],
    ['Ana Silva', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('take %j as the token %j', (userToken, wanted) => {
    expect(userTokenOf(userToken === undefined ? {} : { userToken })).toBe(wanted);
  });
});
