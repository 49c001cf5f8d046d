import { spawn } from 'node:child_process';
import type { ServerUser } from './server-user.js';

export interface CommandResult {
  /** undefined when a signal ended it. */
  exitCode: number | undefined;
  output: string;
  errors: string;
}

/** What every process of PostgreSQL sees: `PG…` variables or a locale of ours must not change what it does. */
const cleanEnvironment = {
  PATH: '/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin',
  LC_ALL: 'C',
  TZ: 'UTC',
};

/** Who a child runs as, and where: our own working directory may be closed to that user. */
export function asUser(user: ServerUser) {
  const identity = user.ownsProcess ? {} : { uid: user.uid, gid: user.gid };
  return { cwd: '/', env: cleanEnvironment, ...identity };
}

/** Runs a command to its end. Throws only when it cannot be started. */
export function runCommand(file: string, args: string[], user: ServerUser): Promise<CommandResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { ...asUser(user), stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    let errors = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      errors += text;
    });
    child.once('error', reject);
    child.once('close', (exitCode) => resolve({ exitCode: exitCode ?? undefined, output, errors }));
  });
}

/** Whether the user can enter a directory. Asks the kernel: mode bits alone know nothing of ACLs and mounts. */
export async function canEnter(user: ServerUser, directory: string): Promise<boolean> {
  const { exitCode } = await runCommand('/bin/sh', ['-c', 'cd -- "$1" 2>/dev/null', 'sh', directory], user);
  return exitCode === 0;
}
