import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readVCardEntries } from '@bookbridge/contacts';
import { beginByPassword } from '@bookbridge/testing/begin-by';
import { corpus, corpusFiles } from '@bookbridge/testing/corpus-files';
import { isCyrusHere, startCyrus } from '@bookbridge/testing/dav/cyrus';
import { type DavPeer, hasPeer } from '@bookbridge/testing/dav/peer';
import { startRadicale } from '@bookbridge/testing/dav/radicale';
import { startSabre } from '@bookbridge/testing/dav/sabre';
import { startXandikos } from '@bookbridge/testing/dav/xandikos';
import { contacts, ended } from '@bookbridge/testing/imports';
import { startTestService, type TestService } from '@bookbridge/testing/service';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasIdentity } from '../../../../dist/imports/identity.js';
import { toStored } from '../../../../dist/vault/stored-contact.js';

const include = 'mailing_address,photo,notes,urls';

/** One card each, with a UID: servers want no more of a resource, and no less. */
function corpusCards(): Map<string, string> {
  const cards = new Map<string, string>();
  for (const file of corpusFiles('real servers with real cards', 'vcard')) {
    const text = readFileSync(path.join(corpus, file), 'utf8').replaceAll(/\r\n?/g, '\n');
    for (const [card] of text.matchAll(/^BEGIN:VCARD\n[\s\S]*?^END:VCARD$/gim)) {
      const name = `${String(cards.size).padStart(4, '0')} ${path.basename(file)}`.replaceAll(
        /[^\w.-]/g,
        '_',
      );
      const uid = /^UID[:;]/im.test(card) ? '' : `UID:made-up-${cards.size}\n`;
      cards.set(`${name}.vcf`, card.replace(/\nEND:VCARD$/i, `\n${uid}END:VCARD\n`).replaceAll('\n', '\r\n'));
    }
  }
  return cards;
}

describe.runIf(hasPeer('Radicale', 'radicale', '--version'))('Radicale', () => {
  testPeer(startRadicale);
  testPassword(startRadicale);
});
describe.runIf(isCyrusHere())('Cyrus', () => {
  testPeer(startCyrus);
  testPassword(startCyrus);
});
describe.runIf(hasPeer('Xandikos', 'xandikos', '--version'))('Xandikos', () => testPeer(startXandikos));
describe.runIf(hasPeer('SabreDAV', 'php', '-r', 'require "/usr/share/php/Sabre/autoload.php";'))(
  'SabreDAV, which wants Digest',
  () => {
    testPeer(startSabre);
    testPassword(startSabre);
  },
);

/** Ids are ours, and groups are tied to them. */
const plain = (contact: object): string => JSON.stringify({ ...contact, id: '', groups: [] });

const peopleIn = (texts: readonly string[]): string[] =>
  texts.flatMap((text) =>
    readVCardEntries(text).flatMap((entry) =>
      entry.kind === 'contact' && hasIdentity(entry.contact)
        ? [plain(toStored(entry.contact, ['mailing_address', 'photo', 'notes', 'urls']))]
        : [],
    ),
  );

function testPeer(start: () => Promise<DavPeer>): void {
  let peer: DavPeer;
  let service: TestService;
  const cards = corpusCards();
  let taken: string[];

  beforeAll(async () => {
    peer = await start();
    taken = await peer.fill(cards);
    service = await startTestService(
      { BOOKBRIDGE_ALLOWED_SERVERS: peer.server, BOOKBRIDGE_BEGIN_BURST: '100' },
      {},
      { backOffMs: 20 },
    );
  });

  afterAll(async () => {
    await service.stop();
    await peer.stop();
  });

  const read = (parameters: Record<string, string> = {}) =>
    beginByPassword(service, {
      service: 'carddav',
      username: peer.username,
      password: peer.password,
      server: peer.server,
      include,
      merge: '0',
      ...parameters,
    });

  test.runIf(cards.size > 0)('gives the real cards of other programs, field by field', async () => {
    const importId = await read();
    expect(await ended(service, importId)).toMatchObject({ status: 'COMPLETED' });
    const arrived = (await contacts(service, importId)).contacts.map(plain);
    // Servers take what they can parse: the strictest takes half.
    expect(taken.length).toBeGreaterThan(cards.size * 0.4);
    const put = taken.map((name) => cards.get(name) ?? '');
    const given = peer.rewritten ? await inTurn(taken, peer.rewritten) : put;
    expect(arrived.sort()).toEqual(peopleIn(given).sort());
    // Where a server rewrites its cards, most people are still as their files have them.
    const there = new Set(arrived);
    const same = peopleIn(put).filter((person) => there.has(person));
    expect(same.length).toBeGreaterThan(taken.length * 0.7);
  });
  test('finds the books from a place inside, too, and from nothing but the host', async () => {
    const { origin } = new URL(peer.server);
    for (const server of [`${origin}/`, origin]) {
      const importId = await read({ server });
      expect(await ended(service, importId)).toMatchObject({ status: 'COMPLETED' });
    }
  });

  test('is not read from where there is nothing', async () => {
    const importId = await read({ server: `${peer.server}/nothing/here/` });
    // What is usual is tried as well, and finds the books.
    expect(await ended(service, importId)).toMatchObject({ status: 'COMPLETED' });
  });
}

/** One after the other: servers of one person have few connections. */
async function inTurn(names: readonly string[], get: (name: string) => Promise<string>): Promise<string[]> {
  const texts: string[] = [];
  for (const name of names) texts.push(await get(name));
  return texts;
}

function testPassword(start: () => Promise<DavPeer>): void {
  test('refuses a wrong password, once', async () => {
    const peer = await start();
    const service = await startTestService({ BOOKBRIDGE_ALLOWED_SERVERS: peer.server });
    const importId = await beginByPassword(service, {
      service: 'carddav',
      username: peer.username,
      password: 'wr0ng-0ne',
      server: peer.server,
    });
    expect(await ended(service, importId)).toMatchObject({ status: 'ERROR', value: 106 });
    expect(service.logs()).not.toContain('wr0ng-0ne');
    await service.stop();
    await peer.stop();
  });
}
