import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  writeFileSync,
} from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { freePort } from './service.js';
import { until } from './until.js';

/** Three PostgreSQL servers of which Patroni makes one the primary, by etcd, with HAProxy in front. */
export interface PatroniCluster {
  /** Of a database, for `DATABASE_URL`: by way of HAProxy, and with all three hosts in it. */
  urls(database: string): { readonly proxy: string; readonly hosts: string };
  createDatabase(name: string): Promise<void>;
  /** Makes another member the primary, as before maintenance. */
  switchOver(): Promise<void>;
  /** What the loss of the primary's machine does; it comes back when `restart` is called. */
  killPrimary(): Promise<{ restart(): Promise<void> }>;
  stop(): Promise<void>;
}

const programs = ['patroni', 'etcd', 'haproxy'];
const root = '/usr/lib/postgresql';

/** What of the programs is not installed; empty when all are there. */
export function missingForPatroni(): string[] {
  const missing = programs.filter((name) => spawnSync('which', [name]).status !== 0);
  return existsSync(root) ? missing : [...missing, 'postgresql'];
}

interface Member {
  readonly name: string;
  readonly directory: string;
  readonly port: number;
  readonly rest: number;
  process: ChildProcess;
}

/** A cluster comes up, or fails over, within less; Patroni's shortest lease is 20 seconds. */
const maxMs = 120_000;

/** Starts the cluster in a temporary directory, as the user `postgres`. */
export async function startPatroni(): Promise<PatroniCluster> {
  const user = userCalled('postgres');
  const home = mkdtempSync(join(tmpdir(), 'bb-patroni-'));
  chownSync(home, user.uid, user.gid);
  chmodSync(home, 0o711);
  const run = (program: string, args: string[]) =>
    spawn(program, args, {
      ...user,
      cwd: home,
      stdio: 'ignore',
      env: { PATH: process.env.PATH, HOME: home },
    });
  const [client, peer, front] = [await freePort(), await freePort(), await freePort()];
  const etcd = run('etcd', etcdArguments(join(home, 'etcd'), client, peer));
  const members: Member[] = [];
  for (const name of ['one', 'two', 'three']) {
    const directory = join(home, name);
    mkdirSync(directory);
    chownSync(directory, user.uid, user.gid);
    const [port, rest] = [await freePort(), await freePort()];
    const member = { name, directory, port, rest };
    writeFileSync(join(home, `${name}.yml`), JSON.stringify(patroniSettings(member, client)));
    members.push({ ...member, process: run('patroni', [join(home, `${name}.yml`)]) });
    // The first one makes the cluster, and the others copy it.
    if (name === 'one') await until(async () => (await primary()) !== undefined, maxMs);
  }
  writeFileSync(join(home, 'haproxy.cfg'), haproxySettings(front, members));
  const haproxy = run('haproxy', ['-db', '-f', join(home, 'haproxy.cfg')]);
  await allThere();

  async function primary(): Promise<Member | undefined> {
    for (const member of members) if (await answers(member, 'primary')) return member;
    return undefined;
  }

  /** One primary, and a standby that has all that it has promised to keep. */
  async function allThere(): Promise<void> {
    await until(async () => {
      const [leader, ready] = [
        await primary(),
        await Promise.all(members.map((it) => answers(it, 'replica'))),
      ];
      const sync = await Promise.all(members.map((it) => answers(it, 'sync')));
      return leader !== undefined && ready.filter(Boolean).length === 2 && sync.some(Boolean);
    }, maxMs);
  }

  async function runOnPrimary(statement: string): Promise<void> {
    const at = new pg.Client(`postgres://postgres@127.0.0.1:${(await primary())?.port}/postgres`);
    await at.connect();
    await at.query(statement);
    await at.end();
  }

  return {
    urls: (database) => ({
      proxy: `postgres://postgres@127.0.0.1:${front}/${database}`,
      hosts: `postgres://postgres@${members.map(({ port }) => `127.0.0.1:${port}`).join(',')}/${database}`,
    }),
    createDatabase: (name) => runOnPrimary(`create database ${name}`),
    async switchOver() {
      const before = await primary();
      const answer = await fetch(`http://127.0.0.1:${before?.rest}/switchover`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ leader: before?.name }),
      });
      if (!answer.ok) throw new Error(`Patroni answered ${answer.status}: ${await answer.text()}`);
      await until(async () => ((await primary())?.name ?? before?.name) !== before?.name, maxMs);
    },
    async killPrimary() {
      const killed = await primary();
      if (!killed) throw new Error('There is no primary.');
      killed.process.kill('SIGKILL');
      killServersIn(killed.directory);
      return {
        async restart() {
          killed.process = run('patroni', [join(home, `${killed.name}.yml`)]);
          await allThere();
        },
      };
    },
    async stop() {
      haproxy.kill('SIGKILL');
      for (const member of members) {
        member.process.kill('SIGKILL');
        killServersIn(member.directory);
      }
      etcd.kill('SIGKILL');
      await rm(home, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
    },
  };
}

function userCalled(name: string): { uid: number; gid: number } {
  const idOf = (flag: string) => Number(spawnSync('id', [flag, name]).stdout.toString());
  return { uid: idOf('-u'), gid: idOf('-g') };
}

async function answers({ rest }: Pick<Member, 'rest'>, role: string): Promise<boolean> {
  return fetch(`http://127.0.0.1:${rest}/${role}`, { signal: AbortSignal.timeout(2000) }).then(
    ({ status }) => status === 200,
    () => false,
  );
}

/** Kills every process of the server whose cluster lies in a directory: its first one would let the others end in order. */
function killServersIn(directory: string): void {
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    const line = spawnSync('cat', [`/proc/${pid}/cmdline`]).stdout.toString();
    if (line.includes(`${directory}/data`)) process.kill(Number(pid), 'SIGKILL');
  }
}

function etcdArguments(directory: string, client: number, peer: number): string[] {
  const [clientUrl, peerUrl] = [`http://127.0.0.1:${client}`, `http://127.0.0.1:${peer}`];
  return [
    ['--data-dir', directory],
    ['--listen-client-urls', clientUrl],
    ['--advertise-client-urls', clientUrl],
    ['--listen-peer-urls', peerUrl],
    ['--initial-advertise-peer-urls', peerUrl],
    ['--initial-cluster', `default=${peerUrl}`],
  ].flat();
}

/** As docs/operate/high-availability.md recommends, with the shortest times that Patroni takes; its YAML may be JSON. */
function patroniSettings({ name, directory, port, rest }: Omit<Member, 'process'>, etcd: number): object {
  const at = (it: number) => `127.0.0.1:${it}`;
  return {
    scope: 'bookbridge',
    name,
    restapi: { listen: at(rest), connect_address: at(rest) },
    etcd3: { host: at(etcd) },
    bootstrap: {
      dcs: {
        ttl: 20,
        loop_wait: 2,
        retry_timeout: 5,
        synchronous_mode: true,
        postgresql: { use_pg_rewind: true, parameters: { max_connections: 100, wal_log_hints: 'on' } },
      },
      initdb: [{ encoding: 'UTF8' }],
    },
    postgresql: {
      listen: at(port),
      connect_address: at(port),
      data_dir: join(directory, 'data'),
      bin_dir: join(root, readdirSync(root).sort().at(-1) ?? '', 'bin'),
      pgpass: join(directory, 'pgpass'),
      parameters: { unix_socket_directories: directory },
      pg_hba: [
        'local all all trust',
        'host all all 127.0.0.1/32 trust',
        'host replication all 127.0.0.1/32 trust',
      ],
      authentication: {
        superuser: { username: 'postgres', password: 'of-a-test' },
        replication: { username: 'replicator', password: 'of-a-test' },
        rewind: { username: 'rewinder', password: 'of-a-test' },
      },
    },
  };
}

const haproxySettings = (port: number, members: readonly Member[]) => `
global
  maxconn 500
defaults
  mode tcp
  timeout connect 2s
  timeout client 30m
  timeout server 30m
  timeout check 2s
listen primary
  bind 127.0.0.1:${port}
  option httpchk GET /primary
  http-check expect status 200
  default-server inter 1s fall 2 rise 1 on-marked-down shutdown-sessions
${members.map((it) => `  server ${it.name} 127.0.0.1:${it.port} check port ${it.rest}`).join('\n')}
`;
