import {
  type Answer,
  answerOf,
  completed,
  errorOf,
  failed,
  form,
  successOf,
  unlimited,
  xmlOf,
} from '@bookbridge/testing/api';
import { begin, cards, ended, upload } from '@bookbridge/testing/imports';
import { startTestService, type TestApplication, type TestService } from '@bookbridge/testing/service';
import { isNil, namesIn, only } from '@bookbridge/testing/xml';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { failures } from '../../dist/model/failures.js';

let service: TestService;
let other: TestApplication;

beforeAll(async () => {
  service = await startTestService(unlimited);
  other = await service.addApplication();
});

afterAll(() => service.stop());

interface Entry {
  readonly import_action_id: number;
  readonly import_id: number;
  readonly event_type: string;
  readonly value: number;
  readonly description: string;
  readonly status: string;
  readonly created_at: string;
}

async function entriesOf(importId: number): Promise<Entry[]> {
  return (await successOf(service.call(`/events/${importId}`))).events as Entry[];
}

const asOther = (path: string, init: RequestInit = {}) =>
  fetch(service.url + path, { ...init, headers: { authorization: other.basic } });

describe('the list of events', () => {
  test('has exactly the members of the contract', async () => {
    const id = await completed(service, cards(3), { user_id: 'u1', echo: 'of-begin' });
    const body = await successOf(service.call(`/events/${id}?echo=of-now`));
    expect(Object.keys(body)).toEqual(['events', 'import_id', 'user_id', 'id', 'echo']);
    expect(body).toMatchObject({ import_id: id, id, user_id: 'u1', echo: 'of-now' });
    for (const entry of body.events as Entry[]) {
      expect(Object.keys(entry).toSorted()).toEqual([
        'created_at',
        'description',
        'event_type',
        'import_action_id',
        'import_id',
        'status',
        'value',
      ]);
    }
  });

  test('has user_id and echo as null when there is none, never absent', async () => {
    const { import_id } = await begin(service);
    expect(await successOf(service.call(`/events/${import_id}`))).toMatchObject({
      user_id: null,
      echo: null,
    });
  });

  test('has the echo of its own request, not that of begin', async () => {
    const { import_id } = await begin(service, { echo: 'of-begin' });
    expect((await successOf(service.call(`/events/${import_id}`))).echo).toBeNull();
    expect((await successOf(service.call(`/events/${import_id}?echo=now`))).echo).toBe('now');
  });

  test('is INITIALIZING alone before there is a file: no recording has PENDING', async () => {
    const { import_id } = await begin(service);
    expect(await entriesOf(import_id)).toMatchObject([
      { event_type: 'INITIALIZING', status: 'INPROGRESS', value: 0 },
    ]);
  });

  test('ends with three entries that are done, of which COMPLETE has value 0', async () => {
    const id = await completed(service, cards(7));
    expect(await entriesOf(id)).toMatchObject([
      { event_type: 'INITIALIZING', status: 'COMPLETED', value: 0 },
      { event_type: 'GATHERING', status: 'COMPLETED', value: 7 },
      { event_type: 'COMPLETE', status: 'COMPLETED', value: 0 },
    ]);
  });

  test('grows by entries that are updated in place, and its count of contacts never falls', async () => {
    const { url, import_id } = await begin(service, { service: 'vcard' });
    const seen: Entry[][] = [await entriesOf(import_id)];
    await upload(url, cards(20_000));
    for (const until = Date.now() + 20_000; Date.now() < until; ) {
      const now = await entriesOf(import_id);
      seen.push(now);
      if (now.length === 3) break;
    }
    expect(seen.at(-1)).toHaveLength(3);
    for (const [before, after] of seen.slice(1).map((after, i) => [seen[i] ?? [], after])) {
      expect(after?.length).toBeGreaterThanOrEqual(before?.length ?? 0);
      before?.forEach((entry, i) => {
        const { import_action_id, event_type, created_at, value } = after?.[i] ?? entry;
        expect({ import_action_id, event_type, created_at }).toEqual({
          import_action_id: entry.import_action_id,
          event_type: entry.event_type,
          created_at: entry.created_at,
        });
        expect(value).toBeGreaterThanOrEqual(entry.value);
      });
    }
  });

  test('says of an empty address book that it is complete', async () => {
    const { url, import_id } = await begin(service);
    await upload(url, 'First Name,Last Name,E-mail Address\r\n', 'contacts.csv');
    expect(await ended(service, import_id)).toMatchObject({ status: 'COMPLETED', value: 0 });
    expect(await successOf(service.call(`/contacts/${import_id}`))).toMatchObject({ contacts: [], total: 0 });
  });

  test('stays as it was when the contacts have been destroyed', async () => {
    const id = await completed(service);
    const before = await entriesOf(id);
    await successOf(service.call(`/contacts/${id}`, { method: 'DELETE' }));
    expect(await entriesOf(id)).toEqual(before);
  });

  test('ends a failed import with COMPLETE alone in error: its number, and a sentence in its language', async () => {
    const inEnglish = await entriesOf(await failed(service));
    const inGerman = await entriesOf(await failed(service, { locale: 'de' }));
    const { number, sentence } = failures.server_not_found;
    expect(inEnglish.filter(({ status }) => status === 'ERROR')).toHaveLength(1);
    expect(inEnglish.at(-1)).toMatchObject({
      event_type: 'COMPLETE',
      status: 'ERROR',
      value: number,
      description: sentence,
    });
    expect(inGerman.at(-1)).toMatchObject({ value: number, status: 'ERROR' });
    expect(inGerman.at(-1)?.description).not.toBe(sentence);
  });

  for (const [failure, { number, sentence }] of Object.entries(failures)) {
    test(`tells ${failure} by its code, its number, ${number}, and its sentence`, async () => {
      const id = await failed(service);
      await service.service.parts.db.query(
        'update bookbridge.imports set failure = $1 where import_id = $2',
        [failure, id],
      );
      expect((await entriesOf(id)).at(-1)).toMatchObject({
        status: 'ERROR',
        value: number,
        code: failure,
        description: sentence,
      });
      const root = await xmlOf(service.call(`/events.xml/${id}`));
      const codes = only(root, 'events').children.flatMap((event) =>
        event.children.filter(({ name }) => name === 'code'),
      );
      expect(codes).toMatchObject([{ text: failure, attributes: {} }]);
    });
  }

  test('has a code in an error alone', async () => {
    const [completedId, waiting] = [await completed(service), (await begin(service)).import_id];
    for (const id of [completedId, waiting]) {
      for (const entry of await entriesOf(id)) expect(entry).not.toHaveProperty('code');
      const xml = await answerOf(service.call(`/events.xml/${id}`));
      expect(xml.text).not.toContain('<code');
    }
  });
});

describe('every entry', () => {
  test('has a 32-bit value, a description, a known type and status, and a moment in UTC with milliseconds', async () => {
    const ids = [
      (await begin(service)).import_id,
      await completed(service),
      await failed(service, { locale: 'ar' }),
    ];
    for (const id of ids) {
      for (const entry of await entriesOf(id)) {
        expect(Number.isInteger(entry.value)).toBe(true);
        expect(Math.abs(entry.value)).toBeLessThan(2 ** 31);
        expect(entry.description).toMatch(/\S/);
        expect(entry.import_id).toBe(id);
        expect(entry.import_action_id).toBeLessThan(2 ** 31);
        expect(['INITIALIZING', 'GATHERING', 'COMPLETE']).toContain(entry.event_type);
        expect(['INPROGRESS', 'COMPLETED', 'ERROR']).toContain(entry.status);
        expect(entry.created_at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
        expect(Math.abs(Date.now() - Date.parse(entry.created_at))).toBeLessThan(5 * 60_000);
      }
    }
  });

  test('has a number of its own', async () => {
    const numbers = (await entriesOf(await completed(service))).map((it) => it.import_action_id);
    expect(new Set(numbers).size).toBe(3);
  });
});

describe('events in XML', () => {
  test('are an <eventsResponse> in the conventions of Rails', async () => {
    const id = await completed(service, cards(2), { user_id: 'u1' });
    const root = await xmlOf(service.call(`/events.xml/${id}?echo=e1`));
    expect(root.name).toBe('eventsResponse');
    expect(namesIn(root)).toEqual(['events', 'import-id', 'user-id', 'id', 'echo']);
    expect(only(root, 'import-id')).toMatchObject({ text: String(id), attributes: { type: 'integer' } });
    expect(only(root, 'id')).toMatchObject({ text: String(id), attributes: { type: 'integer' } });
    expect(only(root, 'user-id')).toMatchObject({ text: 'u1', attributes: {} });
    expect(only(root, 'echo')).toMatchObject({ text: 'e1', attributes: {} });
    expect(only(root, 'events').attributes).toEqual({ type: 'array' });
    expect(namesIn(only(root, 'events'))).toEqual(['event', 'event', 'event']);
    for (const event of only(root, 'events').children) {
      expect(namesIn(event).toSorted()).toEqual([
        'created-at',
        'description',
        'event-type',
        'import-action-id',
        'import-id',
        'status',
        'value',
      ]);
      expect(only(event, 'value').attributes).toEqual({ type: 'integer' });
      expect(only(event, 'value').text).toMatch(/^\d+$/);
      expect(only(event, 'created-at').attributes).toEqual({ type: 'datetime' });
      expect(only(event, 'created-at').text).toMatch(/\.\d{3}Z$/);
      expect(only(event, 'description')).toMatchObject({ attributes: {}, text: expect.stringMatching(/\S/) });
      expect(only(event, 'event-type').attributes).toEqual({});
      expect(only(event, 'status').attributes).toEqual({});
    }
  });

  test('have <user-id> and <echo> also when there is none, as nil', async () => {
    const { import_id } = await begin(service);
    const root = await xmlOf(service.call(`/events/${import_id}.xml`));
    expect(isNil(only(root, 'user-id'))).toBe(true);
    expect(isNil(only(root, 'echo'))).toBe(true);
  });

  test('say what those in JSON say', async () => {
    const id = await completed(service, cards(2), { user_id: 'u & <1>' });
    const inJson = await entriesOf(id);
    const root = await xmlOf(service.call(`/events/${id}.xml`));
    expect(only(root, 'user-id').text).toBe('u & <1>');
    const inXml = only(root, 'events').children.map((event) =>
      Object.fromEntries(event.children.map(({ name, text }) => [name.replaceAll('-', '_'), text])),
    );
    expect(inXml).toEqual(
      inJson.map((entry) =>
        Object.fromEntries(Object.entries(entry).map(([key, value]) => [key, String(value)])),
      ),
    );
  });

  test('carry no character that XML cannot', async () => {
    const echo = 'a\0b\u0001c\u000Bd\uFFFEe\uFFFFf\u001Fg\t\n\r😀';
    const { import_id } = await begin(service, { user_id: echo });
    const answer = await answerOf(service.call(`/events/${import_id}.xml?${new URLSearchParams({ echo })}`));
    expect(answer.text).toContain('<echo>abcdefg\t\n&#13;😀</echo>');
    expect(answer.text).toContain('<user-id>abcdefg\t\n&#13;😀</user-id>');
  });
});

describe('polling', () => {
  test('too soon is answered late, and refused only when more than three wait for the same import', async () => {
    const strict = await startTestService({ BOOKBRIDGE_BEGIN_BURST: '1000' });
    try {
      const { import_id } = await begin(strict);
      const poll = (path = `/events/${import_id}`) => answerOf(strict.call(path));
      const atOnce = await Promise.all([1, 2, 3, 4, 5].map(() => poll()));
      expect(atOnce.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);

      const start = Date.now();
      expect((await poll()).status).toBe(200);
      expect(Date.now() - start).toBeGreaterThan(300);

      const answers = await Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map(() => poll()));
      const refused = answers.filter(({ status }) => status === 429);
      expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThanOrEqual(3);
      expect(refused.length).toBeGreaterThanOrEqual(3);
      for (const it of refused) {
        const { code, headers } = await errorOf(it);
        expect(code).toBe('too_many_requests');
        expect(headers.get('retry-after')).toMatch(/^[1-9]\d*$/);
        for (const name of ['limit', 'remaining', 'reset']) {
          expect(headers.get(`x-ratelimit-${name}`)).toMatch(/^\d+$/);
        }
      }
    } finally {
      await strict.stop();
    }
  });

  test('without a pause, one after the other, is never refused: the Node client ends at the first refusal', async () => {
    const strict = await startTestService();
    try {
      const { import_id } = await begin(strict);
      for (let i = 0; i < 9; i++) await successOf(strict.call(`/events/${import_id}`));
    } finally {
      await strict.stop();
    }
  });

  test('is counted by import, however its number is written and whatever the format', async () => {
    const strict = await startTestService({ BOOKBRIDGE_EVENTS_BURST: '1' });
    try {
      const { import_id } = await begin(strict);
      const { import_id: another } = await begin(strict);
      const spellings = [
        `/events/${import_id}`,
        `/events/${import_id}.json`,
        `/events.json/${import_id}`,
        `/events/${import_id}/?_=1`,
        `/events/${String(import_id).padStart(10, '0')}`,
        `/events/${import_id}.xml`,
        `/events.xml/${import_id}`,
      ];
      // Each spelling for itself would get all its answers: one at once, and three that wait. Together they get
      // four at once, and one more each second after that.
      const polls = spellings.flatMap((path) => [path, path, path, path]);
      const answers = await Promise.all(polls.map((path) => answerOf(strict.call(path))));
      const refused = answers.filter(({ status }) => status === 429);
      expect(refused.length).toBeGreaterThan(0);
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(polls.length - refused.length);
      await successOf(strict.call(`/events/${another}`));
    } finally {
      await strict.stop();
    }
  });

  test('leaves no error in the log when the client goes away while it is held', async () => {
    const strict = await startTestService({ BOOKBRIDGE_EVENTS_BURST: '1' });
    try {
      const { import_id } = await begin(strict);
      await successOf(strict.call(`/events/${import_id}`));
      const gone = strict.call(`/events/${import_id}`, { signal: AbortSignal.timeout(150) });
      await expect(gone).rejects.toThrow();
      await successOf(strict.call(`/events/${import_id}`));
      expect(strict.logs()).not.toMatch(/"level":(40|50|60)/);
    } finally {
      await strict.stop();
    }
  });
});

describe('an import that is not ours to see', () => {
  /** All that a client can compare; ids, dates and request numbers are those of any answer. */
  function comparable({ status, headers, text }: Answer, id: number) {
    const rest = [...headers].filter(([name]) => !['date', 'x-request-id'].includes(name));
    return { status, headers: Object.fromEntries(rest), text: text.replaceAll(String(id), '#') };
  }

  const nowhere = 2_000_000_011;

  for (const path of [
    '/events/#',
    '/events.xml/#',
    '/contacts/#',
    '/contacts/#.xml?start=0&count=1',
    '/events/#?echo=e',
  ]) {
    for (const method of ['GET', 'POST']) {
      test(`is as if it did not exist: ${method} ${path}`, async () => {
        const absent = comparable(
          await answerOf(asOther(path.replace('#', String(nowhere)), { method })),
          nowhere,
        );
        expect(absent.status).toBe(404);
        const foreign = [
          (await begin(service, { user_id: 'secret', echo: 'secret' })).import_id,
          await completed(service),
          await failed(service),
        ];
        for (const id of foreign) {
          // A number of another length would make a body of another length.
          if (String(id).length !== String(nowhere).length) continue;
          const got = comparable(await answerOf(asOther(path.replace('#', String(id)), { method })), id);
          expect(got).toEqual(absent);
        }
        const shown = await errorOf(asOther(path.replace('#', String(foreign[1])), { method }));
        expect(shown).toMatchObject({ status: 404, code: 'not_found', importId: foreign[1], userId: null });
      });
    }
  }

  test('cannot be destroyed, and that too is as if it did not exist', async () => {
    const id = await completed(service);
    const refused = await errorOf(asOther(`/contacts/${id}`, { method: 'DELETE' }));
    const absent = await errorOf(asOther(`/contacts/${nowhere}`, { method: 'DELETE' }));
    expect([refused.status, refused.code, refused.message]).toEqual([
      absent.status,
      absent.code,
      absent.message,
    ]);
    expect(await successOf(service.call(`/contacts/${id}`))).toMatchObject({ total: 3 });
  });
});

describe('an id', () => {
  for (const id of [
    'nonsense',
    '0',
    '1',
    '-1',
    '1.5',
    '1e6',
    '0x10',
    '2147483647',
    '2147483648',
    '4294967296',
    '9007199254740993',
    '9'.repeat(150),
    '9'.repeat(5000),
    '%00',
    '1%00',
    '%20',
    '%2F..%2F',
    "1'%20or%20''='",
    '%zz',
    '%',
    '%ff',
    '1;drop',
    'null',
    '1,2',
    '*',
    '__proto__',
    '1126.pdf',
    '.json',
    '.xml',
  ]) {
    const shown = id.length > 40 ? `${id.length} digits` : id;
    for (const action of ['events', 'contacts']) {
      test(`that is none of ours is not found: /${action}/${shown}`, async () => {
        expect(await errorOf(service.call(`/${action}/${id}`))).toMatchObject({
          status: 404,
          code: 'not_found',
        });
        expect(await errorOf(service.call(`/${action}/${id}`, form({ echo: 'e' })))).toMatchObject({
          status: 404,
        });
      });
    }
  }

  test('must be there', async () => {
    for (const path of ['/events', '/events/', '/events.xml', '/contacts', '/contacts/', '/contacts.json/']) {
      expect(await errorOf(service.call(path)), path).toMatchObject({ status: 404, code: 'not_found' });
    }
  });
});
