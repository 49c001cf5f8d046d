import { spawn } from 'node:child_process';
import {
  chmod,
  chown,
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  readlink,
  rm,
  stat,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { installedPackage } from '../../../dist/embedded-postgres/binaries.js';
import {
  type EmbeddedServer,
  findEmbeddedServer,
  type PgConnection,
} from '../../../dist/embedded-postgres/index.js';
import { type EmbeddedServerOptions, start } from '../../../dist/embedded-postgres/start.js';
import { buildOwnerProgram, type OwnerProcess, type OwnerProgram } from './owner-process.js';

const isRoot = process.getuid?.() === 0;
const nobody = 65534;
const isLinux = process.platform === 'linux';
if (!isRoot)
  process.emitWarning('The tests of PostgreSQL running as another user need root and are SKIPPED.');

let program: OwnerProgram;
let top: string;
/** One directory for all tests that do no harm to it: to create a cluster takes much longer than to start it. */
let dataDir: string;
let elsewhere: string;
let packageRoot: string;
let directories = 0;
const running: EmbeddedServer[] = [];
const owners: OwnerProcess[] = [];

beforeAll(async () => {
  program = await buildOwnerProgram();
  top = await mkdtemp(join(tmpdir(), 'bookbridge-embedded-'));
  await chmod(top, 0o755);
});

afterAll(async () => {
  await rm(top, { recursive: true });
  await program.remove();
});

beforeEach(() => {
  dataDir = join(top, 'data');
  elsewhere = join(top, 'elsewhere');
  packageRoot = installedPackage();
});

afterEach(async () => {
  for (const server of running.splice(0)) await server.stop();
  for (const owner of owners.splice(0)) await owner.kill();
  await vanished(top);
});

/** Nothing of a run is left in a home. */
function onlyData(names: string[]): boolean {
  return names.every((name) => name === 'cluster' || name.startsWith('postgresql.log'));
}

/** For tests about beginnings, and those that leave a ruin. */
function useNewDirectory(): void {
  directories += 1;
  dataDir = join(top, `data-${directories}`);
}

async function startHere(options: Partial<EmbeddedServerOptions> = {}): Promise<EmbeddedServer> {
  const server = await start({ dataDir, ...options }, { packageRoot, elsewhere });
  running.push(server);
  return server;
}

async function ownInChild(uid?: number): Promise<OwnerProcess> {
  const owner = await program.run({ kind: 'own', dataDir, packageRoot, elsewhere }, uid);
  owners.push(owner);
  return owner;
}

async function query(connection: PgConnection, text: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(connection);
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function writeNote(connection: PgConnection, text: string): Promise<void> {
  await query(connection, 'drop table if exists note');
  await query(connection, 'create table note (text text)');
  await query(connection, `insert into note values ('${text}')`);
}

async function notes(connection: PgConnection): Promise<unknown[]> {
  return (await query(connection, 'select text from note order by text')).map((row) => row.text);
}

async function postmasterPid(): Promise<number> {
  return Number.parseInt(await readFile(join(dataDir, 'postgres/cluster/postmaster.pid'), 'utf8'), 10);
}

/** Waits until no process of a server below the directory is left. */
async function vanished(directory: string): Promise<void> {
  for (const until = Date.now() + 10_000; Date.now() < until; await sleep(20)) {
    if ((await processesNaming(directory)).length === 0) return;
  }
  throw new Error(`Processes are left: ${(await processesNaming(directory)).join(', ')}`);
}

async function processesNaming(text: string): Promise<number[]> {
  const ids = isLinux
    ? (await readdir('/proc')).map(Number).filter((id) => id > 0 && id !== process.pid)
    : [];
  const lines = await Promise.all(ids.map((id) => readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => '')));
  return ids.filter((_, index) => lines[index]?.includes(text));
}

async function watchdogOf(postmaster: number): Promise<number> {
  const found = await processesNaming(`bookbridge-watchdog\0${postmaster}\0`);
  return found[0] ?? expect.fail('there is no watchdog');
}

describe('an embedded server', () => {
  test('keeps its data over a stop and a start', async () => {
    const first = await startHere();
    expect(first.major).toBe(18);
    await writeNote(first.connection, 'kept');
    await first.stop();

    const second = await startHere();
    expect(await notes(second.connection)).toEqual(['kept']);
  });

  test('leaves no process, no socket and no record when it is stopped', async () => {
    const server = await startHere();
    await server.stop();
    await vanished(dataDir);
    expect(await readdir(join(dataDir, 'postgres'))).toSatisfy(onlyData);
    expect(await findEmbeddedServer(dataDir)).toBeUndefined();
  });

  test('may be stopped twice, and while sessions are open', async () => {
    const server = await startHere();
    const client = new pg.Client(server.connection);
    client.on('error', () => undefined);
    await client.connect();
    await client.query('begin');
    await Promise.all([server.stop(), server.stop()]);
    await server.stop();
    await client.end();
  });

  test.runIf(isLinux)('is out of reach of Ctrl-C, which is for the process that owns it', async () => {
    await startHere();
    const server = await postmasterPid();
    for (const pid of [server, await watchdogOf(server)]) {
      const afterName = (await readFile(`/proc/${pid}/stat`, 'utf8')).split(') ')[1] ?? '';
      const [, , processGroup] = afterName.split(' ');
      expect(Number(processGroup)).toBe(pid);
    }
  });

  test('creates a new directory once, and has nothing to do before it starts on an existing one', async () => {
    useNewDirectory();
    const steps: string[] = [];
    const onProgress = (step: string) => steps.push(step);
    const server = await startHere({ onProgress });
    expect(steps.splice(0)).toContain('Creating the database');
    await server.stop();
    await startHere({ onProgress });
    expect(steps).toEqual([]);
  });

  test('stores UTF-8, sorts by code point, and tells the time in UTC', async () => {
    const { connection } = await startHere();
    const [row] = await query(
      connection,
      `select current_setting('server_encoding') as encoding, current_setting('TimeZone') as zone,
       current_setting('fsync') as fsync, 'Z' collate "default" < 'a' collate "default" as by_code_point, upper('é') as upper`,
    );
    expect(row).toEqual({ encoding: 'UTF8', zone: 'UTC', fsync: 'on', by_code_point: true, upper: 'É' });
  });

  test('is not swayed by PG variables of our environment', async () => {
    process.env.PGPORT = '7777';
    process.env.PGDATA = '/nowhere';
    try {
      const server = await startHere();
      await query(server.connection, 'select 1');
    } finally {
      delete process.env.PGPORT;
      delete process.env.PGDATA;
    }
  });

  for (const name of [`it's "odd", ü; $HOME`, 'long'.repeat(40)]) {
    test(`lies in a directory with the name ${name}`, async () => {
      dataDir = join(top, name);
      const server = await startHere();
      await query(server.connection, 'select 1');
      expect(Buffer.byteLength(join(server.connection.host, '.s.PGSQL.5432'))).toBeLessThan(104);
      expect(await findEmbeddedServer(dataDir)).toEqual(server.connection);
      await server.stop();
      await expect(stat(server.connection.host)).rejects.toThrow('ENOENT');
    });
  }
});

describe('the log', () => {
  test('holds nothing of statements that fail, nor of their values', async () => {
    const { connection } = await startHere();
    await query(connection, 'create table person (email text unique, born date)');
    const insert = `insert into person values ('ana@example.com', null)`;
    await query(connection, insert);
    for (const failing of [
      insert,
      `select 'ana@example.com'::int`,
      `do $$ begin raise warning 'ana@example.com'; raise 'ana@example.com'; end $$`,
    ]) {
      await query(connection, failing).catch(() => undefined);
    }
    const log = await readFile(join(dataDir, 'postgres/postgresql.log'), 'utf8');
    expect(log).toContain('ready to accept connections');
    expect(log).not.toContain('ana@');
    expect(log).not.toContain('person');
  });

  test('is begun anew when it has grown, and the one before is kept', async () => {
    await (await startHere()).stop();
    const log = join(dataDir, 'postgres/postgresql.log');
    await writeFile(log, 'x'.repeat(1_000_001));
    await startHere();
    expect((await stat(`${log}.1`)).size).toBe(1_000_001);
    expect((await stat(log)).size).toBeLessThan(10_000);
  });
});

describe('who may connect', () => {
  test('only a private directory leads to the socket', async () => {
    const { connection } = await startHere();
    const directory = await stat(connection.host);
    expect(directory.mode & 0o777).toBe(0o700);
    expect((await stat(join(dataDir, 'postgres/cluster'))).mode & 0o777).toBe(0o700);
  });

  test.runIf(isLinux)('nothing listens on TCP', async () => {
    const { connection } = await startHere();
    expect(await query(connection, 'show listen_addresses')).toEqual([{ listen_addresses: '' }]);
    const fds = `/proc/${await postmasterPid()}/fd`;
    const links = await Promise.all((await readdir(fds)).map((fd) => readlink(join(fds, fd))));
    const inodes = links.flatMap((link) => /^socket:\[(\d+)\]$/.exec(link)?.[1] ?? []);
    const tcp =
      (await readFile('/proc/net/tcp', 'utf8')) + (await readFile('/proc/net/tcp6', 'utf8').catch(() => ''));
    expect(inodes.length).toBeGreaterThan(0);
    expect(inodes.filter((inode) => tcp.includes(` ${inode} `))).toEqual([]);
  });

  test.runIf(isRoot)('no other user of the machine, not even the one that PostgreSQL runs as', async () => {
    const { connection } = await startHere();
    const { uid } = await stat(join(dataDir, 'postgres/cluster'));
    const { host, user } = connection;
    const stranger = await program.run({ kind: 'connect', host, user }, 1);
    expect(stranger.report).toMatchObject({ kind: 'refused', code: 'EACCES' });
    const server = await program.run({ kind: 'connect', host, user }, uid);
    expect(server.report).toMatchObject({ kind: 'refused', code: '28000' });
  });
});

describe('other commands beside the owner', () => {
  test('find its socket', async () => {
    const server = await startHere();
    expect(await findEmbeddedServer(dataDir)).toEqual(server.connection);
    const command = await program.run({ kind: 'find', dataDir });
    expect(command.report).toEqual({ kind: 'done', host: server.connection.host });
  });

  test('find nothing where nothing was ever started', async () => {
    expect(await findEmbeddedServer(join(top, 'never'))).toBeUndefined();
  });

  test('find nothing when the server was killed, though its files are there', async () => {
    await startHere();
    process.kill(await postmasterPid(), 'SIGKILL');
    await vanished(dataDir);
    expect(await findEmbeddedServer(dataDir)).toBeUndefined();
  });

  test.runIf(isRoot)('are told to be the right user when they are not', async () => {
    await startHere();
    const command = await program.run({ kind: 'find', dataDir }, nobody);
    expect(command.report).toMatchObject({ kind: 'refused', code: 'wrong_user' });
  });
});

describe('one process owns the server', () => {
  test('a second owner is refused, and told who the first is', async () => {
    const server = await startHere();
    const second = await ownInChild();
    expect(second.report).toMatchObject({ kind: 'refused', code: 'already_owned' });
    expect(second.report).toMatchObject({
      sentence: expect.stringContaining(`process ${process.pid}: stop that one first`),
    });
    await expect(startHere()).rejects.toMatchObject({ code: 'already_owned' });
    await query(server.connection, 'select 1');
  });

  test('a second owner is refused in another container, which sees the same volume but not the process', async () => {
    const server = await startHere();
    const pidFile = join(dataDir, 'postgres/cluster/postmaster.pid');
    const original = await readFile(pidFile, 'utf8');
    const otherMount = join('/elsewhere/data/postgres', basename(server.connection.host));
    await writeFile(pidFile, original.replace(/^\d+/, '4194303').replace(server.connection.host, otherMount));

    await expect(startHere()).rejects.toMatchObject({ code: 'already_owned' });
    expect(await findEmbeddedServer(dataDir)).toEqual(server.connection);
    await writeFile(pidFile, original);
  });

  for (const place of ['a new', 'an existing']) {
    test(`of several that start at once on ${place} directory, exactly one gets it`, async () => {
      if (place === 'a new') useNewDirectory();
      else await (await startHere()).stop();
      const all = await Promise.all([ownInChild(), ownInChild(), ownInChild(), ownInChild()]);
      const outcomes = all
        .map(({ report }) => (report.kind === 'refused' ? report.code : report.kind))
        .sort();
      expect(outcomes).toEqual(['already_owned', 'already_owned', 'already_owned', 'done']);
      const found = await findEmbeddedServer(dataDir);
      expect(all.map(({ report }) => report)).toContainEqual({ kind: 'done', host: found?.host });
    });
  }

  test('a start waits for the one before that is just stopping', async () => {
    const first = await startHere();
    await writeNote(first.connection, 'kept');
    const [second] = await Promise.all([sleep(1).then(() => startHere()), first.stop()]);
    expect(await notes(second.connection)).toEqual(['kept']);
  });
});

describe('after a crash', () => {
  test('kill -9 of the owner ends its server, and the next start has the data', async () => {
    const owner = await ownInChild();
    const found = await findEmbeddedServer(dataDir);
    await writeNote(found ?? expect.fail(), 'kept');
    await owner.kill();
    await vanished(dataDir);

    const server = await startHere();
    expect(await notes(server.connection)).toEqual(['kept']);
  });

  test('the next start need not wait for that', async () => {
    const owner = await ownInChild();
    await writeNote((await findEmbeddedServer(dataDir)) ?? expect.fail(), 'kept');
    await owner.kill();
    const server = await startHere();
    expect(await notes(server.connection)).toEqual(['kept']);
  });

  test.runIf(isLinux)(
    'an orphan whose watchdog was killed as well is stopped by the next start',
    async () => {
      const owner = await ownInChild();
      await writeNote((await findEmbeddedServer(dataDir)) ?? expect.fail(), 'kept');
      const orphan = await postmasterPid();
      process.kill(await watchdogOf(orphan), 'SIGKILL');
      await owner.kill();
      expect(await processesNaming(dataDir)).toContain(orphan);

      const steps: string[] = [];
      const server = await startHere({ onProgress: (step) => steps.push(step) });
      expect(await processesNaming(dataDir)).not.toContain(orphan);
      expect(steps).toEqual(['Stopping the PostgreSQL of a process that was killed']);
      expect(await notes(server.connection)).toEqual(['kept']);
      expect(
        (await readdir(join(dataDir, 'postgres'))).filter((name) => name.startsWith('run-')),
      ).toHaveLength(1);
    },
  );

  test('kill -9 of the server is told to the owner, and the next start recovers', async () => {
    let tell: (reason: string) => void;
    const told = new Promise<string>((resolve) => {
      tell = resolve;
    });
    const first = await startHere({ onExit: (reason) => tell(reason) });
    await writeNote(first.connection, 'kept');
    process.kill(await postmasterPid(), 'SIGKILL');
    expect(await told).toContain('SIGKILL');

    const second = await startHere();
    expect(await notes(second.connection)).toEqual(['kept']);
    await first.stop();
    expect(await notes(second.connection)).toEqual(['kept']);
  });

  test('kill -9 of a single session is recovered from without us', async () => {
    const reasons: string[] = [];
    const server = await startHere({ onExit: (reason) => reasons.push(reason) });
    await writeNote(server.connection, 'kept');
    const client = new pg.Client(server.connection);
    client.on('error', () => undefined);
    await client.connect();
    const { rows } = await client.query('select pg_backend_pid() as pid');
    process.kill(rows[0].pid, 'SIGKILL');
    await expect.poll(() => notes(server.connection).catch(() => []), { timeout: 10_000 }).toEqual(['kept']);
    await server.stop();
    expect(reasons).toEqual([]);
  });

  test('a stop that was asked for is not told as a crash', async () => {
    const reasons: string[] = [];
    const server = await startHere({ onExit: (reason) => reasons.push(reason) });
    await server.stop();
    expect(reasons).toEqual([]);
  });

  for (const whose of ['no process', 'another process of the same user']) {
    test(`a pid file that was left behind, with the id of ${whose}`, async () => {
      const first = await startHere();
      await writeNote(first.connection, 'kept');
      const pidFile = join(dataDir, 'postgres/cluster/postmaster.pid');
      const lines = (await readFile(pidFile, 'utf8')).split('\n');
      await first.stop();

      const { uid, gid } = await stat(join(dataDir, 'postgres/cluster'));
      const other = spawn('sleep', ['60'], isRoot ? { uid, gid } : {});
      lines[0] = whose === 'no process' ? '4194303' : String(other.pid);
      await writeFile(pidFile, lines.join('\n'));
      await chown(pidFile, uid, gid);
      try {
        expect(await findEmbeddedServer(dataDir)).toBeUndefined();
        const second = await startHere();
        expect(await notes(second.connection)).toEqual(['kept']);
      } finally {
        other.kill();
      }
    });
  }

  test('a pid file that a power failure left empty', async () => {
    await (await startHere()).stop();
    const pidFile = join(dataDir, 'postgres/cluster/postmaster.pid');
    await writeFile(pidFile, '');
    const server = await startHere();
    await query(server.connection, 'select 1');
  });

  test('what a start left that was killed while it created the cluster is cleared away', async () => {
    await (await startHere()).stop();
    await mkdir(join(dataDir, 'postgres/new-abcdef/cluster/base'), { recursive: true });
    await mkdir(join(dataDir, 'postgres/run-abcdef'));
    const { uid, gid } = await stat(join(dataDir, 'postgres/cluster'));
    for (const left of ['new-abcdef', 'new-abcdef/cluster', 'new-abcdef/cluster/base', 'run-abcdef']) {
      await chown(join(dataDir, 'postgres', left), uid, gid);
      await utimes(join(dataDir, 'postgres', left), 0, 0);
    }
    await (await startHere()).stop();
    expect(await readdir(join(dataDir, 'postgres'))).toSatisfy(onlyData);
  });
});

describe('what cannot be started is refused with the way out', () => {
  for (const [made, code] of [
    ['16', 'older_major'],
    ['99', 'newer_major'],
  ] as const) {
    test(`a cluster of PostgreSQL ${made}`, async () => {
      useNewDirectory();
      await (await startHere()).stop();
      await writeFile(join(dataDir, 'postgres/cluster/PG_VERSION'), `${made}\n`);
      const refusal = await startHere().catch((error) => error);
      expect(refusal.code).toBe(code);
      expect(refusal.message).toContain(`PostgreSQL ${made}`);
      expect(refusal.message).toContain('new data directory');
    });
  }

  test('a package without its programs', async () => {
    packageRoot = join(top, 'empty');
    await mkdir(packageRoot);
    await expect(startHere()).rejects.toMatchObject({ code: 'binaries_missing' });
  });

  test('a broken cluster, with the reason that PostgreSQL gives', async () => {
    useNewDirectory();
    await (await startHere()).stop();
    await rm(join(dataDir, 'postgres/cluster/global/pg_control'));
    const refusal = await startHere().catch((error) => error);
    expect(refusal.code).toBe('failed_to_start');
    expect(refusal.message).toContain('(could not find the database system)');
    expect(refusal.message).toContain('postgresql.log');
  });

  test('a data directory that is a file', async () => {
    useNewDirectory();
    await writeFile(dataDir, '');
    await expect(startHere()).rejects.toMatchObject({
      code: 'failed_to_start',
      message: expect.stringContaining('EEXIST'),
    });
  });
});

describe('the package of PostgreSQL', () => {
  test('gets back the links that packing loses', async () => {
    packageRoot = join(top, 'package');
    await copyPackageWithoutLinks();
    const server = await startHere();
    await query(server.connection, 'select 1');
    expect(
      await readlink(
        join(packageRoot, 'native/lib/libpq.so.5').replace(
          'libpq.so.5',
          isLinux ? 'libpq.so.5' : 'libpq.5.dylib',
        ),
      ),
    ).toContain('libpq');
    expect(await readdir(join(dataDir, 'postgres'))).not.toContain('binaries-18.4.0-beta.17');
  });

  test.runIf(isRoot)('is copied once when the user of PostgreSQL cannot come to it', async () => {
    useNewDirectory();
    const closed = join(top, 'closed');
    await mkdir(closed, { mode: 0o700 });
    packageRoot = join(closed, 'package');
    await copyPackageWithoutLinks();
    const steps: string[] = [];
    const onProgress = (step: string) => steps.push(step);
    await (await startHere({ onProgress })).stop();
    await (await startHere({ onProgress })).stop();

    expect(steps).toEqual(['Copying PostgreSQL to where its user can run it', 'Creating the database']);
    const copy = await stat(join(dataDir, 'postgres/binaries-18.4.0-beta.17/native/bin/postgres'));
    expect({ uid: copy.uid, mode: copy.mode & 0o777 }).toEqual({ uid: 0, mode: 0o755 });
    expect((await stat(closed)).mode & 0o777).toBe(0o700);
  });

  test.runIf(isRoot)('is copied when it is not ours to complete', async () => {
    useNewDirectory();
    packageRoot = join(top, 'package');
    await copyPackageWithoutLinks();
    await mkdir(dataDir);
    await chown(dataDir, nobody, nobody);
    const owner = await ownInChild(nobody);
    expect(owner.report).toMatchObject({ kind: 'done' });
    await owner.finish();
    expect(await readdir(join(dataDir, 'postgres'))).toContain('binaries-18.4.0-beta.17');
  });
});

async function copyPackageWithoutLinks(): Promise<void> {
  await cp(installedPackage(), packageRoot, { recursive: true, verbatimSymlinks: true });
  const list = await readFile(join(packageRoot, 'native/pg-symlinks.json'), 'utf8');
  for (const { target } of JSON.parse(list)) await rm(join(packageRoot, target), { force: true });
}

describe.runIf(isRoot)('under root', () => {
  test('PostgreSQL runs as an unprivileged user', async () => {
    await startHere();
    const { uid } = await stat(join(dataDir, 'postgres/cluster'));
    expect(uid).not.toBe(0);
    expect((await stat(`/proc/${await postmasterPid()}`)).uid).toBe(uid);
  });

  test('a closed data directory stays closed: the cluster lies elsewhere, and a link tells where', async () => {
    useNewDirectory();
    await mkdir(dataDir, { mode: 0o700 });
    const first = await startHere();
    await writeNote(first.connection, 'kept');
    expect(await findEmbeddedServer(dataDir)).toEqual(first.connection);
    const place = await readlink(join(dataDir, 'postgres'));
    expect(place.startsWith(elsewhere)).toBe(true);
    expect(await readFile(join(place, 'data-directory'), 'utf8')).toBe(`${dataDir}\n`);
    expect((await stat(dataDir)).mode & 0o777).toBe(0o700);
    expect(await ownInChild()).toMatchObject({ report: { code: 'already_owned' } });
    await first.stop();

    const second = await startHere();
    expect(await notes(second.connection)).toEqual(['kept']);
  });

  test('a cluster elsewhere that is gone is not silently begun anew', async () => {
    useNewDirectory();
    await mkdir(dataDir, { mode: 0o700 });
    await (await startHere()).stop();
    await rm(elsewhere, { recursive: true });
    await expect(startHere()).rejects.toMatchObject({ code: 'cluster_missing' });
    await expect(findEmbeddedServer(dataDir)).rejects.toMatchObject({ code: 'cluster_missing' });
  });

  test('a data directory that was closed later is named', async () => {
    useNewDirectory();
    await (await startHere()).stop();
    await chmod(dataDir, 0o700);
    const refusal = await startHere().catch((error) => error);
    expect(refusal.code).toBe('unreachable');
    expect(refusal.message).toContain('chmod o+x');
  });

  test('a cluster that an ordinary user made is run as that user, and goes back to them', async () => {
    useNewDirectory();
    await mkdir(dataDir);
    await chown(dataDir, nobody, nobody);
    await (await ownInChild(nobody)).finish();

    const server = await startHere();
    expect((await stat(`/proc/${await postmasterPid()}`)).uid).toBe(nobody);
    await server.stop();

    const owner = await ownInChild(nobody);
    expect(owner.report).toMatchObject({ kind: 'done' });
    await owner.finish();
  });
});

describe.runIf(isRoot)('under an ordinary user', () => {
  beforeEach(async () => {
    dataDir = join(top, 'data-of-nobody');
    await mkdir(dataDir, { recursive: true, mode: 0o700 });
    await chown(dataDir, nobody, nobody);
  });

  test('everything runs as that user, straight from the package', async () => {
    const owner = await ownInChild(nobody);
    expect(owner.report).toMatchObject({ kind: 'done' });
    expect((await stat(`/proc/${await postmasterPid()}`)).uid).toBe(nobody);
    expect(await readdir(join(dataDir, 'postgres'))).not.toContain('binaries-18.4.0-beta.17');
    const command = await program.run({ kind: 'find', dataDir }, nobody);
    expect(command.report).toEqual(owner.report);
    await owner.finish();
    await vanished(dataDir);
  });

  test('only that user and root may connect', async () => {
    const owner = await ownInChild(nobody);
    const { host, user } = (await findEmbeddedServer(dataDir)) ?? expect.fail();
    const reports = [];
    for (const uid of [nobody, 0, 1])
      reports.push((await program.run({ kind: 'connect', host, user }, uid)).report);
    expect(reports).toMatchObject([{ kind: 'done' }, { kind: 'done' }, { kind: 'refused', code: 'EACCES' }]);
    await owner.finish();
  });

  test('kill -9 ends the server there as well, and the next start works', async () => {
    await (await ownInChild(nobody)).kill();
    await vanished(dataDir);
    expect((await ownInChild(nobody)).report).toMatchObject({ kind: 'done' });
  });

  test('the cluster of another user is refused', async () => {
    await (await ownInChild(nobody)).finish();
    await chmod(dataDir, 0o755);
    await chmod(join(dataDir, 'postgres'), 0o755);
    expect((await ownInChild(1)).report).toMatchObject({ kind: 'refused', code: 'wrong_user' });
  });

  test('a user without a name is told so', async () => {
    useNewDirectory();
    await mkdir(dataDir);
    await chown(dataDir, 54321, 54321);
    expect((await ownInChild(54321)).report).toMatchObject({ kind: 'refused', code: 'nameless_user' });
  });
});
