// The SQL statements of an upload, from begin to the download of its contacts: how many, and what each is for.

import { begin, sendFile } from './imports.mjs';
import { addressBook } from './people.mjs';
import { startServiceHere } from './service-here.mjs';
import { countStatements } from './statement-counter.mjs';

const sizes = [200, 20_000];
const maxMs = 60_000;

/** Gives, for each size, how often each statement was sent. */
export async function benchStatements(dataDir) {
  const { service, url, headers } = await startServiceHere(dataDir);
  try {
    // The queue looks for work once when it starts.
    await new Promise((resolve) => setTimeout(resolve, 1000));
    const counted = [];
    for (const size of sizes) counted.push({ size, counts: await countOne(url, headers, size) });
    return counted;
  } finally {
    await service.stop();
  }
}

async function countOne(url, headers, size) {
  const { counts, stop } = countStatements();
  const begun = await begin(url, headers, { service: 'vcard' });
  await sendFile(begun.url, addressBook(size));
  // Nobody polls, who would be counted.
  for (const until = performance.now() + maxMs; !counts.has('complete_job'); ) {
    if (performance.now() > until) throw new Error('The import did not end.');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  const answer = await fetch(`${url}/contacts/${begun.import_id}`, { headers });
  if (answer.status !== 200) throw new Error(`The download was answered with ${answer.status}.`);
  await answer.arrayBuffer();
  stop();
  return counts;
}
