import { appPassword, cardDavAccounts } from '@bookbridge/sandbox';
import { beginByPassword } from '@bookbridge/testing/begin-by';
import { readCardDavBook, typedFor } from '@bookbridge/testing/carddav';
import { hasPeer } from '@bookbridge/testing/dav/peer';
import { startRadicale } from '@bookbridge/testing/dav/radicale';
import { contacts, ended } from '@bookbridge/testing/imports';
import { jmapAt, jmapTyped } from '@bookbridge/testing/jmap';
import { type ServiceWithSandbox, startWithSandbox } from '@bookbridge/testing/sandboxed';
import { startTestService } from '@bookbridge/testing/service';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loggedBy } from '../carddav/source.js';

let service: ServiceWithSandbox;
beforeAll(async () => {
  service = await startWithSandbox((url) => ({ ...jmapAt(url), BOOKBRIDGE_ALLOWED_SERVERS: url }));
});
afterAll(() => service.stop());

/** What an import ends with that was begun as `jmap`, and what it brings. */
async function read(typed: Readonly<Record<string, string>>) {
  const importId = await beginByPassword(service, { merge: '0', ...typed, service: 'jmap' });
  const { status, value } = await ended(service, importId);
  const { contacts: people } = status === 'COMPLETED' ? await contacts(service, importId) : { contacts: [] };
  return { status, value, people };
}

const typed = (account: string, server?: string) => typedFor(service.sandbox.url, account, server);

describe('a server that has contacts by CardDAV only', () => {
  test('is read with what was typed, whoever begins with JMAP', async () => {
    const { people } = await read(typed('ana'));
    const expected = await readCardDavBook(service.sandbox.url, 'ana', 250);
    expect(people).toEqual(JSON.parse(JSON.stringify(expected)));
  });

  test('is answered by the scheme that it asks for', async () => {
    expect((await read(typed('ana', 'digest'))).people.length).toBeGreaterThan(240);
  });

  test('is looked for once: a run that goes on reads on', async () => {
    const { people } = await read(typed('flaky+250'));
    expect(people.length).toBeGreaterThan(230);
    const asked = await loggedBy(service.sandbox.url, 'flaky+250');
    const root = asked.filter(({ page }) => page === 'PROPFIND /carddav/plain/ null');
    expect(root).toHaveLength(1);
    const batches = asked.filter(({ page }) => page.startsWith('REPORT'));
    // Each of three pages fails once.
    expect(batches).toHaveLength(6);
  });

  test('says of its people what it says to whoever begins with CardDAV', async () => {
    expect(await read({ ...typed('ana'), password: 'wrong' })).toMatchObject({ value: 106 });
    expect(await read(typed('no-book'))).toMatchObject({ value: 204 });
    expect(await read(typed('revoked+250'))).toMatchObject({ value: 106 });
  });
});

describe('a server that has neither', () => {
  test('says why it has none by JMAP', async () => {
    for (const account of ['mail-only', 'old-cyrus'])
      expect(await read(jmapTyped(account)), account).toMatchObject({ value: 204 });
    const nowhere = { username: cardDavAccounts.emailOf('ana'), password: appPassword };
    expect(await read({ ...nowhere, server: `${service.sandbox.url}/nowhere` })).toMatchObject({
      value: 205,
    });
  });
});

describe('a server that has contacts by JMAP', () => {
  test('is not asked by CardDAV', async () => {
    expect((await read(jmapTyped('ana'))).people.length).toBeGreaterThan(240);
    const other = { ...jmapTyped('ana'), server: `${service.sandbox.url}/jmap` };
    expect((await read(other)).people.length).toBeGreaterThan(240);
    expect(await read(jmapTyped('locked'))).toMatchObject({ value: 106 });
  });
});

describe.runIf(hasPeer('Radicale', 'radicale', '--version'))('a real Radicale', () => {
  test('is read, though somebody took it for a JMAP server', async () => {
    const peer = await startRadicale();
    const own = await startTestService({ BOOKBRIDGE_ALLOWED_SERVERS: new URL(peer.server).origin });
    try {
      const card = 'BEGIN:VCARD\r\nVERSION:3.0\r\nUID:a\r\nFN:Ana Ruiz\r\nN:Ruiz;Ana;;;\r\nEND:VCARD\r\n';
      await peer.fill(new Map([['a.vcf', card]]));
      const { server, username, password } = peer;
      const importId = await beginByPassword(own, { service: 'jmap', server, username, password });
      expect(await ended(own, importId)).toMatchObject({ status: 'COMPLETED' });
      expect(await contacts(own, importId)).toMatchObject({ total: 1, contacts: [{ first_name: 'Ana' }] });
    } finally {
      await own.stop();
      await peer.stop();
    }
  });
});
