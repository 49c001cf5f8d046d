// What each part of an import costs: CPU of the nodes and of PostgreSQL, bytes of its log of changes, and room, with an API
// node and a worker as processes of their own, one part after the other.
import pg from 'pg';
import { startEmbeddedServer } from '../packages/server/dist/embedded-postgres/index.js';
import { sendFile } from './imports.mjs';
import { addressBook } from './people.mjs';
import { cpuOfPostgres } from './postgres-cpu.mjs';
import { cpuSeconds, createApplication, freePort, startService } from './processes.mjs';

const [imports, warmUps] = [400, 50];
const atOnce = 4;
const pollsEach = 10;
const maxMs = 600_000;

/** Gives, for address books of so many people, what each part took for one import. */
export async function benchScale(dataDir, people) {
  const server = await startEmbeddedServer({ dataDir });
  const { host, port, user, database } = server.connection;
  const url = `http://127.0.0.1:${await freePort()}`;
  const settings = {
    DATABASE_URL: `postgres://${user}@/${database}?host=${encodeURIComponent(host)}&port=${port}`,
    BOOKBRIDGE_MASTER_KEY: Buffer.alloc(32, 7).toString('base64'),
    BOOKBRIDGE_BASE_URL: url,
    BOOKBRIDGE_PORT: new URL(url).port,
    BOOKBRIDGE_BEGIN_PER_SECOND: '10000',
    BOOKBRIDGE_BEGIN_BURST: '100000',
    BOOKBRIDGE_EVENTS_BURST: '1000',
  };
  const client = new pg.Client(server.connection);
  await client.connect();
  const api = await startServiceOf('api', settings);
  const meter = await startMeter(client, dataDir, api.pid);
  try {
    const headers = await createApplication(settings);
    const ask = (path_, init) => fetch(url + path_, { headers, ...init });
    const book = addressBook(people);
    const [begun, room] = [[], () => sizeOf(client)];
    await warmUp(ask, book);
    const before = await room();

    const parts = {};
    parts.begin = await meter.of(() =>
      times(async () => begun.push(await (await ask('/begin_import/user_consent?service=vcard')).json())),
    );
    parts.page = await meter.of(() => each(begun, (it) => fetch(it.url).then((answer) => answer.text())));
    parts.upload = await meter.of(() => each(begun, (it) => sendFile(it.url, book)));
    const worker = await startServiceOf('worker', { ...settings, BOOKBRIDGE_PORT: '0' });
    meter.watch(worker.pid);
    const all = (imports + warmUps) / imports;
    parts.read = await meter.of(() => untilNone(client, "state in ('gathering', 'finishing')"), all);
    await worker.stop();
    meter.forget(worker.pid);
    const stored = (await room()) - before;
    parts.poll = await meter.of(async () => {
      for (let poll = 0; poll < pollsEach; poll++)
        await each(begun, (it) => ask(`/events/${it.import_id}`).then((answer) => answer.text()));
    }, pollsEach);
    parts.download = await meter.of(() =>
      each(begun, (it) => ask(`/contacts/${it.import_id}`).then((answer) => answer.text())),
    );
    parts.destroy = await meter.of(async () => {
      await client.query("update bookbridge.imports set destroy_at = now() where state = 'completed'");
      await untilNone(client, "state = 'completed'");
    }, all);
    return { people, imports, fileBytes: book.length, storedBytes: stored / (imports + warmUps), parts };
  } finally {
    await api.stop();
    await client.end();
    await server.stop();
  }
}

const startServiceOf = (role, settings) => startService(settings, { args: ['--role', role] });

/** Measures what nodes and PostgreSQL do while something is done for every import. */
async function startMeter(client, dataDir, first) {
  const nodes = new Set([first]);
  async function now() {
    const { rows } = await client.query("select pg_current_wal_insert_lsn() - '0/0' as wal");
    let cpu = 0;
    for (const pid of nodes) cpu += await cpuSeconds(pid);
    return { cpu, database: await cpuOfPostgres(dataDir), wal: Number(rows[0].wal), at: performance.now() };
  }
  return {
    watch: (pid) => nodes.add(pid),
    forget: (pid) => nodes.delete(pid),
    /** `share` is how often it is done for each import. */
    async of(work, share = 1) {
      const before = await now();
      await work();
      const after = await now();
      const one = (what) => (after[what] - before[what]) / imports / share;
      return {
        nodeMs: one('cpu') * 1000,
        databaseMs: one('database') * 1000,
        walBytes: one('wal'),
        ms: one('at'),
      };
    },
  };
}

/** V8 compiles, and PostgreSQL plans, before anything counts. */
async function warmUp(ask, book) {
  for (let at = 0; at < warmUps; at++) {
    const { url, import_id } = await (await ask('/begin_import/user_consent?service=vcard')).json();
    await (await fetch(url)).text();
    await sendFile(url, book);
    await (await ask(`/events/${import_id}`)).text();
  }
}

const times = (work) => each(Array.from({ length: imports }), work);

async function each(list, work) {
  const left = [...list];
  const some = async () => {
    while (left.length > 0) await work(left.pop());
  };
  await Promise.all(Array.from({ length: atOnce }, some));
}

async function untilNone(client, which) {
  for (const until = performance.now() + maxMs; performance.now() < until; ) {
    const { rows } = await client.query(`select from bookbridge.imports where ${which} limit 1`);
    if (rows.length === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('The imports did not end.');
}

/** Bytes of all rows of people's data, as PostgreSQL keeps them. */
async function sizeOf(client) {
  const { rows } = await client.query(
    'select coalesce(sum(pg_column_size(sealed)), 0)::float8 as bytes from vault.pages',
  );
  return rows[0].bytes;
}
