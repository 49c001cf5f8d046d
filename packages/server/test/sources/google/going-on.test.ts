import { Person } from '@bookbridge/testing/consent';
import { type Front, type Met, startFront } from '@bookbridge/testing/front';
import { type ServiceWithGoogle, startWithGoogle } from '@bookbridge/testing/google';
import { begin, type ContactsBody, contacts, ended } from '@bookbridge/testing/imports';
import { asApplication } from '@bookbridge/testing/service';
import { until } from '@bookbridge/testing/until';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startWorker } from '../../../dist/jobs/worker.js';
import { failures } from '../../../dist/model/failures.js';
import { hurry } from '../../oauth/arrivals.js';

let service: ServiceWithGoogle;
let front: Front;

/** Each request of the People API, by list and page. */
const asked = new Map<string, number>();

/** What happens to a request before the look-alike answers it. */
let meet: (page: string, gone: Promise<void>) => Promise<Met> | Met = () => undefined;

beforeAll(async () => {
  front = await startFront(
    () => service.sandbox.url,
    ({ url, gone }) => {
      const page = `${url.pathname.split('/').at(-1)} ${url.searchParams.get('pageToken') ?? ''}`.trim();
      asked.set(page, (asked.get(page) ?? 0) + 1);
      return meet(page, gone);
    },
  );
  service = await startWithGoogle({
    settings: { BOOKBRIDGE_ROLE: 'api', BOOKBRIDGE_GOOGLE_PEOPLE_URL: `${front.url}/google` },
    options: { backOffMs: 5 },
  });
});

afterAll(async () => {
  await service.stop();
  await front.stop();
});

beforeEach(() => {
  asked.clear();
  meet = () => undefined;
});

const query = (text: string, values: unknown[] = []) => service.service.parts.db.query(text, values);

async function agreed(account: string): Promise<number> {
  const begun = await begin(service, { service: 'gmail' });
  await new Person().consent(begun.url, { account });
  return begun.import_id;
}

const rowOf = async (importId: number) =>
  (
    await query(
      'select state, tries, run, cursor::int, is_cut from bookbridge.imports where import_id = $1',
      [importId],
    )
  ).rows[0];

/** Has a worker of this process read on until an import has ended. */
async function readOn(importId: number): Promise<void> {
  const worker = await startWorker(service.service.parts);
  try {
    expect(await ended(service, importId)).toMatchObject({ status: 'COMPLETED', value: 0 });
  } finally {
    await worker.stop();
  }
}

const peopleOf = ({ contacts: people }: ContactsBody) =>
  people.map((it) => (it as unknown as { id: string }).id);

describe('an address book of which everything is stored', () => {
  let undisturbed: ContactsBody;

  beforeAll(async () => {
    const importId = await agreed('ana+1200');
    await readOn(importId);
    undisturbed = await contacts(service, importId);
  });

  /** Has the first move to finishing fail. */
  async function withFailingMove(work: () => Promise<void>): Promise<void> {
    await query(`
      create sequence public.moves;
      create function public.fail_once() returns trigger language plpgsql as
        $$ begin if nextval('public.moves') = 1 then raise exception 'not yet'; end if; return new; end $$;
      create trigger fail_once before update on bookbridge.imports
        for each row when (old.state = 'gathering' and new.state = 'finishing') execute function public.fail_once()`);
    try {
      await work();
      // A sequence knows of what was rolled back, too.
      expect((await query('select last_value::int as moves from public.moves')).rows).toEqual([{ moves: 2 }]);
    } finally {
      await query(`drop trigger fail_once on bookbridge.imports; drop function public.fail_once;
        drop sequence public.moves`);
    }
  }

  test('is finished by the next run, which asks the provider nothing', async () => {
    await withFailingMove(async () => {
      const importId = await agreed('ana+1200');
      await readOn(importId);
      const found = await contacts(service, importId);
      expect(peopleOf(found)).toEqual(peopleOf(undisturbed));
      expect(found.total).toBe(undisturbed.total);
    });
    expect([...asked.keys()].sort()).toEqual([
      'connections',
      expect.stringMatching(/^connections ./),
      'contactGroups',
      'me',
      'otherContacts',
    ]);
    for (const [page, times] of asked) expect(times, page).toBe(1);
  });

  test('is finished so, too, when it is empty', async () => {
    await withFailingMove(async () => {
      const importId = await agreed('empty');
      await readOn(importId);
      expect((await contacts(service, importId)).total).toBe(0);
    });
    for (const [page, times] of asked) expect(times, page).toBe(1);
  });

  test('and more than the limit, which has been lowered meanwhile, is cut', async () => {
    const few = await service.addApplication({ limits: { maxContacts: 2600 } });
    const as = asApplication(service, few);
    let pages = 0;
    meet = async (page, gone) => {
      if (!page.startsWith('connections') || ++pages !== 3) return undefined;
      await gone;
      return 'reset';
    };
    const begun = await begin(as, { service: 'gmail', merge: '0' });
    await new Person().consent(begun.url, { account: 'endless' });
    const worker = await startWorker(service.service.parts);
    await until(async () => pages === 3 && (await rowOf(begun.import_id)).cursor === 2000);
    await worker.stop();
    await query(`update bookbridge.applications set limits = '{"maxContacts":1500}' where domain_key = $1`, [
      few.key,
    ]);
    const next = await startWorker(service.service.parts);
    expect(await ended(as, begun.import_id)).toMatchObject({ status: 'COMPLETED' });
    await next.stop();
    expect(pages).toBeLessThanOrEqual(6);
    expect((await rowOf(begun.import_id)).is_cut).toBe(true);
  });
});

describe('an address book with a page that is slow', () => {
  for (const [where, isSlow] of [
    ['the first of it', (page: string) => page === 'connections'],
    ['one in the middle', (page: string) => page.startsWith('connections ')],
  ] as const)
    test(`is handed over as often as nodes stop, at ${where}`, async () => {
      let held = 0;
      meet = async (page, gone) => {
        if (!isSlow(page)) return undefined;
        held++;
        await gone;
        return 'reset';
      };
      const importId = await agreed('ana+1300');
      const times = 8;
      for (let stopped = 1; stopped <= times; stopped++) {
        const worker = await startWorker(service.service.parts);
        await until(async () => held === stopped);
        if (where === 'one in the middle' && stopped === 1)
          await until(async () => (await query('select from vault.pages')).rowCount !== 0);
        await worker.stop();
        const { state, tries } = await rowOf(importId);
        expect(state).toBe('gathering');
        // None counts that did not fail.
        expect(tries).toBe(0);
      }
      expect((await rowOf(importId)).run).toBe(times);
      meet = () => undefined;
      await readOn(importId);
      expect((await contacts(service, importId)).total).toBeGreaterThan(1000);
    });

  test('fails when it is the page that fails, however often it was handed over', async () => {
    let held = 0;
    meet = async (page, gone) => {
      if (page !== 'connections') return undefined;
      held++;
      await gone;
      return 'reset';
    };
    const importId = await agreed('ana+1400');
    for (let stopped = 1; stopped <= 2; stopped++) {
      const worker = await startWorker(service.service.parts);
      await until(async () => held === stopped);
      await worker.stop();
    }
    asked.clear();
    meet = (page) => (page === 'connections' ? { status: 503, body: '' } : undefined);
    const worker = await startWorker(service.service.parts);
    await until(async () => {
      await hurry(service);
      return (await rowOf(importId)).state === 'failed';
    });
    expect(await ended(service, importId)).toMatchObject({ status: 'ERROR', value: 202 });
    await worker.stop();
    expect(asked.get('connections')).toBe(6);
  });
});

describe('an address book over which workers are killed', () => {
  /** As they leave it who could say nothing any more. */
  const killedOver = (importId: number, tries: number) =>
    query('update bookbridge.imports set tries = $2 where import_id = $1', [importId, tries]);

  test('five times is read by the sixth', async () => {
    const importId = await agreed('ana+1500');
    await killedOver(importId, 5);
    await readOn(importId);
    expect((await contacts(service, importId)).total).toBeGreaterThan(1000);
  });

  test('six times is read by nobody any more', async () => {
    const importId = await agreed('ana+1501');
    await killedOver(importId, 6);
    const worker = await startWorker(service.service.parts);
    expect(await ended(service, importId)).toMatchObject({ status: 'ERROR', value: 500 });
    await worker.stop();
    expect(asked.size).toBe(0);
  });
});

describe('workers that died without any progress', () => {
  /** As many as an answer of this kind may be tried. */
  const deaths = 3;

  test('do not count as tries of the provider: a page that is torn once ends nothing', async () => {
    const importId = await agreed('truncated-once+1200');
    await query('update bookbridge.imports set tries = $2 where import_id = $1', [importId, deaths]);
    await readOn(importId);
    expect((await contacts(service, importId)).total).toBeGreaterThan(1000);
  });

  test('end the import when there were too many in a row', async () => {
    const importId = await agreed('ana+1200');
    await query('update bookbridge.imports set tries = 6 where import_id = $1', [importId]);
    const worker = await startWorker(service.service.parts);
    expect(await ended(service, importId)).toMatchObject({
      status: 'ERROR',
      value: failures.internal.number,
    });
    await worker.stop();
  });
});
