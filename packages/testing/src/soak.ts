import { setTimeout as sleep } from 'node:timers/promises';
import { type Sandbox, startSandbox } from '@bookbridge/sandbox';
import { beginByConsent } from './begin-by.js';
import { beginAtSandbox, carddavAt } from './carddav.js';
import { createDatabase } from './database.js';
import { googleAt } from './google.js';
import { begin, cards, contacts, ended, upload } from './imports.js';
import { asApplication, freePort, startTestService, type TestService } from './service.js';
import { startWorkerProcess, type WorkerProcess } from './worker.js';

/** What a node held at one moment. */
export interface Sample {
  readonly seconds: number;
  readonly memory: number;
  readonly handles: number;
}

/** A node in a process of its own, and everything that is needed to have it import. */
export interface SoakStage {
  readonly node: WorkerProcess;
  /** Whole imports a second, with so many users who each begin another as soon as one has ended. */
  capacity(users: number, seconds: number): Promise<number>;
  /**
   * Begins so many imports a second for so long, at moments that are chosen by `random`, and follows each to its download. Gives
   * how many ended well, and what went wrong.
   */
  soak(
    perSecond: number,
    seconds: number,
    random: () => number,
  ): Promise<{ right: number; wrong: string[]; samples: Sample[] }>;
  stop(): Promise<void>;
}

const [sampleSeconds, people] = [10, 200];
const file = cards(people);

/** Starts a node that answers and reads, on a database of its own; its contacts are destroyed after a minute. */
export async function startSoak(): Promise<SoakStage> {
  const database = await createDatabase();
  const url = `http://127.0.0.1:${await freePort()}`;
  const sandbox = await startSandbox({ port: 0, redirectUris: [`${url}/auth`] });
  const maker = await startTestService(
    { DATABASE_URL: database.url, BOOKBRIDGE_ROLE: 'api' },
    { retention_minutes: 1 },
  );
  await maker.stop();
  const node = await startWorkerProcess(database.url, {
    role: 'all',
    settings: {
      BOOKBRIDGE_BASE_URL: url,
      BOOKBRIDGE_PORT: new URL(url).port,
      BOOKBRIDGE_BEGIN_PER_SECOND: '1000',
      BOOKBRIDGE_BEGIN_BURST: '1000',
      ...googleAt(sandbox.url),
      ...carddavAt(sandbox.url),
    },
  });
  const importOne = importer(asApplication({ ...maker, url }, maker.application), sandbox);

  return {
    node,
    async capacity(users, seconds) {
      const until = performance.now() + seconds * 1000;
      let made = 0;
      await Promise.all(
        Array.from({ length: users }, async (_, user) => {
          for (let next = user; performance.now() < until; next += users) {
            await importOne(next);
            made++;
          }
        }),
      );
      return made / seconds;
    },
    async soak(perSecond, seconds, random) {
      const [startedAt, wrong, under]: [number, string[], Set<Promise<void>>] = [
        performance.now(),
        [],
        new Set(),
      ];
      let right = 0;
      const passed = () => (performance.now() - startedAt) / 1000;
      const samples: Sample[] = [];
      const sampling = setInterval(
        () => samples.push({ seconds: Math.round(passed()), ...node.holds() }),
        sampleSeconds * 1000,
      );
      for (let due = 0; passed() < seconds; ) {
        due -= Math.log(1 - random()) / perSecond;
        await sleep(Math.max(0, (due - passed()) * 1000));
        const one = importOne(Math.floor(random() * 1e6))
          .then(
            () => {
              right++;
            },
            (error: unknown) => {
              wrong.push(String(error));
            },
          )
          .finally(() => under.delete(one));
        under.add(one);
      }
      await Promise.all(under);
      clearInterval(sampling);
      return { right, wrong, samples };
    },
    async stop() {
      await node.terminate();
      await sandbox.stop();
      await database.drop();
    },
  };
}

/** Gives a function that makes one whole import; most are of files, some of Google, some of a CardDAV server. */
function importer(application: TestService, sandbox: Sandbox): (choice: number) => Promise<void> {
  let accounts = 0;
  return async (choice) => {
    // A revocation ends all that an account has given: each has one of its own.
    const account = () => `size-${people + (accounts++ % 50_000)}`;
    const kind = choice % 10;
    const id =
      kind === 0
        ? await beginByConsent(application, { service: 'gmail' }, { account: account() })
        : kind === 1
          ? await beginAtSandbox(application, sandbox.url, `size-${people}`)
          : await uploadOne(application);
    const last = await ended(application, id, 120_000, 1000);
    if (last.status !== 'COMPLETED') throw new Error(`Import ${id} ended with ${last.value}.`);
    const { total } = await contacts(application, id);
    if (kind > 1 && total !== people) throw new Error(`Import ${id} has ${total} contacts.`);
    if (total < people / 2) throw new Error(`Import ${id} has only ${total} contacts.`);
  };
}

async function uploadOne(application: TestService): Promise<number> {
  const { url, import_id } = await begin(application);
  const { status } = await upload(url, file);
  if (status !== 303) throw new Error(`An upload was answered ${status}.`);
  return import_id;
}
