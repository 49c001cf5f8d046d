import { type Client, type Sandbox, startSandbox } from '@bookbridge/sandbox';
import { anyone, Person } from '@bookbridge/testing/consent';
import { type Front, startFront } from '@bookbridge/testing/front';
import { googleAt } from '@bookbridge/testing/google';
import { type Begun, begin, contacts, ended } from '@bookbridge/testing/imports';
import { asApplication, freePort, startTestService, type TestService } from '@bookbridge/testing/service';
import { until } from '@bookbridge/testing/until';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { clientSecretContext } from '../../dist/model/seal-contexts.js';
import { saveOAuthClient } from '../../dist/storage/oauth-clients.js';
import { hurry } from './arrivals.js';

/** Asks for the contacts alone: whose account a grant of it is, nobody says. */
const nameless = { id: 'nameless.apps.sandbox.example', secret: 'nameless-secret' };
/** Asks for as much as the service's own client. */
const named = { id: 'named.apps.sandbox.example', secret: 'named-secret' };
const contactsAlone = ['https://www.googleapis.com/auth/contacts.readonly'];

/** More than a page, so that a reader can be held between two. */
let books = 1100;
const longBook = () => `size-${++books}`;

let sandbox: Sandbox;
let front: Front;
let service: TestService;
/** How often a second page was asked for, and tokens were revoked. */
const asked = { second: 0, revocations: 0 };
let mayRead: Promise<void> = Promise.resolve();
let letRead = () => {};

beforeAll(async () => {
  const port = await freePort();
  const redirectUris = [`http://127.0.0.1:${port}/auth`];
  const clients: Client[] = [
    { ...nameless, name: 'Nameless', redirectUris },
    { ...named, name: 'Named', redirectUris },
  ];
  sandbox = await startSandbox({ port: 0, redirectUris, clients });
  front = await startFront(
    () => sandbox.url,
    async ({ url }) => {
      if (url.pathname.endsWith('/revoke')) asked.revocations++;
      if (!url.searchParams.has('pageToken')) return undefined;
      asked.second++;
      await mayRead;
      return undefined;
    },
  );
  service = await startTestService(
    {
      BOOKBRIDGE_PORT: String(port),
      BOOKBRIDGE_EVENTS_BURST: '1000',
      ...googleAt(sandbox.url),
      BOOKBRIDGE_GOOGLE_PEOPLE_URL: `${front.url}/google`,
      BOOKBRIDGE_GOOGLE_OAUTH_URL: `${front.url}/google`,
    },
    {},
    { backOffMs: 20 },
  );
});

afterAll(async () => {
  letRead();
  await service.stop();
  await front.stop();
  await sandbox.stop();
});

afterEach(async () => {
  letRead();
  await until(async () => {
    await hurry(service);
    return (await revocationsWaiting()).length === 0;
  });
});

/** An application that reads at most so many people; with a client or a consent mode of its own, if so. */
async function application(
  of: { client?: typeof nameless; mode?: string; most?: number } = {},
): Promise<TestService> {
  const made = await service.addApplication({
    ...(of.most !== undefined && { limits: { maxContacts: of.most } }),
    ...(of.mode !== undefined && { consent: { gmail: of.mode } }),
  });
  const { db, masterKey } = service.service.parts;
  const { rows } = await db.query<{ id: string }>(
    'select id from bookbridge.applications where domain_key = $1',
    [made.key],
  );
  const id = rows[0]?.id ?? '';
  if (of.client)
    await saveOAuthClient(db, id, {
      source: 'gmail',
      clientId: of.client.id,
      sealedSecret: masterKey.sealRecord(clientSecretContext(id, 'gmail'), Buffer.from(of.client.secret)),
      scopes: of.client === nameless ? contactsAlone : null,
      tenant: null,
      proxyUrl: null,
      proxyKind: null,
    });
  return asApplication(service, made);
}

/** Until `letRead`, once for all who are held. */
function holdReading(): void {
  mayRead = new Promise((resolve) => {
    const before = letRead;
    letRead = () => {
      before();
      resolve();
    };
  });
}

/** An import whose reader is held before its second page. */
async function held(as: TestService, account: string): Promise<Begun> {
  holdReading();
  const before = asked.second;
  const begun = await begin(as, { service: 'gmail', merge: '0' });
  await new Person().consent(begun.url, { account });
  await until(async () => asked.second > before);
  return begun;
}

async function completed(as: TestService, account: string): Promise<Begun> {
  const begun = await begin(as, { service: 'gmail', merge: '0' });
  await new Person().consent(begun.url, { account });
  expect(await ended(as, begun.import_id)).toMatchObject({ status: 'COMPLETED' });
  return begun;
}

async function revocationsWaiting(): Promise<{ id: string }[]> {
  const { rows } = await service.service.parts.db.query<{ id: string }>(
    `select id::text from graphile_worker._private_jobs where payload::jsonb ? 'sealed'`,
  );
  return rows;
}

/** Has every revocation that waits looked at once. */
async function look(): Promise<void> {
  const before = (await revocationsWaiting()).map(({ id }) => id);
  expect(before.length).toBeGreaterThan(0);
  await hurry(service);
  await until(async () => (await revocationsWaiting()).every(({ id }) => !before.includes(id)));
}

/** Makes the revocations that wait as old as the longest reading, and older. */
const age = () =>
  service.service.parts.db.query(
    `update graphile_worker._private_jobs
      set payload = jsonb_set(payload::jsonb, '{since}', to_jsonb(now() - interval '1 day'))::json
      where payload::jsonb ? 'sealed'`,
  );

const totalOf = async (as: TestService, { import_id: importId }: Begun) =>
  (await contacts(as, importId, '?start=0&count=1')).total;

/** One who is being read, and another who has been, by one client that names nobody's account. */
async function heldBesideEnded() {
  const [long, short] = [
    await application({ client: nameless }),
    await application({ client: nameless, most: 5 }),
  ];
  const reading = await held(long, longBook());
  const before = asked.revocations;
  await completed(short, anyone());
  return {
    /** Revocations before the other one had been read. */
    before,
    /** Lets the reading go on, to its end. */
    async goesOn() {
      letRead();
      expect(await ended(long, reading.import_id)).toMatchObject({ status: 'COMPLETED' });
    },
  };
}

describe('the grant of an import', () => {
  test('of an account that nobody names outlives the revocation of another of the same person', async () => {
    const [long, short] = [
      await application({ client: nameless }),
      await application({ client: nameless, most: 5 }),
    ];
    const account = longBook();
    const reading = await held(long, account);
    const before = asked.revocations;
    await completed(short, account);
    for (let looks = 0; looks < 3; looks++) await look();
    expect(asked.revocations).toBe(before);
    letRead();
    expect(await ended(long, reading.import_id)).toMatchObject({ status: 'COMPLETED' });
    expect(await totalOf(long, reading)).toBeGreaterThan(1000);
    await until(async () => {
      await hurry(service);
      return asked.revocations === before + 2;
    });
  });

  test('of an account that nobody names may be that of anybody', async () => {
    const { before, goesOn } = await heldBesideEnded();
    await look();
    expect(asked.revocations).toBe(before);
    await goesOn();
  });

  test('of an account that nobody names outlives a clock of the node that jumps forward', async () => {
    const { before, goesOn } = await heldBesideEnded();
    const now = Date.now.bind(Date);
    const clock = vi.spyOn(Date, 'now').mockImplementation(() => now() + 24 * 60 * 60 * 1000);
    try {
      await look();
    } finally {
      clock.mockRestore();
    }
    expect(asked.revocations).toBe(before);
    await goesOn();
  });

  test('of an account that nobody names is not waited for longer than a reading takes', async () => {
    const { before, goesOn } = await heldBesideEnded();
    await age();
    await look();
    expect(asked.revocations).toBe(before + 1);
    await goesOn();
  });

  for (const [named, other] of [
    ['nobody names', 'is named'],
    ['is named', 'nobody names'],
  ] as const)
    test(`of an account that ${named} outlives the revocation of one of the same person that ${other}, by one client`, async () => {
      const modes = { 'nobody names': 'contacts', 'is named': 'all' };
      const [long, short] = [
        await application({ mode: modes[named] }),
        await application({ mode: modes[other], most: 5 }),
      ];
      const account = longBook();
      const reading = await held(long, account);
      const before = asked.revocations;
      await completed(short, account);
      await look();
      expect(asked.revocations).toBe(before);
      letRead();
      expect(await ended(long, reading.import_id)).toMatchObject({ status: 'COMPLETED' });
      expect(await totalOf(long, reading)).toBeGreaterThan(1000);
    });

  test('of an account that is named outlives another of the same person, however old the revocation', async () => {
    const short = await application({ most: 5 });
    const account = longBook();
    const reading = await held(service, account);
    const before = asked.revocations;
    await completed(short, account);
    await look();
    await age();
    await look();
    expect(asked.revocations).toBe(before);
    letRead();
    expect(await ended(service, reading.import_id)).toMatchObject({ status: 'COMPLETED' });
    expect(await totalOf(service, reading)).toBeGreaterThan(1000);
  });

  for (const [what, client] of [
    ['is named to nobody', nameless],
    ['has the same names', named],
  ] as const)
    test(`of a named account does not put off the revocation of another, nor does that of another client, which ${what}`, async () => {
      const [theirs, short] = [await application({ client }), await application({ most: 5 })];
      const account = longBook();
      const reading = await held(service, longBook());
      const other = await held(theirs, account);
      const before = asked.revocations;
      // The same person, but for the service's own client.
      await completed(short, account);
      await look();
      expect(asked.revocations).toBe(before + 1);
      letRead();
      expect(await ended(service, reading.import_id)).toMatchObject({ status: 'COMPLETED' });
      expect(await ended(theirs, other.import_id)).toMatchObject({ status: 'COMPLETED' });
      expect(await totalOf(theirs, other)).toBeGreaterThan(1000);
    });

  test('of a later callback is not revoked while the first grant of the same account is read', async () => {
    const account = longBook();
    holdReading();
    const begun = await begin(service, { service: 'gmail', merge: '0' });
    const person = new Person();
    const [first, second] = [
      await person.wayBack(begun.url, { account }),
      await person.wayBack(begun.url, { account }),
    ];
    const [seconds, revocations] = [asked.second, asked.revocations];
    await person.open(first);
    await until(async () => asked.second > seconds);
    expect((await person.open(second)).status).toBe(200);
    await look();
    expect(asked.revocations).toBe(revocations);
    letRead();
    expect(await ended(service, begun.import_id)).toMatchObject({ status: 'COMPLETED' });
    expect(await totalOf(service, begun)).toBeGreaterThan(1000);
  });
});
