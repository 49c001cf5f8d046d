import { describe, expect, test } from 'vitest';
import { ownLink } from '../../../dist/sources/http/own-link.js';

const base = new URL('https://jmap.people.example/jmap/session');

describe('a link in an answer', () => {
  test.each([
    ['/api', 'https://jmap.people.example/api'],
    ['api/', 'https://jmap.people.example/jmap/api/'],
    ['https://jmap.people.example:8443/api', 'https://jmap.people.example:8443/api'],
    ['https://api.people.example/', 'https://api.people.example/'],
    ['//people.example/api', 'https://people.example/api'],
  ])('leads with credentials where they belong: %s', (link, url) => {
    expect(ownLink(link, base).href).toBe(url);
  });

  test.each([
    'https://people.example.net/',
    'https://xpeople.example/',
    'http://jmap.people.example/api',
    'https://ana:secret@jmap.people.example/',
    'https://127.0.0.1/',
    'ftp://jmap.people.example/',
    'https://',
  ])('leads nowhere else with them: %s', (link) => {
    expect(() => ownLink(link, base)).toThrow(expect.objectContaining({ code: 'address_refused' }));
  });

  test('may leave the port of a host that has no domain, and not the host', () => {
    const local = new URL('http://127.0.0.1:4100/session');
    expect(ownLink('http://127.0.0.1:8080/', local).host).toBe('127.0.0.1:8080');
    expect(() => ownLink('http://localhost:4100/', local)).toThrow();
  });
});
