import { describe, expect, test } from 'vitest';
import { redirectIn } from '../../../dist/sources/http/redirect.js';

const base = new URL('https://dav.example.com:8443/.well-known/carddav');

const led = (status: number, location?: string) =>
  redirectIn(new Response(null, { status, headers: { ...(location !== undefined && { location }) } }), base)
    ?.href;

describe('an answer redirects', () => {
  for (const [location, to] of [
    ['/dav/', 'https://dav.example.com:8443/dav/'],
    ['https://example.org/', 'https://example.org/'],
    // A server behind a proxy that it has forgotten; its own port is not the proxy's.
    ['http://dav.example.com/dav/?a=1', 'https://dav.example.com:8443/dav/?a=1'],
    ['http://dav.example.com:8080/dav/', 'https://dav.example.com:8443/dav/'],
    ['http://dav.example.com//evil.example/', 'https://dav.example.com:8443//evil.example/'],
    ['http://example.org/', 'http://example.org/'],
  ] as const)
    test(`by ${location} to ${to}`, () => {
      expect(led(301, location)).toBe(to);
    });

  test('not by another status, without a place, or to what is not a URL', () => {
    expect([led(200, '/dav/'), led(304, '/dav/'), led(301), led(301, 'https://[')]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});
