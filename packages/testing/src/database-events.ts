import { setTimeout as sleep } from 'node:timers/promises';
import { type DatabaseProxy, proxyDatabase } from './database-proxy.js';
import { begin, cards, contacts, events, upload } from './imports.js';
import { type OwnCluster, startOwnCluster } from './own-cluster.js';
import { isReady, startTestService, type TestService } from './service.js';
import { slowPages } from './slow-pages.js';
import { until } from './until.js';
import { startWorkerProcess, type WorkerProcess } from './worker.js';

/** What a service goes through when something happens to its database. */
export interface Scene {
  readonly cluster: OwnCluster;
  readonly proxy: DatabaseProxy;
  /** For how long the database is away, where that can be chosen. */
  readonly awayMs: number;
}

/** Everything that can happen to a database; each ends when the database is there again. */
export const databaseEvents = {
  'a session is killed': ({ cluster }) => cluster.crash(),
  'a session is terminated': ({ cluster }) => cluster.terminateOne(),
  'every session is terminated': ({ cluster }) => cluster.terminateAll(),
  'it restarts fast': (scene) => restart(scene, 'fast'),
  'it restarts at once': (scene) => restart(scene, 'immediate'),
  'its first process is killed': (scene) => restart(scene, 'kill'),
  'the listening connections are cut': async ({ proxy }) => {
    proxy.breakListeners();
  },
  'the network is cut': async ({ proxy }) => proxy.breakAll(),
  'the network is silent': async ({ proxy, awayMs }) => {
    proxy.fallSilent();
    await sleep(awayMs);
    await proxy.comeBack();
  },
  'it is away': async ({ proxy, awayMs }) => {
    await proxy.goAway();
    await sleep(awayMs);
    await proxy.comeBack();
  },
  'another server takes over': async ({ cluster, proxy, awayMs }) => {
    await proxy.goAway();
    await cluster.stop('immediate');
    await sleep(awayMs);
    await cluster.start();
    proxy.leadTo(cluster.url());
    await proxy.comeBack();
  },
} satisfies Record<string, (scene: Scene) => Promise<void>>;

export type DatabaseEvent = keyof typeof databaseEvents;

async function restart({ cluster, proxy }: Scene, mode: 'fast' | 'immediate' | 'kill'): Promise<void> {
  await cluster.stop(mode);
  await cluster.start();
  proxy.leadTo(cluster.url());
}

/** Nodes that read address books while things happen to their database. */
export interface Stage {
  readonly service: TestService;
  readonly nodes: readonly WorkerProcess[];
  readonly cluster: OwnCluster;
  readonly proxy: DatabaseProxy;
  /** Begins imports until so many are under way, four of them being read at this moment if there are as many; checks those that have ended. */
  topUp(count: number): Promise<void>;
  /**
   * Lets something happen; gives after how many milliseconds of the database's return there was progress, and every
   * node was ready.
   */
  happen(event: DatabaseEvent, awayMs?: number): Promise<number>;
  /** Waits until every import has ended, and checks them. */
  allEnded(): Promise<void>;
  /** How many imports have ended and were right. */
  readonly right: () => number;
  /** Stops everything; throws when a node did not end well, or wrote anything but its log. */
  stop(): Promise<void>;
}

export interface StageOptions {
  readonly nodes: number;
  /** In each address book. */
  readonly people: number;
  /** How long each page takes. */
  readonly pageSeconds: number;
  readonly concurrency?: number;
}

/** Far more than is promised: a machine that has much else to do is slow. */
const maxProgressMs = 60_000;

/** Starts a database, a node that answers requests, and nodes that read. */
export async function startStage({
  nodes: count,
  people,
  pageSeconds,
  concurrency = 4,
}: StageOptions): Promise<Stage> {
  const cluster = await startOwnCluster();
  const proxy = await proxyDatabase(cluster.url());
  const settings = {
    DATABASE_URL: proxy.url,
    BOOKBRIDGE_BEGIN_BURST: '1000',
    BOOKBRIDGE_EVENTS_BURST: '1000',
    BOOKBRIDGE_CONCURRENCY: String(concurrency),
    BOOKBRIDGE_DATABASE_CONNECTIONS: String(concurrency + 6),
  };
  const service = await startTestService({ ...settings, BOOKBRIDGE_ROLE: 'api' });
  await slowPages(service.service.parts.db, 0, pageSeconds);
  const nodes = await Promise.all(
    Array.from({ length: count }, () => startWorkerProcess(proxy.url, { settings })),
  );
  const book = cards(people);
  const open = new Set<number>();
  let right = 0;

  async function beginOne(): Promise<void> {
    const { url, import_id } = await begin(service);
    const answer = await upload(url, book);
    if (answer.status !== 303) throw new Error(`An upload was answered ${answer.status}.`);
    open.add(import_id);
  }

  async function checkEnded(): Promise<void> {
    for (const id of open) {
      const last = (await events(service, id)).at(-1);
      if (last?.event_type !== 'COMPLETE') continue;
      if (last.status !== 'COMPLETED') throw new Error(`Import ${id} ended with ${last.value}.`);
      const { contacts: all, total } = await contacts(service, id);
      const different = new Set(all.map((it) => it.email[0]?.address)).size;
      if (total !== people || different !== people)
        throw new Error(`Import ${id} has ${total} contacts, ${different} of them different.`);
      open.delete(id);
      right++;
    }
  }

  /** Changes with each page that is stored and each import that moves. */
  async function progress(): Promise<string> {
    const rows = await cluster.run<{ sum: string }>(
      "select sum(cursor)::text || ' ' || string_agg(state, ',' order by id) as sum from bookbridge.imports",
    );
    return rows[0]?.sum ?? '';
  }

  async function beingRead(): Promise<number> {
    const rows = await cluster
      .run<{ count: number }>(
        `select count(*)::int from graphile_worker.jobs join bookbridge.nodes on worker_pool = locked_by
          where task_identifier = 'import' and attempts < max_attempts`,
      )
      .catch(() => []);
    return rows[0]?.count ?? 0;
  }

  const stateOfOpen = () =>
    cluster.run(
      `select state, run, tries, cursor, locked_by, run_at, attempts from bookbridge.imports
        left join graphile_worker.jobs on key = 'import/' || imports.id where state in ('gathering', 'finishing')`,
    );

  async function progressAfter(before: string): Promise<void> {
    const since = performance.now();
    while (performance.now() - since < maxProgressMs) {
      // The server that a session crashed in takes nobody in for a moment.
      const now = await progress().catch(() => before);
      if (now !== before) return;
      await sleep(50);
    }
    throw new Error(
      `There was no progress within ${maxProgressMs} ms: ${JSON.stringify(await stateOfOpen())}`,
    );
  }

  const retried = async (work: () => Promise<void>): Promise<void> => {
    for (const end = performance.now() + maxProgressMs; ; await sleep(200)) {
      try {
        return await work();
      } catch (error) {
        // The answer of a database that has just come back may be 503.
        if (performance.now() > end || !/answered 503|not iterable|undefined/.test(String(error)))
          throw error;
      }
    }
  };

  return {
    service,
    nodes,
    cluster,
    proxy,
    right: () => right,
    async topUp(wanted) {
      // The first may have been read before the last has arrived.
      const atOnce = Math.min(wanted, 4, count * concurrency);
      for (const end = performance.now() + maxProgressMs; ; await sleep(50)) {
        await retried(checkEnded);
        while (open.size < wanted) await retried(beginOne);
        if ((await beingRead()) >= atOnce) return;
        if (performance.now() > end)
          throw new Error(`Fewer than ${atOnce} are read at once: ${JSON.stringify(await stateOfOpen())}`);
      }
    },
    async happen(event, awayMs = 2000) {
      await databaseEvents[event]({ cluster, proxy, awayMs });
      let before: string | undefined;
      await retried(async () => {
        before = await progress().catch(() => {
          throw new Error('It answered 503.');
        });
      });
      const since = performance.now();
      if (open.size > 0) await progressAfter(before ?? '');
      await Promise.all(nodes.map(({ address }) => until(() => isReady(address), maxProgressMs)));
      return performance.now() - since;
    },
    async allEnded() {
      for (const end = performance.now() + 3 * maxProgressMs; open.size > 0; await sleep(100)) {
        if (performance.now() > end)
          throw new Error(`${open.size} imports did not end: ${JSON.stringify(await stateOfOpen())}`);
        await retried(checkEnded);
      }
    },
    async stop() {
      const ended = await Promise.all(nodes.map((node) => node.signal('SIGTERM')));
      await service.stop();
      await proxy.close();
      await cluster.remove();
      for (const { code, output } of ended) {
        if (code !== 0) throw new Error(`A node ended with ${code}: ${output.slice(-1000)}`);
        for (const line of output.trim().split('\n'))
          if (!line.startsWith('{')) throw new Error(`A node wrote what is not a line of its log: ${line}`);
      }
    },
  };
}
