import { errorOf, form, successOf, unlimited } from '@bookbridge/testing/api';
import { begun, refused } from '@bookbridge/testing/begin';
import { cards, upload } from '@bookbridge/testing/imports';
import { startTestService, type TestService } from '@bookbridge/testing/service';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let service: TestService;

beforeAll(async () => {
  service = await startTestService(unlimited, {
    redirect_origins: [
      'https://invitely.example',
      'https://app.invitely.example:8443',
      'http://localhost:3000',
    ],
  });
});

afterAll(() => service.stop());

describe('redirect_url', () => {
  for (const url of [
    'https://invitely.example',
    'https://invitely.example/',
    'https://invitely.example/after?a=1&b=%20#part',
    'https://INVITELY.Example/after',
    'https://invitely.example:443/after',
    'https://app.invitely.example:8443/after',
    'http://localhost:3000/after',
  ]) {
    test(`may be ${url}`, async () => {
      const body = await begun(service, { service: 'vcard', redirect_url: url, user_id: 'u1', echo: 'e1' });
      const { status, headers } = await upload(String(body.url), cards(1));
      expect(status).toBe(302);
      const next = new URL(headers.get('location') ?? '');
      expect(next.origin).toBe(new URL(url).origin);
      expect(Object.fromEntries(next.searchParams)).toMatchObject({
        import_id: String(body.import_id),
        user_id: 'u1',
        echo: 'e1',
        status: 'success',
      });
    });
  }

  for (const url of [
    'https://evil.example/',
    'http://invitely.example/',
    'https://invitely.example:8443/',
    'https://sub.invitely.example/',
    'https://invitely.example.evil.example/',
    'https://evil.example/https://invitely.example/',
    'https://evil.example?https://invitely.example',
    'https://evil.example#@invitely.example',
    'https://invitely.example@evil.example/',
    'https://invitely.example:443@evil.example/',
    'https://invitely.example%2F@evil.example/',
    'https://evil.example\\@invitely.example/',
    'https://invitely.example%00.evil.example/',
    'https://notinvitely.example/',
    'https://invitely.exampl/',
    'http://localhost:3001/',
    'http://localhost/',
    'http://127.0.0.1:3000/',
    'https://localhost:3000/',
    'javascript:alert(1)',
    'javascript://invitely.example/%0Aalert(1)',
    'data:text/html,x',
    'blob:https://invitely.example/6f9',
    'blob:http://localhost:3000/6f9',
    'filesystem:https://invitely.example/x',
    'view-source:https://invitely.example/',
    'ftp://invitely.example/',
    'file:///etc/passwd',
    'about:blank',
    'invitely:back',
  ]) {
    test(`cannot be ${url}, which is not on a registered origin`, async () => {
      const error = await refused(service, { service: 'csv', redirect_url: url });
      expect(error.status).toBe(400);
      expect(['redirect_url_not_registered', 'invalid_parameter']).toContain(error.code);
      expect(error.message).toContain('redirect_url');
    });
  }

  for (const url of ['/after', '//invitely.example/', 'invitely.example', 'https://', 'https:// x/', '\0']) {
    test(`cannot be ${JSON.stringify(url)}, which is no URL`, async () => {
      const error = await refused(service, { service: 'csv', redirect_url: url });
      expect(error).toMatchObject({ status: 400, code: 'invalid_parameter' });
      expect(error.message).toContain('redirect_url');
    });
  }

  for (const url of [
    'https://ana:secret@invitely.example/',
    'https://ana@invitely.example/',
    'https://:secret@invitely.example/after',
    'https://ana%40mail:p%3Aw@app.invitely.example:8443/',
    'http://ana:secret@localhost:3000/',
  ]) {
    test(`cannot be ${url}, which has a user name or a password in it`, async () => {
      const error = await refused(service, { service: 'csv', redirect_url: url });
      expect(error).toMatchObject({ status: 400, code: 'invalid_parameter' });
      expect(error.message).toMatch(/^redirect_url must be a URL without a user name or password/);
    });
  }

  test('may have an @ behind its host', async () => {
    await begun(service, {
      service: 'csv',
      redirect_url: 'https://invitely.example/@ana?to=b@example.org#@',
    });
  });

  test('of another application is not registered for this one', async () => {
    const other = await service.addApplication({ redirect_origins: ['https://other.example'] });
    const call = (redirect_url: string) =>
      fetch(`${service.url}/begin_import/user_consent`, {
        ...form({ service: 'csv', redirect_url }),
        headers: { authorization: other.basic },
      });
    await successOf(call('https://other.example/'));
    expect(await errorOf(call('https://invitely.example/'))).toMatchObject({
      code: 'redirect_url_not_registered',
    });
  });

  test('begins nothing when it is refused', async () => {
    const count = async () =>
      (await service.service.parts.db.query('select count(*) from bookbridge.imports')).rows[0];
    const before = await count();
    await refused(service, { service: 'csv', redirect_url: 'https://evil.example/' });
    await refused(service, { service: 'nonsense' });
    await refused(service, { service: 'csv', echo: 'x'.repeat(3000) });
    expect(await count()).toEqual(before);
  });
});
