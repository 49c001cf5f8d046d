import type { TokenEndpointResponse } from 'oauth4webapi';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Sandbox } from '../dist/index.js';
import { App, errorOf, start } from './support/app.js';
import { type Connections, connectionsPath, json, refusalOf, wholeBook } from './support/people-api.js';

const size = { pageSize: '1000', personFields: 'names' };

let sandbox: Sandbox;
let app: App;

beforeAll(async () => {
  sandbox = await start();
  app = await App.at(sandbox);
});
afterAll(() => sandbox.stop());

const page1 = (token: string) => app.get(connectionsPath(size), token);

/** What asks for the second page, again and again. */
async function secondPage(token: string): Promise<(signal?: AbortSignal) => Promise<Response>> {
  const { nextPageToken }: Connections = await json(page1(token));
  const url = app.url + connectionsPath({ ...size, pageToken: nextPageToken ?? '' });
  return (signal) =>
    fetch(url, { headers: { authorization: `Bearer ${token}` }, ...(signal ? { signal } : {}) });
}

const tokensOf = (name: string) => app.tokens({ name });
const tokenOf = async (name: string) => (await tokensOf(name)).access_token;

describe('refusals at every page', () => {
  for (const [name, refusal] of [
    ['disabled', { code: 403, status: 'PERMISSION_DENIED', reason: 'SERVICE_DISABLED' }],
    ['forbidden', { code: 403, status: 'PERMISSION_DENIED' }],
    ['exhausted', { code: 429, status: 'RESOURCE_EXHAUSTED', reason: 'RATE_LIMIT_EXCEEDED' }],
    ['unavailable', { code: 503, status: 'UNAVAILABLE' }],
    ['internal-error', { code: 500, status: 'INTERNAL' }],
  ] as const)
    test(`${name}@ is ${refusal.code} at every try`, async () => {
      const token = await tokenOf(name);
      expect(await refusalOf(page1(token))).toEqual(refusal);
      expect(await refusalOf(page1(token))).toEqual(refusal);
      expect(await refusalOf(app.get('/v1/contactGroups', token))).toEqual(refusal);
    });

  test('not-found@ is 404 at page 2, each time', async () => {
    const again = await secondPage(await tokenOf('not-found'));
    expect([(await again()).status, (await again()).status]).toEqual([404, 404]);
  });

  test('flaky@ is 503 once for each page, and anew with each consent', async () => {
    for (let consent = 0; consent < 2; consent += 1) {
      const token = await tokenOf('flaky');
      expect(await refusalOf(page1(token))).toEqual({ code: 503, status: 'UNAVAILABLE' });
      const again = await secondPage(token);
      expect([(await again()).status, (await again()).status]).toEqual([503, 200]);
    }
  });
});

describe('quotas', () => {
  for (const [name, retryAfter] of [
    ['quota', '1'],
    ['quota-bare', null],
  ] as const)
    test(`${name}@ is 429 once at page 2, with Retry-After ${retryAfter}`, async () => {
      const again = await secondPage(await tokenOf(name));
      const answer = await again();
      expect(answer.headers.get('retry-after')).toBe(retryAfter);
      const { error } = (await answer.json()) as { error: { details: { metadata: unknown }[] } };
      expect(error.details[0]?.metadata).toMatchObject({
        quota_limit: 'CriticalReadsPerMinutePerProjectPerUser',
      });
      expect((await again()).status).toBe(200);
    });

  test('quota-failure@ tells no reason, only what was violated', async () => {
    const again = await secondPage(await tokenOf('quota-failure'));
    expect(await (await again()).text()).toContain('FBS quota limit exceeded');
    expect((await again()).status).toBe(200);
  });
});

describe('tokens', () => {
  test('expired@ dies after page 1, and goes on with a new token at the same page', async () => {
    const tokens = await tokensOf('expired');
    const { nextPageToken }: Connections = await json(page1(tokens.access_token));
    const path = connectionsPath({ ...size, pageToken: nextPageToken ?? '' });
    expect(await refusalOf(app.get(path, tokens.access_token))).toMatchObject({ code: 401 });
    expect((await page1(tokens.access_token)).status).toBe(401);
    const refreshed = (await (await app.refresh(tokens.refresh_token)).json()) as TokenEndpointResponse;
    expect((await app.get(path, refreshed.access_token)).status).toBe(200);
    expect((await wholeBook(app, refreshed.access_token, size)).people).toHaveLength(2500);
  });

  for (const [name, isForgotten] of [
    ['dead-refresh', false],
    ['revoked', true],
  ] as const)
    test(`${name}@ dies after page 1 and cannot be refreshed; the consent is ${isForgotten ? '' : 'not '}forgotten`, async () => {
      const tokens = await tokensOf(name);
      const again = await secondPage(tokens.access_token);
      expect((await again()).status).toBe(401);
      expect(await errorOf(await app.refresh(tokens.refresh_token))).toEqual({
        status: 400,
        error: 'invalid_grant',
      });
      const query = await app.query({ parameters: { prompt: '', login_hint: `${name}@sandbox.example` } });
      const page = await fetch(`${app.server.authorization_endpoint}?${query}`, { redirect: 'manual' });
      expect(page.status).toBe(isForgotten ? 200 : 302);
    });
});

describe('answers that break off, come late or are malformed', () => {
  test('slow@ answers each page 250 ms late', async () => {
    const token = await tokenOf('slow+10');
    const begun = performance.now();
    expect((await page1(token)).status).toBe(200);
    expect(performance.now() - begun).toBeGreaterThan(245);
  });

  test('drip@ sends the whole answer in many pieces over two seconds', async () => {
    const answer = await page1(await tokenOf('drip'));
    let pieces = 0;
    let text = '';
    const decoder = new TextDecoder();
    for await (const piece of answer.body ?? []) {
      pieces += 1;
      text += decoder.decode(piece, { stream: true });
    }
    // Pieces that a busy reader finds waiting come as one.
    expect(pieces).toBeGreaterThan(1);
    expect((JSON.parse(text) as Connections).connections).toHaveLength(100);
  });

  for (const name of ['hang', 'trickle'])
    test(`${name}@ never comes to the end of page 2`, async () => {
      const again = await secondPage(await tokenOf(name));
      const reading = again(AbortSignal.timeout(700)).then((answer) => answer.text());
      await expect(reading).rejects.toThrow(/timeout/);
    });

  for (const [name, message] of [
    ['reset', 'fetch failed'],
    ['truncated', 'terminated'],
  ] as const) {
    test(`${name}@ breaks off at page 2, each time`, async () => {
      const again = await secondPage(await tokenOf(name));
      for (let tries = 0; tries < 2; tries += 1)
        await expect(again().then((answer) => answer.text())).rejects.toThrow(message);
    });

    test(`${name}-once@ breaks off at page 2, once`, async () => {
      const again = await secondPage(await tokenOf(`${name}-once`));
      await expect(again().then((answer) => answer.text())).rejects.toThrow(message);
      expect((await json<Connections>(again())).connections).toHaveLength(1000);
    });
  }

  test('garbage@ says that page 2 is JSON, which it is not', async () => {
    const again = await secondPage(await tokenOf('garbage'));
    const answer = await again();
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      200,
      'application/json; charset=UTF-8',
    ]);
    await expect(answer.json()).rejects.toThrow(SyntaxError);
  });
});

test('flood@ sends more than anybody should read', async () => {
  const again = await secondPage(await tokenOf('flood'));
  const stop = new AbortController();
  let bytes = 0;
  for await (const piece of (await again(stop.signal)).body ?? []) {
    bytes += piece.length;
    if (bytes > 5_000_000) break;
  }
  stop.abort();
  expect(bytes).toBeGreaterThan(5_000_000);
});

test('foreign-redirect@ sends page 2 to another host, where the log tells who followed', async () => {
  const again = await secondPage(await tokenOf('foreign-redirect'));
  const answer = await again();
  expect([answer.redirected, new URL(answer.url).hostname, await answer.json()]).toEqual([
    true,
    'localhost',
    {},
  ]);
  const { requests } = await json<{ requests: { path: string }[] }>(fetch(`${app.url}/_sandbox/log`));
  expect(requests.at(-1)?.path).toBe('/google/elsewhere');
});

describe('pages that follow each other badly', () => {
  test('endless@ always has a next page, with other people', async () => {
    const token = await tokenOf('endless');
    let pageToken = '';
    const seen = new Set<unknown>();
    for (let page = 0; page < 10; page += 1) {
      const { connections = [], nextPageToken }: Connections = await json(
        app.get(connectionsPath({ ...size, pageToken }), token),
      );
      for (const { resourceName } of connections) seen.add(resourceName);
      pageToken = nextPageToken ?? '';
    }
    expect([seen.size, pageToken !== '']).toEqual([10_000, true]);
  });

  test('loop@ names page 2 as the page after page 2', async () => {
    const token = await tokenOf('loop');
    const { nextPageToken: first }: Connections = await json(page1(token));
    const { nextPageToken: second }: Connections = await json(
      app.get(connectionsPath({ ...size, pageToken: first ?? '' }), token),
    );
    expect(second).toBe(first);
  });

  test('foreign-next-page@ names an address of another host, which is no page token', async () => {
    const token = await tokenOf('foreign-next-page');
    const { connections = [], nextPageToken }: Connections = await json(page1(token));
    expect(connections).toHaveLength(1000);
    const next = new URL(nextPageToken ?? '');
    expect(next).toMatchObject({ hostname: 'localhost', pathname: '/google/elsewhere' });
    expect(await (await fetch(next)).json()).toEqual({});
    const asToken = await app.get(connectionsPath({ ...size, pageToken: next.href }), token);
    expect(asToken.status).toBe(400);
  });

  test('twice@ repeats the last ten people of each page, and ends', async () => {
    const { people, pages } = await wholeBook(app, await tokenOf('twice'), size);
    expect([people.length, pages]).toEqual([2520, 3]);
    expect(new Set(people.map(({ resourceName }) => resourceName)).size).toBe(2500);
  });
});

describe('accounts', () => {
  test('have as many people as the number in their name', async () => {
    for (const [name, length] of [
      ['size-1234', 1234],
      ['twice+5', 5],
      ['one', 1],
    ] as const)
      expect((await wholeBook(app, await tokenOf(name), size)).people).toHaveLength(length);
  });

  test('that do not exist cannot allow anything', async () => {
    for (const name of ['nobody', 'size-100001', 'ana+100001', 'constructor']) {
      const form = {
        request: (await app.query()).toString(),
        account: `${name}@sandbox.example`,
        decision: 'allow',
      };
      expect((await app.post('/o/oauth2/v2/auth/consent', form)).status).toBe(400);
    }
  });
});

test('late-code@ gives a code that is too old by the time it arrives', async () => {
  const answer = await app.exchange(await app.decide({ name: 'late-code' }));
  expect(await errorOf(answer)).toEqual({ status: 400, error: 'invalid_grant' });
});

test('a path that Google does not have is 404, and logged', async () => {
  expect((await fetch(`${app.url}/v2/people`)).status).toBe(404);
  const { requests } = await json<{ requests: unknown[] }>(fetch(`${app.url}/_sandbox/log`));
  expect(requests.at(-1)).toMatchObject({ path: '/google/v2/people', status: 404 });
});

interface Logged {
  requests: { path: string; status: number | null; page: number | null }[];
}

describe('the log', () => {
  test('counts the tries of an account, and holds no token', async () => {
    const token = await tokenOf('flaky+7');
    await page1(token);
    await page1(token);
    const answer = await fetch(
      `${app.url}/_sandbox/log?account=${encodeURIComponent('flaky+7@sandbox.example')}`,
    );
    const text = await answer.text();
    expect(text).not.toContain(token);
    const { requests } = JSON.parse(text) as Logged;
    expect(requests.map(({ path, status, page }) => [path.split('/').at(-1), page, status])).toEqual([
      ['consent', null, 302],
      ['token', null, 200],
      ['connections', 1, 503],
      ['connections', 1, 200],
    ]);
  });

  test('can be emptied', async () => {
    await fetch(`${app.url}/_sandbox/log`, { method: 'DELETE' });
    expect(await json<Logged>(fetch(`${app.url}/_sandbox/log`))).toEqual({ requests: [] });
  });
});

test('stopping ends what hangs', async () => {
  const own = await start();
  app = await App.at(own);
  const again = await secondPage(await tokenOf('hang'));
  const hanging = again().catch((error: unknown) => error);
  const arrived = () => json<Logged>(fetch(`${app.url}/_sandbox/log`));
  await expect.poll(async () => (await arrived()).requests.at(-1)).toMatchObject({ page: 2, status: null });
  await own.stop();
  expect(await hanging).toBeInstanceOf(TypeError);
});
