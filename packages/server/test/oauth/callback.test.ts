import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { errorOf, form } from '@bookbridge/testing/api';
import { anyone, Person, stateOf, withParameters } from '@bookbridge/testing/consent';
import { googleAt, type ServiceWithGoogle, startWithGoogle } from '@bookbridge/testing/google';
import { begin, contacts, ended, events } from '@bookbridge/testing/imports';
import { freePort, startTestService } from '@bookbridge/testing/service';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { catalogues } from '../../dist/texts/index.js';

const basePath = '/address-books';

let service: ServiceWithGoogle;
let below: ServiceWithGoogle;

beforeAll(async () => {
  [service, below] = await Promise.all([startWithGoogle(), startWithGoogle({ basePath })]);
});

afterAll(() => Promise.all([service.stop(), below.stop()]));

const beginGoogle = (parameters: Record<string, string> = {}) =>
  begin(service, { service: 'gmail', ...parameters });

/** The attributes of a cookie, without its name and value. */
const attributesOf = (line = '') => line.split('; ').slice(1).sort();

const policies = ['cache-control', 'referrer-policy', 'x-content-type-options', 'content-security-policy'];

describe('with a redirect_url, the callback', () => {
  const after = 'https://invitely.example/after?signed=a%20b&import_id=0#part';
  const names = { redirect_url: after, user_id: 'ü/1&x=y', echo: '"><script>alert(1)</script>' };

  for (const method of ['GET', 'POST'])
    test(`by ${method} leads there with 302, and with a body that leads to the same place`, async () => {
      const begun = await beginGoogle(names);
      const person = new Person();
      const callback = await person.wayBack(begun.url, { account: anyone() });
      const answer = await person.open(callback, { method });
      expect(answer.status).toBe(302);
      const location = answer.headers.get('location') ?? '';
      const next = new URL(location);
      expect(location).toMatch(/^https:\/\/invitely\.example\/after\?signed=a%20b&/);
      expect([...next.searchParams]).toEqual([
        ['signed', 'a b'],
        ['import_id', String(begun.import_id)],
        ['user_id', names.user_id],
        ['echo', names.echo],
        ['status', 'success'],
      ]);
      expect(next.hash).toBe('#part');
      const body = await answer.text();
      expect(body.length).toBeLessThan(2000);
      expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(body).not.toContain('<script');
      const refresh = /content="0;url=([^"]*)"/.exec(body)?.[1]?.replaceAll('&amp;', '&');
      expect(refresh).toBe(location);
      // Before it leads anywhere.
      expect(body).toMatch(/<meta name="referrer" content="no-referrer">.*http-equiv="refresh"/);
      expect(/href="([^"]*)"/.exec(body)?.[1]?.replaceAll('&amp;', '&')).toBe(location);
      expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
      expect(answer.headers.get('cache-control')).toBe('no-store');
      for (const name of ['code', 'state']) {
        const secret = callback.searchParams.get(name) ?? '';
        expect(location).not.toContain(secret);
        expect(body).not.toContain(secret);
      }
      await ended(service, begun.import_id);
    });

  test('spells `Location` as the published PHP proxy looks for it, once', async () => {
    const begun = await beginGoogle(names);
    const person = new Person();
    const callback = await person.wayBack(begun.url, { account: anyone() });
    const asking = request(callback, {
      method: 'POST',
      headers: { cookie: person.cookiesFor(callback) },
    }).end();
    const [answer] = (await once(asking, 'response')) as [IncomingMessage];
    answer.resume();
    expect(answer.rawHeaders.filter((name) => name.toLowerCase() === 'location')).toEqual(['Location']);
    expect(answer.headers.location).toContain('https://invitely.example/after?');
  });

  test('leads there with the failure when access was denied', async () => {
    const begun = await beginGoogle({ redirect_url: 'https://invitely.example/after', user_id: 'u1' });
    const answer = await new Person().consent(begun.url, { decision: 'deny' });
    expect(answer.status).toBe(302);
    expect(answer.headers.get('location')).toBe(
      `https://invitely.example/after?import_id=${begun.import_id}&user_id=u1&status=failure`,
    );
  });

  test('leads there, and nowhere that the callback itself names', async () => {
    const begun = await beginGoogle({ redirect_url: 'https://invitely.example/after' });
    const person = new Person();
    const callback = withParameters(await person.wayBack(begun.url, { account: anyone() }), {
      redirect_url: 'https://evil.example',
      redirect_uri: 'https://evil.example',
      forward: 'https://evil.example',
      next: '//evil.example',
      import_id: '1',
      user_id: 'evil',
      echo: 'evil',
    });
    const answer = await person.open(callback, { headers: { 'x-forwarded-host': 'evil.example' } });
    expect(answer.status).toBe(302);
    expect(answer.headers.get('location')).toBe(
      `https://invitely.example/after?import_id=${begun.import_id}&status=success`,
    );
    expect(await answer.text()).not.toContain('evil');
  });

  for (const url of [
    'https://evil.example/',
    'https://invitely.example.evil.example/',
    'https://invitely.example@evil.example/',
    'https://invitely.example:password@evil.example/',
    'https://evil.example/https://invitely.example',
    'https://evil.example\\@invitely.example/',
    'https://evil.example#@invitely.example/',
    '//invitely.example/',
    '//evil.example/',
    '\\\\evil.example/',
    '/\\evil.example/',
    'http://invitely.example/',
    'https://invitely.example:8443/',
    'https://invitely.example./',
    'javascript:alert(1)//https://invitely.example/',
    'data:text/html,https://invitely.example/',
    'blob:https://invitely.example/5e3e9a9d-7d1c-4cc2-8a66-2c27dc1e7a55',
    'filesystem:https://invitely.example/temporary/a',
    'view-source:https://invitely.example/',
    'file://invitely.example/',
  ])
    test(`may not be ${url}`, async () => {
      const { code } = await errorOf(
        service.call('/begin_import/user_consent', form({ service: 'gmail', redirect_url: url })),
      );
      expect(['redirect_url_not_registered', 'invalid_parameter']).toContain(code);
    });
});

describe('without a redirect_url, the callback', () => {
  test('answers with a page that shows nothing of what came with it', async () => {
    const begun = await beginGoogle({ user_id: 'zquser', echo: 'zqecho' });
    const person = new Person();
    const callback = await person.wayBack(begun.url, { account: anyone() });
    const answer = await person.open(callback);
    const page = await answer.text();
    expect(answer.status).toBe(200);
    expect(page).toContain(catalogues.en.accessGranted.title);
    for (const name of ['code', 'state']) expect(page).not.toContain(callback.searchParams.get(name));
    expect(page).not.toMatch(/zquser|zqecho|sandbox\.example/);
    expect(answer.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  });

  test('answers a POST as it does a GET, with the parameters in the query and an empty body', async () => {
    for (const headers of [{}, { 'content-type': 'application/x-www-form-urlencoded' }]) {
      const begun = await beginGoogle();
      const person = new Person();
      const callback = await person.wayBack(begun.url, { account: anyone() });
      const answer = await person.open(callback, {
        method: 'POST',
        body: '',
        headers: await withCookies(person, callback, headers),
      });
      expect(answer.status).toBe(200);
      expect(await ended(service, begun.import_id)).toMatchObject({ status: 'COMPLETED' });
    }
  });

  test('takes nothing from the body of a POST', async () => {
    const begun = await beginGoogle();
    const person = new Person();
    const callback = await person.wayBack(begun.url, { account: anyone() });
    const body = new URLSearchParams(callback.searchParams);
    expect((await person.open(`${service.url}/auth`, { method: 'POST', body })).status).toBe(400);
    expect(await events(service, begun.import_id)).toHaveLength(1);
    expect((await person.open(callback)).status).toBe(200);
  });

  test('uses nothing up when only its head is asked for', async () => {
    const begun = await beginGoogle();
    const person = new Person();
    const callback = await person.wayBack(begun.url, { account: anyone() });
    const head = await person.open(callback, { method: 'HEAD' });
    expect(head.status).toBe(200);
    expect(head.headers.get('location')).toBeNull();
    expect(head.headers.get('referrer-policy')).toBe('no-referrer');
    expect(head.headers.getSetCookie()).toEqual([]);
    expect(await events(service, begun.import_id)).toHaveLength(1);
    expect((await person.open(callback)).status).toBe(200);
    expect(await ended(service, begun.import_id)).toMatchObject({ status: 'COMPLETED' });
  });
});

async function withCookies(person: Person, url: URL, headers: Record<string, string>) {
  return { ...headers, cookie: person.cookiesFor(url) };
}

describe('the headers of', () => {
  const strict = {
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'content-security-policy': expect.stringContaining("default-src 'none'"),
  };
  const headersOf = ({ headers }: Response) =>
    Object.fromEntries(policies.map((name) => [name, headers.get(name)]));

  test('the link and the callback keep everything to themselves, whatever they answer', async () => {
    const person = new Person();
    const begun = await beginGoogle();
    const callback = await person.wayBack(begun.url, { account: anyone() });
    const answers = {
      'on the way to the provider': await person.open(begun.url),
      'an unknown link': await person.open(`${service.url}/n/${'A'.repeat(32)}`),
      'a forged callback': await person.open(withParameters(callback, { state: 'forged' })),
      'a forged callback by POST': await person.open(`${service.url}/auth`, { method: 'POST' }),
      'a bare callback': await person.open(`${service.url}/auth`),
      'the test of a proxy page': await person.open(
        `${service.url}/auth?state=_csAuth%3D1%26import_id%3Dproxy-test`,
      ),
      'a callback that fits': await person.open(callback),
      'the link afterwards': await person.open(begun.url),
      'the link in another browser': await new Person().open(begun.url),
    };
    for (const [name, answer] of Object.entries(answers)) expect(headersOf(answer), name).toEqual(strict);
  });

  test('a page that failed on our side do so, too', async () => {
    const begun = await beginGoogle();
    const person = new Person();
    const callback = await person.wayBack(begun.url, { account: anyone() });
    const { db } = service.service.parts;
    await db.query('alter table vault.consents rename to consents_away');
    try {
      for (const url of [begun.url, callback.href]) {
        const answer = await person.open(url);
        expect(answer.status).toBe(500);
        expect(headersOf(answer)).toEqual(strict);
        expect(answer.headers.getSetCookie()).toEqual([]);
      }
    } finally {
      await db.query('alter table vault.consents_away rename to consents');
    }
    // Nothing was lost.
    expect((await person.open(callback)).status).toBe(200);
  });
});

describe('the cookie of a state', () => {
  test('has exactly the attributes that it should have', async () => {
    const begun = await beginGoogle();
    const [line, ...more] = (await new Person().open(begun.url)).headers.getSetCookie();
    expect(more).toEqual([]);
    expect(line).toMatch(/^bookbridge_consent_[\w-]{16}=[\w-]{43}; /);
    expect(attributesOf(line)).toEqual(['HttpOnly', 'Max-Age=600', 'Path=/auth', 'SameSite=Lax']);
  });

  test('is another one for each state', async () => {
    const begun = await beginGoogle();
    const [one, other] = [await new Person().open(begun.url), await new Person().open(begun.url)];
    const [[first = ''], [second = '']] = [one.headers.getSetCookie(), other.headers.getSetCookie()];
    expect(first.split('=')[0]).not.toBe(second.split('=')[0]);
    expect(first).not.toContain(new URL(one.headers.get('location') ?? '').searchParams.get('state'));
  });

  test('goes when its state has been used', async () => {
    const begun = await beginGoogle();
    const person = new Person();
    const callback = await person.wayBack(begun.url, { account: anyone() });
    const [own] = person.cookieNamesFor(callback);
    expect(own).toMatch(/^bookbridge_consent_/);
    await person.open(callback);
    // What is left lets a second tab see how it went.
    expect(person.cookieNamesFor(callback)).toEqual([expect.stringMatching(/^bookbridge_visitor_/)]);
  });

  test('has the path of the base URL, and the whole way works below it', async () => {
    const begun = await begin(below, { service: 'gmail' });
    expect(begun.url).toContain(`${basePath}/n/`);
    const person = new Person();
    const [line] = (await person.open(begun.url)).headers.getSetCookie();
    expect(attributesOf(line)).toEqual(['HttpOnly', 'Max-Age=600', `Path=${basePath}/auth`, 'SameSite=Lax']);
    const page = await person.begin(begun.url);
    expect(page.searchParams.get('redirect_uri')).toBe(`${below.url}/auth`);
    const answer = await person.open(await person.decide(page, { account: anyone() }));
    expect(answer.status).toBe(200);
    const visitor = answer.headers.getSetCookie().find((it) => it.startsWith('bookbridge_visitor='));
    expect(visitor).toContain(`Path=${new URL(begun.url).pathname};`);
    await ended(below, begun.import_id);
    expect((await contacts(below, begun.import_id)).total).toBeGreaterThan(0);
    expect(await (await person.open(begun.url)).text()).toContain('Shared with Invitely');
  });

  test('is sent over https only, where the service is reached so', async () => {
    const secure = await startSecure();
    try {
      const { url } = await secure.begin();
      const answer = await new Person().open(secure.here + new URL(url).pathname);
      expect(answer.status).toBe(302);
      const [line] = answer.headers.getSetCookie();
      expect(attributesOf(line)).toEqual(['HttpOnly', 'Max-Age=600', 'Path=/auth', 'SameSite=Lax', 'Secure']);
    } finally {
      await secure.stop();
    }
  });
});

describe('the cookies that let a browser see how its import stands', () => {
  const ofVisitor = (answer: Response) =>
    answer.headers.getSetCookie().filter((line) => line.startsWith('bookbridge_visitor'));

  test('have exactly the attributes that they should have', async () => {
    const begun = await beginGoogle();
    const [atLink, atCallback, ...more] = ofVisitor(
      await new Person().consent(begun.url, { account: anyone() }),
    );
    expect(more).toEqual([]);
    expect(atLink).toMatch(/^bookbridge_visitor=[\w-]{43}; /);
    const path = new URL(begun.url).pathname;
    expect(attributesOf(atLink)).toEqual(['HttpOnly', 'Max-Age=86400', `Path=${path}`, 'SameSite=Lax']);
    expect(atCallback).toMatch(/^bookbridge_visitor_[\w-]{16}=[\w-]{43}; /);
    expect(attributesOf(atCallback)).toEqual(['HttpOnly', 'Max-Age=600', 'Path=/auth', 'SameSite=Lax']);
  });

  test('are sent over https only, where the service is reached so', async () => {
    const secure = await startSecure();
    try {
      const { url } = await secure.begin();
      const person = new Person();
      // The provider would not send anybody back to an address that it does not know.
      const state = stateOf(await person.begin(secure.here + new URL(url).pathname));
      const answer = await person.open(`${secure.here}/auth?state=${state}&error=access_denied`);
      expect(answer.status).toBe(200);
      const lines = ofVisitor(answer);
      expect(lines).toHaveLength(2);
      for (const line of lines) expect(attributesOf(line)).toContain('Secure');
    } finally {
      await secure.stop();
    }
  });
});

/** A service that is reached by https, as it believes. */
async function startSecure() {
  const port = await freePort();
  const secure = await startTestService({
    BOOKBRIDGE_PORT: String(port),
    BOOKBRIDGE_BASE_URL: 'https://contacts.invitely.example',
    ...googleAt(service.sandbox.url),
  });
  const here = `http://127.0.0.1:${port}`;
  return {
    here,
    stop: () => secure.stop(),
    async begin(): Promise<{ url: string }> {
      const begun = await fetch(`${here}/begin_import/user_consent`, {
        ...form({ service: 'gmail' }),
        headers: { authorization: secure.application.basic },
      });
      return (await begun.json()) as { url: string };
    },
  };
}

describe('the test of a proxy page', () => {
  for (const method of ['GET', 'POST'])
    test(`answers a ${method} that it works`, async () => {
      const response = await fetch(
        `${service.url}/auth?forward=1&code=x&state=_csAuth%3D1%26import_id%3Dproxy-test`,
        { method },
      );
      expect(response.status).toBe(200);
      expect(response.headers.getSetCookie()).toEqual([]);
      expect(await response.text()).toContain(catalogues.en.proxyWorks.title);
    });

  for (const state of [
    '_csAuth=1',
    '_csAuth=2&import_id=proxy-test',
    'import_id=proxy-test',
    '_csAuth=1&import_id=1',
  ])
    test(`is not ${state}`, async () => {
      expect((await fetch(`${service.url}/auth?code=x&state=${encodeURIComponent(state)}`)).status).toBe(400);
    });
});
