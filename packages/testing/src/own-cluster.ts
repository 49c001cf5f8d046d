import { chown, mkdir, readFile, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { type EmbeddedServer, startEmbeddedServer } from '../../server/dist/embedded-postgres/index.js';
import { socketUrl } from './socket-url.js';
import { temporaryDataDir } from './temporary-data-dir.js';

// Nothing has to survive a power failure; what is committed has to survive the death of the server.
const settings = { fsync: 'off', full_page_writes: 'off', max_connections: '150' };

/** A PostgreSQL that belongs to one test, which may do anything to it. */
export interface OwnCluster {
  /** As `DATABASE_URL` would be; another one after each start. */
  url(): string;
  /** What `kill -9` does to one of its sessions that works for the service: all of them are lost. */
  crash(): Promise<void>;
  /** Ends every session but the server. */
  terminateAll(): Promise<void>;
  /** Ends one session of the service, as an administrator does. */
  terminateOne(): Promise<void>;
  /** Stops it like `pg_ctl stop`, or kills its first process; `start` brings it up under another socket. */
  stop(mode: 'fast' | 'immediate' | 'kill'): Promise<void>;
  start(): Promise<void>;
  /** Runs a statement past everybody else. */
  run<Row extends pg.QueryResultRow>(statement: string): Promise<Row[]>;
  /** Puts tables into a directory, as on a disk of their own. */
  moveTo(directory: string, tables: readonly string[]): Promise<void>;
  remove(): Promise<void>;
}

const ofService = "application_name = 'bookbridge' and backend_type = 'client backend'";

/** Starts a PostgreSQL of one's own in a temporary directory. */
export async function startOwnCluster(more: Record<string, string> = {}): Promise<OwnCluster> {
  const { dataDir, remove: removeDataDir } = await temporaryDataDir('bookbridge-own-');
  let gone = () => {};
  const start = () =>
    startEmbeddedServer({ dataDir, settings: { ...settings, ...more }, onExit: () => gone() });
  let server: EmbeddedServer = await start();

  async function run<Row extends pg.QueryResultRow>(statement: string): Promise<Row[]> {
    const client = new pg.Client(server.connection);
    client.on('error', () => undefined);
    await client.connect();
    try {
      return (await client.query<Row>(statement)).rows;
    } finally {
      await client.end();
    }
  }

  return {
    run,
    url: () => socketUrl(server.connection),
    async crash() {
      const rows = await run<{ pid: number }>(
        `select pid from pg_stat_activity where ${ofService} order by state = 'idle', random() limit 1`,
      );
      for (const { pid } of rows) process.kill(pid, 'SIGKILL');
    },
    async terminateAll() {
      await run(`select pg_terminate_backend(pid) from pg_stat_activity where ${ofService}`);
    },
    async terminateOne() {
      await run(
        `select pg_terminate_backend(pid) from (
          select pid from pg_stat_activity where ${ofService} order by state = 'idle', random() limit 1) as one`,
      );
    },
    async stop(mode) {
      if (mode === 'fast') return server.stop();
      const ended = new Promise<void>((resolve) => {
        gone = resolve;
      });
      process.kill(await postmasterOf(dataDir), mode === 'kill' ? 'SIGKILL' : 'SIGQUIT');
      await ended;
    },
    async moveTo(directory, tables) {
      const place = join(directory, 'tables');
      await mkdir(place);
      const { uid, gid } = await stat(await realpath(join(dataDir, 'postgres', 'cluster')));
      await chown(place, uid, gid);
      await run(`create tablespace small location '${place}'`);
      for (const table of tables) await run(`alter table ${table} set tablespace small`);
    },
    async start() {
      server = await start();
    },
    async remove() {
      await server.stop();
      await removeDataDir();
    },
  };
}

async function postmasterOf(dataDir: string): Promise<number> {
  const file = join(await realpath(join(dataDir, 'postgres')), 'cluster', 'postmaster.pid');
  return Number((await readFile(file, 'utf8')).split('\n')[0]);
}
