/** Docker and systemd kill after ten seconds. */
export const maxStopMs = 9000;

/** What a process that a signal ended answers. */
const exitCodes = { SIGINT: 130, SIGTERM: 143 } as const;

/**
 * Starts something, waits for SIGTERM or SIGINT, stops it and ends the process with code 0. A signal that comes while
 * it starts counts, too; what is left of `maxMs` then has to do for both. A second signal of either kind ends the process at once, and a stop that takes longer than
 * `maxMs` ends it with code 1.
 */
export async function runUntilStopped(
  start: () => Promise<{ stop(): Promise<void> }>,
  maxMs = maxStopMs,
): Promise<never> {
  const signalled = firstSignal();
  void signalled.then(() => setTimeout(giveUp, maxMs).unref());
  const running = await start();
  await signalled;
  await running.stop();
  process.exit(0);
}

function firstSignal(): Promise<void> {
  return new Promise((resolve) => {
    let isFirst = true;
    for (const [signal, code] of Object.entries(exitCodes)) {
      process.on(signal, () => {
        if (!isFirst) process.exit(code);
        isFirst = false;
        resolve();
      });
    }
  });
}

function giveUp(): never {
  process.stderr.write('Not everything came to its end in time.\n');
  process.exit(1);
}
