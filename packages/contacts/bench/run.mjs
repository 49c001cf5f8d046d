// npm run bench -w packages/contacts [-- --megabytes 100]: prints what bench/README.md keeps.
import { execFile, execFileSync } from 'node:child_process';
import { cpus } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { contenders } from './contenders.mjs';

const { values } = parseArgs({ options: { megabytes: { type: 'string', default: '100' } } });
const bytes = Number(values.megabytes) * 1e6;
const ours = '@bookbridge/contacts';
const runs = 3;
/** An engine compiles the same code in more than one way, now and then in a slower one. */
const processes = 2;

const folder = fileURLToPath(new URL('.', import.meta.url));
execFileSync('npm', ['run', '--silent', 'build'], { cwd: path.join(folder, '../../..'), stdio: 'inherit' });
console.log(`Node ${process.version}, ${cpus().length} cores, ${cpus()[0]?.model}`);
for (const format of Object.keys(contenders)) await compare(format);
await memory();
for (const format of Object.keys(contenders)) await scaling(format);

async function node(flags, file, ...args) {
  const { stdout } = await promisify(execFile)(process.execPath, [
    ...flags,
    path.join(folder, file),
    ...args,
  ]);
  return JSON.parse(stdout);
}

async function compare(format) {
  console.log(`\n${format}, ${values.megabytes} MB, best of ${runs} in each of ${processes} processes`);
  const results = {};
  for (let i = 0; i < processes; i++) {
    for (const name of Object.keys(contenders[format]))
      results[name] = better(results[name], await contend(format, name));
  }
  for (const [name, result] of Object.entries(results)) tell(name, result, results[ours]);
}

function contend(format, name) {
  const args = [format, name, String(bytes), String(runs)];
  // Those who hold all that they parse need room for it.
  return node(['--max-old-space-size=12000'], 'contend.mjs', ...args).catch((error) => ({
    trouble: /^\w*Error.*$/m.exec(error.stderr)?.[0] ?? 'ended without a result',
  }));
}

function better(a, b) {
  if (a === undefined || a.trouble || b.trouble) return b;
  return { ...b, ms: Math.min(a.ms, b.ms), cpuMs: Math.min(a.cpuMs, b.cpuMs) };
}

function tell(name, { trouble, ms, cpuMs, count, bytes }, own) {
  if (trouble) {
    console.log(`${name.padEnd(24)} ${trouble}`);
    return;
  }
  const rate = (bytes / ms / 1000).toFixed(0);
  const cpu = (cpuMs / 1000).toFixed(2);
  const ratio =
    name === ours
      ? ''
      : `ours ${(ms / own.ms).toFixed(2)} times as fast, by CPU ${(cpuMs / own.cpuMs).toFixed(2)} times`;
  console.log(
    `${name.padEnd(24)} ${rate.padStart(5)} MB/s ${count.toLocaleString('en').padStart(9)} found, CPU ${cpu.padStart(6)} s  ${ratio}`,
  );
}

async function memory() {
  const flags = ['--max-old-space-size=96', '--expose-gc'];
  const { count, megabytes, idleMb, maxMb, keyBytes, people } = await node(flags, 'memory.mjs');
  console.log(
    `\n${count.toLocaleString('en')} contacts (${megabytes.toFixed(0)} MB of vCard) with a heap of 96 MB: ${(maxMb - idleMb).toFixed(0)} MB above the idle process (aim: 150)`,
  );
  console.log(
    `merging holds ${keyBytes.toFixed(0)} bytes for each of them (aim: at most 250), and finds ${people.toLocaleString('en')} people`,
  );
}

async function scaling(format) {
  const sizes = await node([], 'scaling.mjs', format);
  const told = sizes.slice(1).map(({ factor, ratio }) => `${factor} times as large ${ratio.toFixed(2)}`);
  console.log(`${format}, time for a byte beside that in 1 MB: ${told.join(', ')} (aim: at most 1.15)`);
}
