import { anyone, Person } from '@bookbridge/testing/consent';
import { type Asked, type Front, type Met, startFront } from '@bookbridge/testing/front';
import { type ServiceWithGoogle, startWithGoogle } from '@bookbridge/testing/google';
import { begin, ended } from '@bookbridge/testing/imports';
import { until } from '@bookbridge/testing/until';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/** What happens to one code: at each of its exchanges, from the first. */
type Trouble = (exchange: number) => Promise<Met> | Met;

interface Troubled {
  readonly trouble: Trouble;
  exchanges: number;
}

const troubles = new Map<string, Troubled>();

let service: ServiceWithGoogle;
let front: Front;

const meet = ({ url, body }: Asked): Promise<Met> | Met => {
  const met = url.pathname.endsWith('/token') ? troubles.get(codeIn(body)) : undefined;
  return met?.trouble(++met.exchanges);
};

const codeIn = (body: string) => new URLSearchParams(body).get('code') ?? '';

beforeAll(async () => {
  front = await startFront(() => service.sandbox.url, meet);
  service = await startWithGoogle({ settings: { BOOKBRIDGE_GOOGLE_OAUTH_URL: `${front.url}/google` } });
});

afterAll(async () => {
  await service.stop();
  await front.stop();
});

const refusal = (status: number, headers: Record<string, string> = {}): Met => ({
  status,
  body: '<html>Try later</html>',
  headers: { 'content-type': 'text/html', ...headers },
});

/** A consent whose code meets trouble when it is exchanged. */
async function consentWith(trouble: Trouble) {
  const begun = await begin(service, { service: 'gmail' });
  const person = new Person();
  const callback = await person.wayBack(begun.url, { account: anyone() });
  const met: Troubled = { trouble, exchanges: 0 };
  troubles.set(callback.searchParams.get('code') ?? '', met);
  const before = Date.now();
  const answer = await person.open(callback);
  return {
    importId: begun.import_id,
    status: answer.status,
    ms: Date.now() - before,
    exchanges: met.exchanges,
    event: await ended(service, begun.import_id),
  };
}

const kinds: [string, Met, number][] = [
  ['a connection that is reset', 'reset', 202],
  ['503', refusal(503), 202],
  ['429', refusal(429), 201],
];

/** All lines of the log that name an import. */
const logOf = (importId: number) =>
  service
    .logs()
    .split('\n')
    .filter((line) => line.includes(`"import_id":${importId}`));

describe.concurrent('an exchange of a code', () => {
  for (const [what, met, number] of kinds) {
    test(`that meets ${what} once goes on`, async () => {
      const it = await consentWith((exchange) => (exchange === 1 ? met : undefined));
      expect(it.event).toMatchObject({ status: 'COMPLETED' });
      expect(it).toMatchObject({ status: 200, exchanges: 2 });
    });

    test(`that meets ${what} twice goes on`, async () => {
      const it = await consentWith((exchange) => (exchange <= 2 ? met : undefined));
      expect(it.event).toMatchObject({ status: 'COMPLETED' });
      expect(it.exchanges).toBe(3);
    });

    test(`that meets ${what} each time ends the import with ${number} after three`, async () => {
      const it = await consentWith(() => met);
      expect(it.event).toMatchObject({ status: 'ERROR', value: number });
      expect(it.exchanges).toBe(3);
    });
  }

  test('leaves a provider alone for as long as it says, if the person can wait so long', async () => {
    const it = await consentWith((exchange) =>
      exchange === 1 ? refusal(429, { 'retry-after': '1' }) : undefined,
    );
    expect(it.event).toMatchObject({ status: 'COMPLETED' });
    expect(it.ms).toBeGreaterThanOrEqual(1000);
    const other = await consentWith(() => refusal(503, { 'retry-after': '30' }));
    expect(other.event).toMatchObject({ status: 'ERROR', value: 202 });
    expect(other.exchanges).toBe(1);
  });

  test('that is never answered ends with 202 after eight seconds, however often it was tried', async () => {
    const it = await consentWith(async (exchange) => {
      if (exchange === 1) return refusal(503);
      await new Promise((resolve) => setTimeout(resolve, 20_000).unref());
      return undefined;
    });
    expect(it.event).toMatchObject({ status: 'ERROR', value: 202 });
    expect(it.exchanges).toBe(2);
    expect(it.ms).toBeGreaterThan(7500);
  });

  for (const [what, status, error, value] of [
    ['that is refused', 400, 'invalid_grant', 102],
    ['that is refused in capitals', 401, 'INVALID_GRANT', 102],
    ['whose client is refused', 401, 'invalid_client', 401],
  ] as const)
    test(`${what} is not tried again`, async () => {
      const it = await consentWith(() => ({ status, body: { error } }));
      expect(it.exchanges).toBe(1);
      expect(it.event).toMatchObject({ status: 'ERROR', value });
    });

  for (const [error, remedy] of [
    ['deleted_client', 'Google has deleted the OAuth client'],
    ['invalid_client', 'Google does not know the OAuth client by this id and secret'],
  ] as const)
    test(`that fails with ${error} tells the operator what to do about exactly that`, async () => {
      const it = await consentWith(() => ({ status: 401, body: { error } }));
      expect(it.event).toMatchObject({ status: 'ERROR', value: 401 });
      expect(logOf(it.importId).join('\n')).toContain(remedy);
    });

  test('reads no more than 256 KB of an answer, and asks no second time', async () => {
    const it = await consentWith(() => ({
      status: 200,
      body: { access_token: 'zqlongcanary'.repeat(30_000), token_type: 'Bearer' },
    }));
    expect(it.event).toMatchObject({ status: 'ERROR', value: 203 });
    expect(it.exchanges).toBe(1);
    expect(logOf(it.importId).join('\n')).toContain('262144');
    expect(service.logs()).not.toContain('zqlongcanary');
  });

  const names: [string, string][] = [
    ['of a megabyte', 'zqnamecanary'.repeat(90_000)],
    ['of two hundred kilobytes', 'zqnamecanary'.repeat(17_000)],
    ['of a sentence with a secret', 'no client has sandbox-secret zqnamecanary'],
    ['of a token', 'ya29.zqnamecanary-0'],
    ['of a line like one of a stack', 'x\n    at zqnamecanary'],
    ['of a property of every object', 'constructor'],
  ];
  for (const [what, name] of names)
    for (const status of [400, 401, 500])
      test(`that fails with ${status} and a name ${what} tells the log little`, async () => {
        const it = await consentWith(() => ({
          status,
          body: { error: name, error_description: 'zqdescriptioncanary' },
        }));
        expect(it.event.status).toBe('ERROR');
        const lines = logOf(it.importId);
        expect(lines.length).toBeGreaterThan(0);
        for (const line of lines) {
          expect(line.length).toBeLessThan(4000);
          for (const cause of causesIn(JSON.parse(line))) expect(cause.length).toBeLessThanOrEqual(300);
        }
        expect(service.logs()).not.toMatch(/zqnamecanary|zqdescriptioncanary|sandbox-secret/);
      });

  test('whose answer is no JSON, or no tokens, ends the import with 203 and quotes nothing', async () => {
    for (const body of [
      'x\n    at zqbodycanary',
      '['.repeat(100_000),
      'null',
      '{}',
      '{"access_token":"zqbodycanary"}',
      '{"access_token":"zqbodycanary","token_type":"Bearer","id_token":"zqbodycanary"}',
      '{"access_token":"zqbodycanary","token_type":"zqbodycanary"}',
    ]) {
      const it = await consentWith(() => ({ status: 200, body }));
      expect(it.event, body).toMatchObject({ status: 'ERROR', value: 203 });
      expect(it.exchanges).toBe(1);
    }
    expect(service.logs()).not.toContain('zqbodycanary');
  });
});

/** The texts that say why, of an error and those below it. */
function causesIn({ err }: { err?: { cause?: unknown } }): string[] {
  const texts: string[] = [];
  for (let at: unknown = err; typeof at === 'object' && at !== null; at = (at as { cause?: unknown }).cause) {
    const { cause } = at as { cause?: unknown };
    if (typeof cause === 'string') texts.push(cause);
  }
  return texts;
}

test('what was refused leaves nothing in the queue', async () => {
  const { db } = service.service.parts;
  await until(async () => {
    await db.query('update graphile_worker._private_jobs set run_at = now() where locked_at is null');
    return (await db.query('select from graphile_worker._private_jobs')).rowCount === 0;
  });
});
