import { defaultClient } from '@bookbridge/sandbox';
import { anyone, type Decision, Person } from '@bookbridge/testing/consent';
import { type ServiceWithGoogle, startWithGoogle } from '@bookbridge/testing/google';
import { begin, contacts, type EventBody, ended } from '@bookbridge/testing/imports';
import { asApplication, type TestService } from '@bookbridge/testing/service';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ApplicationFields } from '../../dist/applications/application.js';
import { clientSecretContext } from '../../dist/model/seal-contexts.js';
import { applicationByDomainKey, updateApplication } from '../../dist/storage/applications.js';
import { saveOAuthClient } from '../../dist/storage/oauth-clients.js';
import { arrivals, forgetArrivals } from './arrivals.js';

const scope = (name: string) => `https://www.googleapis.com/auth/${name}`;

const asked: Readonly<Record<string, readonly string[]>> = {
  contacts: [scope('contacts.readonly')],
  'contacts+other': [scope('contacts.readonly'), scope('contacts.other.readonly')],
  'contacts+owner': [
    'openid',
    scope('contacts.readonly'),
    scope('userinfo.email'),
    scope('userinfo.profile'),
  ],
  all: [
    'openid',
    scope('contacts.readonly'),
    scope('contacts.other.readonly'),
    scope('userinfo.email'),
    scope('userinfo.profile'),
  ],
};

let service: ServiceWithGoogle;

beforeAll(async () => {
  service = await startWithGoogle({ settings: { BOOKBRIDGE_GOOGLE_CONSENT: '' } });
});

afterAll(() => service.stop());

beforeEach(() => forgetArrivals(service.sandbox));

/** An application of its own for each test. */
async function applicationWith(fields: Partial<ApplicationFields> = {}): Promise<TestService> {
  const application = await service.addApplication(fields);
  return asApplication(service, application);
}

const beginGoogle = (as: TestService) => begin(as, { service: 'gmail', merge: '0' });

const idOf = async ({ application: { key } }: TestService) =>
  (await applicationByDomainKey(service.service.parts.db, key))?.application.id ?? '';

/** Gives an application the client of the service as its own, with scopes of its own. */
async function giveClient(as: TestService, scopes: readonly string[] | null): Promise<void> {
  const { db, masterKey } = service.service.parts;
  const id = await idOf(as);
  await saveOAuthClient(db, id, {
    source: 'gmail',
    clientId: defaultClient.id,
    sealedSecret: masterKey.sealRecord(clientSecretContext(id, 'gmail'), Buffer.from(defaultClient.secret)),
    scopes,
    tenant: null,
    proxyUrl: null,
    proxyKind: null,
  });
}

/** What the person of an import is asked for. */
async function askedOf(url: string): Promise<string[]> {
  return ((await new Person().begin(url)).searchParams.get('scope') ?? '').split(' ');
}

/** What has been counted since `forgetCounted`. */
async function counted(): Promise<unknown[]> {
  const { rows } = await service.service.parts.db.query(
    'select source, mode, outcome from bookbridge.statistics order by id',
  );
  return rows;
}

const forgetCounted = () => service.service.parts.db.query('delete from bookbridge.statistics');

async function wholeImport(as: TestService, decision: Decision): Promise<EventBody & { id: number }> {
  const begun = await beginGoogle(as);
  await new Person().consent(begun.url, decision);
  return { ...(await ended(as, begun.import_id)), id: begun.import_id };
}

describe('what people are asked for at Google', () => {
  test('is the contacts alone, unless somebody has chosen otherwise', async () => {
    const { url } = await beginGoogle(service);
    const page = await new Person().begin(url);
    expect(page.searchParams.get('scope')).toBe(scope('contacts.readonly'));
    expect(page.searchParams.has('include_granted_scopes')).toBe(false);
  });

  for (const [mode, scopes] of Object.entries(asked))
    test(`is what the application's mode says: ${mode}`, async () => {
      const application = await applicationWith({ consent: { gmail: mode } });
      expect(await askedOf((await beginGoogle(application)).url)).toEqual(scopes);
    });

  test("is what the mode says for the application's own client, too, unless that has scopes of its own", async () => {
    const application = await applicationWith({ consent: { gmail: 'contacts+other' } });
    await giveClient(application, null);
    expect(await askedOf((await beginGoogle(application)).url)).toEqual(asked['contacts+other']);
    const own = [scope('contacts.readonly'), scope('userinfo.email')];
    await giveClient(application, own);
    expect(await askedOf((await beginGoogle(application)).url)).toEqual(own);
  });

  test('stays what it was when the import began, and follows the operator where a version knows no such mode', async () => {
    const { db } = service.service.parts;
    const application = await applicationWith({ consent: { gmail: 'contacts+other' } });
    const begun = await beginGoogle(application);
    await updateApplication(db, application.application.key, { consent: { gmail: 'all' } });
    expect(await askedOf(begun.url)).toEqual(asked['contacts+other']);
    await updateApplication(db, application.application.key, { consent: { gmail: 'of a newer version' } });
    expect(await askedOf((await beginGoogle(application)).url)).toEqual(asked.contacts);
  });

  test('is what the operator says, where the application says nothing', async () => {
    const other = await startWithGoogle({ settings: { BOOKBRIDGE_GOOGLE_CONSENT: 'contacts+owner' } });
    try {
      expect(await askedOf((await beginGoogle(other)).url)).toEqual(asked['contacts+owner']);
    } finally {
      await other.stop();
    }
  });
});

describe('in the mode', () => {
  test('contacts, the address book arrives, and Google tells nobody who its owner is', async () => {
    const application = await applicationWith();
    const end = await wholeImport(application, { account: anyone() });
    expect(end).toMatchObject({ status: 'COMPLETED' });
    const { total, contacts_owner: owner } = await contacts(application, end.id);
    expect(total).toBeGreaterThan(0);
    expect(owner).toBeNull();
    // Asked once, refused, and not tried again.
    const aboutOwner = (await arrivals(service.sandbox, '/google/v1/people/me')).filter(({ path }) =>
      path.endsWith('/me'),
    );
    expect(aboutOwner.map(({ status }) => status)).toEqual([403]);
    expect(await arrivals(service.sandbox, '/google/v1/otherContacts')).toEqual([]);
  });

  test('contacts+owner, the owner comes along, and nobody that was only written to', async () => {
    const application = await applicationWith({ consent: { gmail: 'contacts+owner' } });
    const account = anyone();
    const end = await wholeImport(application, { account });
    expect((await contacts(application, end.id)).contacts_owner).toMatchObject({
      email: [{ address: `${account}@sandbox.example` }],
    });
    expect(await arrivals(service.sandbox, '/google/v1/otherContacts')).toEqual([]);
  });

  test('contacts+other, those that were only written to come along, and no owner', async () => {
    const application = await applicationWith({ consent: { gmail: 'contacts+other' } });
    const end = await wholeImport(application, { account: 'ana+30' });
    const { total, contacts_owner: owner } = await contacts(application, end.id);
    expect(total).toBeGreaterThan(60);
    expect(owner).toBeNull();
  });

  test('all, everything comes along', async () => {
    const application = await applicationWith({ consent: { gmail: 'all' } });
    const end = await wholeImport(application, { account: 'ana+31' });
    const { total, contacts_owner: owner } = await contacts(application, end.id);
    expect(total).toBeGreaterThan(60);
    expect(owner).not.toBeNull();
  });
});

describe('outcomes', () => {
  test('are told apart by the mode in which people were asked', async () => {
    await forgetCounted();
    const application = await applicationWith({ consent: { gmail: 'all' } });
    await wholeImport(application, { account: anyone() });
    await wholeImport(application, { decision: 'deny' });
    await giveClient(application, [scope('contacts.readonly')]);
    await wholeImport(application, { account: anyone() });
    expect(await counted()).toEqual([
      { source: 'gmail', mode: 'all', outcome: 'completed' },
      { source: 'gmail', mode: 'all', outcome: 'consent_denied' },
      { source: 'gmail', mode: null, outcome: 'completed' },
    ]);
    const metrics = await (await fetch(`${service.url}/metrics`)).text();
    expect(metrics).toMatch(/imports_ended_total\{source="gmail",mode="all",outcome="consent_denied"\} \d/);
    expect(metrics).toMatch(/imports_ended_total\{source="gmail",mode="",outcome="completed"\} \d/);
  });
});
