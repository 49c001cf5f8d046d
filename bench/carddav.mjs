// An import from a real Radicale beside curl with the same requests.
import { execFileSync, spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { completed } from './imports.mjs';
import { createApplication, freePort, median, startService } from './processes.mjs';
import { configureRadicale } from './radicale-config.mjs';

const account = { username: 'alice', password: 'secret' };
const cards = 2_000;
const batch = 100;
const rounds = 7;

/** Seconds of an import, and of curl, by turns. Throws when Radicale or curl is not installed. */
export async function benchCardDav(dataDir) {
  const radicale = await startRadicale();
  const port = await freePort();
  const baseUrl = `http://127.0.0.1:${port}`;
  const settings = {
    BOOKBRIDGE_BASE_URL: baseUrl,
    BOOKBRIDGE_PORT: String(port),
    BOOKBRIDGE_DATA_DIR: dataDir,
    BOOKBRIDGE_EVENTS_BURST: '1000',
    BOOKBRIDGE_ALLOWED_SERVERS: radicale.url,
  };
  let service;
  try {
    service = await startService(settings);
    const headers = await createApplication(settings);
    const script = await curlScript(radicale);
    const [imports, curls] = [[], []];
    let total = 0;
    for (let round = 0; round < rounds; round++) {
      const startedAt = performance.now();
      execFileSync('curl', ['--config', script], { stdio: 'ignore' });
      curls.push((performance.now() - startedAt) / 1000);
      const { seconds, people } = await importOnce(baseUrl, headers, radicale.url);
      imports.push(seconds);
      total = people;
    }
    return { total, importSeconds: median(imports), curlSeconds: median(curls) };
  } finally {
    await service?.stop();
    await radicale.stop();
  }
}

async function importOnce(baseUrl, headers, server) {
  const startedAt = performance.now();
  const body = new URLSearchParams({ service: 'carddav', server, ...account, merge: '0' });
  const begun = await (
    await fetch(`${baseUrl}/begin_import/import`, { method: 'POST', headers, body })
  ).json();
  await completed(baseUrl, begun.import_id, headers, 50);
  const seconds = (performance.now() - startedAt) / 1000;
  const page = `${baseUrl}/contacts/${begun.import_id}?start=0&count=1`;
  const { total } = await (await fetch(page, { headers })).json();
  return { seconds, people: total };
}

async function startRadicale() {
  const directory = await mkdtemp(path.join(tmpdir(), 'bookbridge-radicale-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const [program, ...args] = await configureRadicale({ directory, port }, account);
  const child = spawn(program, args, { stdio: 'ignore' });
  const authorization = `Basic ${Buffer.from(`${account.username}:${account.password}`).toString('base64')}`;
  await answering(url);
  const book = `${url}/${account.username}/contacts/`;
  const put = await fetch(book, {
    method: 'PUT',
    headers: { authorization, 'content-type': 'text/vcard; charset=utf-8' },
    body: Array.from({ length: cards }, (_, number) => cardOf(number)).join(''),
  });
  if (put.status !== 201) throw new Error(`Radicale answered ${put.status} to the book.`);
  return {
    url,
    directory,
    book,
    async stop() {
      child.kill('SIGTERM');
      await new Promise((resolve) => child.once('exit', resolve));
      await rm(directory, { recursive: true });
    },
  };
}

async function answering(url) {
  for (let tries = 0; tries < 300; tries++) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('Radicale does not answer.');
}

const cardOf = (number) =>
  [
    'BEGIN:VCARD',
    'VERSION:3.0',
    `UID:bench-${number}`,
    `N:Person${number};Ana;;;`,
    `FN:Ana Person${number}`,
    `EMAIL;TYPE=WORK:ana.${number}@example.com`,
    `EMAIL;TYPE=HOME:person${number}@example.org`,
    `TEL;TYPE=CELL:+49 431 555${String(number).padStart(4, '0')}`,
    'ORG:Example Ltd.;Sales',
    'ADR;TYPE=HOME:;;1 Main Street;Kiel;;24103;Germany',
    'BDAY:1980-01-24',
    'END:VCARD',
    '',
  ].join('\r\n');

const properties = (names) =>
  `<propfind xmlns="DAV:" xmlns:C="urn:ietf:params:xml:ns:carddav"><prop>${names.join('')}</prop></propfind>`;

/** The requests of an import, one behind the other on one connection. */
async function curlScript({ url, directory, book }) {
  const folder = path.join(directory, 'requests');
  await mkdir(folder);
  const listed = properties(['<resourcetype/>', '<getcontenttype/>', '<getetag/>']);
  const requests = [
    ['PROPFIND', `${url}/.well-known/carddav`, 0, properties(['<current-user-principal/>'])],
    ['PROPFIND', `${url}/`, 0, properties(['<resourcetype/>', '<current-user-principal/>'])],
    ['PROPFIND', `${url}/${account.username}/`, 0, properties(['<C:addressbook-home-set/>'])],
    ['PROPFIND', `${url}/${account.username}/`, 1, properties(['<resourcetype/>', '<displayname/>'])],
    ['PROPFIND', book, 1, listed],
    ...multigets(await hrefsOf(book, listed)).map((body) => ['REPORT', book, 1, body]),
  ];
  const blocks = requests.map(async ([method, address, depth, body], number) => {
    const file = path.join(folder, String(number));
    await writeFile(file, body);
    return [
      `url = "${address}"`,
      `request = "${method}"`,
      `user = "${account.username}:${account.password}"`,
      `header = "Depth: ${depth}"`,
      'header = "Content-Type: application/xml; charset=utf-8"',
      `data-binary = "@${file}"`,
      'output = "/dev/null"',
      'silent',
    ].join('\n');
  });
  const script = path.join(folder, 'script');
  await writeFile(script, (await Promise.all(blocks)).join('\nnext\n'));
  return script;
}

async function hrefsOf(book, body) {
  const answer = execFileSync(
    'curl',
    [
      '-s',
      '-u',
      `${account.username}:${account.password}`,
      '-X',
      'PROPFIND',
      '-H',
      'Depth: 1',
      '-d',
      body,
      book,
    ],
    { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  return [...answer.matchAll(/<href>([^<]+\.vcf)<\/href>/g)].map(([, href]) => href);
}

function multigets(hrefs) {
  if (hrefs.length !== cards) throw new Error(`Radicale lists ${hrefs.length} cards.`);
  return Array.from({ length: cards / batch }, (_, at) => {
    const asked = hrefs.slice(at * batch, (at + 1) * batch).map((href) => `<href>${href}</href>`);
    return `<C:addressbook-multiget xmlns="DAV:" xmlns:C="urn:ietf:params:xml:ns:carddav"><prop><C:address-data/></prop>${asked.join('')}</C:addressbook-multiget>`;
  });
}
