// 1,000 streams of the events of as many imports on one node: what each takes of its memory, and how long a step of all
// of them takes to reach everybody.
import { get } from 'node:http';
import { beginMany, sendFile } from './imports.mjs';
import { createApplication, memoryMegabytes, startForMany } from './processes.mjs';

const streams = 1000;

export async function benchStreams(dataDir) {
  const { service, url, settings } = await startForMany(dataDir);
  try {
    const headers = await createApplication(settings);
    const begun = await beginMany(streams, url, headers, () => ({ service: 'vcard' }));
    const before = (await memoryMegabytes(service.pid)).now;
    const followed = await Promise.all(
      begun.map(({ import_id }) => follow(`${url}/events/${import_id}`, headers)),
    );
    await new Promise((resolve) => setTimeout(resolve, 3000));
    const kilobytesEach = (((await memoryMegabytes(service.pid)).now - before) * 1000) / streams;
    // One import after the other is sent a file of one person; each step is heard by its stream.
    const delays = [];
    for (const [at, { url: page }] of begun.slice(0, 100).entries()) {
      const heard = followed[at].next();
      const startedAt = performance.now();
      await sendFile(page, 'BEGIN:VCARD\nVERSION:3.0\nFN:Ana\nEND:VCARD\n');
      await heard;
      delays.push(performance.now() - startedAt);
    }
    for (const { end } of followed) end();
    return { kilobytesEach, slowestMs: Math.max(...delays) };
  } finally {
    await service.stop();
  }
}

/** Opens a stream, up to its first event; `next` waits for another one. */
function follow(url, headers) {
  return new Promise((resolve, reject) => {
    let hear = () => undefined;
    const request = get(
      url,
      { agent: false, headers: { ...headers, accept: 'text/event-stream' } },
      (answer) => {
        let isFirst = true;
        answer.on('data', (part) => {
          if (!part.includes('data:')) return;
          if (isFirst)
            resolve({
              next: () => new Promise((heard) => (hear = heard)),
              end: () => request.destroy(),
            });
          isFirst = false;
          hear();
        });
        answer.on('error', () => undefined);
      },
    );
    request.on('error', reject);
  });
}
