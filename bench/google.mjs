// Imports from the sandbox in Google's place: how much longer than only fetching, and how much more work than only
// parsing and writing JSON.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { completed } from './completed.mjs';
import { cpuSeconds, createApplication, freePort, memoryMegabytes, startService } from './processes.mjs';

const program = fileURLToPath(new URL('../packages/sandbox/bin/bookbridge-sandbox.js', import.meta.url));
const client = { id: 'bookbridge-sandbox.apps.sandbox.example', secret: 'sandbox-secret' };
const heapMegabytes = 96;

/** Each answer comes after 250 ms; 10,000 people. */
const slowAccount = 'slow';
const largeAccount = 'size-100000';

export async function benchGoogle(dataDir) {
  const port = await freePort();
  const baseUrl = `http://127.0.0.1:${port}`;
  const sandbox = await startSandbox(`${baseUrl}/auth`);
  const serve = (nodeOptions, work) => withService({ dataDir, port, baseUrl, sandbox, nodeOptions }, work);
  const fetchOnly = async (account) =>
    onlyFetch(sandbox.url, await accessToken(sandbox.url, baseUrl, account));
  try {
    // The slow one also warms the service up: it is made to run for months.
    const [slow, large] = await serve([], async (run) => [await run(slowAccount), await run(largeAccount)]);
    const { seconds: bareSeconds } = await fetchOnly(slowAccount);
    const tight = await serve([`--max-old-space-size=${heapMegabytes}`], (run) => run(largeAccount));
    const { answers } = await fetchOnly(largeAccount);
    const jsonCpu = onlyJson(answers);
    return { slow, bareSeconds, large, jsonCpu, tight };
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
async function withService({ dataDir, port, baseUrl, sandbox, nodeOptions }, work) {
  const settings = {
    BOOKBRIDGE_BASE_URL: baseUrl,
    BOOKBRIDGE_PORT: String(port),
    BOOKBRIDGE_DATA_DIR: dataDir,
    BOOKBRIDGE_EVENTS_BURST: '1000',
    BOOKBRIDGE_GOOGLE_CLIENT_ID: client.id,
    BOOKBRIDGE_GOOGLE_CLIENT_SECRET: client.secret,
    BOOKBRIDGE_GOOGLE_CONSENT: 'all',
    BOOKBRIDGE_GOOGLE_ACCOUNTS_URL: `${sandbox.url}/google`,
    BOOKBRIDGE_GOOGLE_OAUTH_URL: `${sandbox.url}/google`,
    BOOKBRIDGE_GOOGLE_PEOPLE_URL: `${sandbox.url}/google`,
  };
  const service = await startService(settings, { nodeOptions });
  try {
    const headers = await createApplication(settings);
    return await work((account) => importOnce(service.pid, baseUrl, headers, account));
  } finally {
    await service.stop();
  }
}

/** Throws when the import fails, or when the service dies of too little memory. */
async function importOnce(pid, baseUrl, headers, account) {
  const before = await cpuSeconds(pid);
  const begun = await (await fetch(`${baseUrl}/begin_import/user_consent?service=gmail`, { headers })).json();
  await consent(begun.url, account);
  const startedAt = performance.now();
  await completed(baseUrl, begun.import_id, headers, 20);
  const seconds = (performance.now() - startedAt) / 1000;
  const cpu = (await cpuSeconds(pid)) - before;
  const { most } = await memoryMegabytes(pid);
  const page = await (
    await fetch(`${baseUrl}/contacts/${begun.import_id}?start=0&count=1`, { headers })
  ).json();
  return { total: page.total, seconds, cpu, most };
}

/** A person who allows everything, without a browser. */
async function consent(url, account) {
  const opened = await fetch(url, { redirect: 'manual' });
  const page = new URL(opened.headers.get('location'));
  const back = await decide(page, account);
  const cookie = opened.headers.getSetCookie().map((line) => line.split(';')[0]);
  const answer = await fetch(back, { headers: { cookie: cookie.join('; ') } });
  if (answer.status !== 200) throw new Error(`The callback answered ${answer.status}.`);
}

async function decide(page, account) {
  const answer = await fetch(`${page.origin}${page.pathname}/consent`, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({
      request: page.searchParams.toString(),
      account: `${account}@sandbox.example`,
      decision: 'allow',
      all: 'on',
    }),
  });
  return new URL(answer.headers.get('location'));
}

const scope = (name) => `https://www.googleapis.com/auth/${name}`;

/** A token of our own, for the same account. */
async function accessToken(sandboxUrl, baseUrl, account) {
  const page = new URL(`${sandboxUrl}/google/o/oauth2/v2/auth`);
  page.search = new URLSearchParams({
    response_type: 'code',
    client_id: client.id,
    redirect_uri: `${baseUrl}/auth`,
    prompt: 'consent',
    scope: ['contacts.readonly', 'contacts.other.readonly', 'userinfo.email'].map(scope).join(' '),
  });
  const back = await decide(page, account);
  const answer = await fetch(`${sandboxUrl}/google/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      code: back.searchParams.get('code'),
      redirect_uri: `${baseUrl}/auth`,
      client_id: client.id,
      client_secret: client.secret,
    }),
  });
  return (await answer.json()).access_token;
}

const fields =
  'names,nicknames,emailAddresses,phoneNumbers,organizations,birthdays,memberships,locations,metadata';

/** The same calls that an import makes, one after the other, with nothing done to what they give. */
async function onlyFetch(sandboxUrl, token) {
  const answers = [];
  const startedAt = performance.now();
  const call = async (path, parameters) => {
    const url = `${sandboxUrl}/google/v1/${path}?${new URLSearchParams(parameters)}`;
    const answer = await fetch(url, { headers: { authorization: `Bearer ${token}` } });
    const bytes = Buffer.from(await answer.arrayBuffer());
    answers.push(bytes);
    // It stands behind the list.
    return /"nextPageToken": ?"([^"]+)"/.exec(bytes.subarray(-500).toString())?.[1];
  };
  const all = async (path, parameters) => {
    let pageToken = await call(path, parameters);
    while (pageToken !== undefined) pageToken = await call(path, { ...parameters, pageToken });
  };
  await call('people/me', { personFields: 'names,emailAddresses,phoneNumbers,metadata' });
  await all('contactGroups', { pageSize: '1000' });
  const list = { pageSize: '1000', sources: 'READ_SOURCE_TYPE_CONTACT' };
  await all('people/me/connections', { ...list, personFields: fields });
  await all('otherContacts', { ...list, readMask: 'names,emailAddresses,phoneNumbers,metadata' });
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
