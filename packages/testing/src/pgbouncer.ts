import { execFileSync, spawn } from 'node:child_process';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseSocketUrl, socketOf, socketUrl } from './socket-url.js';
import { until } from './until.js';

/** A pooler in front of a PostgreSQL. */
export interface PgBouncer {
  /** For `DATABASE_URL`. */
  readonly url: string;
  stop(): Promise<void>;
}

/** The program; `undefined`, and a line that says so, where it is not installed. */
export function findPgBouncer(): string | undefined {
  for (const program of ['pgbouncer', '/usr/sbin/pgbouncer']) {
    try {
      execFileSync(program, ['--version'], { stdio: 'ignore' });
      return program;
    } catch {
      // Perhaps at the next place.
    }
  }
  process.stdout.write('SKIPPED: poolers, since pgbouncer is not installed.\n');
  return undefined;
}

/** Starts a pooler for a database that is reached by a Unix socket. */
export async function startPgBouncer(
  program: string,
  databaseUrl: string,
  mode: 'session' | 'transaction' | 'statement',
): Promise<PgBouncer> {
  const target = parseSocketUrl(databaseUrl);
  const { port, user, database } = target;
  const directory = await mkdtemp(join(tmpdir(), 'bb-pooler-'));
  await chmod(directory, 0o777);
  const relay = createServer((front) => {
    const back = connect(socketOf(target));
    front.on('error', () => back.destroy());
    back.on('error', () => front.destroy());
    front.pipe(back).pipe(front);
  });
  const relayed = socketOf({ host: directory, port });
  await new Promise<void>((resolve) => relay.listen(relayed, resolve));
  await chmod(relayed, 0o777);
  const file = join(directory, 'pgbouncer.ini');
  await writeFile(
    file,
    `[databases]
${database} = host=${directory} port=${port} dbname=${database} user=${user}
[pgbouncer]
listen_addr =
listen_port = 6432
unix_socket_dir = ${directory}
auth_type = any
pool_mode = ${mode}
max_client_conn = 200
default_pool_size = 50
`,
  );
  // It refuses to be root, and the server lets in our own user only: hence the relay.
  const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
  const child = spawn(program, [file], { stdio: ['ignore', 'ignore', 'pipe'], ...nobody });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk;
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const pooled = { ...target, host: directory, port: 6432 };
  await until(async () => {
    if (child.exitCode !== null) throw new Error(`pgbouncer ended: ${said}`);
    return new Promise((resolve) => {
      const trial = connect(socketOf(pooled), () => resolve(true));
      trial.once('connect', () => trial.end());
      trial.once('error', () => resolve(false));
    });
  }, 10_000);
  return {
    url: socketUrl(pooled),
    async stop() {
      child.kill('SIGKILL');
      await ended;
      relay.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
