import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ownerOf } from '../../../dist/sources/yahoo/owner.js';
import { expectValid } from '../valid.js';

const claims = {
  sub: 'FSVIDUW3D7FSVIDUW3D72F2F',
  name: 'Jane Doe',
  given_name: 'Jane',
  family_name: 'Doe',
  email: 'janedoe@yahoo.com',
  email_verified: true,
};

describe('the owner', () => {
  test('is who userinfo says', () => {
    expect(ownerOf(claims)).toMatchObject({
      full_name: 'Jane Doe',
      first_name: 'Jane',
      last_name: 'Doe',
      email: [{ address: 'janedoe@yahoo.com' }],
    });
  });

  test.each([false, 'true', 1, undefined])('has no address that Yahoo calls %j', (email_verified) => {
    expect(ownerOf({ ...claims, email_verified })?.email).toEqual([]);
  });

  test('is nobody of whom nothing is known', () => {
    for (const said of [{ sub: 'X' }, {}, [], null, 'Jane', 7]) expect(ownerOf(said)).toBeUndefined();
  });

  test('is valid, whatever was sent', () => {
    const values = fc.oneof(
      fc.jsonValue(),
      fc.string({ unit: 'binary' }),
      fc.constantFrom(true, 'a@b.example'),
    );
    const any = fc.record(Object.fromEntries(Object.keys(claims).map((name) => [name, values])), {
      requiredKeys: [],
    });
    fc.assert(
      fc.property(any, (said) => {
        const owner = ownerOf(said);
        if (owner) expectValid(owner);
      }),
    );
  });
});
