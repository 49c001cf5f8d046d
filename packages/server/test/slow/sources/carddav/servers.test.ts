import { appPassword, cardDavAccounts, usualPassword } from '@bookbridge/sandbox';
import { beginByPassword } from '@bookbridge/testing/begin-by';
import { readCardDavBook, startWithCardDav, typedFor } from '@bookbridge/testing/carddav';
import { contacts, ended } from '@bookbridge/testing/imports';
import type { ServiceWithSandbox } from '@bookbridge/testing/sandboxed';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { passwordGuides, secretAsSent } from '../../../../dist/sources/password-guides/index.js';
import { loggedBy } from '../../../sources/carddav/source.js';

interface Read {
  readonly full_name: string;
  readonly groups: readonly string[];
}

let service: ServiceWithSandbox;

beforeAll(async () => {
  service = await startWithCardDav();
});
afterAll(() => service.stop());

const begin = (parameters: Record<string, string>) => beginByPassword(service, { merge: '0', ...parameters });

/** How an import ends, and what it brings. */
async function outcome(parameters: Record<string, string>) {
  const importId = await begin(parameters);
  const { status, value } = await ended(service, importId);
  const body = status === 'COMPLETED' ? await contacts(service, importId) : { contacts: [] };
  return { importId, value, people: body.contacts as unknown as Read[] };
}

const typed = (account: string, server?: string) => typedFor(service.sandbox.url, account, server);

const withoutIds = (people: readonly object[]) => people.map((it) => ({ ...it, id: '' }));

/** What the log counts of an import. */
function countsOf(importId: number): { contacts: number; left_out: number; skipped: number } {
  const isIts = (line: string) =>
    line.includes(`"import_id":${importId},`) && line.includes('import completed');
  return JSON.parse(service.logs().split('\n').find(isIts) ?? '{}');
}

describe('everybody comes', () => {
  for (const server of ['plain', 'digest'])
    test(`from the ${server} server`, async () => {
      const { people } = await outcome(typed('ana', server));
      const expected = await readCardDavBook(service.sandbox.url, 'ana', 250);
      expect(withoutIds(people)).toEqual(JSON.parse(JSON.stringify(withoutIds(expected))));
      expect(people.some(({ groups }) => groups.includes('Book club'))).toBe(true);
    });

  for (const [account, what] of Object.entries({
    'truncated-listing': 'cuts its listing',
    'no-listing': 'lists nothing but by a query',
    'no-multiget': 'knows no multiget',
    'few-at-once': 'gives few cards at once',
    forgetful: 'does not answer for all cards',
    garbage: 'breaks off its XML',
    'garbage-listing': 'breaks off its listing',
  }))
    test(`from a server that ${what} (${account})`, async () => {
      const { people, importId } = await outcome(typed(account));
      const count = cardDavAccounts.find(cardDavAccounts.emailOf(account))?.contacts ?? 0;
      const expected = await readCardDavBook(service.sandbox.url, account, count);
      expect(people).toEqual(JSON.parse(JSON.stringify(expected)));
      // Some are nobody; all that is listed is accounted for.
      const counts = countsOf(importId);
      expect(counts.contacts + counts.left_out + counts.skipped).toBe(count);
    });

  test('by Digest, with a nonce that grows old on the way', async () => {
    const { people } = await outcome(typed('ana+1500', 'digest'));
    expect(people.length).toBeGreaterThan(1300);
  });

  test('from the server alone, by what is usual there', async () => {
    const { url } = service.sandbox;
    // Its root knows nothing of CardDAV, and /carddav/ is among the usual places, but has no such resource.
    expect(await outcome({ ...typed('ana'), server: url })).toMatchObject({ value: 205 });
  });
});

describe('broken cards', () => {
  test('cost themselves, and are counted', async () => {
    const { people, importId } = await outcome(typed('broken-cards'));
    expect(people.length).toBeGreaterThan(200);
    const counts = countsOf(importId);
    expect(counts.contacts + counts.left_out + counts.skipped).toBe(250);
    // Of every five that are broken one is read all the same; some others are nobody.
    expect(counts.skipped).toBeGreaterThanOrEqual(20);
    expect(counts.skipped).toBeLessThan(25);
  });

  test('that are all there is are an error', async () => {
    expect(await outcome(typed('gives-nothing'))).toMatchObject({ value: 203 });
  });
});

describe('several books', () => {
  test('are read one after the other, and all but the usual one are groups', async () => {
    const { people } = await outcome(typed('books'));
    const inGroup = (name: string) => people.filter(({ groups }) => groups.includes(name)).length;
    expect(people.length).toBeGreaterThan(240);
    expect(inGroup('Familie & Freunde 🏡')).toBeGreaterThan(27);
    expect(inGroup('Colleagues')).toBeGreaterThan(36);
    expect([inGroup('Contacts'), inGroup('Letters'), inGroup('Calendar')]).toEqual([0, 0, 0]);
  });
});

describe('groups that are cards', () => {
  test('have their members on whatever page they are, and are nobody themselves', async () => {
    const { people } = await outcome(typed('groups'));
    const byCategory = await outcome(typed('ana'));
    const inClub = ({ people }: { people: readonly Read[] }) =>
      people.filter(({ groups }) => groups.includes('Book club')).length;
    expect(inClub({ people })).toBe(inClub(byCategory));
    expect(people.some(({ full_name }) => full_name === 'Book club')).toBe(false);
  });
});

describe('iCloud', () => {
  const account = (password: string) => ({
    service: 'icloud',
    username: cardDavAccounts.emailOf('ana'),
    password,
  });

  test('is read with an app password, on the host that it sends us to', async () => {
    const { people } = await outcome(account(appPassword));
    expect(people.length).toBeGreaterThan(240);
    expect(people.filter(({ groups }) => groups.includes('Book club')).length).toBeGreaterThan(25);
    const asked = await loggedBy(service.sandbox.url, 'ana');
    expect(asked.some(({ page }) => page.includes('/carddav/icloud-p42/home/ana/contacts/'))).toBe(true);
  });

  test('wants an app password instead of the usual one, and says when one is wrong', async () => {
    expect(await outcome(account(usualPassword))).toMatchObject({ value: 107 });
    expect(await outcome(account('zzzz-zzzz-zzzz-zzzz'))).toMatchObject({ value: 106 });
  });

  test('does not ask for another kind of password when the right one is taken back midway', async () => {
    const username = cardDavAccounts.emailOf('revoked+250');
    const revoked = { service: 'icloud', username, password: appPassword };
    expect(await outcome(revoked)).toMatchObject({ value: 106 });
  });
});

describe('Yahoo', () => {
  test('is read without a query, which it refuses', async () => {
    const username = cardDavAccounts.emailOf('ana');
    const password = secretAsSent(appPassword, passwordGuides.yahoo);
    expect(password).toBe('abcdefghijklmnop');
    const { people } = await outcome({ service: 'yahoo', username, password });
    expect(people.length).toBeGreaterThan(240);
    expect(await outcome({ service: 'yahoo', username, password: usualPassword })).toMatchObject({
      value: 107,
    });
  });
});

describe('what was typed', () => {
  test('is refused once, and in no log', async () => {
    const given = { ...typed('one'), password: 'wr0ng-0ne' };
    expect(await outcome(given)).toMatchObject({ value: 106 });
    expect(service.logs()).not.toContain('wr0ng-0ne');
  });

  test('may be without https or on this machine only where the operator allows exactly that', async () => {
    const { port } = new URL(service.sandbox.url);
    for (const server of [
      `http://localhost:${port}/carddav/plain/`,
      `https://127.0.0.1:${port}/`,
      'http://127.0.0.1:1/',
    ])
      expect(await outcome({ ...typed('one'), server }), server).toMatchObject({ value: 206 });
  });
});
