import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll } from 'vitest';

const program = fileURLToPath(new URL('../../../server/bin/bookbridge.js', import.meta.url));

export interface DevJson {
  readonly url: string;
  readonly demoUrl: string;
  readonly sandboxUrl: string;
  readonly domainKey: string;
  readonly domainPassword: string;
  readonly inModes: Readonly<Record<string, { domainKey: string; domainPassword: string }>>;
}

/** `bookbridge dev`, as somebody runs it in a terminal. */
export interface DevProcess {
  readonly dev: DevJson;
  /** What it has written so far. */
  readonly output: () => string;
  /** Resolves when it has written a text. */
  said(text: string): Promise<void>;
  /** Sends a signal and gives the exit code. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

/** A directory for `--data-dir`. */
export async function makeDataDir(): Promise<string> {
  const dataDir = await mkdtemp(join(tmpdir(), 'bookbridge-dev-'));
  // Under root PostgreSQL runs as somebody else, who must be able to pass.
  await chmod(dataDir, 0o711);
  return dataDir;
}

export const removeDataDir = (dataDir: string) => rm(dataDir, { recursive: true, force: true });

/** Starts it and waits until it is ready. */
export async function startDev(dataDir: string, file?: string): Promise<DevProcess> {
  const child = spawnDev(['--port', '0', '--data-dir', dataDir, ...(file === undefined ? [] : [file])]);
  const output = collect(child);
  const said = (text: string) => until(child, output, text);
  await said('Ctrl-C stops everything.');
  const dev = JSON.parse(await readFile(join(dataDir, 'dev.json'), 'utf8')) as DevJson;
  return { dev, output, said, stop: (signal = 'SIGTERM') => stop(child, signal) };
}

/** One that runs for the tests of a file or a `describe`, with a directory of its own. */
export interface KeptDev {
  readonly dataDir: string;
  readonly running: DevProcess;
  /** Starts it in the same directory, when it was stopped. */
  start(): Promise<void>;
  /** Stops it, and starts it in the same directory. */
  restart(): Promise<void>;
}

/** Has one started before the tests, and stopped and removed after them. */
export function keepDev(): KeptDev {
  let dataDir: string;
  let running: DevProcess;
  const start = async () => {
    running = await startDev(dataDir);
  };
  beforeAll(async () => {
    dataDir = await makeDataDir();
    await start();
  });
  afterAll(async () => {
    await running.stop();
    await removeDataDir(dataDir);
  });
  return {
    get dataDir() {
      return dataDir;
    },
    get running() {
      return running;
    },
    start,
    async restart() {
      await running.stop();
      await start();
    },
  };
}

/** Runs it to an end of its own. */
export async function runDevToEnd(args: string[]): Promise<{ code: number | null; output: string }> {
  const child = spawnDev(args);
  const output = collect(child);
  return { code: await ended(child), output: output() };
}

/** The command lines of all processes that name a directory. */
export async function processesNaming(directory: string): Promise<string[]> {
  const { stdout } = await promisify(execFile)('ps', ['-eo', 'args']);
  return stdout.split('\n').filter((line) => line.includes(directory));
}

function spawnDev(args: string[]): ChildProcess {
  return spawn(process.execPath, [program, 'dev', ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
}

function collect(child: ChildProcess): () => string {
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  return () => output;
}

const maxMs = 80_000;

async function until(child: ChildProcess, output: () => string, text: string): Promise<void> {
  for (const last = Date.now() + maxMs; !output().includes(text); ) {
    if (child.exitCode !== null || Date.now() > last)
      throw new Error(`"${text}" was never said, but:\n${output()}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

function ended(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolve) => child.once('close', resolve));
}

function stop(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  child.kill(signal);
  return ended(child);
}
