// Reads damaged address books of all formats and says what readers must never do. Deterministic by seed:
// npm run fuzz -- --inputs 20000 --seed 1 [--seconds 300] [--from 4711] [--out FOLDER]
import { mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { fastestMs, judge } from './judge.mjs';
import { heldMiB } from './memory.mjs';
import { inputOf } from './mutate.mjs';
import { randomOf } from './random.mjs';
import { seedsOf } from './seeds.mjs';
import { watch } from './watch.mjs';

const { values } = parseArgs({
  options: {
    inputs: { type: 'string', default: '20000' },
    seed: { type: 'string', default: '1' },
    seconds: { type: 'string', default: 'Infinity' },
    from: { type: 'string', default: '0' },
    out: { type: 'string', default: path.join(tmpdir(), 'bookbridge-fuzz') },
  },
});
const [inputs, seed, seconds, from] = [values.inputs, values.seed, values.seconds, values.from].map(Number);

/** How many times longer 10 KB may take than the slowest file without damage: machines are of different speed. */
const mostTimes = 4;
/** What may be held more at the end than after the first fifth; caches are warm by then. */
const mostGrowthMiB = 8;

const root = fileURLToPath(new URL('../../..', import.meta.url));
const seeds = seedsOf(path.resolve(root, process.env.BOOKBRIDGE_CORPUS ?? '../shared/corpus'));
const undamaged = await slowestUndamagedMs(seeds);
const watcher = watch(seed);
const counts = { read: 0, file_unknown_format: 0, file_unreadable: 0, too_large: 0 };
const formats = {};
const slowest = { input: 0, ms: 0, bytes: 0 };
let findings = 0;
let contacts = 0;
let totalBytes = 0;
let warmMiB;

const began = performance.now();
const elapsed = () => (performance.now() - began) / 1000;
let done = 0;
let isStopped = false;
for (const signal of ['SIGINT', 'SIGTERM'])
  process.once(signal, () => {
    isStopped = true;
  });
for (; done < inputs && elapsed() < seconds && !isStopped; done++) {
  await take(from + done);
  const isWarm = done + 1 >= inputs / 5 || elapsed() > seconds / 5;
  if (isWarm) warmMiB ??= await heldMiB();
  // Reading waits for nothing: a signal would not be heard before the end.
  if ((done + 1) % 1_000 === 0) await setImmediate();
  if ((done + 1) % 100_000 === 0)
    console.log(`${done + 1} inputs of seed ${seed}, ${elapsed().toFixed(0)} s`);
}
await report(elapsed());

async function take(number) {
  watcher.at(number);
  const random = randomOf(seed, number);
  const input = inputOf(seeds, random);
  const { wrong, ms, code, contacts: given, format } = await judge(input, random);
  totalBytes += input.bytes.length;
  contacts += given;
  if (code) counts[code]++;
  formats[format ?? 'none'] = (formats[format ?? 'none'] ?? 0) + 1;
  if (wrong) found(number, input, wrong);
  const allowed = mostTimes * undamaged * inTens(input.bytes);
  if (ms > slowest.ms / 2) await time(number, input, ms, allowed);
}

/** What 10 KB of the slowest of the files take that inputs are made of; less counts as much, since a header has to be understood. */
async function slowestUndamagedMs({ texts }) {
  const files = Object.values(texts)
    .flat()
    .map((text) => Buffer.from(text, 'latin1'));
  let slowest = 0;
  for (const bytes of files) slowest = Math.max(slowest, (await fastestMs(bytes)) / inTens(bytes));
  return slowest;
}

function inTens(bytes) {
  return Math.max(1, bytes.length / 10_240);
}

/** A slow one is read again before anything is said of it. */
async function time(number, { kind, bytes }, ms, allowed) {
  if (ms < 5) return;
  const least = Math.min(ms, await fastestMs(bytes));
  if (least > slowest.ms) Object.assign(slowest, { input: number, ms: least, bytes: bytes.length });
  if (least > allowed)
    found(number, { kind, bytes }, `takes ${least.toFixed(0)} ms for ${bytes.length} bytes`);
}

function found(number, { kind, bytes }, wrong) {
  findings++;
  mkdirSync(values.out, { recursive: true });
  const name = path.join(values.out, `${seed}-${number}.${kind}`);
  writeFileSync(name, bytes);
  writeFileSync(`${name}.txt`, `${wrong}\n`);
  console.log(
    `FOUND seed ${seed}, input ${number} (${kind}): ${wrong.split('\n').slice(0, 3).join(' ')}\n  ${name}`,
  );
}

async function report(took) {
  const grownMiB = (await heldMiB()) - warmMiB;
  if (grownMiB > mostGrowthMiB) {
    findings++;
    console.log(`FOUND seed ${seed}: ${grownMiB.toFixed(1)} MiB more are held at the end`);
  }
  console.log(
    `${done} inputs of seed ${seed} from ${from}, made of ${seeds.count} files; ${took.toFixed(1)} s`,
  );
  console.log(
    `${(done / took).toFixed(0)} inputs/s, ${(totalBytes / took / 2 ** 20).toFixed(1)} MiB/s, ${contacts} contacts`,
  );
  console.log(`ends: ${JSON.stringify(counts)}; formats: ${JSON.stringify(formats)}`);
  console.log(`slowest without damage: ${undamaged.toFixed(1)} ms for 10 KB`);
  console.log(`slowest: input ${slowest.input}, ${slowest.ms.toFixed(1)} ms for ${slowest.bytes} bytes`);
  console.log(
    warmMiB === undefined
      ? 'memory: not told, the run was stopped in its first fifth'
      : `memory: ${grownMiB.toFixed(1)} MiB more than after the first fifth`,
  );
  console.log(`${findings} findings`);
  process.exitCode = findings === 0 ? 0 : 1;
  watcher.stop();
}
