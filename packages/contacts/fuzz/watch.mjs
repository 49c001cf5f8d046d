import { writeSync } from 'node:fs';
import { isMainThread, Worker, workerData } from 'node:worker_threads';

const patienceMs = 20_000;

/** Ends the process, and says at which input, when reading one never ends: nothing else in it could. */
export function watch(seed) {
  const progress = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(new URL(import.meta.url), { workerData: { progress, seed } });
  worker.unref();
  return { at: (input) => Atomics.store(progress, 0, input), stop: () => worker.terminate() };
}

if (!isMainThread && workerData?.progress) {
  let last = -1;
  setInterval(() => {
    const now = Atomics.load(workerData.progress, 0);
    if (now !== last) {
      last = now;
      return;
    }
    writeSync(1, `input ${now} of seed ${workerData.seed} hangs\n`);
    process.kill(process.pid, 'SIGKILL');
  }, patienceMs);
}
