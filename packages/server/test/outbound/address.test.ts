import { describe, expect, test } from 'vitest';
import { isPublicAddress } from '../../dist/outbound/address.js';
import { carriers, privateV4, privateV6, publicAddresses } from './addresses.js';

describe('an address is not public', () => {
  for (const [address, what] of [...privateV4, ...privateV6]) {
    test(`${address}: ${what}`, () => {
      expect(isPublicAddress(address)).toBe(false);
    });
  }

  for (const [way, carry] of Object.entries(carriers)) {
    test(`${way} that carries one of IPv4 that is not`, () => {
      for (const [address] of privateV4)
        expect([address, isPublicAddress(carry(address))]).toEqual([address, false]);
    });
  }

  test('when it is none', () => {
    for (const text of ['', 'a.example', '300.1.1.1', '1.2.3.4/8', '::g'])
      expect([text, isPublicAddress(text)]).toEqual([text, false]);
  });
});

describe('an address is public', () => {
  for (const address of publicAddresses) {
    test(address, () => {
      expect(isPublicAddress(address)).toBe(true);
    });
  }

  for (const [way, carry] of Object.entries(carriers)) {
    test(`${way} that carries a public one of IPv4`, () => {
      expect(isPublicAddress(carry('17.248.190.1'))).toBe(true);
    });
  }
});
