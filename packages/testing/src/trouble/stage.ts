import { setTimeout as sleep } from 'node:timers/promises';
import { startSandbox } from '@bookbridge/sandbox';
import { startBalancer } from '../balancer.js';
import { carddavAt } from '../carddav.js';
import { type DatabaseEvent, databaseEvents } from '../database-events.js';
import { proxyDatabase } from '../database-proxy.js';
import { googleAt } from '../google.js';
import { events } from '../imports.js';
import { jmapAt } from '../jmap.js';
import { microsoftAt } from '../microsoft.js';
import { startOwnCluster } from '../own-cluster.js';
import { asApplication, freePort, startTestService, type TestService } from '../service.js';
import { slowPages } from '../slow-pages.js';
import { Applications } from './applications.js';
import { type Book, booksAt, type End, endOf } from './books.js';
import { insistently } from './insist.js';
import { supervise } from './node.js';
import { Watch } from './watch.js';

/** Everything that can go wrong here. */
export type Trouble = DatabaseEvent | 'a worker is killed' | 'an API node is killed';

/** Half of what happens is `kill -9` of a node, half of it is of the database. */
export const troubles: readonly Trouble[] = (Object.keys(databaseEvents) as DatabaseEvent[]).flatMap(
  (event, at) => [event, at % 5 < 3 ? 'a worker is killed' : 'an API node is killed'],
);

/** Nodes, their database and their providers, and applications that import from all of them. */
export interface TroubledStage {
  readonly watch: Watch;
  readonly applications: Applications;
  /** Lets something happen; resolves as soon as it is over, when nobody has recovered yet. */
  happen(trouble: Trouble, awayMs: number): Promise<void>;
  /** What is wrong with what is left in the database when all imports have ended; a sentence each. */
  leftOvers(): Promise<string[]>;
  stop(): Promise<void>;
}

const [doors, readers, concurrency] = [2, 3, 4];

/** Starts everything, and reads each book once undisturbed. `random` is whose turn it is to be killed. */
export async function startTroubledStage(random: () => number, pageSeconds: number): Promise<TroubledStage> {
  const cluster = await startOwnCluster();
  const proxy = await proxyDatabase(cluster.url());
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const sandbox = await startSandbox({ port: 0, redirectUris: [`${url}/auth`] });
  const settings = {
    BOOKBRIDGE_BASE_URL: url,
    BOOKBRIDGE_BEGIN_BURST: '1000',
    BOOKBRIDGE_EVENTS_BURST: '1000',
    BOOKBRIDGE_CONCURRENCY: String(concurrency),
    BOOKBRIDGE_DATABASE_CONNECTIONS: String(concurrency + 6),
    ...googleAt(sandbox.url),
    ...microsoftAt(sandbox.url),
    ...carddavAt(sandbox.url),
    ...jmapAt(sandbox.url),
  };
  const application = await makeApplication(cluster.url(), url);
  let onReady = () => {};
  const start = (role: 'api' | 'worker', count: number) =>
    Promise.all(Array.from({ length: count }, () => supervise(proxy.url, role, settings, () => onReady())));
  const [apis, workers] = await Promise.all([start('api', doors), start('worker', readers)]);
  const balancer = await startBalancer(() => apis.flatMap((node) => node.address() ?? []), port);
  const books = booksAt(sandbox.url);
  const undisturbed = await readUndisturbed(application, books);
  await withDatabase(cluster.url(), (service) => slowPages(service.service.parts.db, 0, pageSeconds));
  const watch = new Watch(cluster);
  onReady = () => watch.happened();
  const jobsLeft = async () =>
    (await cluster.run("select from graphile_worker.jobs where task_identifier = 'revoke'")).length;
  const applications = new Applications({ application, books, undisturbed, random, jobsLeft });
  const oneOf = <Node>(nodes: readonly Node[]) => nodes[Math.floor(random() * nodes.length)] as Node;

  return {
    watch,
    applications,
    async happen(trouble, awayMs) {
      if (trouble === 'a worker is killed') oneOf(workers).kill();
      else if (trouble === 'an API node is killed') oneOf(apis).kill();
      else await databaseEvents[trouble]({ cluster, proxy, awayMs });
      watch.happened();
    },
    async leftOvers() {
      const begun = applications.begun + books.length;
      const wrong: string[] = [];
      for (const [what, query, right] of [
        ['imports that nobody began, or too few', 'select from bookbridge.imports', begun],
        ['imports without an end', 'select from bookbridge.imports where ended_at is null', 0],
        ['jobs', "select from graphile_worker.jobs where task_identifier = 'import'", 0],
        ['sealed uploads', 'select from vault.uploads', 0],
        ['grants', 'select from vault.grants', 0],
        [
          'pages of imports that failed',
          "select from vault.pages join bookbridge.imports on id = pages.import_id where state = 'failed'",
          0,
        ],
      ] as const) {
        const { length } = await insistently(what, () => cluster.run(query));
        if (length !== right) wrong.push(`There are ${length} ${what}, where ${right} are right.`);
      }
      return wrong;
    },
    async stop() {
      await watch.stop();
      await balancer.stop();
      const stopped = await Promise.allSettled([...apis, ...workers].map((node) => node.stop()));
      await sandbox.stop();
      await proxy.close();
      await cluster.remove();
      for (const each of stopped) if (each.status === 'rejected') throw each.reason;
    },
  };
}

/** Runs work with a service of this process on a database. */
async function withDatabase<Result>(
  databaseUrl: string,
  work: (service: TestService) => Promise<Result>,
): Promise<Result> {
  const service = await startTestService({ DATABASE_URL: databaseUrl, BOOKBRIDGE_ROLE: 'api' });
  try {
    return await work(service);
  } finally {
    await service.stop();
  }
}

/** Migrates the database, and makes an application that calls another address than that of the service that made it. */
const makeApplication = (databaseUrl: string, url: string): Promise<TestService> =>
  withDatabase(databaseUrl, async (service) => asApplication({ ...service, url }, service.application));

async function readUndisturbed(
  application: TestService,
  books: readonly Book[],
): Promise<ReadonlyMap<Book, End>> {
  const ends = new Map<Book, End>();
  await Promise.all(
    books.map(async (book) => {
      const id = await book.begin(application);
      for (let end: End | undefined; !end; await sleep(200)) {
        end = await insistently(`read ${book.name}`, async () =>
          endOf(application, await events(application, id), id),
        );
        if (end) ends.set(book, end);
        if (end && end.failure > 0 !== book.isDoomed)
          throw new Error(`Undisturbed, ${book.name} ended with ${end.failure}.`);
      }
    }),
  );
  return ends;
}
