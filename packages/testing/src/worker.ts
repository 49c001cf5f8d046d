import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { testMasterKey } from './service.js';

const program = fileURLToPath(new URL('../../server/bin/bookbridge.js', import.meta.url));

/** A node as a process of its own that can be killed; it only reads address books, unless said otherwise. */
export interface WorkerProcess {
  /** Where it tells its health and metrics. */
  readonly address: string;
  /** The most memory that it has held so far, in bytes, as Linux counts it. */
  peakMemory(): number;
  /** What it holds at this moment: memory in bytes, files and connections that are open. */
  holds(): { readonly memory: number; readonly handles: number };
  /** What `kill -9` does. */
  kill(): void;
  /** Asks it to stop; gives its exit code. */
  terminate(): Promise<number | null>;
  /** Sends a signal that ends it; gives its exit code and everything that it wrote. */
  signal(name: NodeJS.Signals): Promise<{ code: number | null; output: string }>;
}

/** Starts a worker on a database and waits until it is ready. */
export async function startWorkerProcess(
  databaseUrl: string,
  {
    settings = {},
    nodeOptions = [],
    role = 'worker',
  }: { settings?: Record<string, string>; nodeOptions?: string[]; role?: 'api' | 'worker' | 'all' } = {},
): Promise<WorkerProcess> {
  const child = spawn(process.execPath, [...nodeOptions, program, 'serve', '--role', role], {
    env: {
      PATH: process.env.PATH,
      DATABASE_URL: databaseUrl,
      BOOKBRIDGE_MASTER_KEY: testMasterKey,
      BOOKBRIDGE_BASE_URL: 'http://127.0.0.1:1',
      BOOKBRIDGE_PORT: '0',
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      output += chunk;
    });
  return {
    address: await ready(child),
    peakMemory: () => memoryOf(child, 'VmHWM'),
    holds: () => ({
      memory: memoryOf(child, 'VmRSS'),
      handles: readdirSync(`/proc/${child.pid}/fd`).length,
    }),
    kill: () => child.kill('SIGKILL'),
    terminate: () => {
      child.kill('SIGTERM');
      return ended;
    },
    async signal(name) {
      child.kill(name);
      return { code: await ended, output };
    },
  };
}

function memoryOf({ pid }: ChildProcess, name: string): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1]) * 1024;
}

function ready(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    const read = (chunk: Buffer) => {
      output += chunk;
      const line = output.split('\n').find((candidate) => candidate.includes('"msg":"ready"'));
      if (line?.endsWith('}')) resolve(JSON.parse(line).address);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', (code) => reject(new Error(`The worker ended with ${code}: ${output}`)));
  });
}
