import { EventEmitter, once } from 'node:events';
import { gzipSync } from 'node:zlib';
import { beginByPassword } from '@bookbridge/testing/begin-by';
import { contacts, ended } from '@bookbridge/testing/imports';
import { startTestService, type TestService } from '@bookbridge/testing/service';
import { until } from '@bookbridge/testing/until';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serve } from '../../outbound/servers.js';
import {
  type Asked,
  bookType,
  cardsOf,
  isCut,
  listOf,
  multistatus,
  personOf,
  pourCard,
  pourList,
  resource,
  type Said,
  serveTrickyBooks,
  type Trick,
  type TrickyBook,
} from './tricky-server.js';

let service: TestService;
let server: Awaited<ReturnType<typeof serveTrickyBooks>>;

const outboundLimits = { answerBytes: 2_000_000, longAnswerBytes: 4_000_000 };

beforeAll(async () => {
  server = await serveTrickyBooks();
  service = await startTestService(
    { BOOKBRIDGE_ALLOWED_SERVERS: server.origin, BOOKBRIDGE_BEGIN_BURST: '100' },
    {},
    { backOffMs: 20, outboundLimits },
  );
});
afterAll(() => service.stop());

interface Read {
  readonly full_name: string;
  readonly groups: readonly string[];
}

let count = 0;

/** Begins to read a book; gives its name on the server, and the number of the import. */
async function begin(book: TrickyBook, password = 'secret') {
  const name = `book-${count++}`;
  const typed = { service: 'carddav', server: server.add(name, book), username: 'ana', password };
  return { name, importId: await beginByPassword(service, { ...typed, merge: '0' }) };
}

/** How reading a book ends: the number of the failure, who came, and what the server was asked for. */
async function read(book: TrickyBook) {
  const { name, importId } = await begin(book);
  const { status, value } = await ended(service, importId);
  const body = status === 'COMPLETED' ? await contacts(service, importId, '?count=1000') : { contacts: [] };
  const people = body.contacts as unknown as Read[];
  const heard = server.heardOf(name);
  return {
    value,
    people,
    names: people.map(({ full_name }) => full_name),
    asked: (kind: Asked['kind']) => heard.filter((it) => it.kind === kind).length,
    requests: heard.length,
  };
}

const everybody = (count: number) => Array.from({ length: count }, (_, number) => `Person ${number}`).sort();

const isListing = ({ kind }: Asked) => kind === 'list' || kind === 'sync' || kind === 'query';

describe('a list', () => {
  test('of which the server gives a part only, in whatever way it is asked, is no address book', async () => {
    const partly: Trick = (asked) => (isListing(asked) ? listOf([0], isCut) : undefined);
    expect(await read({ cards: 3, trick: partly })).toMatchObject({ value: 203, names: [] });
  });

  test('that is empty is an empty book', async () => {
    const empty: Trick = ({ kind }) => (kind === 'list' ? multistatus() : undefined);
    expect(await read({ cards: 3, trick: empty })).toMatchObject({ value: 0, names: [], requests: 2 });
  });

  test('with a document type and entities is no list, and nothing is made of them', async () => {
    const lol = Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`);
    const bomb: Said = {
      status: 207,
      body: `<?xml version="1.0"?><!DOCTYPE multistatus [<!ENTITY l0 "lol">${lol.join('')}<!ENTITY x SYSTEM "file:///etc/passwd">]><multistatus xmlns="DAV:"><response><href>&l9;&x;</href></response></multistatus>`,
    };
    const instead: Trick = (asked) => (isListing(asked) ? bomb : undefined);
    expect(await read({ cards: 3, trick: instead })).toMatchObject({ value: 203, names: [] });
    const ofCards: Trick = ({ kind }) => (kind === 'multiget' ? bomb : undefined);
    expect(await read({ cards: 3, trick: ofCards })).toMatchObject({ value: 0, names: everybody(3) });
  });

  test('that does not end is cut off, in whatever way it is asked for', async () => {
    const taken: number[] = [];
    const endless: Trick = async (asked, response) => {
      if (!isListing(asked)) return undefined;
      taken.push(await pourList(response, 200_000_000));
      return 'itself';
    };
    expect(await read({ cards: 3, trick: endless })).toMatchObject({ value: 203, names: [] });
    await expectCutOff(taken);
  });

  test('that is small until it is decompressed is cut off as well', async () => {
    const body = gzipSync(
      `<multistatus xmlns="DAV:">${resource('1.vcf', '<getetag/>').repeat(200_000)}</multistatus>`,
    );
    expect(body.length).toBeLessThan(outboundLimits.longAnswerBytes / 10);
    const bomb: Trick = (asked) =>
      isListing(asked) ? { status: 207, headers: { 'content-encoding': 'gzip' }, body } : undefined;
    expect(await read({ cards: 3, trick: bomb })).toMatchObject({ value: 203, names: [] });
  });
});

/** What is on the way when a connection ends lies in the buffers of this machine, and is some megabytes. */
async function expectCutOff(taken: readonly number[]): Promise<void> {
  await until(async () => taken.length > 0);
  for (const bytes of taken) expect(bytes).toBeLessThan(40_000_000);
}

describe('an answer', () => {
  for (const type of ['text/html', 'text/plain', 'application/octet-stream', 'image/png', 'nonsense', ''])
    test(`is read for what it is, and not for what it calls itself: ${type || 'nothing'}`, async () => {
      const called: Trick = (_asked, response) => {
        const { writeHead } = response;
        response.writeHead = ((status: number) =>
          writeHead.call(response, status, type === '' ? {} : { 'content-type': type })) as typeof writeHead;
        return undefined;
      };
      expect(await read({ cards: 3, trick: called })).toMatchObject({ value: 0, names: everybody(3) });
    });

  test('that says to be a multistatus, and is a page, is no address book', async () => {
    const page: Trick = () => ({ status: 207, body: '<html><body>Please sign in</body></html>' });
    expect(await read({ cards: 3, trick: page })).toMatchObject({ value: 205, names: [] });
    const later: Trick = (asked) => (asked.kind === 'book' ? undefined : page(asked, {} as never));
    expect(await read({ cards: 3, trick: later })).toMatchObject({ value: 203, names: [] });
  });

  test('that is an empty multistatus, wherever one looks for books, is no address book', async () => {
    expect(await read({ cards: 3, trick: () => multistatus() })).toMatchObject({ value: 204 });
  });

  test('that is an empty multistatus in the place of cards has them asked for one by one', async () => {
    const empty: Trick = ({ kind }) => (kind === 'multiget' ? multistatus() : undefined);
    const { value, names, asked } = await read({ cards: 6, trick: empty });
    expect([value, names, asked('card')]).toEqual([0, everybody(6), 6]);
  });

  test('that says 507 of some cards has these asked for one by one', async () => {
    const full: Trick = ({ kind, cards }) =>
      kind === 'multiget'
        ? cardsOf(cards, (number) => (number % 2 === 0 ? personOf(number) : 507))
        : undefined;
    const { value, names, asked } = await read({ cards: 6, trick: full });
    expect([value, names, asked('card')]).toEqual([0, everybody(6), 3]);
  });

  test('with cards that were not asked for brings nobody else', async () => {
    const stranger = `<C:address-data>${personOf(9, 'Somebody Else')}</C:address-data>`;
    const elsewhere = ['99.vcf', '../other/0.vcf', '/other/0.vcf', 'https://example.org/0.vcf', 'http://['];
    const more: Trick = ({ kind, cards }) =>
      kind === 'multiget'
        ? multistatus(
            ...elsewhere.map((href) => resource(href, stranger)),
            ...cards.map((number) =>
              resource(`${number}.vcf`, `<C:address-data>${personOf(number)}</C:address-data>`),
            ),
          )
        : undefined;
    expect(await read({ cards: 3, trick: more })).toMatchObject({ value: 0, names: everybody(3) });
  });
});

describe('a redirect', () => {
  const kinds = ['book', 'list', 'multiget', 'card'] as const;

  /** Leads to somewhere whoever asks for something of a kind. */
  const leading =
    (kind: Asked['kind'], to: (times: number) => string): Trick =>
    (asked) => {
      if (asked.kind === kind) return { status: 307, headers: { location: to(asked.times) } };
      return kind === 'card' && asked.kind === 'multiget' ? { status: 501 } : undefined;
    };

  for (const kind of kinds)
    test(`without end is given up, and not tried again: of the ${kind}`, async () => {
      const { value, asked } = await read({ cards: 1, trick: leading(kind, (times) => `./?${times}`) });
      expect([value, asked(kind)]).toEqual([203, 6]);
    });

  for (const kind of kinds)
    test(`to another server is refused, which hears nothing: of the ${kind}`, async () => {
      const other = await serve((_, response) => void response.writeHead(207).end());
      const trick = leading(kind, () => `${other.origin}/book/`);
      expect(await read({ cards: 1, trick })).toMatchObject({ value: 206, names: [] });
      expect(other.seen).toEqual([]);
    });
});

describe('a book', () => {
  test('that changes while it is read is read as it is by then', async () => {
    const changed: Trick = ({ kind, cards }) => {
      if (kind === 'card') return { status: 404 };
      const now = (number: number) =>
        number === 2 ? 404 : personOf(number, number === 1 ? 'Person One' : undefined);
      return kind === 'multiget' ? cardsOf(cards, now) : undefined;
    };
    const { value, names } = await read({ cards: 4, trick: changed });
    expect([value, names]).toEqual([0, ['Person 0', 'Person One', 'Person 3']]);
  });

  for (const status of [403, 404, 410])
    test(`that goes while it is read is no address book, and no part of one: ${status}`, async () => {
      const gone: Trick = ({ kind, times }) =>
        kind === 'card' || (times > 1 && (kind === 'multiget' || kind === 'book')) ? { status } : undefined;
      const { value, names, asked } = await read({ cards: 350, trick: gone });
      expect([value, names]).toEqual([204, []]);
      // One batch is enough to see it.
      expect(asked('card')).toBe(100);
    });

  test('that has lost a whole batch of its cards has the others', async () => {
    const numbers = Array.from({ length: 300 }, (_, at) => 100 + at);
    const lossy: Trick = ({ kind, cards: [first = 0] }) => {
      if (kind === 'list') return listOf(numbers);
      return (kind === 'multiget' || kind === 'card') && first < 200 ? { status: 404 } : undefined;
    };
    const { value, names } = await read({ cards: 0, trick: lossy });
    expect([value, names.length, names[0], names.at(-1)]).toEqual([0, 200, 'Person 200', 'Person 399']);
  });
});

describe('a home', () => {
  /** Leads to a home of so many books, with somebody in each. */
  const homeOf =
    (books: number): Trick =>
    ({ kind, path, cards }) => {
      const [, book] = /^home\/b(\d+)\//.exec(path) ?? [];
      if (kind === 'book')
        return multistatus(
          resource('.', '<C:addressbook-home-set><href>home/</href></C:addressbook-home-set>'),
        );
      if (kind === 'multiget') return cardsOf(cards, (number) => personOf(number));
      return book === undefined
        ? multistatus(...Array.from({ length: books }, (_, at) => resource(`b${at}/`, bookType)))
        : listOf([Number(book)]);
    };

  test('of many books has them all, each but the first a group', async () => {
    const { value, people } = await read({ cards: 0, trick: homeOf(60) });
    expect(value).toBe(0);
    expect(people.map(({ full_name, groups }) => [full_name, groups])).toEqual(
      Array.from({ length: 60 }, (_, at) => [`Person ${at}`, at === 0 ? [] : [`b${at}`]]),
    );
  });

  test('of several books, of which one goes while it is read, has the others', async () => {
    const trick: Trick = (asked, response) => {
      const isOfSecond = asked.path.startsWith('home/b1/');
      return isOfSecond && asked.kind !== 'list' ? { status: 404 } : homeOf(3)(asked, response);
    };
    const { value, names } = await read({ cards: 0, trick });
    expect([value, names]).toEqual([0, ['Person 0', 'Person 2']]);
  });

  for (const books of [1_001, 10_000])
    test(`of ${books} books is refused before any is read`, async () => {
      expect(await read({ cards: 0, trick: homeOf(books) })).toMatchObject({ value: 303, requests: 2 });
    });
});

describe('a card', () => {
  test('that does not end costs itself', async () => {
    const taken: number[] = [];
    const endless: Trick = async ({ kind, cards }, response) => {
      if ((kind !== 'multiget' && kind !== 'card') || !cards.includes(2)) return undefined;
      taken.push(await pourCard(response, { kind, number: 2, bytes: 100_000_000 }));
      return 'itself';
    };
    const { value, names } = await read({ cards: 5, trick: endless });
    expect([value, names]).toEqual([0, everybody(5).filter((name) => name !== 'Person 2')]);
    await expectCutOff(taken);
  });
});

describe('a password', () => {
  const password = 'zq-replay.canary-7Q';
  const basic = `Basic ${Buffer.from(`ana:${password}`).toString('base64')}`;
  const forms = [
    password,
    basic.slice('Basic '.length),
    Buffer.from(password).toString('base64').replace(/=+$/, ''),
    Buffer.from(password).toString('hex'),
    encodeURIComponent(password),
  ];

  /** Everything that the database has, row by row, as text. */
  async function everything(): Promise<string> {
    const { db } = service.service.parts;
    const { rows } = await db.query<{ name: string }>(
      `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
        where table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE'`,
    );
    expect(rows.length).toBeGreaterThan(10);
    const texts: string[] = [];
    for (const { name } of rows) {
      const found = await db.query<{ text: string }>(`select t::text as text from ${name} t`);
      texts.push(...found.rows.map(({ text }) => text));
    }
    return texts.join('\n');
  }

  const grants = async (importId: number) => {
    const { rows } = await service.service.parts.db.query(
      `select from vault.grants where import_id = (select id from bookbridge.imports where import_id = $1)`,
      [importId],
    );
    return rows.length;
  };

  async function expectNothing(): Promise<void> {
    const [kept, logged] = [await everything(), service.logs()];
    for (const form of forms) {
      expect(kept.includes(form), form).toBe(false);
      expect(logged.includes(form), form).toBe(false);
    }
  }

  test('is sealed while it is used, destroyed with the reading, and used no more', async () => {
    const gate = new EventEmitter();
    const opened = once(gate, 'open');
    const trick: Trick = async ({ kind }) => {
      if (kind === 'multiget') await opened;
      return undefined;
    };
    const { name, importId } = await begin({ cards: 3, trick }, password);
    await until(async () => server.heardOf(name).some(({ kind }) => kind === 'multiget'));
    expect(await grants(importId)).toBe(1);
    await expectNothing();
    gate.emit('open');
    expect(await ended(service, importId)).toMatchObject({ status: 'COMPLETED' });
    expect(await grants(importId)).toBe(0);
    await expectNothing();
    const heard = server.heardOf(name);
    expect(new Set(heard.map(({ authorization }) => authorization))).toEqual(new Set([basic]));
    expect((await contacts(service, importId)).total).toBe(3);
    expect(server.heardOf(name)).toHaveLength(heard.length);
  });

  test('that is refused is destroyed as well', async () => {
    const refuse: Trick = () => ({ status: 401, headers: { 'www-authenticate': 'Basic realm="dav"' } });
    const { importId } = await begin({ cards: 3, trick: refuse }, password);
    expect(await ended(service, importId)).toMatchObject({ status: 'ERROR', value: 106 });
    expect(await grants(importId)).toBe(0);
    await expectNothing();
  });

  test('is not lent to another import of the same person', async () => {
    const first = await begin({ cards: 1 }, password);
    await ended(service, first.importId);
    const second = await begin({ cards: 1 }, 'another');
    await ended(service, second.importId);
    const sent = server.heardOf(second.name).map(({ authorization = '' }) => authorization);
    const another = `Basic ${Buffer.from('ana:another').toString('base64')}`;
    expect(new Set(sent)).toEqual(new Set([another]));
  });
});
