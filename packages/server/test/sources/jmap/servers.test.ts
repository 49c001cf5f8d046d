import { loadJsCardMapper } from '@bookbridge/contacts';
import { type Sandbox, startSandbox } from '@bookbridge/sandbox';
import { jmapAddress } from '@bookbridge/testing/jmap';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contactOf } from '../../../dist/sources/jmap/contact.js';
import { fieldsOf } from '../../../dist/sources/jmap/fields.js';
import { JmapServer } from '../../../dist/sources/jmap/server.js';
import type { SourceRequest } from '../../../dist/sources/provider.js';
import { callsOf, pageQueryOf } from './calls.js';
import { basic, bearer, connect, idsOf, type ReaderOptions, read, readOn } from './reader.js';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ port: 0 });
});
afterAll(() => sandbox.stop());

const at = (name: string, more: Partial<ReaderOptions> = {}): ReaderOptions => ({
  url: `${sandbox.url}/jmap`,
  authorization: bearer(name),
  ...more,
});

const groupsOf = (contacts: readonly { groups: string[] }[]) => new Set(contacts.flatMap((it) => it.groups));

/** The bodies of the requests that a reading makes. */
async function asked(name: string, more: Partial<ReaderOptions> = {}) {
  const requests: SourceRequest[] = [];
  const result = await read(
    at(name, {
      ...more,
      meet: (request) => {
        requests.push(request);
        return undefined;
      },
    }),
  );
  const calls = requests.map(({ body }) => callsOf({ body: String(body ?? '') }));
  return { ...result, requests, calls };
}

describe('an address book', () => {
  test('is read with a token as with a password', async () => {
    const byToken = await read(at('ana'));
    const byPassword = await read(at('ana', { authorization: basic('ana') }));
    expect(byToken.contacts.length).toBeGreaterThan(240);
    expect(byPassword.contacts).toEqual(byToken.contacts);
    expect(byToken.owner).toMatchObject({ email: [{ address: jmapAddress('ana') }] });
  });

  test('comes by pages as large as the server likes, each in one request', async () => {
    const { calls } = await asked('ana');
    const pages = calls.filter((all) =>
      all.some(([name, { filter }]) => name === 'ContactCard/query' && !filter),
    );
    expect(pages).toHaveLength(3);
    for (const page of pages) {
      expect(page.map(([name]) => name)).toEqual(['ContactCard/query', 'ContactCard/get']);
      expect(page[0]?.[1]).toMatchObject({ limit: 100, sort: [{ property: 'created', isAscending: true }] });
      expect(page[1]?.[1]).not.toHaveProperty('ids');
    }
  });

  test('is asked for no more than is kept', async () => {
    const propertiesOf = ({ calls }: Awaited<ReturnType<typeof asked>>) =>
      new Set(calls.flat().flatMap(([, { properties }]) => (properties as string[] | undefined) ?? []));
    const few = propertiesOf(await asked('one'));
    for (const name of ['addresses', 'media', 'notes', 'links']) expect(few).not.toContain(name);
    const all = propertiesOf(await asked('one', { include: ['mailing_address', 'photo', 'notes', 'urls'] }));
    for (const name of ['addresses', 'media', 'notes', 'links']) expect(all).toContain(name);
  });

  test('goes on from each of its pages as if nothing had happened', async () => {
    for (const name of ['groups', 'shared', 'no-query', 'small-gets']) {
      const context = await connect(at(name));
      const whole = await readOn(context);
      for (const [page, cursor] of whole.cursors.entries()) {
        const before = await readOn(context, undefined, page + 1);
        const behind = await readOn(await connect(at(name)), cursor);
        expect(idsOf([...before.contacts, ...behind.contacts])).toEqual(idsOf(whole.contacts));
        expect([...before.contacts, ...behind.contacts]).toEqual(whole.contacts);
      }
    }
  });
});

describe('groups', () => {
  test('are cards with members, and nobody', async () => {
    const { contacts } = await read(at('groups'));
    const keywords = await read(at('ana'));
    expect(groupsOf(contacts)).toEqual(groupsOf(keywords.contacts));
    expect(contacts.filter(({ groups }) => groups.includes('Book club')).length).toBeGreaterThan(25);
    expect(contacts.map(({ full_name }) => full_name)).not.toContain('Book club');
    expect(contacts.length).toBe(keywords.contacts.length);
  });

  test('are found among all cards where the server does not filter', async () => {
    const filtered = await read(at('groups'));
    const context = await connect(
      at('groups', {
        meet: ({ body }) => {
          const calls = callsOf({ body: String(body ?? '') });
          const isFiltered = calls.some(([, { filter }]) => filter !== undefined);
          const refused = (type: string, id: string) => ['error', { type }, id];
          const [query, get] = calls.map(([, , id]) => id);
          return isFiltered
            ? Response.json({
                methodResponses: [
                  refused('unsupportedFilter', query ?? ''),
                  refused('invalidResultReference', get ?? ''),
                ],
              })
            : undefined;
        },
      }),
    );
    expect((await readOn(context)).contacts).toEqual(filtered.contacts);
  });

  test('are address books that the person has made, too', async () => {
    const { contacts } = await read(at('books'));
    expect(groupsOf(contacts)).toContain('Colleagues');
    expect(groupsOf(contacts)).not.toContain('Contacts');
  });
});

describe('accounts that others share', () => {
  test('are read behind the own one, with ids of their own', async () => {
    const { contacts } = await read(at('shared'));
    const shared = contacts.filter(({ id }) => id.includes('/'));
    expect(shared.length).toBeGreaterThan(45);
    expect(idsOf(contacts).slice(-shared.length)).toEqual(idsOf(shared));
    expect(new Set(idsOf(contacts)).size).toBe(contacts.length);
  });

  test('are left out when they have been taken back', async () => {
    const context = await connect(at('shared'));
    const [, other] = context.connection.accounts as string[];
    const without = {
      ...context,
      connection: {
        ...context.connection,
        accounts: [(context.connection.accounts as string[])[0], `x${other}`],
      },
    };
    const { contacts, cursors } = await readOn(without);
    expect(contacts.length).toBeGreaterThan(190);
    expect(contacts.filter(({ id }) => id.includes('/'))).toEqual([]);
    expect(cursors.at(-1)).toMatchObject({ account: 2 });
  });
});

test('a shared account that is taken back while it is read costs nobody of the others', async () => {
  const whole = await read(at('shared'));
  const context = await connect(
    at('shared', {
      meet: ({ body }) => {
        const calls = callsOf({ body: String(body ?? '') });
        const isOther = calls.some(([, { accountId }]) => String(accountId).startsWith('v'));
        return isOther && pageQueryOf({ body: String(body) })
          ? Response.json({
              methodResponses: calls.map(([, , id]) => ['error', { type: 'accountNotFound' }, id]),
            })
          : undefined;
      },
    }),
  );
  const { contacts, cursors } = await readOn(context);
  expect(idsOf(contacts)).toEqual(idsOf(whole.contacts).filter((id) => !id.includes('/')));
  expect(cursors.at(-1)).toMatchObject({ account: 2 });
});

describe('a server', () => {
  test.each(['no-references', 'no-sort', 'few-properties', 'small-gets', 'relative', 'version-2'])(
    'is read whole and once, though it is %s',
    async (name) => {
      const { contacts } = await read(at(name));
      expect(contacts.length).toBeGreaterThan(240);
      expect(new Set(idsOf(contacts)).size).toBe(contacts.length);
      expect(idsOf(contacts)).toEqual(idsOf((await read(at(name, { authorization: basic(name) }))).contacts));
    },
  );

  test('without references is asked by two requests, and tried with them once', async () => {
    const { calls } = await asked('no-references');
    const referring = calls.filter((all) => all.some(([, args]) => '#ids' in args));
    expect(referring).toHaveLength(1);
    expect(calls.filter((all) => all.length > 2)).toEqual([]);
  });

  test('that has the word of Cyrus for a reference that cannot be made is asked by two requests, too', async () => {
    const context = await connect(
      at('ana', {
        meet: ({ body }) => {
          const calls = callsOf({ body: String(body ?? '') });
          if (!calls.some(([, args]) => '#ids' in args)) return undefined;
          const [query, get] = calls.map(([, , id]) => id);
          return Response.json({
            methodResponses: [
              ['ContactCard/query', { ids: ['C0'], queryState: 's1' }, query],
              ['error', { type: 'resultReference' }, get],
            ],
          });
        },
      }),
    );
    expect(idsOf((await readOn(context)).contacts)).toEqual(idsOf((await read(at('ana'))).contacts));
  });

  test('without queries is read by its ids', async () => {
    const { contacts } = await read(at('no-query'));
    expect(contacts).toHaveLength(89);
    expect(idsOf(contacts)).toEqual(idsOf(contacts).toSorted());
  });

  test('whose requests are too large is asked for half', async () => {
    const { calls } = await asked('small-gets');
    const limits = calls.flat().flatMap(([, { limit, filter }]) => (limit && !filter ? [limit] : []));
    expect(limits.slice(0, 3)).toEqual([100, 50, 25]);
    expect(new Set(limits.slice(2))).toEqual(new Set([25]));
  });

  test('that changes its list meanwhile loses nobody, and doubles nobody', async () => {
    const context = await connect(at('changing+1000'));
    const [account] = context.connection.accounts as string[];
    const all = Array.from({ length: 1000 }, (_, index) => `C${index.toString(36)}`);
    // Before anything has changed.
    const cards = await new JmapServer(context, null).get(account ?? '', all, fieldsOf([]));
    const none = {
      mapCard: await loadJsCardMapper(),
      books: new Map(),
      groups: new Map(),
      photos: new Map(),
    };
    const there = cards.flatMap((card) => contactOf(card, none) ?? []);
    const { contacts } = await readOn(context);
    expect(new Set(idsOf(contacts)).size).toBe(contacts.length);
    expect(idsOf(contacts).slice(0, there.length)).toEqual(idsOf(there));
  });

  test('that changes its list is gone on with behind the last card that is there', async () => {
    const whole = await read(at('changing+1000'));
    const { calls } = await asked('changing+300');
    const anchors = calls.flat().flatMap(([, { anchor }]) => (anchor === undefined ? [] : [anchor]));
    expect(anchors.length).toBeGreaterThan(1);
    const context = await connect(at('changing+1000'));
    const first = await readOn(context, undefined, 4);
    const rest = await readOn(context, first.cursors.at(-1));
    const ids = idsOf([...first.contacts, ...rest.contacts]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(idsOf(whole.contacts));
  });

  test('all of whose last page is deleted is read from its beginning, and nobody comes twice', async () => {
    let isChanged = false;
    const context = await connect(
      at('size-300', {
        meet: async (request) => {
          const body = String(request.body ?? '');
          if (isChanged && callsOf({ body })[0]?.[0] === 'ContactCard/get')
            return Response.json({ methodResponses: [['ContactCard/get', { list: [] }, 'c']] });
          const query = pageQueryOf({ body });
          isChanged ||= Number(query?.position) > 0;
          if (!query || !isChanged) return undefined;
          const answer = await fetch(request.url, {
            method: 'POST',
            headers: { 'content-type': 'application/json', authorization: bearer('size-300') },
            body,
          });
          return new Response((await answer.text()).replace('"queryState":"s1"', `"queryState":"s2"`));
        },
      }),
    );
    const { contacts } = await readOn(context);
    expect(idsOf(contacts)).toEqual(idsOf((await read(at('size-300'))).contacts));
  });
});

describe('photos', () => {
  const photosOf = (people: readonly { photos: string[] }[]) => people.flatMap(({ photos }) => photos);

  test('come as data URLs where they are asked for, four at a time', async () => {
    let [now, most] = [0, 0];
    const context = await connect(
      at('ana', {
        include: ['photo'],
        meet: async ({ url }) => {
          if (!url.pathname.includes('/download/')) return undefined;
          now++;
          most = Math.max(most, now);
          const answer = await fetch(url, { headers: { authorization: bearer('ana') } });
          now--;
          return answer;
        },
      }),
    );
    const photos = photosOf((await readOn(context)).contacts);
    expect(photos.length).toBeGreaterThan(30);
    for (const photo of photos) expect(photo).toMatch(/^data:image\/png;base64,/);
    expect(most).toBe(4);
  });

  test('are not asked for otherwise', async () => {
    const { contacts, requests } = await asked('ana');
    expect(photosOf(contacts)).toEqual([]);
    expect(requests.filter(({ url }) => url.pathname.includes('download'))).toEqual([]);
  });

  test('that cannot be had cost nobody', async () => {
    const { contacts } = await read(at('no-blobs', { include: ['photo'] }));
    expect(contacts.length).toBeGreaterThan(240);
    expect(photosOf(contacts)).toEqual([]);
  });

  test('that are too large are left out', async () => {
    const large = Buffer.concat([Buffer.from('iVBORw0KGgo', 'base64'), Buffer.alloc(500_000)]);
    const { contacts } = await read(
      at('ana', {
        include: ['photo'],
        meet: ({ url }) => (url.pathname.includes('/download/') ? new Response(large) : undefined),
      }),
    );
    expect(contacts.length).toBeGreaterThan(240);
    expect(photosOf(contacts)).toEqual([]);
  });
});
