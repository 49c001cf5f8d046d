import type { Log } from '../observe/log.js';

const methods = ['debug', 'log', 'info', 'warn', 'error', 'trace'] as const;

/**
 * Has what libraries write to the console become lines of the log, which leave out what it may quote. The queue writes
 * there when its database goes while it hands jobs back.
 */
export function logConsole(log: Log): void {
  for (const method of methods)
    console[method] = (...said: unknown[]) => {
      const err = said.find((one) => one instanceof Error);
      log.warn({ ...(err && { err }) }, 'a library wrote to the console');
    };
}
