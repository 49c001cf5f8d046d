// How much of an import is sealing: what AES-GCM takes in this process, of all the time from sending the file to COMPLETE.
import crypto from 'node:crypto';
import { syncBuiltinESMExports } from 'node:module';
import { begin, completed, sendFile } from './imports.mjs';
import { addressBook } from './people.mjs';
import { startServiceHere } from './service-here.mjs';

const people = 100_000;

export async function benchSealing(dataDir) {
  const book = addressBook(people);
  const { service, url, headers } = await startServiceHere(dataDir);
  try {
    // Warms the service up, as it is when it has run for a while.
    await importOnce(url, headers, book);
    const stopwatch = timeCiphers();
    const startedAt = performance.now();
    await importOnce(url, headers, book);
    const ms = performance.now() - startedAt;
    stopwatch.stop();
    return { ms, sealingMs: stopwatch.ms(), share: stopwatch.ms() / ms };
  } finally {
    await service.stop();
  }
}

async function importOnce(url, headers, book) {
  const begun = await begin(url, headers, { service: 'vcard' });
  await sendFile(begun.url, book);
  await completed(url, begun.import_id, headers, 200);
}

/** Times every cipher of this process from its making to its tag: nothing else happens in between. */
function timeCiphers() {
  const { createCipheriv, createDecipheriv } = crypto;
  let ms = 0;
  const timed =
    (make, last) =>
    (...args) => {
      const startedAt = performance.now();
      const cipher = make(...args);
      const end = cipher[last].bind(cipher);
      cipher[last] = () => {
        const result = end();
        ms += performance.now() - startedAt;
        return result;
      };
      return cipher;
    };
  const use = (ciphers) => {
    Object.assign(crypto, ciphers);
    syncBuiltinESMExports();
  };
  use({
    createCipheriv: timed(createCipheriv, 'getAuthTag'),
    createDecipheriv: timed(createDecipheriv, 'final'),
  });
  return { ms: () => ms, stop: () => use({ createCipheriv, createDecipheriv }) };
}
