// One contender in a process of its own, so that nobody meets the heap and the compiled code of another:
// node contend.mjs FORMAT CONTENDER BYTES RUNS, prints { ms, cpuMs, count } of the best run as JSON.
import { contenders } from './contenders.mjs';
import { book } from './generate/book.mjs';

const [format, name, size, runs] = process.argv.slice(2);
const bytes = book(format, Number(size));
const run = await contenders[format][name]();

const best = { ms: Number.POSITIVE_INFINITY, cpuMs: Number.POSITIVE_INFINITY, count: 0, bytes: bytes.length };
for (let i = 0; i < Number(runs); i++) {
  const used = process.cpuUsage();
  const began = performance.now();
  best.count = await run(bytes);
  best.ms = Math.min(best.ms, performance.now() - began);
  const { user, system } = process.cpuUsage(used);
  best.cpuMs = Math.min(best.cpuMs, (user + system) / 1000);
}
process.stdout.write(JSON.stringify(best));
