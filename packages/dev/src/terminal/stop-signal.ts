/** One Ctrl-C may reach a process twice: from the terminal, and from the npm that runs it. */
const sameMs = 500;

/** Whoever sent the signal waits ten seconds at most. */
const maxMs = 9000;

/**
 * Aborts when the person or the system asks this process to stop; from then on it ends in time whatever happens. Asked
 * again, it ends at once.
 */
export function stopSignal(): AbortSignal {
  const controller = new AbortController();
  let askedAt: number | undefined;
  const onSignal = () => {
    if (askedAt === undefined) {
      askedAt = Date.now();
      setTimeout(() => process.exit(0), maxMs).unref();
      controller.abort();
    } else if (Date.now() - askedAt > sameMs) process.exit(130);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, onSignal);
  return controller.signal;
}

/** Resolves when the signal aborts. */
export function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}
