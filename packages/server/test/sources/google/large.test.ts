import { startSandbox } from '@bookbridge/sandbox';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Person } from '../../support/consent.js';
import { follow, rising } from '../../support/follow.js';
import { googleAt, type ServiceWithGoogle, startWithGoogle } from '../../support/google.js';
import { directRedirectUri, readGoogleBook } from '../../support/google-book.js';
import { begin, contacts } from '../../support/imports.js';
import type { TestService } from '../../support/service.js';
import { startWorkerProcess, type WorkerProcess } from '../../support/worker.js';

/** As many as an import may have by default. */
const people = 100_000;
const account = `size-${people}`;

/** Where other tests keep the machine busy. */
const mostMs = 150_000;

describe('an address book of 100,000 people at Google', { timeout: mostMs + 30_000 }, () => {
  let service: ServiceWithGoogle;
  let worker: WorkerProcess;

  beforeAll(async () => {
    service = await startWithGoogle({ settings: { BOOKBRIDGE_ROLE: 'api' } });
    worker = await startWorkerProcess(service.databaseUrl, {
      settings: googleAt(service.sandbox.url),
      nodeOptions: ['--max-old-space-size=96'],
    });
  });

  afterAll(async () => {
    expect(await worker.terminate()).toBe(0);
    await service.stop();
  });

  /** Gives what an application sees of it until its end. */
  async function read(application: TestService, parameters: Record<string, string> = {}) {
    const { url, import_id: importId } = await begin(application, { service: 'gmail', ...parameters });
    await new Person().consent(url, { account });
    return { importId, ...(await follow(application, importId, mostMs)) };
  }

  const completed = expect.objectContaining({
    event_type: 'COMPLETE',
    status: 'COMPLETED',
    value: 0,
  });

  /** At a look-alike of its own: the service's revocation would end this access, too. */
  async function readDirectly(): Promise<string[]> {
    const sandbox = await startSandbox({ port: 0, redirectUris: [directRedirectUri] });
    const google = `${sandbox.url}/google`;
    const book = await readGoogleBook({ oauth: google, people: google }, account, people);
    await sandbox.stop();
    return book.map(({ id }) => id);
  }

  async function idsOf(application: TestService, importId: number): Promise<string[]> {
    const ids: string[] = [];
    for (let start = 0; ; start += 10_000) {
      const page = await contacts(application, importId, `?start=${start}&count=10000`);
      ids.push(...page.contacts.map((it) => (it as unknown as { id: string }).id));
      if (ids.length >= page.total) return ids;
    }
  }

  test('arrives whole and once, within 96 MB', async () => {
    const everybody = readDirectly();
    const { importId, events, gathered } = await read(service, { merge: '0' });
    expect(events).toContainEqual(completed);
    expect(gathered).toEqual(rising(gathered));
    const ids = await idsOf(service, importId);
    expect(ids.length).toBeGreaterThan(people * 0.95);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(await everybody);
  });

  test('arrives merged within 96 MB', async () => {
    const { importId, events } = await read(service);
    expect(events).toContainEqual(completed);
    const ids = await idsOf(service, importId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeLessThan(people * 0.97);
  });

  test('is cut at the limit of contacts, with success', async () => {
    const other = await service.addApplication({ limits: { maxContacts: 30_000 } });
    const application: TestService = {
      ...service,
      call: (path, init = {}) =>
        fetch(service.url + path, { ...init, headers: { authorization: other.basic, ...init.headers } }),
    };
    const { importId, events } = await read(application, { merge: '0' });
    expect(events).toContainEqual(completed);
    expect(events).toContainEqual(
      expect.objectContaining({
        event_type: 'GATHERING',
        status: 'COMPLETED',
        description: 'The address book has more people than we can take; the rest was left out',
      }),
    );
    const ids = await idsOf(application, importId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThan(28_000);
    expect(ids.length).toBeLessThanOrEqual(30_000);
  });
});
