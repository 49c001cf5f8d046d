/** Docker and systemd kill after ten seconds. */
const mostMs = 9000;

/**
 * Starts something, waits for SIGTERM or SIGINT, stops it and ends the process with code 0. A signal that comes while
 * it starts counts, too. A second signal, or a stop that takes too long, ends the process at once.
 */
export async function runUntilStopped(start: () => Promise<{ stop(): Promise<void> }>): Promise<never> {
  const signalled = new Promise<void>((resolve) => {
    process.once('SIGTERM', () => resolve());
    process.once('SIGINT', () => resolve());
  });
  const running = await start();
  await signalled;
  process.once('SIGINT', () => process.exit(130));
  setTimeout(() => process.exit(0), mostMs).unref();
  await running.stop();
  process.exit(0);
}
