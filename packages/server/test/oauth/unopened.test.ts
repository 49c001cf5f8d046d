import { type Sandbox, startSandbox } from '@bookbridge/sandbox';
import { anyone, Person } from '@bookbridge/testing/consent';
import { type Front, startFront } from '@bookbridge/testing/front';
import { googleAt } from '@bookbridge/testing/google';
import { type Begun, begin, ended } from '@bookbridge/testing/imports';
import { asApplication, freePort, startTestService, type TestService } from '@bookbridge/testing/service';
import { until } from '@bookbridge/testing/until';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { giveUp, sweep } from '../../dist/imports/sweep.js';
import { clientSecretContext } from '../../dist/model/seal-contexts.js';
import { saveOAuthClient } from '../../dist/storage/oauth-clients.js';
import { hurry } from './arrivals.js';

const own = { id: 'invitely.apps.sandbox.example', secret: 'own-secret' };

let sandbox: Sandbox;
let front: Front;
let service: TestService;

/** How often the People API was asked for anything. */
let asked = 0;

/** Resolves when it may answer. */
let mayRead: Promise<void> = Promise.resolve();
let letRead = () => {};

beforeAll(async () => {
  const port = await freePort();
  const redirectUris = [`http://127.0.0.1:${port}/auth`];
  sandbox = await startSandbox({
    port: 0,
    redirectUris,
    clients: [{ ...own, name: 'Invitely', redirectUris }],
  });
  front = await startFront(
    () => sandbox.url,
    async () => {
      asked++;
      await mayRead;
      return undefined;
    },
  );
  service = await startTestService(
    {
      BOOKBRIDGE_PORT: String(port),
      ...googleAt(sandbox.url),
      BOOKBRIDGE_GOOGLE_PEOPLE_URL: `${front.url}/google`,
    },
    {},
    { backOffMs: 10 },
  );
});

afterAll(async () => {
  letRead();
  await service.stop();
  await front.stop();
  await sandbox.stop();
});

afterEach(() => letRead());

function holdReading(): void {
  mayRead = new Promise((resolve) => {
    letRead = resolve;
  });
}

const query = (text: string, values: unknown[] = []) => service.service.parts.db.query(text, values);
const importOf = '(select id from bookbridge.imports where import_id = $1)';

/** An application with a client of its own. */
async function withOwnClient(): Promise<TestService> {
  const application = await service.addApplication();
  const { db, masterKey } = service.service.parts;
  const { rows } = await query('select id from bookbridge.applications where domain_key = $1', [
    application.key,
  ]);
  const [{ id }] = rows;
  await saveOAuthClient(db, id, {
    source: 'gmail',
    clientId: own.id,
    sealedSecret: masterKey.sealRecord(clientSecretContext(id, 'gmail'), Buffer.from(own.secret)),
    scopes: null,
    tenant: null,
    proxyUrl: null,
    proxyKind: null,
  });
  return asApplication(service, application);
}

async function agreed(as: TestService, account = anyone()): Promise<Begun> {
  const begun = await begin(as, { service: 'gmail' });
  expect((await new Person().consent(begun.url, { account })).status).toBe(200);
  return begun;
}

/** An import that waits for the first answer of the People API. */
async function underWay(as: TestService, account?: string): Promise<Begun> {
  holdReading();
  const before = asked;
  const begun = await agreed(as, account);
  await until(async () => asked > before);
  return begun;
}

async function rowsLeft(importId: number): Promise<number> {
  let left = 0;
  for (const table of ['keys', 'grants', 'consents', 'owners', 'pages', 'reports'])
    left +=
      (await query(`select from vault.${table} where import_id = ${importOf}`, [importId])).rowCount ?? 0;
  return left;
}

async function jobsLeft(): Promise<number> {
  await hurry(service);
  return (await query('select from graphile_worker._private_jobs')).rowCount ?? 0;
}

const changed = 'set_byte(sealed, length(sealed) - 1, (get_byte(sealed, length(sealed) - 1) + 1) % 256)';
const changedKey = changed.replaceAll('sealed', 'wrapped');
const changedSecret = changed.replaceAll('sealed', 'sealed_secret');

/** What cannot be opened any more, and of whom. */
const broken: [string, () => Promise<TestService>, (importId: number) => Promise<unknown>][] = [
  [
    'a grant',
    async () => service,
    (importId) =>
      query(`update vault.grants set sealed = ${changed} where import_id = ${importOf}`, [importId]),
  ],
  [
    'a grant of no bytes',
    async () => service,
    (importId) => query(`update vault.grants set sealed = '' where import_id = ${importOf}`, [importId]),
  ],
  [
    'an import’s key',
    async () => service,
    (importId) =>
      query(`update vault.keys set wrapped = ${changedKey} where import_id = ${importOf}`, [importId]),
  ],
  [
    'the secret of an own client',
    withOwnClient,
    () => query(`update bookbridge.oauth_clients set sealed_secret = ${changedSecret}`),
  ],
];

const toldOf = (importId: number) =>
  service
    .logs()
    .split('\n')
    .filter((line) => line.includes(`"import_id":${importId}`) && line.includes('cannot be opened'));

async function expectNothingLeft({ import_id: importId }: Begun): Promise<void> {
  expect(await rowsLeft(importId)).toBe(0);
  expect(toldOf(importId)).toHaveLength(1);
  expect(JSON.parse(toldOf(importId)[0] ?? '')).toMatchObject({ level: 40, err: { type: 'SealError' } });
  await until(async () => (await jobsLeft()) === 0);
  expect(service.logs()).not.toContain('an import could not be ended');
}

for (const [what, application, breakIt] of broken)
  describe(`${what} that cannot be opened`, () => {
    test('does not keep the sweep from giving the import up', async () => {
      const as = await application();
      const begun = await underWay(as);
      await breakIt(begun.import_id);
      await query(
        "update bookbridge.imports set gathering_at = now() - interval '1 day' where import_id = $1",
        [begun.import_id],
      );
      await giveUp(service.service.parts);
      expect(await ended(as, begun.import_id)).toMatchObject({ status: 'ERROR', value: 402 });
      letRead();
      await expectNothingLeft(begun);
    });

    test('does not keep a failure from ending it', async () => {
      const as = await application();
      // Which will be told that the API is not enabled.
      const begun = await underWay(as, 'disabled');
      await breakIt(begun.import_id);
      letRead();
      expect(await ended(as, begun.import_id)).toMatchObject({ status: 'ERROR', value: 401 });
      await expectNothingLeft(begun);
    });
  });

describe('a grant that cannot be opened before it is first read', () => {
  test('ends the import with a fault of ours', async () => {
    await query(`
      create function public.break_grant() returns trigger language plpgsql as
        $$ begin new.sealed = '\\x00'; return new; end $$;
      create trigger break_grant before insert on vault.grants
        for each row execute function public.break_grant()`);
    try {
      const begun = await agreed(service);
      await until(async () => (await jobsLeft()) === 0);
      expect(await ended(service, begun.import_id)).toMatchObject({ status: 'ERROR', value: 500 });
      await expectNothingLeft(begun);
    } finally {
      await query('drop trigger break_grant on vault.grants; drop function public.break_grant');
    }
  });
});

describe('a key that cannot be opened', () => {
  test('does not keep an import that nobody came for from expiring', async () => {
    const begun = await begin(service, { service: 'gmail' });
    await query(`update vault.keys set wrapped = ${changedKey} where import_id = ${importOf}`, [
      begun.import_id,
    ]);
    await query("update bookbridge.imports set wait_until = now() - interval '1 s' where import_id = $1", [
      begun.import_id,
    ]);
    await sweep(service.service.parts);
    expect(await ended(service, begun.import_id)).toMatchObject({ status: 'ERROR', value: 102 });
    expect(await rowsLeft(begun.import_id)).toBe(0);
  });
});

describe('a revocation that cannot be opened', () => {
  test('is told, and leaves the queue', async () => {
    const { parts } = service.service;
    await parts.db.query(
      `select graphile_worker.add_job('revoke', payload => json_build_object('sealed', 'AAAA'))`,
    );
    await until(async () => (await jobsLeft()) === 0);
    const told =
      service
        .logs()
        .split('\n')
        .filter((line) => line.includes('cannot be opened'))
        .at(-1) ?? '';
    expect(JSON.parse(told)).toMatchObject({ level: 40, err: { type: 'SealError' } });
    expect(JSON.parse(told).import_id).toBeUndefined();
  });
});
