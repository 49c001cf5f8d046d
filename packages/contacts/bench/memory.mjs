// A million contacts, generated while they are read: node --max-old-space-size=96 --expose-gc memory.mjs
// Prints { count, megabytes, idleMb, maxMb, keyBytes, people } as JSON: memory of the process while it reads, bytes that
// merging holds for each contact, and how many people there are after it.
import { planMerge, readAddressBook } from '../dist/index.js';
import { bookInPieces } from './generate/book.mjs';

const contacts = 1_000_000;
const megabyte = 2 ** 20;
const rss = () => process.memoryUsage.rss() / megabyte;

const idleMb = rss();
let maxMb = idleMb;
let bytes = 0;

async function* stream() {
  for (const piece of bookInPieces('vcard', Number.POSITIVE_INFINITY)) {
    bytes += piece.length;
    yield piece;
  }
}

async function readMillion(take) {
  let count = 0;
  for await (const page of readAddressBook(stream(), { limits: { maxContacts: contacts } })) {
    for (const contact of page) take(contact);
    count += page.length;
    maxMb = Math.max(maxMb, rss());
  }
  return count;
}

const count = await readMillion(() => undefined);
const read = { count, megabytes: bytes / 1e6, idleMb, maxMb };
const before = held();
const plan = planMerge();
await readMillion((contact) => plan.add(contact));
const keyBytes = (held() - before) / count;
let people = 0;
for (const [contact, representative] of plan.representatives().entries())
  if (representative === contact) people++;
process.stdout.write(JSON.stringify({ ...read, keyBytes, people }));

function held() {
  globalThis.gc();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
