import { type ChildProcess, spawn } from 'node:child_process';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { Person } from '@bookbridge/testing/consent';
import { createDatabase, type TestDatabase } from '@bookbridge/testing/database';
import { freePort, testMasterKey } from '@bookbridge/testing/service';
import { until } from '@bookbridge/testing/until';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildHouse, type House } from './throw-away/house.js';

const people = ['Ana Almeida', 'Ben Brown', 'Chloé Dubois', 'Dai Davies', 'Eva Ek'].map((name, at) => ({
  id: `p${at}`,
  name,
  mail: [{ address: `person${at}@people.example` }],
}));

const basic = `Basic ${Buffer.from('ana:right').toString('base64')}`;

/** Both made-up providers on one port: consent is given at once, and the first access token does not last. */
async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '', 'http://provider.example');
  const send = (status: number, body: unknown, headers = {}) =>
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
  const { authorization = '' } = request.headers;
  switch (url.pathname) {
    case '/authorize': {
      const back = new URL(url.searchParams.get('redirect_uri') ?? '');
      const isDenied = url.searchParams.get('login_hint') === 'denied';
      back.search = new URLSearchParams({
        state: url.searchParams.get('state') ?? '',
        ...(isDenied ? { error: 'access_denied' } : { code: 'the-code' }),
      }).toString();
      return void send(302, {}, { location: back.href });
    }
    case '/token': {
      const isRenewal = new URLSearchParams(await text(request)).get('grant_type') === 'refresh_token';
      const tokens = { access_token: isRenewal ? 'second' : 'first', refresh_token: 'again' };
      return void send(200, { ...tokens, token_type: 'Bearer', expires_in: 60 });
    }
    case '/people': {
      const page = Number(url.searchParams.get('page'));
      if (
        authorization !== (page > 1 ? 'Bearer second' : 'Bearer first') &&
        authorization !== 'Bearer second'
      )
        return void send(401, {});
      const next = page < 3 ? { next: String(page + 1) } : {};
      return void send(200, { people: people.slice(page * 2 - 2, page * 2), ...next });
    }
    case '/whose':
      return void send(authorization === basic ? 200 : 401, { book: '/books/ana' });
    case '/books/ana':
      return void send(authorization === basic && request.method === 'POST' ? 200 : 401, { people });
    default:
      return void send(404, {});
  }
}

describe('a provider that is added by a folder and a line', () => {
  let house: House;
  let provider: Server;
  let database: TestDatabase;
  let service: ChildProcess;
  let url: string;
  let settings: Record<string, string>;
  let application: { domain_key: string; domain_password: string };
  let logged = '';

  /** Runs a command of the house to its end. */
  async function run(...args: string[]): Promise<string> {
    const child = spawn(process.execPath, [house.program, ...args], { env: environment() });
    const [out, error, code] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      new Promise<number | null>((resolve) => child.once('close', resolve)),
    ]);
    if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}: ${error}`);
    return out;
  }

  const environment = () => ({ PATH: process.env.PATH, ...settings });

  beforeAll(async () => {
    house = await buildHouse(['postbox', 'lockbox']);
    provider = createServer((request, response) => void answer(request, response));
    await new Promise<void>((resolve) => provider.listen(0, '127.0.0.1', resolve));
    const at = `http://127.0.0.1:${(provider.address() as AddressInfo).port}`;
    database = await createDatabase();
    const port = await freePort();
    url = `http://127.0.0.1:${port}`;
    settings = {
      DATABASE_URL: database.url,
      BOOKBRIDGE_MASTER_KEY: testMasterKey,
      BOOKBRIDGE_BASE_URL: url,
      BOOKBRIDGE_PORT: String(port),
      BOOKBRIDGE_POSTBOX_CLIENT_ID: 'id',
      BOOKBRIDGE_POSTBOX_CLIENT_SECRET: 'secret',
      BOOKBRIDGE_POSTBOX_URL: at,
      BOOKBRIDGE_LOCKBOX_URL: at,
    };
    application = JSON.parse(await run('app', 'create', '--name', 'Invitely'));
    service = spawn(process.execPath, [house.program, 'serve'], { env: environment() });
    service.stdout?.on('data', (chunk: Buffer) => {
      logged += chunk;
    });
    await until(async () => logged.includes('"msg":"ready"'));
  });

  afterAll(async () => {
    const ended = new Promise((resolve) => service.once('exit', resolve));
    service.kill('SIGTERM');
    await ended;
    provider.close();
    provider.closeAllConnections();
    await database.drop();
    await house.remove();
  });

  async function call(path: string, parameters?: Record<string, string>) {
    const { domain_key: key, domain_password: password } = application;
    const authorization = `Basic ${Buffer.from(`${key}:${password}`).toString('base64')}`;
    const body = parameters && { method: 'POST', body: new URLSearchParams(parameters) };
    const answered = await fetch(url + path, { headers: { authorization }, ...body });
    return (await answered.json()) as Record<string, unknown>;
  }

  async function endOf(importId: unknown) {
    let last: Record<string, unknown> = {};
    await until(async () => {
      const { events } = (await call(`/events/${importId}`)) as { events: Record<string, unknown>[] };
      last = events.at(-1) ?? {};
      return last.event_type === 'COMPLETE';
    });
    return last;
  }

  const namesOf = async (importId: unknown) =>
    ((await call(`/contacts/${importId}`)).contacts as { first_name: string; last_name: string }[]).map(
      (it) => `${it.first_name} ${it.last_name}`,
    );

  for (const source of ['postbox', 'lockbox'])
    test(`is named by nothing else: ${source}`, async () => {
      expect(await house.mentions(source)).toEqual([
        `sources/connectors.js: export { ${source} } from './${source}/index.js';`,
      ]);
    });

  test('is in the list of sources, with what its people are asked for', async () => {
    const list = (await (await fetch(`${url}/services.json`)).json()) as Record<string, unknown>;
    const postbox = { name: 'Postbox', import_type: 'OAUTH', method: 'consent', needs: ['consent'] };
    expect(list.postbox).toEqual({ ...postbox, aliases: [], status: 'unknown' });
    expect(list.lockbox).toMatchObject({ name: 'Lockbox' });
    const found = await fetch(`${url}/services.json?domain=postbox.example`);
    expect(await found.json()).toMatchObject({ service: 'postbox', ...postbox });
  });

  test('has its settings, its warnings and its remedies in the check of the configuration', async () => {
    const told = await run('config', 'check');
    expect(told).toContain('BOOKBRIDGE_POSTBOX_CLIENT_SECRET=(set, secret)');
    expect(told).toContain(`BOOKBRIDGE_LOCKBOX_URL=${settings.BOOKBRIDGE_LOCKBOX_URL}`);
    expect(told).toContain(
      `Postbox (postbox): asks for consent in the mode contacts, people:read. Redirect URI to register: ${url}/auth\n    warning: Postbox frowns on http.`,
    );
    expect(told).toContain(
      'application_misconfigured: Pay for the plan of the client at Postbox. (plan_expired)',
    );
    delete settings.BOOKBRIDGE_POSTBOX_CLIENT_SECRET;
    await expect(run('config', 'check')).rejects.toThrow(
      'BOOKBRIDGE_POSTBOX_CLIENT_SECRET is missing beside BOOKBRIDGE_POSTBOX_CLIENT_ID',
    );
    settings.BOOKBRIDGE_POSTBOX_CLIENT_SECRET = 'secret';
  });

  test('is read by consent, its access renewed on the way', async () => {
    const begun = await call('/begin_import/user_consent', { service: 'postbox' });
    expect(begun.import_type).toBe('OAUTH');
    const person = new Person();
    const page = await person.begin(String(begun.url));
    const back = (await person.open(page)).headers.get('location') ?? '';
    expect((await person.open(back)).status).toBe(200);
    expect(await endOf(begun.import_id)).toMatchObject({ status: 'COMPLETED' });
    expect(await namesOf(begun.import_id)).toEqual(people.map(({ name }) => name));
  });

  test('is read with a user name and a password', async () => {
    const typed = { service: 'lockbox', username: 'ana', password: 'right' };
    const begun = await call('/begin_import/import', typed);
    expect(begun).not.toHaveProperty('url');
    expect(await endOf(begun.import_id)).toMatchObject({ status: 'COMPLETED' });
    expect(await namesOf(begun.import_id)).toEqual(people.map(({ name }) => name));
    const { contacts } = await call(`/contacts/${begun.import_id}`);
    const groups = (contacts as { groups: string[] }[]).map((it) => it.groups);
    expect(groups).toEqual([['Choir'], [], [], ['Choir'], []]);
    expect(logged).toMatch(
      new RegExp(`"import_id":${begun.import_id},.*"skipped":1,"msg":"import completed"`),
    );
    const older = await call('/begin_import/user_consent', typed);
    expect(await endOf(older.import_id)).toMatchObject({ status: 'COMPLETED' });
  });

  test('says that a password is wrong, once, and tells it to no log', async () => {
    const begun = await call('/begin_import/import', {
      service: 'lockbox',
      username: 'ana',
      password: 'wr0ng-0ne',
    });
    expect(await endOf(begun.import_id)).toMatchObject({ status: 'ERROR', value: 106 });
    expect(logged).not.toContain('wr0ng-0ne');
  });

  test('can be switched off by its code', async () => {
    const { domain_key: key } = application;
    await run('app', 'set', key, '--source-off', 'lockbox');
    // An application is read anew within a second.
    await until(async () => {
      const begun = await call('/begin_import/import', {
        service: 'lockbox',
        username: 'ana',
        password: 'right',
      });
      return (begun.error as { code?: string } | undefined)?.code === 'service_disabled';
    });
  });
});
