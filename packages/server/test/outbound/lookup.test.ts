import { describe, expect, test } from 'vitest';
import { resolveByDns } from '../../dist/outbound/lookup.js';
import { failureOf, open } from './servers.js';

const failing = (code: string) => async (): Promise<never> => {
  throw Object.assign(new Error(code), { code });
};
const giving =
  (...addresses: string[]) =>
  async () =>
    addresses;

describe('a name that anybody may have typed', () => {
  test('has the addresses of both families', async () => {
    const resolve = resolveByDns({
      resolve4: giving('8.8.8.8', '1.1.1.1'),
      resolve6: giving('2606:4700::1111'),
    });
    expect(await resolve('dav.example.com')).toEqual([
      { address: '8.8.8.8', family: 4 },
      { address: '1.1.1.1', family: 4 },
      { address: '2606:4700::1111', family: 6 },
    ]);
  });

  for (const code of ['ENODATA', 'ESERVFAIL', 'ETIMEOUT'])
    test(`has those of one family where there is no telling the other: ${code}`, async () => {
      const resolve = resolveByDns({ resolve4: giving('8.8.8.8'), resolve6: failing(code) });
      expect(await resolve('dav.example.com')).toEqual([{ address: '8.8.8.8', family: 4 }]);
    });

  for (const [v4, v6, code] of [
    ['ENOTFOUND', 'ENOTFOUND', 'server_not_found'],
    ['ENODATA', 'ENODATA', 'server_not_found'],
    ['ENODATA', 'ESERVFAIL', 'source_unavailable'],
    ['ETIMEOUT', 'ENOTFOUND', 'source_unavailable'],
  ] as const)
    test(`is ${code} where there is ${v4} and ${v6}`, async () => {
      const resolve = resolveByDns({ resolve4: failing(v4), resolve6: failing(v6) });
      expect(await failureOf(open({ resolve }).fetch('https://dav.example.com/'))).toMatchObject({ code });
    });
});
