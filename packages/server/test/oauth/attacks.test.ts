import { randomBytes } from 'node:crypto';
import { anyone, type Decision, Person, stateOf, withParameters } from '@bookbridge/testing/consent';
import { type ServiceWithGoogle, startWithGoogle } from '@bookbridge/testing/google';
import { type Begun, begin, contacts, ended, events } from '@bookbridge/testing/imports';
import { until } from '@bookbridge/testing/until';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { catalogues } from '../../dist/texts/index.js';
import { arrivals, forgetArrivals, hurry } from './arrivals.js';

const elsewhere = 'http://127.0.0.1:9/elsewhere';

let service: ServiceWithGoogle;

beforeAll(async () => {
  service = await startWithGoogle({ redirectUris: [elsewhere] });
});

afterAll(() => service.stop());

beforeEach(() => forgetArrivals(service.sandbox));

const beginGoogle = (parameters: Record<string, string> = {}) =>
  begin(service, { service: 'gmail', ...parameters });

interface UnderWay {
  readonly begun: Begun;
  readonly person: Person;
  /** Where the provider has sent the browser, which has not gone there yet. */
  readonly callback: URL;
}

async function underWay(decision?: Decision, parameters?: Record<string, string>): Promise<UnderWay> {
  const begun = await beginGoogle(parameters);
  const person = new Person();
  return { begun, person, callback: await person.wayBack(begun.url, decision) };
}

const randomState = () => randomBytes(32).toString('base64url');

/** The page that says nothing but that the browser does not belong here. */
async function expectAstray(response: Response): Promise<void> {
  const page = await response.text();
  expect(response.status, page).toBe(400);
  expect(page).toContain(catalogues.en.unmatchedCallback.title);
  expect(response.headers.get('location')).toBeNull();
  expect(response.headers.getSetCookie()).toEqual([]);
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(response.headers.get('referrer-policy')).toBe('no-referrer');
}

/** Nobody has heard of it, and the genuine callback still does what it is for. */
async function expectUntouched({ begun, person, callback }: UnderWay): Promise<void> {
  expect(await events(service, begun.import_id)).toEqual([
    expect.objectContaining({ event_type: 'INITIALIZING', status: 'INPROGRESS' }),
  ]);
  expect(await exchanges()).toBe(0);
  expect((await person.open(callback)).status).toBe(200);
  expect(await ended(service, begun.import_id)).toMatchObject({ status: 'COMPLETED' });
}

/** Waits until what an account has given is revoked. */
const revoked = (account: string) =>
  until(async () => {
    await hurry(service);
    return (await arrivals(service.sandbox, '/google/revoke', account)).length === 1;
  });

const exchanges = async () => (await arrivals(service.sandbox, '/google/token')).length;

describe('a state', () => {
  const wrong: Record<string, (callback: URL) => string> = {
    'that is missing': (callback) => withParameters(callback, { state: undefined }).href,
    'that is empty': (callback) => withParameters(callback, { state: '' }).href,
    'that was made up': (callback) => withParameters(callback, { state: randomState() }).href,
    'that lacks its last letter': (callback) =>
      withParameters(callback, { state: stateOf(callback).slice(0, -1) }).href,
    'with a letter more': (callback) => withParameters(callback, { state: `${stateOf(callback)}A` }).href,
    'in small letters': (callback) =>
      withParameters(callback, { state: stateOf(callback).toLowerCase() }).href,
    'with a zero byte': (callback) => withParameters(callback, { state: `${stateOf(callback)}\0` }).href,
    'that is a pattern of SQL': (callback) => withParameters(callback, { state: '%'.repeat(43) }).href,
    'that is a name of every object': (callback) =>
      withParameters(callback, { state: '__proto__', constructor: 'x' }).href,
    'as a list': (callback) =>
      withParameters(callback, { state: undefined, 'state[]': stateOf(callback) }).href,
    'twice, the second one made up': (callback) => `${callback.href}&state=${randomState()}`,
    'twice, the first one made up': (callback) => callback.href.replace('?', `?state=${randomState()}&`),
    'twice, the same': (callback) => `${callback.href}&state=${stateOf(callback)}`,
    'without a code': (callback) => withParameters(callback, { code: undefined }).href,
    'with two codes': (callback) => `${callback.href}&code=another`,
    'with an empty code': (callback) => withParameters(callback, { code: '' }).href,
  };
  for (const [name, change] of Object.entries(wrong))
    test(`${name} changes nothing`, async () => {
      const way = await underWay({ account: anyone() });
      await expectAstray(await way.person.open(change(way.callback)));
      await expectUntouched(way);
    });

  test('counts once', async () => {
    const { begun, person, callback } = await underWay({ account: anyone() });
    expect((await person.open(callback)).status).toBe(200);
    await expectAstray(await person.open(callback));
    await expectAstray(await person.open(withParameters(callback, { code: 'another' })));
    await expectAstray(
      await person.open(withParameters(callback, { code: undefined, error: 'access_denied' })),
    );
    expect(await ended(service, begun.import_id)).toMatchObject({ status: 'COMPLETED' });
    expect(await exchanges()).toBe(1);
  });

  test('counts once, also when the callback comes twice at the same moment', async () => {
    const { begun, person, callback } = await underWay({ account: anyone() });
    const answers = await Promise.all([1, 2, 3, 4].map(() => person.open(callback)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400, 400, 400]);
    expect(await ended(service, begun.import_id)).toMatchObject({ status: 'COMPLETED' });
    expect(await exchanges()).toBe(1);
  });

  test('is good for ten minutes, and not longer', async () => {
    const way = await underWay({ account: anyone() });
    const { db } = service.service.parts;
    const { rows } = await db.query<{ seconds: number }>(
      'select extract(epoch from max(expires_at) - now())::int as seconds from vault.consents',
    );
    expect(rows[0]?.seconds).toBeGreaterThan(590);
    expect(rows[0]?.seconds).toBeLessThanOrEqual(600);
    await db.query(`update vault.consents set expires_at = expires_at - interval '10 minutes'`);
    await expectAstray(await way.person.open(way.callback));
    expect(await exchanges()).toBe(0);
    // The link is as good as before.
    expect((await way.person.consent(way.begun.url, { account: anyone() })).status).toBe(200);
    expect(await ended(service, way.begun.import_id)).toMatchObject({ status: 'COMPLETED' });
  });
});

describe('the cookie of a state', () => {
  test('is asked for nothing when the page is opened anew without it', async () => {
    const response = await fetch(`${service.url}/auth`);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain(catalogues.en.doneHere.title);
  });

  test('has to be there', async () => {
    const way = await underWay({ account: anyone() });
    await expectAstray(await fetch(way.callback, { redirect: 'manual' }));
    await expectAstray(await new Person().open(way.callback));
    await expectUntouched(way);
  });

  test('has to be of this state, and not of another one of the same browser', async () => {
    const way = await underWay({ account: anyone() });
    const other = await way.person.open(way.begun.url);
    const [name, value] = pairOf(other);
    const ownName = way.person.cookieNamesFor(way.callback).find((it) => it !== name);
    await expectAstray(
      await fetch(way.callback, { redirect: 'manual', headers: { cookie: `${name}=${value}` } }),
    );
    // Nor under the right name.
    await expectAstray(
      await fetch(way.callback, { redirect: 'manual', headers: { cookie: `${ownName}=${value}` } }),
    );
    await expectUntouched(way);
  });

  test('has to be of this state, and not of another browser that has one of its own', async () => {
    const [way, other] = [await underWay({ account: anyone() }), await underWay({ account: anyone() })];
    await expectAstray(await other.person.open(way.callback));
    await expectAstray(await way.person.open(other.callback));
    await expectUntouched(way);
    await forgetArrivals(service.sandbox);
    await expectUntouched(other);
  });

  test('cannot be guessed from the state', async () => {
    const way = await underWay({ account: anyone() });
    const [name] = way.person.cookieNamesFor(way.callback);
    for (const value of ['', stateOf(way.callback), '1', 'A'.repeat(43)])
      await expectAstray(
        await fetch(way.callback, { redirect: 'manual', headers: { cookie: `${name}=${value}` } }),
      );
    await expectUntouched(way);
  });

  test('does not make a victim finish what an attacker began', async () => {
    // The attacker begins, and has the victim agree at the provider; the victim's browser comes back to us.
    const begun = await beginGoogle();
    const [attacker, victim] = [new Person(), new Person()];
    const callback = await victim.decide(await attacker.begin(begun.url), { account: anyone() });
    await expectAstray(await victim.open(callback));
    expect(await exchanges()).toBe(0);
    expect(await events(service, begun.import_id)).toHaveLength(1);
  });
});

function pairOf(response: Response): [name: string, value: string] {
  const [line = ''] = response.headers.getSetCookie();
  const pair = line.slice(0, line.indexOf(';'));
  return [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)];
}

describe('a code', () => {
  test('of somebody else gives nobody their contacts', async () => {
    const [victim, attacker] = [await underWay({ account: 'ana' }), await underWay({ account: anyone() })];
    const code = victim.callback.searchParams.get('code') ?? '';
    const answer = await attacker.person.open(withParameters(attacker.callback, { code }));
    expect(await answer.text()).toContain(catalogues.en.expired.title);
    expect(await ended(service, attacker.begun.import_id)).toMatchObject({ status: 'ERROR', value: 102 });
    await expect(contacts(service, attacker.begun.import_id)).rejects.toThrow('consent_expired');
    expect(await arrivals(service.sandbox, '/google/v1')).toEqual([]);
  });

  test('that was made up ends the import, and says nothing of the provider', async () => {
    const { begun, person, callback } = await underWay({ account: anyone() });
    const page = await (await person.open(withParameters(callback, { code: 'made-up' }))).text();
    expect(page).toContain(catalogues.en.expired.title);
    expect(page).not.toContain('made-up');
    expect(await ended(service, begun.import_id)).toMatchObject({ status: 'ERROR', value: 102 });
  });

  test('that was given for another redirect URI of the same client is refused', async () => {
    const begun = await beginGoogle();
    const person = new Person();
    const page = await person.begin(begun.url);
    const sentTo = await person.decide(withParameters(page, { redirect_uri: elsewhere }), {
      account: anyone(),
    });
    expect(sentTo.href).toMatch(elsewhere);
    const answer = await person.open(`${service.url}/auth${sentTo.search}`);
    expect(await answer.text()).toContain('needs attention');
    expect(await ended(service, begun.import_id)).toMatchObject({ status: 'ERROR', value: 401 });
  });

  test('that comes too late ends the import as one whose time is over', async () => {
    const { begun, person, callback } = await underWay({ account: 'late-code' });
    expect(await (await person.open(callback)).text()).toContain(catalogues.en.expired.title);
    expect(await ended(service, begun.import_id)).toMatchObject({ status: 'ERROR', value: 102 });
  });
});

describe('a callback of another provider', () => {
  test('is recognised by its issuer', async () => {
    const way = await underWay({ account: anyone() });
    expect(way.callback.searchParams.get('iss')).toBe(`${service.sandbox.url}/google`);
    for (const iss of ['https://evil.example', `${service.sandbox.url}/google/`, service.sandbox.url])
      await expectAstray(await way.person.open(withParameters(way.callback, { iss })));
    await expectAstray(await way.person.open(`${way.callback.href}&iss=https%3A%2F%2Fevil.example`));
    await expectUntouched(way);
  });

  test('may lack an issuer, which an application’s own page does not pass on', async () => {
    const { person, callback, begun } = await underWay({ account: anyone() });
    expect((await person.open(withParameters(callback, { iss: undefined }))).status).toBe(200);
    expect(await ended(service, begun.import_id)).toMatchObject({ status: 'COMPLETED' });
  });
});

describe('an error', () => {
  test('with a state that is somebody’s changes nothing without the cookie', async () => {
    const way = await underWay({ account: anyone() });
    for (const changes of [{ error: 'access_denied' }, { error_code: 'access_denied' }]) {
      const injected = withParameters(way.callback, { code: undefined, ...changes });
      await expectAstray(await fetch(injected, { redirect: 'manual' }));
      await expectAstray(await new Person().open(injected));
      await expectAstray(await fetch(injected, { method: 'POST', redirect: 'manual' }));
    }
    await expectUntouched(way);
  });

  const codes = {
    access_denied: 101,
    admin_policy_enforced: 104,
    org_internal: 401,
    temporarily_unavailable: 202,
    invalid_scope: 401,
    INVALID_SCOPE: 401,
    ORG_INTERNAL: 401,
    constructor: 203,
    ['__proto__']: 203,
    '<script>alert(1)</script>': 203,
  };
  for (const [error, value] of Object.entries(codes))
    test(`${error} ends the import with ${value}, and is not repeated`, async () => {
      const { begun, person, callback } = await underWay({ account: anyone() });
      const answer = await person.open(
        withParameters(callback, { code: undefined, error, error_description: '<b>zqdescription</b>' }),
      );
      const page = await answer.text();
      expect(answer.status).toBe(200);
      expect(page).not.toContain('zqdescription');
      expect(page).not.toContain('alert(1)');
      expect(await ended(service, begun.import_id)).toMatchObject({ status: 'ERROR', value });
      expect(await exchanges()).toBe(0);
    });

  test('counts, even when a code comes with it', async () => {
    const { begun, person, callback } = await underWay({ account: anyone() });
    await person.open(withParameters(callback, { error: 'access_denied' }));
    expect(await ended(service, begun.import_id)).toMatchObject({ status: 'ERROR', value: 101 });
    expect(await exchanges()).toBe(0);
  });
});

describe('of two tabs', () => {
  test('the first grant wins, and that of the second reads nothing and is revoked', async () => {
    const begun = await beginGoogle();
    const person = new Person();
    const [winner, loser] = [anyone(), anyone()];
    const [first, second] = [
      await person.wayBack(begun.url, { account: winner }),
      await person.wayBack(begun.url, { account: loser }),
    ];
    expect((await person.open(first)).status).toBe(200);
    const late = await person.open(second);
    expect(late.status).toBe(200);
    expect(await late.text()).toContain(catalogues.en.accessGranted.title);
    await ended(service, begun.import_id);
    const { contacts_owner: owner } = await contacts(service, begun.import_id);
    expect(owner).toMatchObject({ email: [{ address: `${winner}@sandbox.example` }] });
    await revoked(winner);
    await revoked(loser);
    expect(await arrivals(service.sandbox, '/google/v1', loser)).toEqual([]);
  });

  test('that come back at the same moment one wins, and the grant of the other is revoked', async () => {
    const begun = await beginGoogle();
    const person = new Person();
    const accounts = [anyone(), anyone()];
    const ways: URL[] = [];
    for (const account of accounts) ways.push(await person.wayBack(begun.url, { account }));
    const answers = await Promise.all(ways.map((way) => person.open(way)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(await ended(service, begun.import_id)).toMatchObject({ status: 'COMPLETED' });
    for (const account of accounts) await revoked(account);
    const read = await Promise.all(
      accounts.map(async (it) => (await arrivals(service.sandbox, '/google/v1', it)).length > 0),
    );
    expect(read.filter(Boolean)).toHaveLength(1);
  });

  test('a denial in the second does not end what the first has begun', async () => {
    const begun = await beginGoogle();
    const person = new Person();
    const first = await person.wayBack(begun.url, { account: anyone() });
    const second = await person.wayBack(begun.url, { decision: 'deny' });
    await person.open(first);
    expect(await (await person.open(second)).text()).toContain(catalogues.en.accessGranted.title);
    expect(await ended(service, begun.import_id)).toMatchObject({ status: 'COMPLETED' });
  });

  test('a grant in the second comes too late after a denial in the first', async () => {
    const begun = await beginGoogle();
    const person = new Person();
    const first = await person.wayBack(begun.url, { decision: 'deny' });
    const second = await person.wayBack(begun.url, { account: anyone() });
    await person.open(first);
    await expectAstray(await person.open(second));
    expect(await ended(service, begun.import_id)).toMatchObject({ status: 'ERROR', value: 101 });
    expect(await exchanges()).toBe(0);
  });
});
