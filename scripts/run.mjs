import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The root of the repository. */
export const root = fileURLToPath(new URL('..', import.meta.url));

const signals = ['SIGINT', 'SIGTERM'];

/**
 * Runs a program at the root and gives its exit code, or 1 when a signal or the time limit ended it. Signals are passed
 * on, so that nothing runs on alone; when one came, this process ends as well.
 */
export async function run(command, args, { maxMs, env = {}, ...options } = {}) {
  const child = spawn(command, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: 'inherit',
    ...options,
  });
  let interruptedBy;
  const passOn = (signal) => {
    interruptedBy = signal;
    child.kill(signal);
  };
  for (const signal of signals) process.on(signal, passOn);
  const timer = maxMs && setTimeout(() => child.kill('SIGTERM'), maxMs);
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  });
  clearTimeout(timer);
  for (const signal of signals) process.off(signal, passOn);
  if (interruptedBy) process.kill(process.pid, interruptedBy);
  return code ?? 1;
}

export const runNode = (args, options) => run(process.execPath, args, options);

/** Runs npm: the one that runs us, or else the one of the shell. */
export function runNpm(args, options) {
  const { npm_execpath: running } = process.env;
  if (running?.endsWith('npm-cli.js')) return runNode([running, ...args], options);
  return run('npm', args, { ...options, shell: process.platform === 'win32' });
}
