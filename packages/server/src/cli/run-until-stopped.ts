/** Docker and systemd kill after ten seconds. */
const mostMs = 9000;

/**
 * Waits for SIGTERM or SIGINT, then stops what runs and ends the process with code 0. A second signal, or a stop that
 * takes too long, ends it at once.
 */
export async function runUntilStopped(stop: () => Promise<void>): Promise<never> {
  await new Promise<void>((resolve) => {
    process.once('SIGTERM', () => resolve());
    process.once('SIGINT', () => resolve());
  });
  process.once('SIGINT', () => process.exit(130));
  setTimeout(() => process.exit(0), mostMs).unref();
  await stop();
  process.exit(0);
}
