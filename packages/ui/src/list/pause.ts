declare const scheduler: { yield?: () => Promise<void> } | undefined;

/** Lets the browser answer what people do, and draw. */
export function pause(): Promise<void> {
  if (typeof scheduler === 'object' && scheduler.yield) return scheduler.yield();
  // Not a timer: browsers slow down those that follow each other.
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
