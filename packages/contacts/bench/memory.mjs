// A million contacts, generated while they are read: node --max-old-space-size=96 --expose-gc memory.mjs
// Prints { contacts, megabytes, idleMb, mostMb, keyBytes }: memory of the process, and what merging holds for a contact.
import { planMerge, readAddressBook } from '../dist/index.js';
import { bookInPieces } from './generate/book.mjs';

const contacts = 1_000_000;
const megabyte = 2 ** 20;
const rss = () => process.memoryUsage.rss() / megabyte;

const idleMb = rss();
let mostMb = idleMb;
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
    mostMb = Math.max(mostMb, rss());
  }
  return count;
}

bytes = 0;
const count = await readMillion(() => undefined);
const readMb = mostMb;
const megabytes = bytes / 1e6;
const before = held();
const plan = planMerge();
await readMillion((contact) => plan.add(contact));
const keyBytes = (held() - before) / count;
const leaders = plan.leaders();
const people = leaders.reduce((sum, leader, i) => sum + (leader === i ? 1 : 0), 0);
process.stdout.write(
  JSON.stringify({
    count,
    megabytes,
    idleMb,
    mostMb: readMb,
    keyBytes,
    people,
    mergedMb: Math.max(mostMb, rss()),
  }),
);

function held() {
  globalThis.gc();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
