import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Sandbox } from '../dist/index.js';
import { start } from './support/app.js';
import { type Contacts, entraError, graphError, MicrosoftApp, type Tokens } from './support/microsoft.js';

let sandbox: Sandbox;
let app: MicrosoftApp;

beforeAll(async () => {
  sandbox = await start();
  app = new MicrosoftApp(sandbox);
});
afterAll(() => sandbox.stop());

const list = '/me/contacts?$top=1000&$select=id';

/** What asks for the second page, again and again. */
async function secondPage(token: string): Promise<() => Promise<Response>> {
  const { '@odata.nextLink': next = '' } = await app.json<Contacts>(list, token);
  return () => app.graph(next, token);
}

describe('refusals at every page of the mailbox', () => {
  for (const [name, status, code] of [
    ['forbidden', 403, 'accessDenied'],
    ['exhausted', 429, 'ApplicationThrottled'],
    ['unavailable', 503, 'serviceNotAvailable'],
    ['internal-error', 500, 'ErrorInternalServerError'],
    ['no-mailbox', 404, 'MailboxNotEnabledForRESTAPI'],
    ['claims-401', 401, 'InvalidAuthenticationToken'],
    ['claims-403', 403, 'insufficient_claims'],
  ] as const)
    test(`${name}@ is ${status} ${code}, and the owner is told all the same`, async () => {
      const token = await app.token(name);
      for (const path of [list, list, '/me/contactFolders'])
        expect(await graphError(app.graph(path, token))).toEqual({ status, code });
      expect((await app.graph('/me', token)).status).toBe(200);
    });

  for (const name of ['claims-401', 'claims-403'])
    test(`${name}@ says in WWW-Authenticate which claims are wanted`, async () => {
      const answer = await app.graph(list, await app.token(name));
      const header = answer.headers.get('www-authenticate') ?? '';
      expect(header).toMatch(/^Bearer .*error="insufficient_claims"/);
      const [, claims = ''] = /claims="([^"]+)"/.exec(header) ?? [];
      expect(JSON.parse(Buffer.from(claims, 'base64').toString())).toHaveProperty('access_token');
    });

  test('flaky@ is 503 once for each page, and anew with each consent', async () => {
    for (let consent = 0; consent < 2; consent += 1) {
      const token = await app.token('flaky', { prompt: 'consent' });
      expect((await app.graph(list, token)).status).toBe(503);
      const again = await secondPage(token);
      expect([(await again()).status, (await again()).status]).toEqual([503, 200]);
    }
  });

  test('not-found@ is 404 at page 2, each time', async () => {
    const again = await secondPage(await app.token('not-found'));
    expect([(await again()).status, (await again()).status]).toEqual([404, 404]);
  });
});

describe('throttling', () => {
  for (const [name, retryAfter] of [
    ['quota', '1'],
    ['quota-bare', null],
  ] as const)
    test(`${name}@ is 429 once at page 2, with Retry-After ${retryAfter}`, async () => {
      const again = await secondPage(await app.token(name));
      const answer = await again();
      expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, retryAfter]);
      expect((await again()).status).toBe(200);
    });

  test('a mailbox answers four requests at once, and not a fifth until one is over', async () => {
    const few = '/me/contacts?$top=1';
    const [slow, other] = [await app.token('slow'), await app.token('slow+10')];
    const statuses = async () =>
      (await Promise.all(Array.from({ length: 6 }, () => app.graph(few, slow)))).map(({ status }) => status);
    for (let round = 0; round < 2; round += 1)
      expect((await statuses()).sort()).toEqual([200, 200, 200, 200, 429, 429]);
    const five = Array.from({ length: 5 }, () => app.graph(few, slow));
    expect((await app.graph(few, other)).status).toBe(200);
    const refused = (await Promise.all(five)).find(({ status }) => status === 429);
    expect(await refused?.json()).toMatchObject({
      error: {
        code: 'ApplicationThrottled',
        message: expect.stringContaining('MailboxConcurrency'),
      },
    });
  });

  test('a request that is given up makes room', async () => {
    const token = await app.token('hang');
    const again = await secondPage(token);
    const { '@odata.nextLink': next = '' } = await app.json<Contacts>(list, token);
    for (let i = 0; i < 2; i += 1) {
      const signals = Array.from({ length: 4 }, () => AbortSignal.timeout(50));
      const given = signals.map((signal) => app.graph(next, token, { signal }));
      expect((await Promise.allSettled(given)).map(({ status }) => status)).toEqual(
        Array.from({ length: 4 }, () => 'rejected'),
      );
      await expect.poll(async () => (await app.graph('/me/contactFolders', token)).status).toBe(200);
    }
    const hanging = again();
    hanging.catch(() => undefined);
    expect((await app.graph(list, token)).status).toBe(200);
  });
});

describe('pages', () => {
  test('large-pages@ is 504 above a hundred, and everybody arrives by hundreds', async () => {
    const token = await app.token('large-pages+250');
    for (const top of [1000, 500, 101])
      expect((await app.graph(`/me/contacts?$top=${top}`, token)).status).toBe(504);
    const { people, pages } = await app.all('/me/contacts?$top=100', token);
    expect([people.length, pages]).toEqual([250, 3]);
    expect((await app.graph('/me/contactFolders?$top=100', token)).status).toBe(200);
  });

  test('foreign-next-page@ names a page of another host, which has nobody', async () => {
    const { '@odata.nextLink': next = '' } = await app.json<Contacts>(
      list,
      await app.token('foreign-next-page'),
    );
    expect(new URL(next).origin).not.toBe(new URL(app.url).origin);
    expect(await (await fetch(next)).json()).toEqual({ value: [] });
  });

  test('foreign-redirect@ leads there, too', async () => {
    const again = await secondPage(await app.token('foreign-redirect'));
    expect(new URL((await again()).url).hostname).toBe('localhost');
  });

  for (const [name, offsets] of [
    ['loop', [1000, 1000, 1000]],
    ['circle', [1000, 2000, 0]],
    ['endless', [1000, 2000, 3000]],
  ] as const)
    test(`${name}@ goes on at ${offsets.join(', ')}`, async () => {
      const token = await app.token(name);
      const found: number[] = [];
      let next: string | undefined = list;
      for (let page = 0; page < 3; page += 1) {
        ({ '@odata.nextLink': next = '' } = await app.json<Contacts>(next, token));
        found.push(Number(new URL(next).searchParams.get('$skip')));
      }
      expect(found).toEqual(offsets);
    });

  test('twice@ begins each page with the last people of the page before', async () => {
    const { people, pages } = await app.all('/me/contacts?$top=100&$select=id', await app.token('twice+250'));
    expect([pages, people.length, new Set(people.map(({ id }) => id)).size]).toEqual([3, 270, 250]);
  });

  for (const name of ['truncated', 'reset'])
    test(`${name}-once@ breaks off at page 2, once`, async () => {
      const again = await secondPage(await app.token(`${name}-once`));
      await expect(again().then((answer) => answer.text())).rejects.toThrow();
      expect((await again()).status).toBe(200);
    });

  test('garbage@ is not JSON at page 2', async () => {
    const answer = await (await secondPage(await app.token('garbage')))();
    await expect(answer.json()).rejects.toThrow(SyntaxError);
  });
});

describe('tokens', () => {
  test('expired@ loses the first at page 2, and goes on with another', async () => {
    const tokens = await app.tokens({ name: 'expired' });
    const again = await secondPage(tokens.access_token);
    expect(await graphError(again())).toEqual({ status: 401, code: 'InvalidAuthenticationToken' });
    const { access_token } = (await (await app.refresh(tokens.refresh_token)).json()) as Tokens;
    const { people } = await app.all(list, access_token);
    expect(people).toHaveLength(2500);
  });

  for (const name of ['dead-refresh', 'revoked'])
    test(`${name}@ cannot go on`, async () => {
      const tokens = await app.tokens({ name });
      const again = await secondPage(tokens.access_token);
      expect((await again()).status).toBe(401);
      expect(await entraError(await app.refresh(tokens.refresh_token))).toMatchObject({ codes: [50173] });
    });

  test('rotating@ loses one with each page, and goes on by the newest refresh token only', async () => {
    let tokens = await app.tokens({ name: 'rotating' });
    const [first] = [tokens.refresh_token];
    let next: string | undefined = list;
    let pages = 0;
    while (next !== undefined) {
      if (pages > 0) {
        expect((await app.graph(next, tokens.access_token)).status).toBe(401);
        tokens = (await (await app.refresh(tokens.refresh_token)).json()) as Tokens;
      }
      const page: Contacts = await app.json(next, tokens.access_token);
      next = page['@odata.nextLink'];
      pages += 1;
    }
    expect(pages).toBe(3);
    expect(await entraError(await app.refresh(first))).toMatchObject({ error: 'invalid_grant' });
    expect(await entraError(await app.refresh(tokens.refresh_token))).toMatchObject({
      error: 'invalid_grant',
    });
  });
});

test('the log tells pages and tries of an account', async () => {
  const token = await app.token('flaky+15', { prompt: 'consent' });
  for (let i = 0; i < 2; i += 1) await app.graph('/me/contacts', token);
  await app.graph('/me/contacts?$skip=10', token);
  const query = new URLSearchParams({ account: 'flaky+15@personal.sandbox.example' });
  const answer = await fetch(`${app.url}/_sandbox/log?${query}`);
  const { requests } = (await answer.json()) as {
    requests: { path: string; page: number; status: number }[];
  };
  const pages = requests.filter(({ path }) => path.endsWith('/me/contacts'));
  expect(pages.map(({ page, status }) => [page, status])).toEqual([
    [1, 503],
    [1, 200],
    [2, 503],
  ]);
});
