// node packages/contacts/bench/run.mjs [megabytes]: speed of reading against the floor (decoding, unfolding, splitting)
// and, where they are installed, against other parsers of the same bytes. Every figure is the best of three runs.
import { readAddressBook } from '../dist/index.js';
import { googleCsv, vCards } from './generate.mjs';

const print = (line) => process.stdout.write(`${line}\n`);
const megabytes = Number(process.argv[2] ?? 100);

async function best(name, bytes, run) {
  let fastest = Number.POSITIVE_INFINITY;
  let count = 0;
  for (let i = 0; i < 3; i++) {
    const started = performance.now();
    count = await run();
    fastest = Math.min(fastest, performance.now() - started);
  }
  const rate = bytes.length / fastest / 1000;
  print(
    `${name.padEnd(40)} ${rate.toFixed(0).padStart(5)} MB/s ${Math.round((count / fastest) * 1000)
      .toLocaleString('en')
      .padStart(10)} a second`,
  );
  return rate;
}

async function read(bytes) {
  let count = 0;
  const book = readAddressBook(bytes, { limits: { maxContacts: 10_000_000 } });
  for await (const page of book) count += page.length;
  return count;
}

function floor(bytes) {
  const decoder = new TextDecoder();
  let count = 0;
  for (let at = 0; at < bytes.length; at += 65_536) {
    const text = decoder.decode(bytes.subarray(at, at + 65_536), { stream: true }).replaceAll('\r\n ', '');
    for (const line of text.split('\r\n')) {
      const colon = line.indexOf(':');
      if (line.slice(0, colon) === 'BEGIN') count++;
    }
  }
  return count;
}

const optional = async (name) => import(name).catch(() => undefined);

const cards = new TextEncoder().encode(vCards(megabytes * 1e6));
await best('vCard: decode, unfold, split', cards, () => floor(cards));
const ours = await best('vCard: contacts, clean', cards, () => read(cards));
const ical = await optional('ical.js');
if (ical) {
  // All of it in one string is more than it can take; a tenth has the same rate.
  const part = vCards(megabytes * 1e5);
  const bytes = new TextEncoder().encode(part);
  const theirs = await best(
    'vCard: ical.js, parse',
    bytes,
    () => ical.default.parse(new TextDecoder().decode(bytes)).length,
  );
  print(`  ${(ours / theirs).toFixed(1)} times ical.js`);
}

const rows = new TextEncoder().encode(googleCsv(megabytes * 1e6));
const csv = await best('CSV: contacts, clean', rows, () => read(rows));
const papa = await optional('papaparse');
if (papa) {
  const theirs = await best(
    'CSV: papaparse, parse',
    rows,
    () => papa.default.parse(new TextDecoder().decode(rows)).data.length,
  );
  print(`  ${(csv / theirs).toFixed(2)} times papaparse`);
}
