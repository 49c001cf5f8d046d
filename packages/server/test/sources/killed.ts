import { type Followed, follow, rising } from '@bookbridge/testing/follow';
import { type Asked, type Front, type Reply, startFront } from '@bookbridge/testing/front';
import { type ContactBody, contacts } from '@bookbridge/testing/imports';
import { lockWaits } from '@bookbridge/testing/lock-waits';
import { type ServiceWithSandbox, startWithSandbox } from '@bookbridge/testing/sandboxed';
import { asApplication, type TestService } from '@bookbridge/testing/service';
import { fullSpeed, slowPages } from '@bookbridge/testing/slow-pages';
import { until } from '@bookbridge/testing/until';
import { startWorkerProcess, type WorkerProcess } from '@bookbridge/testing/worker';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { allowIdle } from '../../dist/storage/database.js';
import { removeStaleNodes } from '../../dist/storage/nodes.js';

/** A provider, as the tests that kill its readers have to know it. */
export interface KillableSource {
  readonly name: string;
  /** Settings that put a sandbox in its place, with its address books behind another URL. */
  readonly settingsAt: (sandboxUrl: string, booksUrl: string) => Record<string, string>;
  /** Begins an import of an account of the sandbox, by the part before `@`; gives its number. */
  readonly begin: (application: TestService, account: string, booksUrl: string) => Promise<number>;
  /** The page of people that is asked for; `undefined` for what is about them. */
  readonly pageOf: (asked: Asked) => string | undefined;
}

/** An address book with everybody's duplicates. */
export interface BookToKillOver {
  readonly account: string;
  /** A worker is killed before it gets each of them. */
  readonly pages: number;
  /** More than so many are in it. */
  readonly people: number;
}

const nobodyAsks: Reply = { status: 503, body: '' };

/** Between the workers and the provider: holds requests back until whoever asked is dead. */
class Hold {
  /** Every request for people, by page. */
  readonly asked = new Map<string, number>();
  isHolding = false;

  constructor(private readonly pageOf: KillableSource['pageOf']) {}

  #held: Asked | undefined;

  readonly meet = async (asked: Asked): Promise<Reply | undefined> => {
    const page = this.pageOf(asked);
    if (page === undefined) return undefined;
    const times = (this.asked.get(page) ?? 0) + 1;
    this.asked.set(page, times);
    if (!this.isHolding || times > 1) return undefined;
    this.#held = asked;
    await asked.gone;
    return nobodyAsks;
  };

  /** Resolves when a request is held; gives when its worker is gone. */
  async next(): Promise<{ gone: Promise<void> }> {
    await until(async () => this.#held !== undefined);
    const held = this.#held;
    this.#held = undefined;
    return { gone: held?.gone ?? Promise.resolve() };
  }

  forget(): void {
    this.asked.clear();
    this.isHolding = false;
    this.#held = undefined;
  }
}

/** Kills workers that read a book, at each of its pages and in between, and expects all of it in the end. */
export function testKills(
  source: KillableSource,
  { account, pages: boundaries, people: least }: BookToKillOver,
): void {
  describe(`a worker that is killed while it reads ${account} from ${source.name}`, () => {
    const hold = new Hold(source.pageOf);
    let front: Front;
    let service: ServiceWithSandbox;
    /** The only one, so that it is the one that reads. */
    let worker: WorkerProcess;
    let undisturbed: ContactBody[];

    beforeAll(async () => {
      front = await startFront(() => service.sandbox.url, hold.meet);
      service = await startWithSandbox(settingsAt, { settings: { BOOKBRIDGE_ROLE: 'api' } });
      worker = await startNext();
      const { importId } = await import_(service);
      await follow(service, importId);
      undisturbed = (await contacts(service, importId)).contacts;
    });

    afterAll(async () => {
      await worker.terminate();
      await service.stop();
      await front.stop();
    });

    beforeEach(() => hold.forget());

    // A revocation ends all that an account has given, also to the import of the next test.
    afterEach(() => until(async () => (await count('select count(*)::int from graphile_worker.jobs')) === 0));

    const settingsAt = (sandboxUrl: string) => source.settingsAt(sandboxUrl, front.url);

    const startNext = () =>
      startWorkerProcess(service.databaseUrl, { settings: settingsAt(service.sandbox.url) });

    async function count(query: string): Promise<number> {
      const { rows } = await service.service.parts.db.query<{ count: number }>(query);
      return rows[0]?.count ?? 0;
    }

    /** Begins an import, which is followed from then on. */
    async function import_(application: TestService, book = account) {
      const importId = await source.begin(application, book, front.url);
      return { importId, followed: follow(application, importId) };
    }

    /** The next worker has its job at once: the usual silence of five seconds is not waited for. */
    async function killWorker(): Promise<void> {
      worker.kill();
      await removeStaleNodes(service.service.parts.db, 0);
      worker = await startNext();
    }

    const sleeping = () =>
      count(
        "select count(*)::int from pg_stat_activity where wait_event = 'PgSleep' and datname = current_database()",
      );

    async function expectUndisturbed(importId: number, followed: Promise<Followed>): Promise<void> {
      const { events, gathered } = await followed;
      expect(events.at(-1)).toMatchObject({ event_type: 'COMPLETE', status: 'COMPLETED', value: 0 });
      expect(gathered).toEqual(rising(gathered));
      const { contacts: people, total } = await contacts(service, importId);
      const ids = (list: readonly object[]) => list.map((it) => (it as { id: string }).id);
      expect(ids(people)).toEqual(ids(undisturbed));
      expect(people).toEqual(undisturbed);
      expect(total).toBe(undisturbed.length);
      expect(total).toBeGreaterThan(least);
    }

    test('before every page loses nobody and doubles nobody, and no page is read twice', async () => {
      hold.isHolding = true;
      const { importId, followed } = await import_(service);
      const gathered = () =>
        count(`select gathered as count from bookbridge.imports where import_id = ${importId}`);
      let before = -1;
      for (let killed = 0; killed < boundaries; killed++) {
        const { gone } = await hold.next();
        // What came with the page before has been stored: at first that is nothing.
        if (killed > 0) await until(async () => (await gathered()) > before);
        before = await gathered();
        await Promise.all([killWorker(), gone]);
      }
      await expectUndisturbed(importId, followed);
      const pages = [...hold.asked];
      for (const [page, times] of pages) expect(times, page).toBe(2);
      expect(pages).toHaveLength(boundaries);
    });

    test('while a page is stored loses nobody and doubles nobody', async () => {
      const { db } = service.service.parts;
      await slowPages(db, 0, 0.1);
      const { importId, followed } = await import_(service);
      await until(
        async () => (await count('select count(*)::int from vault.pages')) > 2 && (await sleeping()) > 0,
      );
      await killWorker();
      await fullSpeed(db);
      await expectUndisturbed(importId, followed);
      for (const [page, times] of hold.asked) expect(times, page).toBeLessThanOrEqual(2);
    });

    test('while it finishes leaves no half-merged book, and reads nothing anew', async () => {
      const { db } = service.service.parts;
      await slowPages(db, 1, 0.1);
      const { importId, followed } = await import_(service);
      await until(async () => (await sleeping()) > 0);
      await killWorker();
      await fullSpeed(db);
      await expectUndisturbed(importId, followed);
      for (const [page, times] of hold.asked) expect(times, page).toBe(1);
    });

    test('after the last page of a book that is cut does not forget that it is', async () => {
      const other = await service.addApplication({ limits: { maxContacts: 1500 } });
      const application: TestService = asApplication(service, other);
      const locking = await service.service.parts.db.connect();
      // The report is kept when everything has been read.
      await locking.query('begin');
      await allowIdle(locking, 300_000);
      await locking.query('lock table vault.reports in exclusive mode');
      const { importId, followed } = await import_(application, 'size-1600');
      await until(async () => (await lockWaits(service.service.parts.db)) > 0);
      await killWorker();
      await locking.query('rollback');
      locking.release();
      const { events } = await followed;
      expect(events).toContainEqual(
        expect.objectContaining({
          event_type: 'GATHERING',
          status: 'COMPLETED',
          description: 'The address book has more people than we can take; the rest was left out',
        }),
      );
      expect((await contacts(application, importId)).total).toBeGreaterThan(1000);
    });
  });
}
