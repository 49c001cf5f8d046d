import { answerOf, completed, rawRequest, sendRaw, unlimited } from '@bookbridge/testing/api';
import { begin } from '@bookbridge/testing/imports';
import { startTestService, type TestService } from '@bookbridge/testing/service';
import { afterAll, beforeAll, expect, test } from 'vitest';

let service: TestService;

beforeAll(async () => {
  service = await startTestService(unlimited);
});

afterAll(() => service.stop());

test('every answer tells browsers to take it for what its Content-Type says', async () => {
  const id = await completed(service);
  const { url } = await begin(service);
  const page = await (await fetch(url)).text();
  const assets = [...page.matchAll(/(?:href|src)="([^"]+\/assets\/[^"]+)"/g)].map(([, asset = '']) => asset);
  expect(assets.length).toBeGreaterThan(1);
  const paths = [
    ...[
      '/healthz',
      '/readyz',
      '/metrics',
      '/services.json',
      '/openapi.json',
      '/',
      '/nothing',
      '/%zz',
      '/auth',
      '/proxy.html',
      '/oauth-connector.js',
    ],
    ...[`/events/${id}`, `/contacts/${id}.xml`, '/events/1', '/begin_import/user_consent', '/n/none'],
    ...[url, `${url}/progress`, ...assets].map((it) => new URL(it).pathname),
  ];
  for (const path of paths) {
    const answers = [service.call(path), fetch(service.url + path, { method: 'HEAD' })];
    for (const answer of answers)
      expect((await answerOf(answer)).headers.get('x-content-type-options'), path).toBe('nosniff');
  }
  const broken = ['HELLO\r\n\r\n', rawRequest('GET /', { 'X-Long': 'x'.repeat(40_000) })];
  for (const bytes of broken)
    expect((await sendRaw(service, bytes)).headers.get('x-content-type-options')).toBe('nosniff');
});

test('every page is in no frame, takes nothing from elsewhere, and is kept by no cache', async () => {
  const [file, password] = await Promise.all([
    begin(service, { service: 'vcard' }),
    begin(service, { service: 'icloud' }),
  ]);
  const own = [file.url, password.url].map((it) => new URL(it).pathname);
  for (const path of [...own, '/', '/n/none', '/auth', '/proxy.html', '/picker/begin', '/csv/none/columns']) {
    const { headers } = await fetch(service.url + path, { headers: { accept: 'text/html' } });
    expect(headers.get('content-type'), path).toBe('text/html; charset=utf-8');
    const policy = (headers.get('content-security-policy') ?? '').split('; ');
    expect(policy, path).toEqual(
      expect.arrayContaining(["default-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"]),
    );
    expect(policy.join(' '), path).not.toMatch(/unsafe|\*/);
    if (path !== '/' && path !== '/proxy.html')
      expect(headers.get('cache-control'), path).toMatch(/no-store/);
  }
});
