import {
  answerOf,
  errorOf,
  form,
  json,
  rawRequest,
  sendRaw,
  successOf,
  unlimited,
} from '@bookbridge/testing/api';
import { begin } from '@bookbridge/testing/imports';
import { startTestService, type TestApplication, type TestService } from '@bookbridge/testing/service';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hashSecret, newDomainPassword } from '../../dist/security/secrets.js';
import { dropOldPasswords, rotatePassword } from '../../dist/storage/applications.js';

let service: TestService;
let importId: number;

beforeAll(async () => {
  service = await startTestService(unlimited);
  ({ import_id: importId } = await begin(service));
});

afterAll(() => service.stop());

const basicOf = (pair: string) => `Basic ${Buffer.from(pair).toString('base64')}`;
const asParameters = ({ key, password }: TestApplication) => ({ domain_key: key, domain_password: password });

const call = (path: string, init: RequestInit = {}) => fetch(service.url + path, init);

describe('credentials', () => {
  test('keys and passwords are letters and digits alone, since clients put them into URLs unescaped', () => {
    expect(service.application.key).toMatch(/^[A-Za-z0-9]{20}$/);
    expect(service.application.password).toMatch(/^[A-Za-z0-9]{32}$/);
  });

  for (const scheme of ['Basic', 'basic', 'BASIC']) {
    test(`are taken as HTTP Basic, the scheme written ${scheme}`, async () => {
      const authorization = service.application.basic.replace('Basic', scheme);
      await successOf(call(`/events/${importId}`, { headers: { authorization } }));
    });
  }

  test('are taken as parameters of the query', async () => {
    await successOf(call(`/events/${importId}?${new URLSearchParams(asParameters(service.application))}`));
  });

  test('are taken as parameters of a form', async () => {
    await successOf(call(`/events/${importId}`, form(asParameters(service.application))));
  });

  test('are taken as parameters of a multipart body', async () => {
    const body = new FormData();
    for (const [name, value] of Object.entries(asParameters(service.application))) body.append(name, value);
    await successOf(call(`/events/${importId}`, { method: 'POST', body }));
  });

  test('are taken as members of a JSON body', async () => {
    await successOf(call(`/events/${importId}`, json(asParameters(service.application))));
  });

  test('are taken from the query of a POST without a body', async () => {
    const query = new URLSearchParams(asParameters(service.application));
    await successOf(call(`/events/${importId}?${query}`, { method: 'POST' }));
  });

  test('may be one in the query and one in the body', async () => {
    const { key, password } = service.application;
    await successOf(call(`/events/${importId}?domain_key=${key}`, form({ domain_password: password })));
  });

  test('are asked for by every endpoint but the list of sources', async () => {
    for (const path of [
      '/begin_import/user_consent',
      '/begin_import/desktop_applet',
      '/begin_import/import',
      `/events/${importId}`,
      `/contacts/${importId}`,
    ]) {
      expect(await errorOf(call(path)), path).toMatchObject({ status: 401, code: 'unauthorized' });
      expect(await errorOf(call(path, { method: 'POST' })), path).toMatchObject({ status: 401 });
    }
    expect(await errorOf(call(`/contacts/${importId}`, { method: 'DELETE' }))).toMatchObject({ status: 401 });
    expect((await call('/services.json')).status).toBe(200);
  });
});

describe('a refusal', () => {
  const wrong = {
    'no credentials at all': {},
    'a wrong password': (it: TestApplication) => ({ authorization: basicOf(`${it.key}:wrong`) }),
    'an unknown key': (it: TestApplication) => ({ authorization: basicOf(`nobody:${it.password}`) }),
    'an empty password': (it: TestApplication) => ({ authorization: basicOf(`${it.key}:`) }),
    'an empty key': (it: TestApplication) => ({ authorization: basicOf(`:${it.password}`) }),
    'a pair without a colon': (it: TestApplication) => ({ authorization: basicOf(it.key) }),
    'what is no base64': { authorization: 'Basic ***' },
    'another scheme': (it: TestApplication) => ({ authorization: `Bearer ${it.password}` }),
    'the password of another case': (it: TestApplication) => ({
      authorization: basicOf(`${it.key}:${it.password.toLowerCase()}`),
    }),
    'a NUL byte in the key': (it: TestApplication) => ({
      authorization: basicOf(`${it.key}\0:${it.password}`),
    }),
    'a NUL byte in the password': (it: TestApplication) => ({
      authorization: basicOf(`${it.key}:${it.password}\0`),
    }),
    'SQL in the key': (it: TestApplication) => ({ authorization: basicOf(`' or ''=':${it.password}`) }),
  };

  for (const [what, headers] of Object.entries(wrong)) {
    test(`of ${what} carries the challenge that Java waits for, and the same body as any other`, async () => {
      const init = { headers: typeof headers === 'function' ? headers(service.application) : headers };
      const refused = await answerOf(call(`/events/${importId}`, init));
      const missing = await answerOf(call(`/events/${importId}`));
      expect(await errorOf(refused)).toMatchObject({ status: 401, code: 'unauthorized', importId: null });
      expect(refused.headers.get('www-authenticate')).toMatch(/^Basic realm="[^"]+"/);
      expect(refused.text).toBe(missing.text);
    });
  }

  test('says nothing of whether the import exists', async () => {
    const one = await answerOf(call(`/contacts/${importId}`));
    const other = await answerOf(call('/contacts/2000000001'));
    expect(one.text).toBe(other.text);
  });

  test('speaks XML when XML was asked for', async () => {
    const refused = await answerOf(call(`/events.xml/${importId}`));
    expect(await errorOf(refused)).toMatchObject({ status: 401, code: 'unauthorized' });
    expect(refused.headers.get('content-type')).toBe('application/xml; charset=utf-8');
  });

  test('comes before parameters are looked at', async () => {
    expect(await errorOf(call('/begin_import/user_consent?service=nonsense&format=pdf'))).toMatchObject({
      status: 401,
    });
    expect(await errorOf(call('/begin_import/user_consent', { ...json({}), body: '{' }))).toMatchObject({
      status: 401,
    });
  });

  for (const type of [';;;', 'json', 'text/csv', 'multipart/form-data', 'application/json']) {
    test(`comes before a body of "${type}" is looked at`, async () => {
      const request = rawRequest(`POST /events/${importId}`, { 'Content-Type': type }, 'x');
      expect(await errorOf(sendRaw(service, request))).toMatchObject({ status: 401 });
    });
  }

  test('comes before the format is', async () => {
    expect(await errorOf(call(`/events/${importId}`, { headers: { accept: 'image/png' } }))).toMatchObject({
      status: 401,
    });
  });

  test('of a wrong password of the body stands, though the query has the right one', async () => {
    const { key, password } = service.application;
    const query = new URLSearchParams({ domain_key: key, domain_password: password });
    expect(
      await errorOf(call(`/events/${importId}?${query}`, form({ domain_password: 'wrong' }))),
    ).toMatchObject({ status: 401 });
  });

  test('is also what a key of nearly a megabyte gets', async () => {
    const refused = call(
      `/events/${importId}`,
      form({ domain_key: 'k'.repeat(900_000), domain_password: 'p' }),
    );
    expect(await errorOf(refused)).toMatchObject({ status: 401, code: 'unauthorized' });
  });

  test('is also what a password of nearly a megabyte gets', async () => {
    const refused = call(
      `/events/${importId}`,
      form({ domain_key: service.application.key, domain_password: 'p'.repeat(900_000) }),
    );
    expect(await errorOf(refused)).toMatchObject({ status: 401, code: 'unauthorized' });
  });

  test('is also what a key of NUL bytes gets, wherever it is', async () => {
    for (const init of [form({ domain_key: '\0', domain_password: '\0' }), json({ domain_key: '\0\0' })]) {
      expect(await errorOf(call(`/events/${importId}`, init))).toMatchObject({ status: 401 });
    }
    expect(await errorOf(call(`/events/${importId}?domain_key=%00&domain_password=%00`))).toMatchObject({
      status: 401,
    });
  });

  test('is also what a key gets that is a list or an object in JSON', async () => {
    for (const domain_key of [{ a: 1 }, [service.application.key, ''], null, true]) {
      const init = json({ domain_key, domain_password: service.application.password });
      expect(await errorOf(call(`/events/${importId}`, init))).toMatchObject({ status: 401 });
    }
  });
});

describe('failed attempts', () => {
  let strict: TestService;

  beforeAll(async () => {
    strict = await startTestService(unlimited);
  });

  afterAll(() => strict.stop());

  test('are not what requests without credentials count as: Java makes one before every poll', async () => {
    const { import_id } = await begin(strict);
    for (let poll = 0; poll < 120; poll++) {
      expect((await answerOf(fetch(`${strict.url}/events.xml/${import_id}`))).status).toBe(401);
      expect((await answerOf(strict.call(`/events.xml/${import_id}`))).status).toBe(200);
    }
  });

  test('are slowed down with 429, while right credentials go on from the same address', async () => {
    const { import_id } = await begin(strict);
    const tryWrong = () =>
      errorOf(
        fetch(`${strict.url}/events/${import_id}`, {
          headers: { authorization: basicOf(`${strict.application.key}:wrong`) },
        }),
      );
    const tries = [];
    for (let i = 0; i < 80; i++) tries.push(await tryWrong());
    const refused = tries.find(({ status }) => status === 429);
    expect(tries[0]?.status).toBe(401);
    expect(refused).toMatchObject({ code: 'too_many_requests' });
    expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
    await successOf(strict.call(`/events/${import_id}`));
    expect(await errorOf(fetch(`${strict.url}/events/${import_id}`))).toMatchObject({ status: 401 });
  });
});

describe('a rotation', () => {
  test('leaves two passwords valid, of which a third takes the place of the older', async () => {
    const application = await service.addApplication();
    const { db } = service.service.parts;
    const { rows } = await db.query<{ id: string }>(
      'select id from bookbridge.applications where domain_key = $1',
      [application.key],
    );
    const id = rows[0]?.id ?? '';
    const statusWith = async (password: string) =>
      (
        await answerOf(
          call('/events/2000000001', {
            headers: { authorization: basicOf(`${application.key}:${password}`) },
          }),
        )
      ).status;
    const [second, third] = [newDomainPassword(), newDomainPassword()];

    await rotatePassword(db, id, hashSecret(second));
    await expect.poll(() => statusWith(second), { timeout: 10_000 }).toBe(404);
    expect(await statusWith(application.password)).toBe(404);

    await rotatePassword(db, id, hashSecret(third));
    await expect.poll(() => statusWith(application.password), { timeout: 10_000 }).toBe(401);
    expect([await statusWith(second), await statusWith(third)]).toEqual([404, 404]);

    await dropOldPasswords(db, id);
    await expect.poll(() => statusWith(second), { timeout: 10_000 }).toBe(401);
    expect(await statusWith(third)).toBe(404);
  });
});

describe('what is secret', () => {
  test('never reaches the log, though clients put it into queries and bodies', async () => {
    const { key, password } = service.application;
    const secrets = {
      domain_password: password,
      password: 'very-secret-app-password',
      username: 'ana@aol.com',
    };
    await answerOf(
      call(
        `/begin_import/user_consent?${new URLSearchParams({ domain_key: key, service: 'aol', ...secrets })}`,
      ),
    );
    await answerOf(call('/begin_import/import', json({ domain_key: key, service: 'aol', ...secrets })));
    await answerOf(call(`/nothing/${password}?password=very-secret-app-password`));
    expect(service.logs()).toContain('/begin_import/user_consent');
    for (const secret of [...Object.values(secrets), service.application.basic]) {
      expect(service.logs()).not.toContain(secret);
    }
  });

  test('is not quoted in any error', async () => {
    const { text } = await answerOf(
      sendRaw(
        service,
        rawRequest('GET /begin_import/import?service=gmail&username=ana&password=hunter2', {
          Authorization: service.application.basic,
        }),
      ),
    );
    expect(text).toContain('invalid_parameter');
    expect(text).not.toContain('hunter2');
  });
});
