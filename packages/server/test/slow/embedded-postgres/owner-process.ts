import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { Job, Report } from './owner-program.js';

/** A process of its own that does one job, as one that owns a server until it is stopped or killed. */
export interface OwnerProcess {
  readonly child: ChildProcess;
  readonly report: Report;
  /** Lets it stop its server and end. */
  finish(): Promise<void>;
  /** `kill -9`. */
  kill(): Promise<void>;
}

export interface OwnerProgram {
  /** Runs it to its report; as another user when one is given, which needs root. */
  run(job: Job, uid?: number): Promise<OwnerProcess>;
  remove(): Promise<void>;
}

/** Builds the program into one file, which any user of the machine can read wherever the checkout lies. */
export async function buildOwnerProgram(): Promise<OwnerProgram> {
  const outDir = await mkdtemp(join(tmpdir(), 'bookbridge-program-'));
  await chmod(outDir, 0o755);
  const entry = fileURLToPath(new URL('owner-program.ts', import.meta.url));
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: entry,
      outDir,
      emptyOutDir: false,
      rolldownOptions: { output: { entryFileNames: 'owner.mjs' } },
    },
  });
  return {
    run: (job, uid) => run(join(outDir, 'owner.mjs'), job, uid),
    remove: () => rm(outDir, { recursive: true }),
  };
}

async function run(program: string, job: Job, uid: number | undefined): Promise<OwnerProcess> {
  const identity = uid === undefined ? {} : { uid, gid: uid };
  const child = spawn(process.execPath, [program, JSON.stringify(job)], {
    stdio: ['pipe', 'pipe', 'inherit'],
    cwd: '/',
    ...identity,
  });
  const ended = once(child, 'exit');
  const [line] = await once(createInterface({ input: child.stdout }), 'line');
  return {
    child,
    report: JSON.parse(line),
    async finish() {
      child.stdin.end('\n');
      await ended;
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
