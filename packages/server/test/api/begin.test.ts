import { answerOf, errorOf, rawRequest, sendRaw, successOf, unlimited, xmlOf } from '@bookbridge/testing/api';
import { begun, pageUrl, refused } from '@bookbridge/testing/begin';
import { startTestService, type TestService } from '@bookbridge/testing/service';
import { isNil, namesIn, only } from '@bookbridge/testing/xml';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let service: TestService;

beforeAll(async () => {
  service = await startTestService(unlimited);
});

afterAll(() => service.stop());

describe('a success', () => {
  for (const action of ['user_consent', 'desktop_applet']) {
    test(`of ${action} has exactly the members of the contract`, async () => {
      const body = await begun(service, { service: 'gmail', user_id: 'u1', echo: 'e1' }, action);
      expect(body).toEqual({
        status: 'success',
        url: expect.stringMatching(pageUrl(service, 'upload')),
        import_type: 'UPLOAD',
        import_id: expect.any(Number),
        user_id: 'u1',
        echo: 'e1',
        id: body.import_id,
      });
    });
  }

  test('of import has neither url nor import_type', async () => {
    const parameters = { service: 'aol', username: 'ana', password: 'secret', user_id: 'u1', echo: 'e1' };
    const body = await begun(service, parameters, 'import');
    expect(body).toEqual({
      status: 'success',
      import_id: expect.any(Number),
      user_id: 'u1',
      echo: 'e1',
      id: body.import_id,
    });
  });

  test('has echo and user_id as null when none was given, never absent', async () => {
    expect(await begun(service, { service: 'csv' })).toMatchObject({ echo: null, user_id: null });
    const withPassword = { service: 'aol', username: 'ana', password: 'secret' };
    expect(await begun(service, withPassword, 'import')).toMatchObject({ echo: null, user_id: null });
  });

  test('in XML is a <result> with dasherized elements and typed numbers', async () => {
    const root = await xmlOf(service.call('/begin_import/user_consent.xml?service=csv&user_id=u1'));
    expect(root.name).toBe('result');
    expect(namesIn(root).toSorted()).toEqual([
      'echo',
      'id',
      'import-id',
      'import-type',
      'status',
      'url',
      'user-id',
    ]);
    expect(only(root, 'status')).toMatchObject({ text: 'success', attributes: {} });
    expect(only(root, 'url').text).toMatch(pageUrl(service, 'csv'));
    expect(only(root, 'import-id').attributes).toEqual({ type: 'integer' });
    expect(only(root, 'id')).toMatchObject({
      text: only(root, 'import-id').text,
      attributes: { type: 'integer' },
    });
    expect(only(root, 'user-id')).toMatchObject({ text: 'u1', attributes: {} });
    expect(isNil(only(root, 'echo'))).toBe(true);
  });

  test('has a number from 1,000,000 to 2,147,483,647 that tells nothing of the one before', async () => {
    const ids = await Promise.all(
      Array.from({ length: 50 }, async () => Number((await begun(service, { service: 'csv' })).import_id)),
    );
    for (const id of ids) {
      expect(Number.isInteger(id)).toBe(true);
      expect(id).toBeGreaterThanOrEqual(1_000_000);
      expect(id).toBeLessThanOrEqual(2_147_483_647);
    }
    expect(new Set(ids).size).toBe(50);
    expect(ids.filter((id, i) => Math.abs(id - (ids[i - 1] ?? 0)) < 1000)).toEqual([]);
  });

  test('has a URL that nobody guesses and that needs no escaping', async () => {
    const urls = await Promise.all(
      Array.from({ length: 20 }, async () => String((await begun(service, { service: 'vcard' })).url)),
    );
    for (const url of urls) {
      expect(url).toMatch(pageUrl(service, 'vcard'));
      expect(encodeURI(url)).toBe(url);
    }
    expect(new Set(urls).size).toBe(20);
  });

  for (const [code, kind, type] of [
    ['csv', 'csv', 'CSV'],
    ['vcard', 'vcard', 'VCARD'],
    ['linkedin', 'upload', 'UPLOAD'],
  ] as const) {
    test(`of ${code} has a URL under /${kind}/ that shows a page`, async () => {
      const body = await begun(service, { service: code });
      expect(body).toMatchObject({ url: expect.stringMatching(pageUrl(service, kind)), import_type: type });
      const page = await fetch(String(body.url));
      expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    });
  }
});

describe('what is too long', () => {
  for (const [name, length] of [
    ['service', 321],
    ['service', 100_000],
    ['include', 501],
    ['redirect_url', 2001],
    ['username', 1001],
    ['password', 1001],
    ['locale', 100_000],
  ] as const) {
    test(`is refused by name: ${name} of ${length} characters`, async () => {
      const value =
        name === 'redirect_url' ? `https://invitely.example/${'x'.repeat(length - 25)}` : 'x'.repeat(length);
      const error = await refused(service, { service: 'aol', username: 'ana', password: 'p', [name]: value });
      expect(error).toMatchObject({ status: 400, code: 'invalid_parameter' });
      expect(error.message).toContain(name);
      expect(error.message).not.toContain('xxxx');
    });
  }

  test('is not a redirect_url of 2,000 characters', async () => {
    await begun(service, { service: 'csv', redirect_url: `https://invitely.example/${'x'.repeat(1975)}` });
  });

  const types = [
    'application/x-www-form-urlencoded',
    'application/json',
    'multipart/form-data; boundary=B',
    'x/y',
  ];
  for (const type of types) {
    test(`is a body over a megabyte of ${type}, with and without a length`, async () => {
      const body = Buffer.alloc(1_000_001, 'a');
      const headers = { Authorization: service.application.basic, 'Content-Type': type };
      const withLength = rawRequest('POST /begin_import/user_consent.xml?service=csv', headers, body);
      expect(await errorOf(sendRaw(service, withLength))).toMatchObject({ status: 413, code: 'too_large' });
      const head = rawRequest('POST /begin_import/user_consent.xml?service=csv', {
        ...headers,
        'Transfer-Encoding': 'chunked',
      });
      const chunk = Buffer.concat([
        Buffer.from(`${body.length.toString(16)}\r\n`),
        body,
        Buffer.from('\r\n0\r\n\r\n'),
      ]);
      expect(await errorOf(sendRaw(service, Buffer.concat([head, chunk])))).toMatchObject({ status: 413 });
    });
  }

  test('is not a body of exactly a megabyte', async () => {
    const filler = `service=csv&unknown=${'x'.repeat(1_000_000 - 20)}`;
    const { status } = await answerOf(
      service.call('/begin_import/user_consent', {
        method: 'POST',
        body: filler,
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      }),
    );
    expect(status).toBe(200);
  });
});

describe('the limit of beginnings', () => {
  test('is a hundred at once and ten a second after that, for each application', async () => {
    const strict = await startTestService();
    try {
      const start = Date.now();
      const answers = await Promise.all(
        Array.from({ length: 130 }, () => answerOf(strict.call('/begin_import/user_consent?service=csv'))),
      );
      const seconds = (Date.now() - start) / 1000;
      const accepted = answers.filter(({ status }) => status === 200).length;
      expect(accepted).toBeGreaterThanOrEqual(100);
      expect(accepted).toBeLessThanOrEqual(101 + seconds * 10);
      const over = answers.find(({ status }) => status === 429);
      if (!over) throw new Error(`All 130 were accepted within ${seconds} s.`);
      const { code, headers } = await errorOf(over);
      expect(code).toBe('too_many_requests');
      expect(headers.get('retry-after')).toMatch(/^[1-9]\d*$/);
      expect(headers.get('x-ratelimit-limit')).toBe('100');
      expect(headers.get('x-ratelimit-remaining')).toBe('0');
      expect(headers.get('x-ratelimit-reset')).toMatch(/^[1-9]\d*$/);

      const other = await strict.addApplication();
      const headersOfOther = { headers: { authorization: other.basic } };
      await successOf(fetch(`${strict.url}/begin_import/user_consent?service=csv`, headersOfOther));
      const retrySeconds = Number(headers.get('retry-after'));
      await new Promise((resolve) => setTimeout(resolve, retrySeconds * 1000 + 100));
      await successOf(strict.call('/begin_import/user_consent?service=csv'));
    } finally {
      await strict.stop();
    }
  });

  test('can be an application’s own, and counts all three endpoints together', async () => {
    const slow = await service.addApplication({ limits: { beginPerSecond: 1, beginBurst: 3 } });
    const statuses: number[] = [];
    for (const action of [
      'user_consent',
      'desktop_applet',
      'import',
      'user_consent',
      'import',
      'user_consent',
    ]) {
      const query = '?service=aol&username=ana&password=secret&format=xml';
      const answer = await answerOf(
        fetch(`${service.url}/begin_import/${action}${query}`, { headers: { authorization: slow.basic } }),
      );
      statuses.push(answer.status);
      if (answer.status === 429) expect((await errorOf(answer)).code).toBe('too_many_requests');
    }
    expect(statuses.slice(0, 3)).toEqual([200, 200, 200]);
    expect(statuses).toContain(429);
  });
});
