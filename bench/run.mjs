// npm run bench [events] [streams] [upload] [google] [microsoft] [carddav] [start] [statements] [nodes] [sealing] [sweep] [scale] [list]: prints what bench/README.md keeps. Linux only, since it reads /proc.
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { benchCardDav } from './carddav.mjs';
import { benchEvents } from './events.mjs';
import { benchList } from './list.mjs';
import { benchNodes } from './nodes.mjs';
import { benchProvider } from './provider.mjs';
import { providers } from './providers.mjs';
import { benchScale } from './scale.mjs';
import { benchSealing } from './sealing.mjs';
import { benchStart } from './start.mjs';
import { purposes, totalOf } from './statement-counter.mjs';
import { benchStatements } from './statements.mjs';
import { benchStreams } from './streams.mjs';
import { benchSweep } from './sweep.mjs';
import { benchUpload } from './upload.mjs';

const benches = {
  start: async (dataDir) => {
    const { freshMs, existingMs, idleMegabytes } = await benchStart(dataDir);
    console.log(`start to ready: ${Math.round(existingMs)} ms on an existing data directory (aim: 1,500)`);
    console.log(`start to ready: ${Math.round(freshMs)} ms on a new one (aim: 4,000)`);
    console.log(`idle memory of the Node process: ${idleMegabytes} MB (aim: 140)`);
  },
  events: async (dataDir) => {
    const { answers, bareAnswers, ratio, micros, bareMicros, cpuRatio } = await benchEvents(dataDir);
    console.log(
      `GET /events: ${Math.round(answers)} answers a second, bare route ${Math.round(bareAnswers)}`,
    );
    console.log(`ratio: ${ratio.toFixed(2)} (aim: at least 0.7)`);
    console.log(
      `CPU of an answer: ${micros.toFixed(1)} µs, bare route ${bareMicros.toFixed(1)} µs; ratio: ${cpuRatio.toFixed(2)}`,
    );
  },
  streams: async (dataDir) => {
    const { kilobytesEach, slowestMs } = await benchStreams(dataDir);
    console.log(`1,000 open streams: ${kilobytesEach.toFixed(1)} KB each (aim: at most 30)`);
    console.log(`a step reaches its stream after ${Math.round(slowestMs)} ms at most (aim: 1,000)`);
  },
  upload: async (dataDir) => {
    const { megabytes, total, seconds, cpu, readCpu, ratio, most, tight } = await benchUpload(dataDir);
    console.log(
      `upload of 100,000 contacts (${megabytes.toFixed(1)} MB): ${seconds.toFixed(1)} s, ${total} people`,
    );
    console.log(
      `CPU ${cpu.toFixed(2)} s, only reading ${readCpu.toFixed(2)} s; ratio: ${ratio.toFixed(2)} (aim: at most 3)`,
    );
    console.log(`highest memory ${most} MB`);
    console.log(
      `with --max-old-space-size=96: ${tight.total} people, CPU ${tight.cpu.toFixed(2)} s, highest memory ${tight.most} MB`,
    );
  },
  google: (dataDir) => tellProvider('Google', dataDir, providers.google),
  microsoft: (dataDir) => tellProvider('Microsoft', dataDir, providers.microsoft),
  carddav: async (dataDir) => {
    const { total, importSeconds, curlSeconds } = await benchCardDav(dataDir);
    console.log(
      `CardDAV: import of ${total} people from Radicale ${importSeconds.toFixed(2)} s, curl with the same requests ${curlSeconds.toFixed(2)} s`,
    );
    console.log(`ratio: ${(importSeconds / curlSeconds).toFixed(2)} (aim: at most 1.2)`);
  },
  scale: async (dataDir) => {
    for (const people of [200, 2000]) {
      const { imports, fileBytes, storedBytes, parts } = await benchScale(`${dataDir}-${people}`, people);
      console.log(
        `${imports} imports of a file of ${people} people (${fileBytes} bytes), each keeps ${Math.round(storedBytes)} bytes`,
      );
      for (const [name, { nodeMs, databaseMs, walBytes }] of Object.entries(parts))
        console.log(
          `${name}: nodes ${nodeMs.toFixed(2)} ms of CPU, PostgreSQL ${databaseMs.toFixed(2)} ms, log of changes ${Math.round(walBytes)} bytes`,
        );
    }
  },
  sweep: async (dataDir) => {
    const { codes, books, seconds, destroyedSeconds } = await benchSweep(dataDir);
    console.log(
      `${codes} codes that nobody used: expired in ${seconds.toFixed(1)} s, ${Math.round(codes / seconds)} a second`,
    );
    console.log(
      `${books} address books that were due at the same time: destroyed after ${destroyedSeconds.toFixed(1)} s`,
    );
  },
  list: async () => {
    const { searchMs, bareMs, ratio, drawnMs, filledMs, longestMs } = await benchList();
    console.log(
      `list of 20,000 people: a keystroke searches for ${searchMs.toFixed(2)} ms, a bare filter ${bareMs.toFixed(2)} ms`,
    );
    console.log(`ratio: ${ratio.toFixed(2)} (aim: at most 3)`);
    console.log(`from the keystroke until it is drawn: ${drawnMs.toFixed(1)} ms`);
    const longest = longestMs === 0 ? 'no task of 50 ms or more' : `longest task ${Math.round(longestMs)} ms`;
    console.log(`filled in ${Math.round(filledMs)} ms, ${longest} (aim: at most 50)`);
  },
  statements: async (dataDir) => {
    const [small, large] = await benchStatements(dataDir);
    const rows = [...new Set([...small.counts.keys(), ...large.counts.keys()])].map((name) => [
      name,
      small.counts.get(name) ?? 0,
      large.counts.get(name) ?? 0,
      purposes[name] ?? '',
    ]);
    console.log(`statement, in an upload of ${small.size}, of ${large.size}, what it is for`);
    for (const [name, few, many, purpose] of rows)
      console.log(`${name.padEnd(26)} ${String(few).padStart(4)} ${String(many).padStart(4)}  ${purpose}`);
    console.log(
      `in all: ${totalOf(small.counts)} (aim: at most 40), ${totalOf(large.counts)} (aim: at most 150)`,
    );
  },
  nodes: async (dataDir) => {
    for (const { nodes, statements, databaseMs } of await benchNodes(dataDir))
      console.log(
        `${nodes} nodes: an import of 2,000 takes ${statements.toFixed(1)} statements, and ${databaseMs.toFixed(1)} ms of PostgreSQL's CPU (aim: the same)`,
      );
  },
  sealing: async (dataDir) => {
    const { ms, sealingMs, share } = await benchSealing(dataDir);
    console.log(
      `import of 100,000 people: ${(ms / 1000).toFixed(2)} s, of which sealing and opening ${Math.round(sealingMs)} ms`,
    );
    console.log(`share: ${(100 * share).toFixed(1)} % (aim: at most 10)`);
  },
};

async function tellProvider(name, dataDir, provider) {
  const { slow, bareSeconds, first, large, jsonCpu, tight } = await benchProvider(dataDir, provider);
  console.log(
    `${name}: import of ${slow.total} people, 250 ms a page: ${slow.seconds.toFixed(2)} s, only fetching ${bareSeconds.toFixed(2)} s`,
  );
  console.log(`ratio: ${(slow.seconds / bareSeconds).toFixed(2)} (aim: at most 1.1)`);
  console.log(
    `import of ${large.total} people: CPU ${large.cpu.toFixed(2)} s, only JSON ${jsonCpu.toFixed(2)} s, highest memory ${large.most} MB`,
  );
  console.log(
    `ratio: ${(large.cpu / jsonCpu).toFixed(2)} (aim: at most 3.5); for the first such import of the service: ${(first.cpu / jsonCpu).toFixed(2)}`,
  );
  console.log(
    `with --max-old-space-size=96: ${tight.total} people, CPU ${tight.cpu.toFixed(2)} s, highest memory ${tight.most} MB`,
  );
}

execFileSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit' });
console.log(`Node ${process.version}, ${cpus().length} cores, ${cpus()[0]?.model}`);
const asked = process.argv.slice(2);
for (const [name, bench] of Object.entries(benches)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  console.log(`\n${name}`);
  const directory = await mkdtemp(path.join(tmpdir(), 'bookbridge-bench-'));
  // Otherwise the user that runs the database could not reach its directory when we are root.
  execFileSync('chmod', ['755', directory]);
  try {
    await bench(path.join(directory, 'data'));
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}
