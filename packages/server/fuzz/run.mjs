// Sends requests by chance to a service and says what it must never do: answer with 5xx, hang, tell of its program, or work
// no longer. Deterministic by seed, but for the order in which answers come:
// npm run fuzz:api -- --requests 200000 --seed 1 [--from 4711] [--at-once 32]
// With --url, --key and --password a service that runs already; else one of its own.
import { Agent } from 'node:http';
import { parseArgs } from 'node:util';
import { randomOf } from '../../contacts/fuzz/random.mjs';
import { startProgram } from './program.mjs';
import { operationsOf, requestOf } from './request.mjs';
import { send } from './send.mjs';
import { makeImports } from './world.mjs';

const { values } = parseArgs({
  options: {
    requests: { type: 'string', default: '20000' },
    seed: { type: 'string', default: '1' },
    from: { type: 'string', default: '0' },
    'at-once': { type: 'string', default: '32' },
    url: { type: 'string' },
    key: { type: 'string', default: '' },
    password: { type: 'string', default: '' },
  },
});
const [requests, seed, from, atOnce] = [values.requests, values.seed, values.from, values['at-once']].map(
  Number,
);

/** Imports are destroyed by chance as well: there are new ones after so many requests. */
const renewedAfter = 5_000;

const service = values.url ? given(values) : await startProgram();
const target = new URL(service.url);
const agent = new Agent({ keepAlive: true, maxSockets: atOnce });
const statuses = {};
const kinds = {};
let findings = 0;
let next = from;
let memoryMiB;
let operations;
let world;

try {
  operations = operationsOf(await (await fetch(`${service.url}/openapi.json`)).json());
  world = await renewed();
  const began = performance.now();
  await Promise.all(Array.from({ length: atOnce }, worker));
  const seconds = (performance.now() - began) / 1000;
  // Contacts can still be had from beginning to end.
  await renewed();
  await report(seconds);
} finally {
  agent.destroy();
  await service.stop();
}

async function worker() {
  while (next < from + requests) {
    const number = next++;
    if (number > from && number % renewedAfter === 0) world = await renewed();
    if (number - from === Math.floor(requests / 5)) memoryMiB = await service.memoryMiB();
    if (number > from && number % 20_000 === 0) console.log(`${number - from} requests of seed ${seed}`);
    const request = requestOf(randomOf(seed, number), world);
    const { status, wrong } = await send(target, agent, request);
    statuses[status] = (statuses[status] ?? 0) + 1;
    kinds[request.kind] = (kinds[request.kind] ?? 0) + 1;
    if (wrong) found(number, request, wrong);
  }
}

async function renewed() {
  const { key, credentials } = service;
  return { operations, key, credentials, ...(await makeImports(service.url, credentials)) };
}

function given({ url, key, password }) {
  return {
    url,
    key,
    credentials: `Basic ${Buffer.from(`${key}:${password}`).toString('base64')}`,
    memoryMiB: async () => undefined,
    internalErrors: () => 0,
    stop: async () => undefined,
  };
}

function found(number, { kind, method, path, headers, body, bytes }, wrong) {
  findings++;
  const what = kind === 'bytes' ? bytes : { method, path, headers, body };
  const shown = kind === 'bytes' ? bytes.toString('latin1') : { ...what, body: body?.toString('latin1') };
  console.log(
    `FOUND seed ${seed}, request ${number} (${kind}): ${wrong}\n  ${JSON.stringify(shown).slice(0, 2_000)}`,
  );
}

async function report(seconds) {
  const atEnd = await service.memoryMiB();
  findings += service.internalErrors();
  console.log(
    `${requests} requests of seed ${seed} from ${from}; ${seconds.toFixed(0)} s, ${(requests / seconds).toFixed(0)} a second`,
  );
  console.log(`answers: ${JSON.stringify(statuses)}; kinds: ${JSON.stringify(kinds)}`);
  if (atEnd !== undefined)
    console.log(`memory: ${memoryMiB} MiB after the first fifth, ${atEnd} MiB at the end`);
  console.log(`${findings} findings`);
  process.exitCode = findings === 0 ? 0 : 1;
}
