const everyMs = 500;

/**
 * Asks this process to stop when the one that started it is gone. npm runs scripts in a shell, and a shell that is told
 * to stop goes without telling what runs in it.
 */
export function stopWithParent() {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    process.kill(process.pid, 'SIGTERM');
  }, everyMs);
  timer.unref();
}
