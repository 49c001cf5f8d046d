import { mkdtemp, rm } from 'node:fs/promises';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createDatabase } from './database.js';
import { startTestService, type TestService } from './service.js';

/** Stands between a service and its database, which can be taken away. */
export interface DatabaseProxy {
  /** For `DATABASE_URL`. */
  readonly url: string;
  /** Breaks every connection, and refuses new ones until `comeBack`. */
  goAway(): Promise<void>;
  comeBack(): Promise<void>;
  /** The next such statement is carried out, but its connection breaks before that is told. */
  swallowNextAnswerTo(statement: string): void;
  close(): Promise<void>;
}

/** Puts a proxy before the database of a `postgres://` URL with a Unix socket. */
export async function proxyDatabase(databaseUrl: string): Promise<DatabaseProxy> {
  const target = new URL(databaseUrl.replace('@/', '@localhost/'));
  const port = target.searchParams.get('port') ?? '5432';
  const behind = path.join(target.searchParams.get('host') ?? '', `.s.PGSQL.${port}`);
  const directory = await mkdtemp(path.join(tmpdir(), 'bb-proxy-'));
  const sockets = new Set<Socket>();
  let swallowed: string | undefined;
  let server: Server;

  const listen = () =>
    new Promise<void>((resolve) => {
      server = createServer((front) => {
        const back = connect(behind);
        front.on('data', (chunk: Buffer) => {
          if (swallowed === undefined || !chunk.includes(`${swallowed}\0`)) return;
          swallowed = undefined;
          back.unpipe(front);
          back.once('data', () => front.destroy());
          back.resume();
        });
        for (const [socket, other] of [
          [front, back],
          [back, front],
        ] as const) {
          sockets.add(socket);
          socket.on('error', () => other.destroy());
          socket.on('close', () => {
            sockets.delete(socket);
            other.destroy();
          });
          socket.pipe(other);
        }
      }).listen(path.join(directory, `.s.PGSQL.${port}`), resolve);
    });

  const goAway = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      for (const socket of sockets) socket.destroy();
    });

  await listen();
  target.searchParams.set('host', directory);
  return {
    url: target.href.replace('@localhost/', '@/'),
    goAway,
    comeBack: listen,
    swallowNextAnswerTo(statement) {
      swallowed = statement;
    },
    async close() {
      if (server.listening) await goAway();
      await rm(directory, { recursive: true });
    },
  };
}

/** A service whose database can be taken away, on a database of its own. */
export async function startServiceBehindProxy(): Promise<{
  service: TestService;
  proxy: DatabaseProxy;
  stop(): Promise<void>;
}> {
  const database = await createDatabase();
  const proxy = await proxyDatabase(database.url);
  const service = await startTestService({ DATABASE_URL: proxy.url });
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
