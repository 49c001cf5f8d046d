import { anyone, Person, stateOf } from '@bookbridge/testing/consent';
import { type ServiceWithGoogle, startWithGoogle } from '@bookbridge/testing/google';
import { begin, ended } from '@bookbridge/testing/imports';
import { lockWaits } from '@bookbridge/testing/lock-waits';
import { storedImport } from '@bookbridge/testing/stored-import';
import { until } from '@bookbridge/testing/until';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { oauthClientOf } from '../../dist/grants/client.js';
import { beginConsent } from '../../dist/grants/consent.js';
import { providerOf, wayOf } from '../../dist/sources/registry.js';
import { catalogues } from '../../dist/texts/index.js';
import { arrivals, hurry } from './arrivals.js';

let service: ServiceWithGoogle;

beforeAll(async () => {
  service = await startWithGoogle({ settings: { BOOKBRIDGE_DATABASE_CONNECTIONS: '40' } });
});

afterAll(() => service.stop());

/** Has something happen to an import just when its callback uses the state up. */
async function meanwhile(change: string): Promise<void> {
  await service.service.parts.db.query(`
    create function public.meanwhile() returns trigger language plpgsql as
      $$ begin update bookbridge.imports set ${change} where id = old.import_id; return old; end $$;
    create trigger meanwhile after delete on vault.consents
      for each row execute function public.meanwhile()`);
}

afterEach(async () => {
  await service.service.parts.db.query(
    'drop trigger if exists meanwhile on vault.consents; drop function if exists public.meanwhile',
  );
});

const late = `wait_until = now() - interval '1 second'`;
const failed = `state = 'failed', failure = 'consent_denied', wait_until = null, ended_at = now(),
  forget_at = now() + interval '1 hour'`;

async function underWay(redirectUrl?: string) {
  const begun = await begin(service, {
    service: 'gmail',
    ...(redirectUrl !== undefined && { redirect_url: redirectUrl }),
  });
  const person = new Person();
  const account = anyone();
  return { begun, person, account, callback: await person.wayBack(begun.url, { account }) };
}

async function revoked(account: string): Promise<void> {
  await until(async () => {
    await hurry(service);
    return (await arrivals(service.sandbox, '/google/revoke', account)).length === 1;
  });
}

describe('an import that ends while its code is exchanged', () => {
  test('since its time is over, is no success, and the grant is revoked', async () => {
    const { begun, person, account, callback } = await underWay();
    await meanwhile(late);
    const answer = await person.open(callback);
    expect(answer.status).toBe(410);
    expect(await answer.text()).toContain(catalogues.en.expired.title);
    expect(await ended(service, begun.import_id)).toMatchObject({ status: 'ERROR', value: 102 });
    await revoked(account);
  });

  test('since access was denied in another tab, is no success, and the grant is revoked', async () => {
    const { person, account, callback } = await underWay('https://invitely.example/after');
    await meanwhile(failed);
    const answer = await person.open(callback);
    expect(answer.headers.get('location')).toContain('status=failure');
    await revoked(account);
  });

  test('keeps the failure that it ended with', async () => {
    const { begun, person, callback } = await underWay('https://invitely.example/after');
    callback.searchParams.set('code', 'made-up');
    await meanwhile(failed);
    const answer = await person.open(callback);
    expect(answer.headers.get('location')).toContain('status=failure');
    expect(await ended(service, begun.import_id)).toMatchObject({ status: 'ERROR', value: 101 });
  });
});

async function openStates(importId: number): Promise<number> {
  const { rowCount } = await service.service.parts.db.query(
    'select from vault.consents where import_id = (select id from bookbridge.imports where import_id = $1)',
    [importId],
  );
  return rowCount ?? 0;
}

describe('a link that is opened many times at once', () => {
  test('has eight open states, and the newest works', async () => {
    const begun = await begin(service, { service: 'gmail' });
    const person = new Person();
    const pages = await Promise.all(Array.from({ length: 40 }, () => person.begin(begun.url)));
    expect(new Set(pages.map(stateOf)).size).toBe(40);
    expect(await openStates(begun.import_id)).toBe(8);
    const newest = await person.wayBack(begun.url, { account: anyone() });
    expect(await openStates(begun.import_id)).toBe(8);
    expect((await person.open(newest)).status).toBe(200);
  });

  test('has eight even when none of twenty could see another begin', async () => {
    const { import_id: importId } = await begin(service, { service: 'gmail' });
    const { parts } = service.service;
    const it = await storedImport(parts.db, importId);
    if (it?.state !== 'waiting') throw new Error('It does not wait.');
    const oauth = wayOf(providerOf(it.source), 'consent')?.oauth;
    const client = oauth && (await oauthClientOf(parts, it.applicationId, it.source, oauth));
    if (!oauth || !client) throw new Error('There is no client.');
    const holding = await parts.db.connect();
    await holding.query('begin');
    await holding.query(
      'select from vault.keys join bookbridge.imports on id = keys.import_id where imports.import_id = $1 for no key update of keys',
      [importId],
    );
    const beginning = Array.from({ length: 20 }, () =>
      beginConsent(parts, it, oauth, client, { code: 'any', loginHint: null }),
    );
    await until(async () => (await lockWaits(holding)) === beginning.length);
    await holding.query('rollback');
    holding.release();
    const begun = await Promise.all(beginning);
    expect(new Set(begun.map((consent) => consent?.state)).size).toBe(20);
    expect(await openStates(importId)).toBe(8);
  });

  test('while its import ends leads nowhere afterwards', async () => {
    const begun = await begin(service, { service: 'gmail' });
    const { db } = service.service.parts;
    const ending = db.query(
      `update bookbridge.imports set wait_until = now() - interval '1 second' where import_id = $1`,
      [begun.import_id],
    );
    const answers = await Promise.all([
      ...Array.from({ length: 20 }, () => new Person().open(begun.url)),
      ended(service, begun.import_id),
      ending,
    ]);
    for (const answer of answers) if (answer instanceof Response) expect([302, 410]).toContain(answer.status);
    expect(await openStates(begun.import_id)).toBe(0);
  });
});
