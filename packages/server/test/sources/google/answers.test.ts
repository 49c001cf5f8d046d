import { anyone, Person } from '@bookbridge/testing/consent';
import { type Asked, type Front, type Met, type Reply, startFront } from '@bookbridge/testing/front';
import { type ServiceWithGoogle, startWithGoogle } from '@bookbridge/testing/google';
import { begin, contacts, type EventBody, ended, events } from '@bookbridge/testing/imports';
import { until } from '@bookbridge/testing/until';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { hurry } from '../../oauth/arrivals.js';

const maxContacts = 2600;

let service: ServiceWithGoogle;
let front: Front;

/** What a list answers, told how often it has been asked for; `undefined` for what the look-alike does. */
type List = (asked: Asked, times: number) => Met;

const asTheyAre: List = () => undefined;
const lists = { connections: asTheyAre, otherContacts: asTheyAre };
const asked = { connections: 0, otherContacts: 0 };

beforeAll(async () => {
  front = await startFront(
    () => service.sandbox.url,
    (request) => {
      const name = request.url.pathname.split('/').at(-1) ?? '';
      return isList(name) ? lists[name](request, ++asked[name]) : undefined;
    },
  );
  service = await startWithGoogle({
    settings: {
      BOOKBRIDGE_GOOGLE_PEOPLE_URL: `${front.url}/google`,
      BOOKBRIDGE_MAX_CONTACTS: String(maxContacts),
    },
    options: { backOffMs: 5 },
  });
});

afterAll(async () => {
  await service.stop();
  await front.stop();
});

beforeEach(() => {
  for (const name of ['connections', 'otherContacts'] as const) {
    lists[name] = asTheyAre;
    asked[name] = 0;
  }
});

const isList = (name: string): name is keyof typeof lists => Object.hasOwn(lists, name);

interface Read {
  readonly importId: number;
  readonly event: EventBody;
}

async function read(
  account: string = anyone(),
  parameters: Readonly<Record<string, string>> = {},
): Promise<Read> {
  const begun = await begin(service, { service: 'gmail', merge: '0', ...parameters });
  await new Person().consent(begun.url, { account });
  await until(async () => {
    await hurry(service);
    return (await events(service, begun.import_id)).at(-1)?.event_type === 'COMPLETE';
  });
  const event = await ended(service, begun.import_id);
  return { importId: begun.import_id, event };
}

const totalOf = async ({ importId }: Read) => (await contacts(service, importId)).total;

const ok = (body: unknown): Reply => ({ status: 200, body });

const refusal = (status: number, reason: string): Reply => ({
  status,
  body: {
    error: {
      code: status,
      message: 'zqmessagecanary',
      details: [{ '@type': 'type.googleapis.com/google.rpc.ErrorInfo', reason, domain: 'googleapis.com' }],
    },
  },
});

const nobody = (number: number) => ({ resourceName: `people/c${number}` });
const person = (number: number) => ({
  ...nobody(number),
  emailAddresses: [{ value: `person${number}@people.example` }],
});
const many = (count: number, make: (number: number) => object, from = 0) =>
  Array.from({ length: count }, (_, i) => make(from + i));

/** An account that has other contacts, and is nobody else's. */
let books = 100;
const withOthers = () => `ana+${++books}`;

describe('other contacts', () => {
  for (const [what, reason] of [
    ['for want of a scope', 'ACCESS_TOKEN_SCOPE_INSUFFICIENT'],
    ['for want of a scope, in older words', 'insufficientPermissions'],
    ['by a policy of the organisation', 'ORG_RESTRICTION_VIOLATION'],
    ['by a policy of the domain, in older words', 'domainPolicy'],
  ] as const)
    test(`that are refused ${what} leave the address book`, async () => {
      lists.connections = () => ok({ connections: many(30, person) });
      lists.otherContacts = () => refusal(403, reason);
      const it = await read(withOthers());
      expect(it.event).toMatchObject({ status: 'COMPLETED', value: 0 });
      expect(await totalOf(it)).toBe(30);
      expect(asked).toEqual({ connections: 1, otherContacts: 1 });
    });

  test('of which a later page is refused are kept as far as they were read', async () => {
    lists.connections = () => ok({ connections: many(3, person) });
    lists.otherContacts = ({ url }) =>
      url.searchParams.has('pageToken')
        ? refusal(403, 'ACCESS_TOKEN_SCOPE_INSUFFICIENT')
        : ok({ otherContacts: many(4, person, 100), nextPageToken: 'more' });
    const it = await read(withOthers());
    expect(it.event).toMatchObject({ status: 'COMPLETED' });
    expect(await totalOf(it)).toBe(7);
  });

  for (const [status, reason] of [
    [429, 'RATE_LIMIT_EXCEEDED'],
    [403, 'userRateLimitExceeded'],
    [503, 'x'],
  ] as const)
    test(`that are refused with ${status} ${reason} once are asked for again, and the book is not`, async () => {
      lists.connections = () => ok({ connections: many(30, person) });
      lists.otherContacts = (_, times) =>
        times === 1 ? refusal(status, reason) : ok({ otherContacts: many(2, person, 100) });
      const it = await read(withOthers());
      expect(it.event).toMatchObject({ status: 'COMPLETED' });
      expect(await totalOf(it)).toBe(32);
      expect(asked).toEqual({ connections: 1, otherContacts: 2 });
    });

  test('that are refused for ever by a quota end the import', async () => {
    lists.otherContacts = () => refusal(429, 'RATE_LIMIT_EXCEEDED');
    expect((await read(withOthers())).event).toMatchObject({ status: 'ERROR', value: 201 });
    expect(asked).toEqual({ connections: 1, otherContacts: 6 });
  });

  test('are not what the address book itself is refused for', async () => {
    lists.connections = () => refusal(403, 'ACCESS_TOKEN_SCOPE_INSUFFICIENT');
    expect((await read()).event).toMatchObject({ status: 'ERROR', value: 103 });
    lists.connections = () => refusal(403, 'ORG_RESTRICTION_VIOLATION');
    expect((await read()).event).toMatchObject({ status: 'ERROR', value: 104 });
  });
});

describe('an answer of the People API', () => {
  test('with more people than were asked for ends the import at once', async () => {
    lists.connections = () => ok({ connections: many(1001, person) });
    expect((await read()).event).toMatchObject({ status: 'ERROR', value: 203 });
    expect(asked.connections).toBe(1);
  });

  test('that wants to be left alone for longer than a reading takes ends the import at once', async () => {
    for (const [status, value] of [
      [429, 201],
      [503, 202],
    ] as const) {
      asked.connections = 0;
      lists.connections = () => ({ ...refusal(status, 'x'), headers: { 'retry-after': '900' } });
      expect((await read()).event).toMatchObject({ status: 'ERROR', value });
      expect(asked.connections).toBe(1);
    }
  });

  test('with as many people as were asked for does not', async () => {
    lists.connections = () => ok({ connections: many(1000, person) });
    const it = await read();
    expect(it.event).toMatchObject({ status: 'COMPLETED' });
    expect(await totalOf(it)).toBe(1000);
  });

  test('of over 8 MB ends the import at once', async () => {
    lists.connections = () => ok(`{"connections":[],"more":"${'x'.repeat(8 * 1024 * 1024)}"}`);
    const it = await read();
    expect(it.event).toMatchObject({ status: 'ERROR', value: 203 });
    expect(asked.connections).toBe(1);
    expect(service.logs()).toContain('an answer of over 8388608 bytes');
  });

  test('of nearly 8 MB is read', async () => {
    lists.connections = () =>
      ok(JSON.stringify({ connections: many(3, person), more: 'x'.repeat(8_300_000) }));
    const it = await read();
    expect(it.event).toMatchObject({ status: 'COMPLETED' });
    expect(await totalOf(it)).toBe(3);
  });

  test('that names a next page longer than any URL ends the import at once', async () => {
    for (const [letters, event] of [
      [4_000, { status: 'COMPLETED', value: 0 }],
      [4_001, { status: 'ERROR', value: 203 }],
    ] as const) {
      asked.connections = 0;
      lists.connections = ({ url }) =>
        ok({
          connections: [],
          ...(!url.searchParams.has('pageToken') && { nextPageToken: 'x'.repeat(letters) }),
        });
      expect((await read()).event).toMatchObject(event);
      expect(asked.connections).toBe(letters === 4_000 ? 2 : 1);
    }
  });

  for (const [what, body, isRead] of [
    ['of brackets that open', '['.repeat(2_000_000), false],
    ['of objects that open', '{"a":'.repeat(500_000), false],
    ['of brackets that close again', `${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}`, false],
    ['of somebody who is a deep list', deep('{"connections":[', ']}'), true],
    ['of a token that is a deep list', deep('{"connections":[],"nextPageToken":', '}'), false],
  ] as const)
    test(`made ${what} holds nothing up`, async () => {
      lists.connections = () => ok(body);
      const it = await read();
      expect(it.event).toMatchObject(
        isRead ? { status: 'COMPLETED', value: 0 } : { status: 'ERROR', value: 203 },
      );
      expect(asked.connections).toBeLessThanOrEqual(3);
    });
});

function deep(before: string, after: string): string {
  const depth = 1_000_000;
  return before + '['.repeat(depth) + ']'.repeat(depth) + after;
}

describe('what is asked of people', () => {
  const always =
    'names,nicknames,emailAddresses,phoneNumbers,organizations,birthdays,memberships,locations,metadata';
  const ofOthers = 'names,emailAddresses,phoneNumbers,metadata';
  for (const [include, more, moreOfOthers] of [
    ['', '', ''],
    ['photo', ',photos', ',photos'],
    ['notes,urls', ',biographies,urls', ''],
    ['mailing_address', ',addresses', ''],
  ] as const)
    test(`is what will be kept, and no more (include=${include})`, async () => {
      const masks: Record<string, string | null> = {};
      lists.connections = ({ url }) => {
        masks.connections = url.searchParams.get('personFields');
        return ok({ connections: many(1, person) });
      };
      lists.otherContacts = ({ url }) => {
        masks.otherContacts = url.searchParams.get('readMask');
        return ok({});
      };
      expect((await read(withOthers(), { include })).event).toMatchObject({ status: 'COMPLETED' });
      expect(masks).toEqual({ connections: always + more, otherContacts: ofOthers + moreOfOthers });
    });
});

describe('people of whom nothing is known', () => {
  test('count for the limit: a book that has nothing else, and no end, is cut there', async () => {
    lists.connections = (_, times) =>
      ok({ connections: many(1000, nobody, times * 1000), nextPageToken: String(times) });
    const it = await read();
    expect(it.event).toMatchObject({ status: 'COMPLETED', value: 0 });
    expect(await totalOf(it)).toBe(0);
    expect(await events(service, it.importId)).toContainEqual(
      expect.objectContaining({
        event_type: 'GATHERING',
        value: 0,
        description: 'The address book has more people than we can take; the rest was left out',
      }),
    );
    // The page after the limit may have been asked for ahead.
    expect(asked.connections).toBeLessThanOrEqual(4);
  });

  test('take the place of nobody within it', async () => {
    lists.connections = (_, times) =>
      times === 1
        ? ok({ connections: many(1000, nobody), nextPageToken: 'more' })
        : ok({ connections: many(1000, person, 1000) });
    const it = await read();
    expect(it.event).toMatchObject({ status: 'COMPLETED' });
    expect(await totalOf(it)).toBe(1000);
  });

  test('of exactly as many as may be are no cut', async () => {
    lists.connections = ({ url }) => {
      const page = Number(url.searchParams.get('pageToken') ?? 0);
      return page < 2
        ? ok({ connections: many(1000, nobody, page * 1000), nextPageToken: String(page + 1) })
        : ok({ connections: many(maxContacts - 2000, nobody, 2000) });
    };
    const it = await read();
    expect(it.event).toMatchObject({ status: 'COMPLETED' });
    expect(await events(service, it.importId)).toContainEqual(
      expect.objectContaining({ event_type: 'GATHERING', description: 'Reading the address book' }),
    );
  });
});

test('what Google says in its errors is in no line of the log', () => {
  expect(service.logs()).toContain('an import could not go on');
  expect(service.logs()).not.toMatch(/zqmessagecanary|people\.example/);
});
