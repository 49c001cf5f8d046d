import { bookbridge } from '@bookbridge/testing/program';
import Fastify from 'fastify';
import { describe, expect, test } from 'vitest';
import { makeOpenApi } from '../../dist/api/openapi/document.js';
import { makeSchemas } from '../../dist/api/request/schemas.js';
import { readConfig } from '../../dist/context/configuration.js';

const withBaseUrl = (url: string) => () => readConfig({ BOOKBRIDGE_BASE_URL: url }).baseUrl;
const withProxies = (list: string) => () => readConfig({ BOOKBRIDGE_TRUST_PROXY: list }).trustProxy;

describe('BOOKBRIDGE_BASE_URL', () => {
  const published = Object.keys(makeOpenApi(makeSchemas(2048), 'https://a.example').paths as object);
  const others =
    '/upload /csv /vcard /n /auth /assets /healthz /readyz /metrics /services.xml /openapi.json'.split(' ');

  for (const segment of new Set([...published, ...others].map((path) => path.split('/')[1]))) {
    test(`is refused with a path that begins with /${segment}, as ours do`, () => {
      const reason = /BOOKBRIDGE_BASE_URL has a path that begins as one of our own.*choose another/;
      expect(withBaseUrl(`https://a.example/${segment}`)).toThrow(reason);
      expect(withBaseUrl(`https://a.example/${segment}/more/`)).toThrow(reason);
    });
  }

  for (const path of ['', '/contacts-service', '/contactsbook', '/app/contacts', '/services.html']) {
    test(`may be https://a.example${path}`, () => {
      expect(withBaseUrl(`https://a.example${path}/`)()).toBe(`https://a.example${path}`);
    });
  }

  for (const url of ['https://me:hunter2@a.example', 'https://me@a.example', 'https://:hunter2@a.example']) {
    test(`is refused as ${url}, without saying it`, () => {
      expect(withBaseUrl(url)).toThrow(/BOOKBRIDGE_BASE_URL holds a user name or a password/);
      expect(withBaseUrl(url)).not.toThrow(/hunter2/);
    });
  }
});

describe('BOOKBRIDGE_TRUST_PROXY', () => {
  for (const list of [
    '10.0.0.1',
    '10.0.0.0/8, 192.168.0.0/16',
    '::1,fd00::/8',
    '10.0.0.1/32,::1/128',
    'loopback, linklocal,uniquelocal',
  ]) {
    test(`may be ${list}, which Fastify takes`, () => {
      const trustProxy = withProxies(list)();
      expect(trustProxy).toHaveLength(list.split(',').length);
      expect(() => Fastify({ trustProxy })).not.toThrow();
    });
  }

  for (const list of [
    'true',
    '1',
    '*',
    'proxy.example',
    '10.0.0.1,',
    ' ',
    '10.0.0.0/33',
    '10.0.0.0/0',
    '10.0.0.0/x',
    '10.0.0.0/',
    '10.0.0.0/8/8',
    '::1/129',
    '010.0.0.1',
  ]) {
    test(`is refused as ${JSON.stringify(list)}`, () => {
      expect(withProxies(list)).toThrow(/BOOKBRIDGE_TRUST_PROXY must be addresses, ranges .* or loopback/);
    });
  }
});

describe('a setting that is a number', () => {
  for (const value of [' ', '1e3', '0x10', '8080 ', '+8080', '-1', '80.0', '70000', '9'.repeat(400)]) {
    test(`is refused as ${JSON.stringify(value.slice(0, 9))}`, () => {
      const reason = 'BOOKBRIDGE_PORT must be a whole number from 0 to 65535';
      expect(() => readConfig({ BOOKBRIDGE_PORT: value })).toThrow(reason);
    });
  }

  test('has its default, or what was given', () => {
    expect(readConfig({}).port).toBe(8080);
    expect(readConfig({ BOOKBRIDGE_PORT: '0' }).port).toBe(0);
    expect(readConfig({ BOOKBRIDGE_PORT: '65535' }).port).toBe(65_535);
  });
});

describe('bookbridge config check', () => {
  test('says that serve needs a base URL, when there is none, and is content', async () => {
    const { code, stdout } = await bookbridge(['config', 'check']);
    expect(code).toBe(0);
    expect(stdout).toContain('BOOKBRIDGE_BASE_URL is missing; `serve` needs it.');
    const env = { BOOKBRIDGE_BASE_URL: 'https://a.example' };
    expect((await bookbridge(['config', 'check'], { env })).stdout).not.toContain('is missing');
  });
});
