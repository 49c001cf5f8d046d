import { spawn } from 'node:child_process';
import { asUser } from './command.js';
import type { ServerUser } from './server-user.js';

/**
 * Stops the postmaster when our process ends without a word, as by `kill -9`: the shell waits at a pipe that only
 * we hold open, and the kernel closes it with us. Gives the function that calls it off.
 */
export function watchOver(postmaster: number, user: ServerUser): () => void {
  const script = 'read -r called_off || kill -INT "$1"';
  const shell = spawn('/bin/sh', ['-c', script, 'bookbridge-watchdog', String(postmaster)], {
    ...asUser(user),
    stdio: ['pipe', 'ignore', 'ignore'],
    // Out of reach of the terminal's Ctrl-C, which is meant for us.
    detached: true,
  });
  // Without a watchdog the server still runs; what it would have ended, the next start ends.
  shell.on('error', () => undefined);
  shell.stdin.on('error', () => undefined);
  return () => shell.stdin.end('called off\n');
}
