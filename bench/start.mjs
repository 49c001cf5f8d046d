// From the start of the process to its being ready, on a new data directory and on one that is there; and the memory of
// the service when nobody asks for anything.
import { rm } from 'node:fs/promises';
import { freePort, median, memoryMegabytes, startService } from './processes.mjs';

const rounds = 5;
const idleMs = 5000;

export async function benchStart(dataDir) {
  const port = await freePort();
  const settings = {
    BOOKBRIDGE_BASE_URL: `http://127.0.0.1:${port}`,
    BOOKBRIDGE_PORT: String(port),
    BOOKBRIDGE_DATA_DIR: dataDir,
  };
  const [fresh, again] = [[], []];
  let idle = 0;
  for (let round = 0; round < rounds; round++) {
    await rm(dataDir, { recursive: true, force: true });
    const first = await startService(settings);
    fresh.push(first.readyMs);
    await first.stop();
    const second = await startService(settings);
    again.push(second.readyMs);
    if (round === 0) {
      await new Promise((resolve) => setTimeout(resolve, idleMs));
      idle = (await memoryMegabytes(second.pid)).now;
    }
    await second.stop();
  }
  return { freshMs: median(fresh), existingMs: median(again), idleMegabytes: idle };
}
