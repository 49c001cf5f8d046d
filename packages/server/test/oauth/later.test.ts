import { anyone, Person } from '@bookbridge/testing/consent';
import { type ServiceWithGoogle, startWithGoogle } from '@bookbridge/testing/google';
import { begin, contacts, ended } from '@bookbridge/testing/imports';
import { lockWaits } from '@bookbridge/testing/lock-waits';
import { holdPages } from '@bookbridge/testing/slow-pages';
import { until } from '@bookbridge/testing/until';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { catalogues } from '../../dist/texts/index.js';
import { arrivals, forgetArrivals, hurry } from './arrivals.js';

const texts = catalogues.en;

/** What belongs to the application and its person, and to nobody who merely has the link. */
const named = { redirect_url: 'https://invitely.example/after', user_id: 'zquser', echo: 'zqecho' };

let service: ServiceWithGoogle;

beforeAll(async () => {
  service = await startWithGoogle();
});

afterAll(() => service.stop());

beforeEach(() => forgetArrivals(service.sandbox));

const beginGoogle = (parameters: Record<string, string> = {}) =>
  begin(service, { service: 'gmail', ...parameters });

const exchanges = async () => (await arrivals(service.sandbox, '/google/token')).length;

async function revoked(account: string): Promise<void> {
  await until(async () => {
    await hurry(service);
    return (await arrivals(service.sandbox, '/google/revoke', account)).length === 1;
  });
}

const textOf = async (answer: Response) =>
  [...answer.headers].map((pair) => pair.join(': ')).join('\n') + (await answer.text());

describe('a later callback', () => {
  for (const when of ['while the first is read', 'when the first has been read'] as const)
    test(`in another browser, ${when}, is told that the link was used, and its grant is revoked`, async () => {
      const begun = await beginGoogle(named);
      const [person, other] = [new Person(), new Person()];
      const theirs = anyone();
      const callback = await other.wayBack(begun.url, { account: theirs });
      const letGo = await holdPages(service.service.parts.db, begun.import_id);
      await person.consent(begun.url, { account: anyone() });
      if (when === 'when the first has been read') {
        await letGo();
        await ended(service, begun.import_id);
      }
      const late = await other.open(callback);
      if (when === 'while the first is read') await letGo();
      expect(late.status).toBe(200);
      expect(late.headers.get('location')).toBeNull();
      const all = await textOf(late);
      expect(all).toContain(texts.linkUsed.title);
      expect(all).not.toMatch(/zquser|zqecho|invitely\.example\/after|visitor/);
      expect(all).not.toContain(String(begun.import_id));
      await ended(service, begun.import_id);
      await revoked(theirs);
      expect(await arrivals(service.sandbox, '/google/v1', theirs)).toEqual([]);
    });

  test('of a denial in another browser is told no more, and ends nothing', async () => {
    const begun = await beginGoogle(named);
    const [person, other] = [new Person(), new Person()];
    const callback = await other.wayBack(begun.url, { decision: 'deny' });
    await person.consent(begun.url, { account: anyone() });
    const before = await exchanges();
    const late = await other.open(callback);
    expect([late.status, late.headers.get('location')]).toEqual([200, null]);
    const all = await textOf(late);
    expect(all).toContain(texts.linkUsed.title);
    expect(all).not.toMatch(/zquser|zqecho/);
    expect(await ended(service, begun.import_id)).toMatchObject({ status: 'COMPLETED' });
    expect(await exchanges()).toBe(before);
  });

  test('in the same browser is answered as the first, and its grant is revoked', async () => {
    const begun = await beginGoogle(named);
    const person = new Person();
    const [mine, again] = [anyone(), anyone()];
    const [first, second] = [
      await person.wayBack(begun.url, { account: mine }),
      await person.wayBack(begun.url, { account: again }),
    ];
    const [one, two] = [await person.open(first), await person.open(second)];
    expect([one.status, two.status]).toEqual([302, 302]);
    expect(two.headers.get('location')).toBe(one.headers.get('location'));
    expect(two.headers.get('location')).toContain('user_id=zquser&echo=zqecho&status=success');
    await ended(service, begun.import_id);
    await revoked(again);
    const { contacts_owner: owner } = await contacts(service, begun.import_id);
    expect(owner?.email[0]?.address).toBe(`${mine}@sandbox.example`);
  });

  test('in the same browser of an import that has failed is told so', async () => {
    const begun = await beginGoogle(named);
    const person = new Person();
    const second = await person.wayBack(begun.url, { account: anyone() });
    await person.consent(begun.url, { account: 'disabled' });
    await ended(service, begun.import_id);
    // What it had to fit went with the import's key.
    const late = await person.open(second);
    expect([late.status, late.headers.get('location')]).toEqual([400, null]);
    expect(await textOf(late)).not.toMatch(/zquser|zqecho/);
  });

  test('whose code is not good gives nothing, and is answered all the same', async () => {
    const begun = await beginGoogle(named);
    const person = new Person();
    const second = await person.wayBack(begun.url, { account: 'late-code' });
    const first = await person.consent(begun.url, { account: anyone() });
    const late = await person.open(second);
    expect(late.headers.get('location')).toBe(first.headers.get('location'));
    expect(await ended(service, begun.import_id)).toMatchObject({ status: 'COMPLETED' });
  });

  test('in a browser with a cookie that was made up is told no more', async () => {
    const begun = await beginGoogle(named);
    const [person, other] = [new Person(), new Person()];
    const callback = await other.wayBack(begun.url, { account: anyone() });
    await person.consent(begun.url, { account: anyone() });
    const [name = ''] = person
      .cookieNamesFor(callback)
      .filter((cookie) => cookie.startsWith('bookbridge_visitor'));
    expect(name).toMatch(/^bookbridge_visitor_[\w-]{16}$/);
    const cookie = `${other.cookiesFor(callback)}; ${name}=${'A'.repeat(43)}; bookbridge_visitor=`;
    const late = await other.open(callback, { headers: { cookie } });
    expect([late.status, late.headers.get('location')]).toEqual([200, null]);
    expect(await textOf(late)).not.toMatch(/zquser|zqecho/);
    await ended(service, begun.import_id);
  });

  test('with the cookie of another import is told no more', async () => {
    const [one, other] = [await beginGoogle(named), await beginGoogle(named)];
    const [person, visitor] = [new Person(), new Person()];
    await visitor.consent(other.url, { account: anyone() });
    const callback = await visitor.wayBack(one.url, { account: anyone() });
    await person.consent(one.url, { account: anyone() });
    const late = await visitor.open(callback);
    expect([late.status, late.headers.get('location')]).toEqual([200, null]);
    expect(await textOf(late)).not.toMatch(/zquser|zqecho/);
    await Promise.all([one, other].map((it) => ended(service, it.import_id)));
  });
});

describe('a callback after the time of its import', () => {
  /**
   * Opens a callback when the time is over and nobody has ended the import: as long as its row is held, the sweep passes
   * it over, and whoever would end it waits.
   */
  async function openLate(importId: number, person: Person, callback: URL): Promise<Response> {
    const { db } = service.service.parts;
    const holding = await db.connect();
    try {
      await holding.query('begin');
      await holding.query('select from bookbridge.imports where import_id = $1 for key share', [importId]);
      await db.query(
        `update bookbridge.imports set wait_until = now() - interval '1 second' where import_id = $1`,
        [importId],
      );
      const opening = person.open(callback);
      await until(async () => (await lockWaits(db)) > 0);
      await holding.query('rollback');
      return await opening;
    } finally {
      holding.release();
    }
  }

  for (const [where, parameters] of [
    ['with a redirect_url leads there with the failure', named],
    ['without a redirect_url says that the time is over', {}],
  ] as const)
    test(`${where}, and its code goes nowhere`, async () => {
      const begun = await beginGoogle(parameters);
      const person = new Person();
      const callback = await person.wayBack(begun.url, { account: anyone() });
      const late = await openLate(begun.import_id, person, callback);
      if ('redirect_url' in parameters) {
        expect(late.status).toBe(302);
        expect(late.headers.get('location')).toBe(
          `https://invitely.example/after?import_id=${begun.import_id}&user_id=zquser&echo=zqecho&status=failure`,
        );
      } else {
        expect(late.status).toBe(410);
        expect(await late.text()).toContain(texts.expired.title);
      }
      expect(await ended(service, begun.import_id)).toMatchObject({ status: 'ERROR', value: 102 });
      // No token was ever given for it, and without its verifier nobody else gets one.
      expect(await exchanges()).toBe(0);
      const { rowCount } = await service.service.parts.db.query(
        'select from vault.consents where import_id = (select id from bookbridge.imports where import_id = $1)',
        [begun.import_id],
      );
      expect(rowCount).toBe(0);
      expect((await person.open(callback)).status).toBe(400);
    });

  test('that brings a denial says that the time is over, too', async () => {
    const begun = await beginGoogle();
    const person = new Person();
    const callback = await person.wayBack(begun.url, { decision: 'deny' });
    expect((await openLate(begun.import_id, person, callback)).status).toBe(410);
    expect(await ended(service, begun.import_id)).toMatchObject({ status: 'ERROR', value: 102 });
  });
});
