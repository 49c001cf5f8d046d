import { defaultClient } from '@bookbridge/sandbox';
import { anyone, Person } from '@bookbridge/testing/consent';
import { type Front, type Met, startFront } from '@bookbridge/testing/front';
import { type ServiceWithGoogle, startWithGoogle } from '@bookbridge/testing/google';
import { begin, ended } from '@bookbridge/testing/imports';
import { until } from '@bookbridge/testing/until';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { arrivals, hurry, noteWaits } from './arrivals.js';

let service: ServiceWithGoogle;
let front: Front;

/** What the revocation endpoint does; told how often it has been asked. */
let answer: (tries: number) => Met = () => undefined;
let tries = 0;
/** What it was given. */
const given: URLSearchParams[] = [];
let told = 0;

beforeAll(async () => {
  front = await startFront(
    () => service.sandbox.url,
    ({ url, body }) => {
      if (!url.pathname.endsWith('/revoke')) return undefined;
      given.push(new URLSearchParams(body));
      return answer(++tries);
    },
  );
  service = await startWithGoogle({ settings: { BOOKBRIDGE_GOOGLE_OAUTH_URL: `${front.url}/google` } });
});

afterAll(async () => {
  await service.stop();
  await front.stop();
});

beforeEach(() => {
  tries = 0;
  given.length = 0;
  told = service.logs().length;
});

interface Told {
  readonly level: number;
  readonly failure: string;
  readonly tries: number;
}

/** What the log says of tokens that were not revoked, since the test began. */
const warnings = (): Told[] =>
  service
    .logs()
    .slice(told)
    .split('\n')
    .filter((line) => line.includes('a token could not be revoked'))
    .map((line) => JSON.parse(line));

const jobs = async (): Promise<number> => {
  const { rowCount } = await service.service.parts.db.query('select from graphile_worker._private_jobs');
  return rowCount ?? 0;
};

/** Reads a book to its end, and lets all that follows happen. */
async function read(account = anyone()): Promise<string> {
  const begun = await begin(service, { service: 'gmail' });
  await new Person().consent(begun.url, { account });
  expect(await ended(service, begun.import_id)).toMatchObject({ status: 'COMPLETED' });
  return account;
}

const done = () =>
  until(async () => {
    await hurry(service);
    return (await jobs()) === 0;
  });

const error = (status: number, name: string, headers: Record<string, string> = {}): Met => ({
  status,
  body: { error: name },
  headers,
});

describe('a revocation', () => {
  test('waits some seconds for a second import of the same person', async () => {
    answer = () => undefined;
    const waits = await noteWaits(service);
    const account = await read();
    // The import itself waits for nothing.
    expect(await waits()).toEqual([0, 3]);
    await done();
    expect(await arrivals(service.sandbox, '/google/revoke', account)).toHaveLength(1);
    expect(warnings()).toEqual([]);
  });

  test('is of the refresh token, since not every provider ends that one with the other', async () => {
    answer = () => undefined;
    await read();
    await done();
    expect(given).toHaveLength(1);
    expect(given[0]?.get('token')).toMatch(/^1\/\//);
    expect(given[0]?.get('client_id')).toBe(defaultClient.id);
  });

  test('of a provider that is away for a moment is tried again, and told', async () => {
    answer = (nth) => (nth <= 2 ? error(503, 'x') : undefined);
    const account = await read();
    await done();
    expect(await arrivals(service.sandbox, '/google/revoke', account)).toHaveLength(1);
    expect(warnings()).toEqual([
      expect.objectContaining({ level: 40, failure: 'source_unavailable', tries: 1 }),
      expect.objectContaining({ level: 40, failure: 'source_unavailable', tries: 2 }),
    ]);
  });

  test('is tried again ever later, and given up after the eighth time', async () => {
    answer = () => error(503, 'x');
    const waits = await noteWaits(service);
    await read();
    await done();
    expect(tries).toBe(8);
    const minutes = [1, 2, 4, 8, 16, 32, 64];
    expect(await waits()).toEqual([0, 3, ...minutes.map((it) => it * 60)]);
    expect(warnings().map((it) => it.tries)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  test('meets a connection that is reset as it does a provider that is away', async () => {
    answer = (nth) => (nth === 1 ? 'reset' : undefined);
    const account = await read();
    await done();
    expect(await arrivals(service.sandbox, '/google/revoke', account)).toHaveLength(1);
    expect(warnings()).toMatchObject([{ failure: 'source_unavailable', tries: 1 }]);
  });

  for (const name of ['invalid_token', 'invalid_grant'])
    test(`of a token that is dead (${name}) is done`, async () => {
      answer = () => error(400, name);
      await read();
      await done();
      expect(tries).toBe(1);
      expect(warnings()).toEqual([]);
    });

  for (const [what, met] of [
    ['is refused', error(401, 'invalid_client')],
    ['is asked for by a challenge', error(401, 'x', { 'www-authenticate': 'Basic realm="x"' })],
  ] as const)
    test(`whose client ${what} is told, and not taken for dead`, async () => {
      answer = (nth) => (nth === 1 ? met : undefined);
      const account = await read();
      await done();
      expect(warnings()).toMatchObject([{ level: 40, failure: 'application_misconfigured', tries: 1 }]);
      expect(await arrivals(service.sandbox, '/google/revoke', account)).toHaveLength(1);
    });

  test('tells nothing of the token, nor of what was answered', async () => {
    answer = (nth) => (nth === 1 ? error(400, 'ya29.zqtokencanary-1') : undefined);
    await read();
    await done();
    expect(warnings()).toMatchObject([{ failure: 'source_error' }]);
    expect(service.logs()).not.toMatch(/zqtokencanary|ya29\.|1\/\/0/);
    expect(service.logs()).not.toContain(defaultClient.secret);
  });
});
