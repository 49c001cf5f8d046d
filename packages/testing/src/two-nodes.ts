import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '../../server/dist/storage/database.js';
import { unlimited } from './api.js';
import { createDatabase } from './database.js';
import { type FeedProxy, proxyFeed } from './feed-proxy.js';
import { begin, type EventBody } from './imports.js';
import { watchLookUps } from './look-ups.js';
import {
  asApplication,
  freePort,
  startTestService,
  type TestApplication,
  type TestService,
} from './service.js';

/** What a run of polls on two nodes over one database has shown. */
export interface PollsOfTwoNodes {
  /** Polls that showed a state older than one that had been shown, or committed, before they were sent: none, where all is well. */
  readonly older: readonly string[];
  /** Polls of another application that were answered with anything but 404. */
  readonly crossed: number;
  /** Polls of another application that were answered with 404. */
  readonly refused: number;
  readonly polls: number;
  /** Look-ups of imports in the database; the other polls were answered from memory. */
  readonly lookUps: number;
  readonly moves: number;
  readonly faults: number;
}

export interface TwoNodesOptions {
  readonly seed: number;
  /** How many polls are made at least. */
  readonly polls: number;
  /** How often each fault happens at least. */
  readonly rounds: number;
}

const imports = 12;
const pollers = 8;

/** One node and its way to the database; a restart is another service at the same address. */
interface Node {
  readonly url: string;
  readonly proxy: FeedProxy;
  start(): Promise<void>;
  stop(): Promise<void>;
  readonly service: () => TestService;
  readonly lookUps: () => number;
}

/** An import, and the furthest state of it that anybody can know of. */
interface Followed {
  readonly importId: number;
  stage: 'waiting' | 'gathering' | 'finishing' | 'ended';
  gathered: number;
  known: number;
  /** Whether it is being moved: two steps at once would have no order that is known here. */
  isMoving: boolean;
}

/** Random moves of imports, random faults of what nodes are told, and polls of both nodes meanwhile: all from one seed. */
export async function pollTwoNodes({ seed, polls, rounds }: TwoNodesOptions): Promise<PollsOfTwoNodes> {
  const random = randomFrom(seed);
  const database = await createDatabase();
  const nodes = [await makeNode(database.url), await makeNode(database.url)] as const;
  const mover = database.open(4);
  const [node] = nodes;
  const { application } = node.service();
  const other = await node.service().addApplication();
  const followed: Followed[] = [];
  const result = { older: [] as string[], crossed: 0, refused: 0, polls: 0, moves: 0, faults: 0 };
  let isDisturbed = true;
  const isOver = () => !isDisturbed && result.polls >= polls;

  const beginOne = async (): Promise<Followed> => {
    // A node that has started again has an application of its own, which nobody polls as.
    const { import_id: importId } = await begin(asApplication(node.service(), application));
    return { importId, stage: 'waiting', gathered: 0, known: 0, isMoving: false };
  };

  /** The one that has ended is not polled any more; a node that is away begins none. */
  async function replace(it: Followed): Promise<void> {
    const next = await beginOne().catch(() => it);
    followed[followed.indexOf(it)] = next;
  }

  async function moveAll(): Promise<void> {
    while (!isOver()) {
      const it = pick(random, followed);
      if (!it.isMoving) {
        it.isMoving = true;
        if (it.stage === 'ended') await replace(it);
        else {
          it.known = await move(mover, it, random);
          result.moves++;
        }
        it.isMoving = false;
      }
      await sleep(random() * 10);
    }
  }

  async function pollAll(): Promise<void> {
    while (!isOver()) {
      const it = pick(random, followed);
      const known = it.known;
      const rank = await poll(pick(random, nodes).url, it.importId, application);
      if (rank === undefined) continue;
      result.polls++;
      if (rank < known) result.older.push(`import ${it.importId}: ${rank} after ${known}`);
      it.known = Math.max(it.known, rank);
    }
  }

  async function pollAsOther(): Promise<void> {
    while (!isOver()) {
      const { importId } = pick(random, followed);
      const answer = await ask(pick(random, nodes).url, importId, other);
      if (answer?.status === 404) result.refused++;
      else if (answer) result.crossed++;
      await answer?.arrayBuffer();
      await sleep(5);
    }
  }

  async function disturb(): Promise<void> {
    for (let round = 0; round < rounds; round++) {
      for (const happen of shuffled(random, faults)) {
        await happen(nodes[random() < 0.3 ? 0 : 1], random, mover);
        result.faults++;
        await sleep(random() * 200);
      }
    }
    isDisturbed = false;
  }

  while (followed.length < imports) followed.push(await beginOne());
  await Promise.all([
    moveAll(),
    moveAll(),
    disturb(),
    pollAsOther(),
    ...Array.from({ length: pollers }, pollAll),
  ]);
  const lookUps = nodes.reduce((sum, each) => sum + each.lookUps(), 0);
  for (const each of nodes) {
    await each.stop();
    await each.proxy.close();
  }
  await database.drop();
  return { ...result, lookUps };
}

async function makeNode(databaseUrl: string): Promise<Node> {
  const proxy = await proxyFeed(databaseUrl);
  const port = await freePort();
  let service: TestService;
  let lookUps = 0;
  const start = async () => {
    service = await startTestService({
      ...unlimited,
      DATABASE_URL: proxy.url,
      BOOKBRIDGE_PORT: String(port),
      BOOKBRIDGE_ROLE: 'api',
      BOOKBRIDGE_LOG_LEVEL: 'warn',
    });
    watchLookUps(service.service.parts.db, (imports) => {
      lookUps += imports;
    });
  };
  await start();
  return {
    url: `http://127.0.0.1:${port}`,
    proxy,
    start,
    stop: () => service.stop(),
    service: () => service,
    lookUps: () => lookUps,
  };
}

type Disturb = (node: Node, random: () => number, mover: Database) => Promise<void>;

const notificationsAreLate: Disturb = async ({ proxy }, random) => {
  proxy.delay(random() * 150);
  await sleep(100 + random() * 300);
  proxy.delay(0);
};

const notificationIsLost: Disturb = async ({ proxy }) => proxy.dropNext();

const connectionBreaks: Disturb = async ({ proxy }) => proxy.breakOff();

const connectionIsSilent: Disturb = async ({ proxy }, random) => {
  proxy.fallSilent();
  await sleep(random() * 400);
  proxy.breakOff();
  proxy.speak();
};

const numberIsNeverTold: Disturb = async (_, __, mover) => {
  const client = await mover.connect();
  await client.query('begin');
  await client.query("select bookbridge.tell_step('null')");
  await client.query('rollback');
  client.release();
};

const nodeRestarts: Disturb = async (node) => {
  await node.stop();
  await node.start();
};

/** Everything that can happen to what a node is told. */
const faults: readonly Disturb[] = [
  notificationsAreLate,
  notificationIsLost,
  connectionBreaks,
  connectionIsSilent,
  numberIsNeverTold,
  nodeRestarts,
];

/** Takes an import a step on; gives what whoever asks from now on must see. */
async function move(mover: Database, it: Followed, random: () => number): Promise<number> {
  const set = nextStep(it, random);
  const client = await mover.connect();
  try {
    await client.query('begin');
    await client.query(`update bookbridge.imports set ${set} where import_id = $1`, [it.importId]);
    if (random() < 0.1) {
      await client.query('rollback');
      return it.known;
    }
    if (random() < 0.3) await sleep(random() * 20);
    await client.query('commit');
  } finally {
    client.release();
  }
  advance(it, set);
  return Math.max(it.known, rankOf(it.stage, it.gathered));
}

const grown = /gathered = (\d+)/;

function nextStep(it: Followed, random: () => number): string {
  switch (it.stage) {
    case 'waiting':
      return "state = 'gathering', wait_until = null, consented_at = clock_timestamp(), gathering_at = clock_timestamp()";
    case 'gathering':
      return random() < 0.15
        ? "state = 'finishing'"
        : `gathered = ${it.gathered + 1 + Math.floor(random() * 500)}`;
    default:
      return random() < 0.5
        ? "state = 'completed', ended_at = clock_timestamp(), destroy_at = clock_timestamp() + interval '1 hour', generation = 1, total = 1, total_with_email = 1"
        : "state = 'failed', failure = 'source_error', ended_at = clock_timestamp(), forget_at = clock_timestamp() + interval '1 hour'";
  }
}

function advance(it: Followed, set: string): void {
  const gathered = grown.exec(set)?.[1];
  if (gathered) it.gathered = Number(gathered);
  else if (it.stage === 'waiting') it.stage = 'gathering';
  else it.stage = it.stage === 'gathering' ? 'finishing' : 'ended';
}

const stages = ['waiting', 'gathering', 'finishing', 'ended'] as const;

/** States in the order in which an import takes them. */
const rankOf = (stage: Followed['stage'], gathered: number): number => stages.indexOf(stage) * 1e9 + gathered;

/** `undefined` while a node is away: nobody is there, or it says 503 of itself, to whomever. */
async function ask(url: string, importId: number, { basic }: TestApplication): Promise<Response | undefined> {
  const headers = { authorization: basic };
  const answer = await fetch(`${url}/events/${importId}`, { headers }).catch(() => undefined);
  if (answer?.status !== 503) return answer;
  await answer.arrayBuffer();
  return undefined;
}

/** How far an import is, as a poll tells it; `undefined` while a node is away. Throws where it is refused. */
async function poll(
  url: string,
  importId: number,
  application: TestApplication,
): Promise<number | undefined> {
  const answer = await ask(url, importId, application);
  const body = await answer?.json().catch(() => undefined);
  if (!answer || !body) return undefined;
  if (answer.status !== 200) throw new Error(`a poll of import ${importId} was answered ${answer.status}`);
  const { events } = body as { events: EventBody[] };
  const gathering = events.find((event) => event.event_type === 'GATHERING');
  if (!gathering) return rankOf('waiting', 0);
  const isOver = events.some((event) => event.event_type === 'COMPLETE');
  const stage = isOver ? 'ended' : gathering.status === 'COMPLETED' ? 'finishing' : 'gathering';
  return rankOf(stage, gathering.value);
}

const pick = <T>(random: () => number, from: readonly T[]): T =>
  from[Math.floor(random() * from.length)] as T;

function shuffled<T>(random: () => number, from: readonly T[]): T[] {
  const keyed = from.map((value) => ({ value, key: random() }));
  return keyed.sort((a, b) => a.key - b.key).map(({ value }) => value);
}

/** Mulberry32: the same numbers for the same seed. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
