// What an import costs the database while one, two and four nodes share it: SQL statements, and CPU of PostgreSQL.
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { readServeConfig } from '../packages/server/dist/context/configuration.js';
import { startEmbeddedServer } from '../packages/server/dist/embedded-postgres/index.js';
import { startService } from '../packages/server/dist/main.js';
import { begin, sendFile } from './imports.mjs';
import { addressBook } from './people.mjs';
import { cpuOfPostgres } from './postgres-cpu.mjs';
import { createApplication, freePort, median } from './processes.mjs';
import { countStatements, totalOf } from './statement-counter.mjs';

const nodeCounts = [1, 2, 4];
const rounds = 5;
const imports = 100;
/** For each node: its connections prepare the statements, and PostgreSQL plans them anew a few times. */
const warmUps = 150;
const atOnce = 4;
/** Address books that all nodes together read at once: more at once cost more each, on however many nodes. */
const readAtOnce = 8;
const people = 2000;
const maxMs = 120_000;

/**
 * Gives, for each number of nodes, the statements and the milliseconds of an import, medians of rounds in which they take turns: a machine
 * that others use is not equally fast for long.
 */
export async function benchNodes(dataDir) {
  const groups = [];
  try {
    for (const count of nodeCounts) groups.push(await startGroup(path.join(dataDir, `of-${count}`), count));
    for (const { nodes } of groups) await statementsOf(nodes, warmUps * nodes.length);
    for (let round = 0; round < rounds; round++)
      for (const group of groups) group.measured.push(await measure(group));
    return groups.map(({ nodes, measured }) => ({
      nodes: nodes.length,
      statements: median(measured.map(({ statements }) => statements)),
      databaseMs: median(measured.map(({ databaseMs }) => databaseMs)),
    }));
  } finally {
    for (const group of groups) await group.stop();
  }
}

/** Nodes that share a PostgreSQL, which is theirs alone. */
async function startGroup(dataDir, count) {
  const server = await startEmbeddedServer({ dataDir });
  const { host, port, user, database } = server.connection;
  const url = `postgres://${user}@/${database}?host=${encodeURIComponent(host)}&port=${port}`;
  const nodes = await startNodes(url, count);
  return {
    dataDir,
    nodes,
    measured: [],
    async stop() {
      for (const { service } of nodes) await service.stop();
      await server.stop();
    },
  };
}

async function measure({ dataDir, nodes }) {
  const idle = await cpuDuring(dataDir, () => sleep(3000));
  let statements = 0;
  const busy = await cpuDuring(dataDir, async () => {
    statements = await statementsOf(nodes, imports);
  });
  // What nodes do by the clock is not an import's.
  const seconds = busy.cpu - (idle.cpu / idle.ms) * busy.ms;
  return { statements: statements / imports, databaseMs: (seconds * 1000) / imports };
}

async function startNodes(databaseUrl, count) {
  const shared = {
    DATABASE_URL: databaseUrl,
    // The same in every run: the database remembers which it was.
    BOOKBRIDGE_MASTER_KEY: masterKey,
    BOOKBRIDGE_LOG_LEVEL: 'warn',
    BOOKBRIDGE_BEGIN_BURST: '100000',
    BOOKBRIDGE_CONCURRENCY: String(readAtOnce / count),
    BOOKBRIDGE_DATABASE_CONNECTIONS: String(readAtOnce / count + 7),
  };
  const nodes = [];
  for (let node = 0; node < count; node++) {
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const settings = { ...shared, BOOKBRIDGE_BASE_URL: url, BOOKBRIDGE_PORT: String(port) };
    nodes.push({ url, settings, service: await startService(readServeConfig(settings)) });
  }
  const headers = await createApplication(nodes[0].settings);
  return nodes.map((node) => ({ ...node, headers }));
}

const masterKey = randomBytes(32).toString('base64');

async function cpuDuring(dataDir, happen) {
  const before = await cpuOfPostgres(dataDir);
  const startedAt = performance.now();
  await happen();
  return { cpu: (await cpuOfPostgres(dataDir)) - before, ms: performance.now() - startedAt };
}

async function statementsOf(nodes, imports) {
  const { counts, stop } = countStatements();
  await importAll(nodes, imports, counts);
  // The queue has the jobs still to remove.
  await sleep(1000);
  stop();
  return totalOf(counts);
}

/** Each begins at the next node, and its person is at the one after that; whichever has time reads it. */
async function importAll(nodes, imports, counts) {
  const book = addressBook(people);
  let next = 0;
  const importNext = async () => {
    while (next < imports) {
      const turn = next++;
      await importOne(book, (step) => nodes[(turn + step) % nodes.length]);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, importNext));
  for (const until = performance.now() + maxMs; (counts.get('move_to_completed_merged') ?? 0) < imports; ) {
    if (performance.now() > until) throw new Error('The imports did not end.');
    await sleep(20);
  }
}

async function importOne(book, at) {
  const { url, headers } = at(0);
  const begun = await begin(url, headers, { service: 'vcard' });
  await sendFile(at(1).url + new URL(begun.url).pathname, book);
}
