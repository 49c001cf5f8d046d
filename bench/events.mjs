// `GET /events/{id}` with authentication and limits, over 10,000 imports, beside a bare Fastify route that answers with
// the same bytes: how many a second, and how much of its processor's time each takes, which depends less on what else the
// machine does. Each is a process of its own, loaded in turn by this one.
import { fork } from 'node:child_process';
import autocannon from 'autocannon';
import { beginMany } from './imports.mjs';
import { cpuSeconds, createApplication, median, startForMany } from './processes.mjs';

const imports = 10_000;
const seconds = 6;
const rounds = 3;

export async function benchEvents(dataDir) {
  const { service, url, settings } = await startForMany(dataDir);
  const stops = [() => service.stop()];
  try {
    const headers = await createApplication(settings);
    const begun = await beginMany(imports, url, headers, (at) => ({ service: 'csv', user_id: `user-${at}` }));
    const ids = begun.map(({ import_id }) => import_id);
    const bare = await startBare(await (await fetch(`${url}/events/${ids[0]}`, { headers })).text());
    stops.push(() => bare.child.kill());
    const paths = ids.map((id) => `/events/${id}`);
    const [served, plain] = [[], []];
    for (let round = 0; round < rounds; round++) {
      plain.push(await load(bare.child.pid, bare.url, ['/'], {}));
      served.push(await load(service.pid, url, paths, headers));
    }
    const medianOf = (of) => ({ a: median(served.map(of)), b: median(plain.map(of)) });
    const [rates, micros] = [medianOf(({ rate }) => rate), medianOf(({ micros }) => micros)];
    return {
      answers: rates.a,
      bareAnswers: rates.b,
      ratio: rates.a / rates.b,
      micros: micros.a,
      bareMicros: micros.b,
      cpuRatio: micros.b / micros.a,
    };
  } finally {
    for (const stop of stops) await stop();
  }
}

async function startBare(body) {
  const child = fork(new URL('./bare-route.mjs', import.meta.url), [body]);
  const port = await new Promise((resolve) => child.once('message', resolve));
  return { child, url: `http://127.0.0.1:${port}` };
}

/** Answers a second, and the microseconds of the server's CPU that each took. Throws when any answer is no success: a fast refusal is no result. */
async function load(pid, url, paths, headers) {
  let turn = 0;
  const before = await cpuSeconds(pid);
  const result = await autocannon({
    url,
    connections: 64,
    duration: seconds,
    headers,
    // Every connection takes the next import, so that none is polled so often that its limit holds an answer up.
    requests: [
      { method: 'GET', setupRequest: (request) => ({ ...request, path: paths[turn++ % paths.length] }) },
    ],
  });
  if (result.non2xx + result.errors > result['2xx'] / 1000) {
    throw new Error(
      `${result.non2xx} answers were no success, ${result.errors} failed, of ${result['2xx']}.`,
    );
  }
  const cpu = (await cpuSeconds(pid)) - before;
  return { rate: result['2xx'] / result.duration, micros: (cpu * 1e6) / result['2xx'] };
}
