// An upload of 100,000 contacts, from begin to COMPLETE, beside only reading the same bytes and writing them as JSON.
import { execFile } from 'node:child_process';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { begin, completed, sendFile } from './imports.mjs';
import { addressBook } from './people.mjs';
import { cpuSeconds, createApplication, freePort, memoryMegabytes, startService } from './processes.mjs';

const people = 100_000;
const heapMegabytes = 96;

export async function benchUpload(dataDir) {
  const file = path.join(dataDir, '..', 'people.vcf');
  const book = addressBook(people);
  await writeFile(file, book);
  const free = await importOnce(dataDir, book, []);
  const tight = await importOnce(dataDir, book, [`--max-old-space-size=${heapMegabytes}`]);
  const readCpu = await onlyRead(file);
  await rm(file);
  return { megabytes: book.length / 1e6, ...free, readCpu, ratio: free.cpu / readCpu, tight };
}

/** Throws when the import fails, or when the service dies of too little memory. */
async function importOnce(dataDir, book, nodeOptions) {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const settings = { BOOKBRIDGE_BASE_URL: url, BOOKBRIDGE_PORT: String(port), BOOKBRIDGE_DATA_DIR: dataDir };
  const service = await startService(settings, { nodeOptions });
  try {
    const headers = await createApplication(settings);
    const before = await cpuSeconds(service.pid);
    const startedAt = performance.now();
    const begun = await begin(url, headers, { service: 'vcard' });
    await sendFile(begun.url, book);
    await completed(url, begun.import_id, headers, 200);
    const seconds = (performance.now() - startedAt) / 1000;
    const cpu = (await cpuSeconds(service.pid)) - before;
    const { most } = await memoryMegabytes(service.pid);
    const page = await (
      await fetch(`${url}/contacts/${begun.import_id}?start=0&count=1`, { headers })
    ).json();
    return { total: page.total, seconds, cpu, most };
  } finally {
    await service.stop();
  }
}

/** CPU seconds of a process that does nothing but read, less those of starting it. */
async function onlyRead(file) {
  const run = async (...args) => {
    const { stdout } = await promisify(execFile)(process.execPath, [
      new URL('./only-read.mjs', import.meta.url).pathname,
      ...args,
    ]);
    return Number(stdout);
  };
  return (await run(file)) - (await run());
}
