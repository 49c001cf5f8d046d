import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { catalogues } from '../../dist/texts/index.js';
import { anyone, Person } from '../support/consent.js';
import { type ServiceWithGoogle, startWithGoogle } from '../support/google.js';
import { begin, ended } from '../support/imports.js';
import { until } from '../support/slow-pages.js';
import { arrivals, hurry } from './arrivals.js';

let service: ServiceWithGoogle;

beforeAll(async () => {
  service = await startWithGoogle();
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

describe('a link that is opened many times at once', () => {
  test('has eight open states again as soon as it is opened once more', async () => {
    const begun = await begin(service, { service: 'gmail' });
    const person = new Person();
    await Promise.all(Array.from({ length: 20 }, () => person.begin(begun.url)));
    const open = async () =>
      (await service.service.parts.db.query('select from vault.consents')).rowCount ?? 0;
    const newest = await person.wayBack(begun.url, { account: anyone() });
    expect(await open()).toBe(8);
    expect((await person.open(newest)).status).toBe(200);
  });
});
