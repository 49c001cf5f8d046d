// Imports from the sandbox in a provider's place: how much longer than only fetching, and how much more work than only
// parsing and writing JSON.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { begin, completed } from './imports.mjs';
import { cpuSeconds, createApplication, freePort, memoryMegabytes, startService } from './processes.mjs';

const program = fileURLToPath(new URL('../packages/sandbox/bin/bookbridge-sandbox.js', import.meta.url));
/** As it is registered with every provider of the sandbox. */
const client = { id: 'bookbridge-sandbox.apps.sandbox.example', secret: 'sandbox-secret' };
const heapMegabytes = 96;

/** Each answer comes after 250 ms; 10,000 people. Polled often, so that its end is met at once. */
const slowAccount = { name: 'slow', pollMs: 20 };

/** 100,000 people. Polled as often as applications may: more would be counted as the CPU of the import. */
const largeAccount = { name: 'size-100000', pollMs: 1000 };

/** `provider` is one of `providers.mjs`. */
export async function benchProvider(dataDir, provider) {
  const port = await freePort();
  const baseUrl = `http://127.0.0.1:${port}`;
  const sandbox = await startSandbox(`${baseUrl}/auth`);
  const serve = (nodeOptions, work) =>
    withService({ provider, dataDir, port, baseUrl, sandbox, nodeOptions }, work);
  const fetchOnly = async (account) =>
    onlyFetch(provider, sandbox.url, await accessToken(provider, sandbox.url, baseUrl, account.name));
  try {
    const [slow, first, large] = await serve([], async (run) => [
      await run(slowAccount),
      // Warms the service up: it is made to run for months.
      await run(largeAccount),
      await run(largeAccount),
    ]);
    const { seconds: bareSeconds } = await fetchOnly(slowAccount);
    const tight = await serve([`--max-old-space-size=${heapMegabytes}`], (run) => run(largeAccount));
    const { answers } = await fetchOnly(largeAccount);
    const jsonCpu = onlyJson(answers);
    return { slow, bareSeconds, first, large, jsonCpu, tight };
  } finally {
    sandbox.stop();
  }
}

async function startSandbox(redirectUri) {
  const child = spawn(process.execPath, [program, '--port', '0', '--redirect-uri', redirectUri], {
    env: { PATH: process.env.PATH },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await new Promise((resolve, reject) => {
    child.stdout.once('data', (line) => resolve(/http\S+/.exec(String(line))?.[0]));
    child.once('exit', (code) => reject(new Error(`The sandbox ended with ${code}.`)));
  });
  return { url, stop: () => child.kill() };
}

/** Lets `work` run imports of accounts in a service of its own. */
async function withService({ provider, dataDir, port, baseUrl, sandbox, nodeOptions }, work) {
  const settings = {
    BOOKBRIDGE_BASE_URL: baseUrl,
    BOOKBRIDGE_PORT: String(port),
    BOOKBRIDGE_DATA_DIR: dataDir,
    BOOKBRIDGE_EVENTS_BURST: '1000',
    ...provider.settings(sandbox.url, client),
  };
  const service = await startService(settings, { nodeOptions });
  try {
    const headers = await createApplication(settings);
    return await work((account) => importOnce(provider, service.pid, baseUrl, headers, account));
  } finally {
    await service.stop();
  }
}

/** Throws when the import fails, or when the service dies of too little memory. */
async function importOnce(provider, pid, baseUrl, headers, account) {
  const before = await cpuSeconds(pid);
  const begun = await begin(baseUrl, headers, { service: provider.code });
  await consent(begun.url, provider.email(account.name));
  const startedAt = performance.now();
  await completed(baseUrl, begun.import_id, headers, account.pollMs);
  const seconds = (performance.now() - startedAt) / 1000;
  const cpu = (await cpuSeconds(pid)) - before;
  const { most } = await memoryMegabytes(pid);
  const page = await (
    await fetch(`${baseUrl}/contacts/${begun.import_id}?start=0&count=1`, { headers })
  ).json();
  return { total: page.total, seconds, cpu, most };
}

/** A person who allows everything, without a browser. */
async function consent(url, email) {
  const opened = await fetch(url, { redirect: 'manual' });
  const page = new URL(opened.headers.get('location'));
  const back = await decide(page, email);
  const cookie = opened.headers.getSetCookie().map((line) => line.split(';')[0]);
  const answer = await fetch(back, { headers: { cookie: cookie.join('; ') } });
  if (answer.status !== 200) throw new Error(`The callback answered ${answer.status}.`);
}

async function decide(page, email) {
  const answer = await fetch(`${page.origin}${page.pathname}/consent`, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({
      request: page.searchParams.toString(),
      account: email,
      decision: 'allow',
      all: 'on',
    }),
  });
  return new URL(answer.headers.get('location'));
}

/** A token of our own, for the same account. */
async function accessToken(provider, sandboxUrl, baseUrl, account) {
  const redirectUri = `${baseUrl}/auth`;
  const page = new URL(sandboxUrl + provider.authorize);
  page.search = new URLSearchParams({
    response_type: 'code',
    client_id: client.id,
    redirect_uri: redirectUri,
    prompt: 'consent',
    scope: provider.scope,
  });
  const back = await decide(page, provider.email(account));
  const answer = await fetch(sandboxUrl + provider.token, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      code: back.searchParams.get('code'),
      redirect_uri: redirectUri,
      client_id: client.id,
      client_secret: client.secret,
    }),
  });
  return (await answer.json()).access_token;
}

/** The same calls that an import makes, one after the other, with nothing done to what they give. */
async function onlyFetch(provider, sandboxUrl, token) {
  const answers = [];
  const startedAt = performance.now();
  await provider.readAll(async (path) => {
    const url = path.startsWith('http') ? path : sandboxUrl + path;
    const answer = await fetch(url, { headers: { authorization: `Bearer ${token}`, ...provider.headers } });
    const bytes = Buffer.from(await answer.arrayBuffer());
    answers.push(bytes);
    return bytes;
  });
  return { answers, seconds: (performance.now() - startedAt) / 1000 };
}

/** CPU seconds of parsing the answers, as they came over the wire, and writing them again. */
function onlyJson(answers) {
  const before = process.cpuUsage();
  let written = 0;
  for (const answer of answers) written += JSON.stringify(JSON.parse(answer.toString())).length;
  const { user, system } = process.cpuUsage(before);
  if (written === 0) throw new Error('Nothing was written.');
  return (user + system) / 1e6;
}
