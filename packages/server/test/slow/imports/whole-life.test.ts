import { brotliDecompressSync, inflateRawSync, inflateSync } from 'node:zlib';
import { appPassword, cardDavAccounts, jmapPassword, usualPassword } from '@bookbridge/sandbox';
import { form, unlimited } from '@bookbridge/testing/api';
import { canary, filesIn, findsOf, type Place, tablesOf } from '@bookbridge/testing/canaries';
import { carddavAt } from '@bookbridge/testing/carddav';
import { asked as askedToChoose, bookOf, choose } from '@bookbridge/testing/choosing';
import { type Decision, Person } from '@bookbridge/testing/consent';
import { type Asked, ask, type Front, type Reply, startFront } from '@bookbridge/testing/front';
import { googleAt } from '@bookbridge/testing/google';
import { begin, contacts, ended, upload } from '@bookbridge/testing/imports';
import { jmapAddress, jmapAt } from '@bookbridge/testing/jmap';
import { microsoftAt, personal } from '@bookbridge/testing/microsoft';
import { moveClock } from '@bookbridge/testing/move-clock';
import { askAs, beginAt, newToken, releaseIn, streamed } from '@bookbridge/testing/picker';
import { bookbridge } from '@bookbridge/testing/program';
import { startWithSandbox } from '@bookbridge/testing/sandboxed';
import { asApplication, type TestService } from '@bookbridge/testing/service';
import { type TemporaryDataDir, temporaryDataDir } from '@bookbridge/testing/temporary-data-dir';
import { until } from '@bookbridge/testing/until';
import { yahooAddress, yahooAt } from '@bookbridge/testing/yahoo';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const site = 'https://invitely.example';

/** Everything that must be nowhere: what was put into books by the front, what it saw of tokens, what people typed. */
const secrets = new Set<string>();

function secret(word: string): string {
  secrets.add(word);
  return word;
}

const names = ['given', 'family', 'display', 'group', 'org'].map((name) => secret(canary(name)));
const [given = '', family = '', display = '', group = '', org = ''] = names;
const mail = secret(canary('mail'));
const typedPassword = secret(canary('apppassword'));

let directory: TemporaryDataDir;
let front: Front;
let service: TestService;
let stop: () => Promise<void>;
/** Error bodies, and whatever else is said when something goes wrong. */
const said: string[] = [];

let people = 0;

/** Puts words of ours into the people of an answer, each different from all others. */
function marked(text: string): string {
  const next = (word: string) => `${word}${++people}`;
  return text
    .replace(/"(givenName|nickName)":\s*"[^"]+"/g, (_, name) => `"${name}":"${next(given)}"`)
    .replace(/"(familyName|surname)":\s*"[^"]+"/g, (_, name) => `"${name}":"${next(family)}"`)
    .replace(/"(displayName|fileAs|full)":\s*"[^"]+"/g, (_, name) => `"${name}":"${next(display)}"`)
    .replace(/"(companyName)":\s*"[^"]+"/g, (_, name) => `"${name}":"${next(org)}"`)
    .replace(
      /"(formattedName|name)":\s*"[^"]+"(?=[^{}]*"groupType")/g,
      (_, name) => `"${name}":"${next(group)}"`,
    )
    .replace(
      /"kind":"(given|surname)","value":\s*"[^"]+"/g,
      (_, kind) => `"kind":"${kind}","value":"${next(given)}"`,
    )
    .replace(/^CATEGORIES:.*$/gm, (line) => `CATEGORIES:${next(group)}${line.endsWith('\r') ? '\r' : ''}`)
    .replace(/^FN(;[^:\r\n]*)?:.*$/gm, (line) => `FN:${next(display)}${line.endsWith('\r') ? '\r' : ''}`)
    .replace(
      /^N(;[^:\r\n]*)?:.*$/gm,
      (line) => `N:${next(family)};${given};;;${line.endsWith('\r') ? '\r' : ''}`,
    )
    .replace(
      /[\w.+-]+@(?![\w.-]*sandbox\.example)(?:[\w-]+\.)*example(?:\.(?:com|net|org))?\b/g,
      () => `${next(mail)}@example.org`,
    );
}

const isOfPeople = ({ url }: Asked) =>
  /people|otherContacts|contactGroups|contact|jmap|carddav/i.test(url.pathname);

/** Of a request, what is exchanged for tokens. */
function noteAsked(body: string): void {
  const parameters = new URLSearchParams(body);
  for (const name of ['code', 'code_verifier', 'refresh_token', 'token']) {
    const value = parameters.get(name);
    if (value) secret(value);
  }
}

/** Of an answer, the tokens. */
function noteAnswered(text: string): void {
  const tokens = /"(?:access_token|refresh_token|id_token)":\s*"([^"]+)"/g;
  for (const [, token = ''] of text.matchAll(tokens)) secret(token);
}

/** What a person types is ours; the sandbox knows passwords of its own. */
function credentialsOf(asked: Asked): string {
  const [scheme = '', value = ''] = asked.authorization.split(' ');
  if (value !== '') secret(value);
  if (scheme !== 'Basic') return asked.authorization;
  const [username = '', password = ''] = Buffer.from(value, 'base64').toString().split(/:(.*)/s);
  if (password !== typedPassword) return asked.authorization;
  const real = /icloud|yahoo/.test(asked.url.pathname)
    ? appPassword
    : asked.url.pathname.includes('/jmap')
      ? jmapPassword
      : usualPassword;
  return `Basic ${Buffer.from(`${username}:${real}`).toString('base64')}`;
}

/** Changes what the identity tokens in an answer say; their signatures are not looked at, since they come straight from the issuer. */
const withClaims = (text: string, change: (claims: string) => string): string =>
  text.replace(/(?<=eyJ[\w-]+\.)eyJ[\w-]+(?=\.)/g, (payload) =>
    Buffer.from(change(Buffer.from(payload, 'base64url').toString())).toString('base64url'),
  );

async function meet(asked: Asked, sandboxUrl: string): Promise<Reply> {
  noteAsked(asked.body);
  const authorization = credentialsOf(asked);
  const reply = await ask({ ...asked, authorization });
  const { origin } = new URL(asked.at);
  const atFront = (words: string) =>
    words
      .replaceAll(sandboxUrl, origin)
      .replaceAll(encodeURIComponent(sandboxUrl), encodeURIComponent(origin));
  const text = withClaims(atFront(String(reply.body)), atFront);
  noteAnswered(text);
  const { location, ...headers } = reply.headers ?? {};
  return {
    ...reply,
    headers: { ...headers, ...(location && { location: atFront(location) }) },
    body: isOfPeople(asked) ? marked(text) : text,
  };
}

beforeAll(async () => {
  directory = await temporaryDataDir('bb-whole-life-');
  let sandboxUrl = '';
  front = await startFront(
    () => sandboxUrl,
    (asked) => meet(asked, sandboxUrl),
  );
  const started = await startWithSandbox(
    (url) => {
      sandboxUrl = url;
      return {
        ...googleAt(front.url),
        ...microsoftAt(front.url),
        ...carddavAt(front.url),
        ...yahooAt(front.url),
        ...jmapAt(front.url),
      };
    },
    {
      settings: {
        ...unlimited,
        DATABASE_URL: '',
        BOOKBRIDGE_MASTER_KEY: '',
        BOOKBRIDGE_DATA_DIR: directory.dataDir,
        BOOKBRIDGE_LOG_LEVEL: 'debug',
      },
      fields: { browser_origins: [site] },
    },
  );
  service = started;
  stop = () => started.stop();
});

afterAll(async () => {
  await stop();
  await front.stop();
  await directory.remove();
});

/** What the application gives with each import. */
const valuesOfBegin = () => ({
  user_id: secret(`${canary('userid')}${secrets.size}`),
  echo: secret(`${canary('echo')}${secrets.size}`),
  redirect_url: `https://invitely.example/back?who=${secret(canary('redirect'))}`,
  include: 'mailing_address,notes,urls',
});

const codeIn = (url: string) => secret(url.split('/').at(-1) ?? '');

/** Reads to the end, whatever that is; gives what the application gets. */
async function finished(importId: number): Promise<string> {
  const { status, description } = await ended(service, importId);
  if (status === 'COMPLETED') return JSON.stringify(await contacts(service, importId));
  said.push(description);
  said.push(await (await service.call(`/contacts/${importId}`)).text());
  return '';
}

/** An import with consent, as far as its account lets it come. */
async function consented(source: string, account: string, decision: Decision['decision'] = 'allow') {
  const { url, import_id: importId } = await begin(service, { service: source, ...valuesOfBegin() });
  codeIn(url);
  secret(account.includes('@') ? account : `${account}@sandbox.example`);
  const person = new Person();
  const back = await person.wayBack(url, { account, decision });
  for (const name of ['state', 'code']) secret(back.searchParams.get(name) ?? canary('nothing'));
  const answer = await person.open(back);
  if (answer.status >= 400) said.push(await answer.text());
  return finished(importId);
}

async function typed(parameters: Record<string, string>): Promise<string> {
  const answer = await service.call('/begin_import/import', form({ ...valuesOfBegin(), ...parameters }));
  const body = (await answer.json()) as { import_id: number };
  if (answer.status !== 200) said.push(JSON.stringify(body));
  return answer.status === 200 ? finished(body.import_id) : '';
}

const card = (number: number) =>
  [
    'BEGIN:VCARD',
    'VERSION:3.0',
    `N:${family}${number};${given}${number};;;`,
    `FN:${display}${number}`,
    `EMAIL:${mail}${number}@example.org`,
    `ORG:${org}`,
    `CATEGORIES:${group}`,
    `NOTE:${secret(canary('note'))}`,
    'END:VCARD',
    '',
  ].join('\r\n');

const fileName = () => `${secret(canary('filename'))}.vcf`;

async function uploaded(content: string): Promise<string> {
  const { url, import_id: importId } = await begin(service, { service: 'vcard', ...valuesOfBegin() });
  const code = codeIn(url);
  const answer = await upload(url, content, fileName());
  if (answer.status >= 400) {
    // The page shows its person what the file is called, and leads to itself.
    said.push((await answer.text()).replaceAll(canary('filename'), '').replaceAll(code, ''));
    return '';
  }
  return finished(importId);
}

/** A person of an application that gets whom they pick, and picks one of them. */
async function picked(): Promise<string> {
  const application = await service.addApplication({ delivery: 'picked' });
  secret(application.password);
  const asPicked = asApplication(service, application);
  const { url, import_id: importId } = await begin(asPicked, { service: 'gmail', ...valuesOfBegin() });
  codeIn(url);
  const person = new Person();
  await person.consent(url, { account: 'size-14' });
  await askedToChoose(person, url);
  const book = await bookOf(person, url);
  expect(JSON.stringify(book.people)).toContain(mail);
  await choose(person, url, { do: 'share', picked: '1' });
  await ended(asPicked, importId);
  return JSON.stringify(await contacts(asPicked, importId));
}

/** A page of a site that begins an import, follows it, and has the contacts. */
async function byPicker(): Promise<string> {
  const held = newToken();
  secret(held.token);
  const person = new Person();
  const begun = await beginAt(person, service, held, site, { user_id: secret(canary('pickeruser')) });
  const url = begun.headers.get('location') ?? '';
  codeIn(url);
  const stream = await askAs(service, held, 'events', site, { accept: 'text/event-stream' });
  const body = new FormData();
  body.append('file', new Blob([card(1) + card(2)]), fileName());
  await person.open(url, { method: 'POST', body });
  for await (const { data } of streamed(stream)) if (JSON.parse(data).state === 'completed') break;
  const { release = '', typed: shown = '' } = releaseIn(await (await person.open(url)).text());
  secret(release);
  secret(shown);
  for (const wrong of [{}, { 'bookbridge-release': secret(canary('release')) }])
    said.push(await (await askAs(service, held, 'contacts', site, wrong)).text());
  const answer = await askAs(service, held, 'contacts', site, { 'bookbridge-release': release });
  expect(answer.status).toBe(200);
  return answer.text();
}

/** What lies in the vault and is only packed, not sealed: nothing. */
async function unpacked(): Promise<Place[]> {
  const { db } = service.service.parts;
  const { rows: columns } = await db.query<{ table: string; column: string }>(
    `select table_schema || '.' || table_name as table, column_name as column from information_schema.columns
      where table_schema in ('vault', 'bookbridge') and data_type = 'bytea'`,
  );
  const places: Place[] = [];
  for (const { table, column } of columns) {
    const { rows } = await db.query<{ value: Buffer | null }>(`select ${column} as value from ${table}`);
    for (const { value } of rows)
      for (const unpack of [brotliDecompressSync, inflateRawSync, inflateSync])
        for (let from = 0; value && from < 2; from++)
          try {
            places.push([`${table}.${column}, unpacked`, unpack(value.subarray(from))]);
          } catch {
            // It was not packed.
          }
  }
  return places;
}

async function everywhere(): Promise<Place[]> {
  const env = { BOOKBRIDGE_DATA_DIR: directory.dataDir };
  const told = await Promise.all(
    [
      ['privacy', 'report'],
      ['keys', 'status'],
      ['app', 'list'],
    ].map((words) => bookbridge(words, { env })),
  );
  for (const { code, stderr } of told) expect(code, stderr).toBe(0);
  // `echo` and `user_id` are given back by contract.
  const errors = said.join('\n').replaceAll(/zq(echo|userid|pickeruser)canary\d*/g, '');
  return [
    ...(await tablesOf(service.service.parts.db)),
    ...(await unpacked()),
    ...(await filesIn(directory.dataDir)),
    ['the log', Buffer.from(service.logs())],
    ['the metrics', Buffer.from(await (await fetch(`${service.url}/metrics`)).text())],
    ['an error', Buffer.from(errors)],
    ['the command line', Buffer.from(told.map(({ stdout, stderr }) => stdout + stderr).join('\n'))],
  ];
}

describe('from begin to the end of the record', () => {
  test('nothing of anybody is in a table, a file, a log, a metric or an error, for any kind of import', async () => {
    secret(service.application.password);
    const carddav = (account: string, password = typedPassword) => ({
      service: 'carddav',
      server: `${front.url}/carddav/plain/`,
      username: secret(cardDavAccounts.emailOf(account)),
      password,
    });
    const jmap = (account: string, password = typedPassword) => ({
      service: 'jmap',
      username: secret(jmapAddress(account)),
      password,
    });

    const got = {
      upload: await uploaded(card(1) + card(2)),
      google: await consented('gmail', 'size-12'),
      microsoft: await consented('outlookcom', personal('size-13')),
      yahoo: await consented('yahoo', yahooAddress('size-11')),
      carddav: await typed(carddav('size-9')),
      jmap: await typed(jmap('size-10')),
      picked: await picked(),
      picker: await byPicker(),
    };
    for (const [kind, text] of Object.entries(got)) {
      expect(text, kind).toContain(mail);
      expect(
        [given, family, display].some((name) => text.includes(name)),
        kind,
      ).toBe(true);
    }

    await uploaded(`BEGIN:VCARD\r\nX-JUNK:${secret(canary('skipped'))}\r\n${secret(canary('junk'))}`);
    await uploaded(secret(canary('nofile')));
    await consented('gmail', 'size-12', 'deny');
    for (const account of ['revoked', 'dead-refresh', 'disabled', 'garbage', 'truncated'])
      expect(await consented('gmail', account), account).toBe('');
    for (const account of ['revoked', 'forbidden', 'garbage', 'no-mailbox'])
      expect(await consented('outlookcom', personal(account)), account).toBe('');
    for (const account of ['revoked', 'forbidden']) expect(await typed(carddav(account)), account).toBe('');
    for (const account of ['locked', 'forbidden']) expect(await typed(jmap(account)), account).toBe('');
    const wrong = secret(canary('wrongpassword'));
    for (const parameters of [carddav('size-9', wrong), jmap('size-10', wrong)])
      expect(await typed(parameters)).toBe('');
    expect(said.length).toBeGreaterThan(20);
    expect(secrets.size).toBeGreaterThan(100);

    // While contacts are kept …
    const { db } = service.service.parts;
    expect((await db.query('select from vault.pages')).rowCount).toBeGreaterThan(5);
    const during = await everywhere();
    expect(findsOf(during, secrets)).toEqual([]);
    expect(findsOf(during, [service.application.key]).length).toBeGreaterThan(3);
    // … once they are destroyed, and when nothing is remembered any more.
    for (const minutes of [61, 25 * 60]) {
      await moveClock(db, minutes);
      await until(async () => (await db.query('select from vault.keys')).rowCount === 0);
    }
    await until(async () => (await db.query('select from bookbridge.imports')).rowCount === 0);
    expect(findsOf(await everywhere(), secrets)).toEqual([]);
    process.stdout.write(
      `${secrets.size} words, some of them in ${people} names and addresses, in ${during.length} places: found 0 times\n`,
    );
  });
});
