import { mkdtemp, rm } from 'node:fs/promises';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createDatabase } from './database.js';
import { startTestService, type TestService } from './service.js';
import { parseSocketUrl, socketOf, socketUrl } from './socket-url.js';

/** Stands between a service and its database, which can be taken away. */
export interface DatabaseProxy {
  /** For `DATABASE_URL`. */
  readonly url: string;
  /** Breaks every connection, and refuses new ones until `comeBack`. */
  goAway(): Promise<void>;
  /** From now on nothing goes through, and nothing says so; until `comeBack`, which old connections never hear of. */
  fallSilent(): void;
  comeBack(): Promise<void>;
  /** Breaks every connection. */
  breakAll(): void;
  /** Breaks the connections that wait to be told of new jobs; gives how many. */
  breakListeners(): number;
  /** Leads new connections to another server. */
  leadTo(databaseUrl: string): void;
  /** The next such statement is carried out, but its connection breaks before that is told. */
  swallowNextAnswerTo(statement: string): void;
  /** Every such statement waits from now on; gives how many do, and the function that lets them go. */
  hold(statement: string): { readonly held: () => number; readonly letGo: () => void };
  close(): Promise<void>;
}

/** One connection through the proxy. */
interface Way {
  readonly front: Socket;
  readonly back: Socket;
  isListener: boolean;
  isSilent: boolean;
}

/** Puts a proxy before the database of a `postgres://` URL with a Unix socket. */
export async function proxyDatabase(databaseUrl: string): Promise<DatabaseProxy> {
  const target = parseSocketUrl(databaseUrl);
  let behind = socketOf(target);
  const directory = await mkdtemp(path.join(tmpdir(), 'bb-proxy-'));
  const before = { ...target, host: directory };
  const ways = new Set<Way>();
  let [isSilent, swallowed, holding]: [boolean, string | undefined, Holding | undefined] = [
    false,
    undefined,
    undefined,
  ];
  let server: Server;

  function open(front: Socket): void {
    const way: Way = { front, back: connect(behind), isListener: false, isSilent };
    const { back } = way;
    ways.add(way);
    let isSwallowing = false;
    front.on('data', (chunk: Buffer) => {
      if (chunk.includes('LISTEN "jobs:insert"')) way.isListener = true;
      if (swallowed !== undefined && chunk.includes(`${swallowed}\0`)) {
        swallowed = undefined;
        isSwallowing = true;
      }
      const send = () => {
        if (!way.isSilent) back.write(chunk);
      };
      if (holding && chunk.includes(holding.statement)) holding.waiting.push(send);
      else send();
    });
    back.on('data', (chunk: Buffer) => {
      if (isSwallowing) front.destroy();
      else if (!way.isSilent) front.write(chunk);
    });
    for (const [socket, other] of [
      [front, back],
      [back, front],
    ] as const) {
      socket.on('error', () => other.destroy());
      socket.on('end', () => other.end());
      socket.on('close', () => {
        ways.delete(way);
        // A server that is gone says nothing through a network that is silent.
        if (!way.isSilent || socket === front) other.destroy();
      });
    }
  }

  const listen = () =>
    new Promise<void>((resolve) => {
      server = createServer({ allowHalfOpen: true }, open).listen(socketOf(before), resolve);
    });

  const breakWays = (broken: Iterable<Way>) => {
    for (const { front, back } of broken) {
      front.destroy();
      back.destroy();
    }
  };

  const goAway = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      breakWays(ways);
    });

  await listen();
  return {
    url: socketUrl(before),
    goAway,
    fallSilent() {
      isSilent = true;
      for (const way of ways) way.isSilent = true;
    },
    async comeBack() {
      isSilent = false;
      if (!server.listening) await listen();
    },
    breakAll: () => breakWays(ways),
    breakListeners() {
      const listeners = [...ways].filter((way) => way.isListener);
      breakWays(listeners);
      return listeners.length;
    },
    leadTo(otherUrl) {
      behind = socketOf(parseSocketUrl(otherUrl));
    },
    swallowNextAnswerTo(statement) {
      swallowed = statement;
    },
    hold(statement) {
      const held: Holding = { statement, waiting: [] };
      holding = held;
      return {
        held: () => held.waiting.length,
        letGo() {
          holding = undefined;
          for (const send of held.waiting) send();
        },
      };
    },
    async close() {
      if (server.listening) await goAway();
      else breakWays(ways);
      await rm(directory, { recursive: true });
    },
  };
}

interface Holding {
  readonly statement: string;
  readonly waiting: (() => void)[];
}

/** A service whose database can be taken away, on a database of its own. */
export async function startServiceBehindProxy(settings: Record<string, string> = {}): Promise<{
  service: TestService;
  proxy: DatabaseProxy;
  stop(): Promise<void>;
}> {
  const database = await createDatabase();
  const proxy = await proxyDatabase(database.url);
  const service = await startTestService({ DATABASE_URL: proxy.url, ...settings });
  return {
    service,
    proxy,
    async stop() {
      await service.stop();
      await proxy.close();
      await database.drop();
    },
  };
}
