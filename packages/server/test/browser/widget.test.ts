import { unlimited } from '@bookbridge/testing/api';
import { Person } from '@bookbridge/testing/consent';
import { beginAt, newToken } from '@bookbridge/testing/picker';
import { startTestService, type TestService } from '@bookbridge/testing/service';
import { applicationDefaults, hashSecret, insertApplication } from 'bookbridge';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let service: TestService;

beforeAll(async () => {
  service = await startTestService(unlimited, {
    name: '</script><b>Invitely\u2028',
    source_order: ['icloud', 'gmail'],
    sources_off: ['facebook'],
    delivery: 'picked',
  });
});

afterAll(() => service.stop());

const script = (key = service.application.key) => fetch(`${service.url}/widget/${key}.js`);

/** What the script has in it of the application. */
async function settings(key = service.application.key) {
  const text = await (await script(key)).text();
  const [, json = ''] = /(\{"baseUrl":.*?"chunks":\{[^}]*\}\})/.exec(text) ?? [];
  return JSON.parse(json);
}

describe('the script of the picker', () => {
  test('has the application’s settings in it, and nothing that would end a script', async () => {
    const answer = await script();
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      200,
      'text/javascript; charset=utf-8',
    ]);
    const text = await answer.text();
    expect(text).not.toContain('__BOOKBRIDGE_SETTINGS__');
    expect(text).not.toContain('</script>');
    expect(text).not.toContain('\u2028');
    expect(() => new Function(text)).not.toThrow();
    const found = await settings();
    expect(found).toMatchObject({
      baseUrl: service.url,
      key: service.application.key,
      name: '</script><b>Invitely\u2028',
      delivery: 'picked',
    });
    expect(text).not.toContain(service.application.password);
  });

  test('lets a page select everyone at first where its operator allows it, and nowhere else', async () => {
    expect(await settings()).toMatchObject({ preselects: false });
    const { key } = await service.addApplication({ preselects: true });
    expect(await settings(key)).toMatchObject({ preselects: true });
  });

  test('says what the application says in place of the picker, and none of what is said on pages', async () => {
    expect(await settings()).toMatchObject({ texts: {} });
    const texts = { GET_CONTACTS: `Invite \${0}`, 'upload.title': 'Hello' };
    const { key } = await service.addApplication({ texts });
    expect((await settings(key)).texts).toEqual({ GET_CONTACTS: texts.GET_CONTACTS });
  });

  test('names the sources that are on, first those that the application has put in order', async () => {
    const { sources, unlisted } = await settings();
    const codes = sources.map(({ code }: { code: string }) => code);
    expect(codes.slice(0, 2)).toEqual(['icloud', 'gmail']);
    expect(new Set(codes).size).toBe(codes.length);
    expect(sources).toContainEqual(
      expect.objectContaining({
        code: 'outlookcom',
        aliases: expect.arrayContaining(['windowslive']),
        method: 'upload',
      }),
    );
    expect(sources).toContainEqual(expect.objectContaining({ code: 'icloud', method: 'credentials' }));
    const closed = unlisted.map(({ code }: { code: string }) => code);
    expect(closed).toContain('plaxo');
    expect([...codes, ...closed]).not.toContain('facebook');
  });

  test('leads to the rest, which browsers keep', async () => {
    const { chunks } = await settings();
    for (const url of Object.values(chunks) as string[]) {
      const answer = await fetch(url, { headers: { 'accept-encoding': 'br' } });
      expect([url, answer.status]).toEqual([url, 200]);
      expect(answer.headers.get('cache-control')).toContain('immutable');
      expect(answer.headers.get('access-control-allow-origin')).toBe('*');
      expect(answer.headers.get('content-encoding')).toBe('br');
    }
  });

  test('is packed as the browser takes it', async () => {
    const url = `${service.url}/widget/${service.application.key}.js`;
    const [plain, br, gzip] = await Promise.all(
      ['identity', 'br', 'gzip'].map((encoding) => fetch(url, { headers: { 'accept-encoding': encoding } })),
    );
    const of = (answer: Response | undefined) => answer?.headers.get('content-encoding') ?? null;
    expect([of(plain), of(br), of(gzip)]).toEqual([null, 'br', 'gzip']);
    const text = await plain?.text();
    expect([await br?.text(), await gzip?.text()]).toEqual([text, text]);
  });

  test('is not sent again where it has not changed', async () => {
    const tag = (await script()).headers.get('etag') ?? '';
    const again = await fetch(`${service.url}/widget/${service.application.key}.js`, {
      headers: { 'if-none-match': tag },
    });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  test('of a key that is nobody’s tells the developer, and does nothing else', async () => {
    const answer = await script('nobody-of-that-name');
    const text = await answer.text();
    const told: unknown[] = [];
    new Function('console', text)({ error: (message: unknown) => told.push(message) });
    expect([answer.status, told]).toEqual([200, [expect.stringContaining('nobody-of-that-name')]]);
  });

  test('of the key of `bookbridge dev` is nobody’s, though its database has an application of it', async () => {
    const key = 'localhost-only';
    const fields = { ...applicationDefaults, name: 'Example', browser_origins: ['http://localhost:3000'] };
    await insertApplication(service.service.parts.db, key, fields, hashSecret('password'));
    expect(await (await script(key)).text()).toContain(`no application with the key ${key}`);
    const begun = await beginAt(new Person(), service, newToken(), 'http://localhost:3000', { key });
    expect([begun.status, await begun.text()]).toEqual([403, expect.stringContaining('no application')]);
    const authorization = `Basic ${Buffer.from(`${key}:password`).toString('base64')}`;
    const answer = await service.call('/events/1', { headers: { authorization } });
    expect(answer.status).toBe(401);
  });

  test.each(['a b', '../x', 'key', 'key.css', `${'k'.repeat(65)}.js`])(
    'is not at /widget/%s',
    async (name) => {
      expect((await fetch(`${service.url}/widget/${name}`)).status).toBe(404);
    },
  );
});
