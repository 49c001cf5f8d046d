import type { Log } from '../observe/log.js';

/** Has what nobody caught end the process with a line of the log, which leaves out what it may quote. */
export function tellCrashes(log: Log): void {
  // Rejections that nobody handles come here, too.
  process.on('uncaughtException', (thrown: unknown) => {
    log.fatal({ err: asError(thrown) }, 'the service crashed');
    process.exit(1);
  });
}

/** What was thrown, or an error that says that it was none. */
export const asError = (thrown: unknown): Error =>
  thrown instanceof Error ? thrown : new TypeError('Something was thrown that is not an error.');
