import { describe, expect, test } from 'vitest';
import type { SettingValues } from '../../dist/config/setting.js';
import { allowedServers, typedServer, typedServerRows } from '../../dist/sources/typed-server.js';

const settingsWith = (written?: string): SettingValues => {
  const { schema } = typedServerRows.BOOKBRIDGE_ALLOWED_SERVERS ?? { schema: undefined };
  return { BOOKBRIDGE_ALLOWED_SERVERS: schema?.parse(written) } as unknown as SettingValues;
};

const hrefOf = (text: string, allowed?: string) => typedServer(text, settingsWith(allowed)).href;

describe('a server that somebody types', () => {
  test('may be a URL or the name of a host, with or without a port', () => {
    expect(hrefOf(' https://dav.example.com/books/ ')).toBe('https://dav.example.com/books/');
    expect(hrefOf('dav.example.com')).toBe('https://dav.example.com/');
    expect(hrefOf('DAV.example.com:8443/ana')).toBe('https://dav.example.com:8443/ana');
    expect(hrefOf('https://dav.example.com/#top')).toBe('https://dav.example.com/');
  });

  for (const text of ['', '  ', 'http://[', 'https://', 'two words'])
    test(`is not found when it is ${JSON.stringify(text)}`, () => {
      expect(() => hrefOf(text)).toThrow(
        expect.objectContaining({ code: 'server_not_found', isFinal: true }),
      );
    });

  for (const text of [
    'http://dav.example.com/',
    'ftp://a.example',
    'file:///etc/passwd',
    'https://a:b@c.example',
  ])
    test(`is refused when it is ${text}`, () => {
      expect(() => hrefOf(text)).toThrow(expect.objectContaining({ code: 'address_refused' }));
    });

  test('may be without https where the operator allows exactly that', () => {
    const allowed = 'http://10.0.0.5:5232, https://dav.internal/';
    expect(allowedServers(settingsWith(allowed))).toEqual(['http://10.0.0.5:5232', 'https://dav.internal']);
    expect(hrefOf('http://10.0.0.5:5232/ana/', allowed)).toBe('http://10.0.0.5:5232/ana/');
    for (const other of ['http://10.0.0.5/', 'http://10.0.0.5:5233/', 'http://dav.internal/'])
      expect(() => hrefOf(other, allowed)).toThrow(expect.objectContaining({ code: 'address_refused' }));
  });

  test('is not allowed by an operator who writes no origins', () => {
    for (const wrong of ['dav.internal', 'https://dav.internal/path', '*', 'https://*.example.com', ','])
      expect(() => settingsWith(wrong), wrong).toThrow('must be origins');
  });
});
