import { describe, expect, test } from 'vitest';
import { ImportFailure } from '../../../dist/model/failures.js';
import { gather } from '../../../dist/sources/carddav/gather.js';
import { anyServer as provider } from '../../../dist/sources/carddav/providers.js';
import type { Cursor, GatheredPage, SourceRequest } from '../../../dist/sources/provider.js';
import { open, serve } from '../../outbound/servers.js';

const ok = '<status>HTTP/1.1 200 OK</status>';

interface Book {
  /** How large each card is, in characters. */
  readonly sizes: readonly number[];
  /** Answers a multiget of so many cards, where it is not to be one. */
  readonly refuse?: (count: number) => number | undefined;
  /** Answers GET of a card. */
  readonly single?: (place: number) => number | undefined;
  /** The status of other books beside it. */
  readonly others?: readonly number[];
}

/** A book on a server that writes down how it was asked. */
async function read({ sizes, refuse, single, others = [] }: Book, answerBytes = 100_000, cursor?: Cursor) {
  const batches: number[] = [];
  let gets = 0;
  const card = (place: number) =>
    `BEGIN:VCARD\nUID:u${place}\nFN:Person ${place}\nX-FILL:${'x'.repeat(sizes[place] ?? 0)}\nEND:VCARD`;
  const { origin } = await serve(({ method, url = '' }, response, body) => {
    const send = (status: number, text = '') =>
      response.writeHead(status, { 'content-type': 'text/xml' }).end(text);
    const resources = (list: readonly string[]) =>
      send(
        207,
        `<multistatus xmlns="DAV:" xmlns:C="urn:ietf:params:xml:ns:carddav">${list.join('')}</multistatus>`,
      );
    const resource = (place: number, properties: string) =>
      `<response><href>/b/${place + 1000}.vcf</href><propstat><prop>${properties}</prop>${ok}</propstat></response>`;
    const other = others[Number(/^\/other-(\d+)\//.exec(url)?.[1])];
    if (other !== undefined) return void send(other);
    if (method === 'PROPFIND')
      return void resources(sizes.map((_, at) => resource(at, '<getetag>1</getetag>')));
    if (method === 'GET') {
      gets++;
      const place = Number(/(\d+)\.vcf/.exec(url)?.[1]) - 1000;
      const status = single?.(place) ?? 200;
      return void send(status, status === 200 ? card(place) : '');
    }
    const asked = [...body.matchAll(/(\d+)\.vcf/g)].map(([, number]) => Number(number) - 1000);
    batches.push(asked.length);
    const status = refuse?.(asked.length);
    if (status !== undefined) return void send(status);
    resources(asked.map((place) => resource(place, `<C:address-data>${card(place)}</C:address-data>`)));
  });
  const outbound = open({ trustedOrigins: [origin], limits: { answerBytes } });
  const context = {
    settings: {} as never,
    include: [],
    locale: undefined,
    request: ({ isAnonymous, ...asked }: SourceRequest) => outbound.fetch(asked.url, asked),
  };
  const connection = {
    server: `${origin}/`,
    books: [
      ...(sizes.length > 0 ? [{ url: `${origin}/b/`, name: '' }] : []),
      ...others.map((_, at) => ({ url: `${origin}/other-${at}/`, name: 'Other' })),
    ],
  };
  const pages: GatheredPage[] = [];
  const error = await (async () => {
    for await (const page of gather(provider, context, connection, cursor)) pages.push(page);
  })().catch((it: unknown) => it);
  return {
    batches,
    gets,
    names: pages.flatMap(({ contacts }) => [...contacts].map((it) => it?.full_name)),
    skipped: pages.flatMap(({ skipped = [] }) => skipped),
    sizesOfPages: pages.map(({ contacts }) => [...contacts].length),
    cursors: pages.map(({ cursor: it }) => it),
    failure: error instanceof ImportFailure ? { code: error.code, isFinal: error.isFinal } : error,
  };
}

const people = (count: number, size = 10) => Array.from({ length: count }, () => size);
const named = (count: number) => Array.from({ length: count }, (_, at) => `Person ${at}`);

describe('cards are asked for', () => {
  test('a hundred at a time', async () => {
    const { batches, names, gets } = await read({ sizes: people(250) });
    expect([batches, gets]).toEqual([[100, 100, 50], 0]);
    expect(names).toEqual(named(250));
  });

  test('by halves where they are too much for an answer, and by more again where they are not', async () => {
    const { batches, names } = await read({ sizes: [...people(30, 5000), ...people(170)] });
    expect(names).toEqual(named(200));
    expect(batches.slice(0, 4)).toEqual([100, 50, 25, 13]);
    expect(Math.max(...batches.slice(4))).toBeGreaterThan(50);
  });

  for (const status of [413, 500, 504, 507])
    test(`by halves where the server answers ${status} to many`, async () => {
      const { batches, names, gets } = await read({
        sizes: people(60),
        refuse: (count) => (count > 20 ? status : undefined),
      });
      expect([batches, names, gets]).toEqual([[60, 30, 15, 15, 15, 15], named(60), 0]);
    });

  for (const status of [400, 403, 404, 405, 415, 501])
    test(`singly, and by no further multiget, where that is answered ${status}`, async () => {
      const { batches, names, gets } = await read({ sizes: people(150), refuse: () => status });
      expect([batches, names, gets]).toEqual([[100], named(150), 150]);
    });

  test('singly, and no more of them held than one answer has', async () => {
    const { names, sizesOfPages } = await read({ sizes: people(150, 95_000), refuse: () => 501 });
    expect(names).toEqual(named(150));
    expect(sizesOfPages[0]).toBeGreaterThan(80);
    expect(sizesOfPages[0]).toBeLessThan(95);
  });

  for (const [status, code] of [
    [401, 'credentials_rejected'],
    [429, 'source_busy'],
    [502, 'source_unavailable'],
    [503, 'source_unavailable'],
  ] as const)
    test(`in no other way where ${status} is answered`, async () => {
      const { failure, gets } = await read({ sizes: people(10), refuse: () => status });
      expect([failure, gets]).toMatchObject([{ code }, 0]);
    });

  test('from where the last run has stored', async () => {
    const first = await read({ sizes: people(250) });
    const rest = await read({ sizes: people(250) }, undefined, first.cursors[0]);
    expect(rest.names).toEqual(named(250).slice(100));
    expect(await read({ sizes: people(250) }, undefined, first.cursors.at(-1))).toMatchObject({
      names: [],
      failure: undefined,
    });
  });
});

describe('a card that cannot be had', () => {
  test('for its size costs itself', async () => {
    const sizes = people(20);
    sizes[7] = 200_000;
    const { names, skipped } = await read({ sizes });
    expect(names).toEqual(named(20).filter((_, at) => at !== 7));
    expect(skipped).toEqual([{ at: 8, reason: 'too_long' }]);
  });

  test('for its size, again and again, ends the import for good', async () => {
    const { failure, skipped } = await read({ sizes: people(200, 200_000) });
    expect(failure).toEqual({ code: 'source_error', isFinal: true });
    expect(skipped).toHaveLength(20);
  });

  for (const status of [403, 404, 410, 500])
    test(`for ${status} costs itself`, async () => {
      const { names, skipped } = await read({
        sizes: people(5),
        refuse: () => 501,
        single: (place) => (place === 2 ? status : undefined),
      });
      expect(names).toEqual(['Person 0', 'Person 1', 'Person 3', 'Person 4']);
      expect(skipped).toEqual([{ at: 3, reason: 'not_given' }]);
    });

  test('as all the others is an error of the server', async () => {
    for (const [status, isFinal] of [
      [404, false],
      [500, false],
    ] as const)
      expect(await read({ sizes: people(5), refuse: () => 501, single: () => status })).toMatchObject({
        names: [],
        failure: { code: 'source_error', isFinal },
      });
  });
});

describe('a book that may not be read after all', () => {
  for (const status of [403, 404, 405])
    test(`for ${status} costs itself, as long as there is another`, async () => {
      expect(await read({ sizes: people(3), others: [status] })).toMatchObject({
        names: named(3),
        failure: undefined,
      });
      expect(await read({ sizes: [], others: [status, status] })).toMatchObject({
        failure: { code: 'no_address_book', isFinal: true },
      });
    });

  for (const [status, code] of [
    [401, 'credentials_rejected'],
    [503, 'source_unavailable'],
  ] as const)
    test(`for ${status} ends the run`, async () => {
      expect(await read({ sizes: people(3), others: [status] })).toMatchObject({ failure: { code } });
    });
});
