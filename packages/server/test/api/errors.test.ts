import { connect } from 'node:net';
import {
  answerOf,
  completed,
  type ErrorAnswer,
  errorOf,
  form,
  json,
  jsonType,
  neverCached,
  rawRequest,
  sendRaw,
  successOf,
  unlimited,
  xmlOf,
  xmlType,
} from '@bookbridge/testing/api';
import { begin } from '@bookbridge/testing/imports';
import { startTestService, type TestService } from '@bookbridge/testing/service';
import { parseSocketUrl } from '@bookbridge/testing/socket-url';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { apiErrors } from '../../dist/api/answer/errors.js';
import { failures } from '../../dist/model/failures.js';

let service: TestService;
let id: number;

beforeAll(async () => {
  service = await startTestService(unlimited, { sources_off: ['gmail'] });
  id = await completed(service);
});

afterAll(() => service.stop());

const asNobody = (path: string, init: RequestInit = {}) => fetch(service.url + path, init);

describe('the table of codes', () => {
  const refused = (path: string, init?: RequestInit) => errorOf(service.call(path, init));

  async function gone(): Promise<ErrorAnswer> {
    const destroyed = await completed(service);
    await service.call(`/contacts/${destroyed}`, { method: 'DELETE' });
    return refused(`/contacts/${destroyed}`);
  }

  async function tooMany(): Promise<ErrorAnswer> {
    const { basic } = await service.addApplication({ limits: { beginPerSecond: 1, beginBurst: 1 } });
    for (;;) {
      const answer = await answerOf(
        asNobody('/begin_import/user_consent?service=csv', { headers: { authorization: basic } }),
      );
      if (answer.status !== 200) return errorOf(answer);
    }
  }

  async function internal(): Promise<ErrorAnswer> {
    const broken = await startTestService();
    try {
      await broken.service.parts.db.query('drop table bookbridge.imports cascade');
      return await errorOf(broken.call('/events/1000001'));
    } finally {
      await broken.stop();
    }
  }

  async function unavailable(): Promise<ErrorAnswer> {
    const cut = await startTestService();
    try {
      await cut.service.parts.db.query('select 1');
      await dropDatabase(cut);
      return await errorOf(cut.call('/events/1000001'));
    } finally {
      await cut.stop();
    }
  }

  const consent = '/begin_import/user_consent';
  const provoke: Record<keyof typeof apiErrors, () => Promise<ErrorAnswer>> = {
    missing_parameter: () => refused(consent),
    invalid_parameter: () => refused(`/contacts/${id}?start=x`),
    malformed_body: () => refused(consent, { ...json({}), body: '{' }),
    unknown_service: () => refused(`${consent}?service=nonsense`),
    service_disabled: () => refused(`${consent}?service=gmail`),
    redirect_url_not_registered: () => refused(`${consent}?service=csv&redirect_url=https://evil.example/`),
    unauthorized: () => errorOf(asNobody(`/events/${id}`)),
    not_found: () => refused('/events/1000001'),
    not_ready: async () => refused(`/contacts/${(await begin(service)).import_id}`),
    method_not_allowed: () => refused(`/events/${id}`, { method: 'PUT' }),
    not_acceptable: () => refused(`/events/${id}`, { headers: { accept: 'image/png' } }),
    gone,
    too_large: () => errorOf(sendRaw(service, rawRequest('GET /', { 'X-Long': 'x'.repeat(40_000) }))),
    unsupported_media_type: () =>
      refused(consent, { method: 'POST', body: 'a,b', headers: { 'content-type': 'text/csv' } }),
    too_many_requests: tooMany,
    internal,
    unavailable,
  };

  for (const [code, { status, when }] of Object.entries(apiErrors)) {
    test(`has ${status} ${code}: ${when}`, async () => {
      const error = await provoke[code as keyof typeof apiErrors]();
      expect(error.code).toBe(code);
      expect([status, ...(code === 'too_large' ? [431] : [])]).toContain(error.status);
      expect(error.message).toMatch(/^[A-Za-z].*[.]$/);
      if (status === 429 || status === 503) expect(error.headers.get('retry-after')).toMatch(/^[1-9]\d*$/);
      if (status === 401) expect(error.headers.get('www-authenticate')).toMatch(/^Basic realm="/);
    });
  }

  test('gives every failure a number of its own, so that clients can tell them apart', () => {
    const numbers = Object.values(failures).map(({ number }) => number);
    expect(new Set(numbers).size).toBe(numbers.length);
  });
});

/** Takes the database away from under a service. */
async function dropDatabase(cut: TestService): Promise<void> {
  const { default: pg } = await import('pg');
  const connection = parseSocketUrl(cut.databaseUrl);
  const client = new pg.Client({ ...connection, database: 'postgres' });
  await client.connect();
  await client.query(`drop database ${connection.database} with (force)`);
  await client.end();
}

describe('an unknown path', () => {
  const paths = [
    '/',
    '/begin_import',
    '/begin_import/',
    '/begin_import/other',
    '/begin_import/user_consent/1',
    '/begin_import/user_consent.pdf',
    '/begin_import/user_consent.json.xml',
    '/contacts/1/2',
    '/contact/1',
    '/Events/1',
    '/services.xml',
    '/openapi.yaml',
    '/auth/../events',
    '//events/1',
    '/%2e%2e/etc/passwd',
    '/wp-login.php',
    '/%zz',
    '/%zz.xml',
    `/${'x'.repeat(3000)}`,
    `/events/${'1'.repeat(3000)}/x`,
  ];
  for (const path of paths) {
    test(`is not found before credentials are asked for: ${path.slice(0, 40)}`, async () => {
      for (const method of [
        'GET',
        'POST',
        'PUT',
        'DELETE',
        'PATCH',
        'OPTIONS',
        'TRACE',
        'PROPFIND',
        'QUERY',
      ]) {
        const error = await errorOf(sendRaw(service, rawRequest(`${method} ${path}`)));
        expect(error, method).toMatchObject({ status: 404, code: 'not_found', importId: null });
      }
    });
  }

  test('is not found whatever body comes along', async () => {
    for (const [type, body] of [
      ['application/json', '{'],
      ['text/csv', 'a,b'],
      ['multipart/form-data', 'x'],
      [';;;', 'x'],
    ] as const) {
      const request = rawRequest('POST /nothing', { 'Content-Type': type }, body);
      expect(await errorOf(sendRaw(service, request)), type).toMatchObject({
        status: 404,
        code: 'not_found',
      });
    }
  });
});

describe('another method', () => {
  const paths: Record<string, string> = {
    '/begin_import/user_consent': 'GET, POST',
    '/begin_import/user_consent.xml': 'GET, POST',
    '/begin_import/import/': 'GET, POST',
    '/begin_import/desktop_applet.json': 'GET, POST',
    '/events/1126': 'GET, POST',
    '/events.xml/1126': 'GET, POST',
    '/contacts/1126.json': 'GET, POST, DELETE',
    '/services.json': 'GET, POST',
    '/openapi.json': 'GET, POST',
  };
  for (const [path, allow] of Object.entries(paths)) {
    test(`than ${allow} is told so by ${path}, before credentials are asked for`, async () => {
      const others = ['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND', 'QUERY', 'PURGE', 'M-SEARCH'];
      for (const method of others.filter((it) => !allow.includes(it))) {
        const answer = await sendRaw(service, rawRequest(`${method} ${path}`));
        const error = await errorOf(answer);
        expect(error, method).toMatchObject({ status: 405, code: 'method_not_allowed' });
        expect(answer.headers.get('allow')).toBe(allow);
        expect(answer.headers.get('content-type')).toBe(path.includes('.xml') ? xmlType : jsonType);
      }
    });
  }

  test('HEAD gets headers alone, and begins nothing', async () => {
    const { status, headers, text } = await answerOf(
      service.call('/begin_import/user_consent?service=csv', { method: 'HEAD' }),
    );
    expect([status, headers.get('allow'), headers.get('cache-control'), text]).toEqual([
      405,
      'GET, POST',
      neverCached,
      '',
    ]);
  });

  test('no other site’s script may ask: answers with credentials allow no origin', async () => {
    const headers = { origin: 'https://evil.example', authorization: service.application.basic };
    for (const path of [`/events/${id}`, `/contacts/${id}`, '/events/1', '/nothing']) {
      const answer = await answerOf(asNobody(path, { headers }));
      expect([...answer.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
    }
  });
});

describe('a body', () => {
  const post = (type: string, body: string | Uint8Array<ArrayBuffer>) =>
    service.call('/begin_import/user_consent?service=csv', {
      method: 'POST',
      body,
      headers: { 'content-type': type },
    });

  const malformed: Record<string, string | Uint8Array<ArrayBuffer>> = {
    'that is cut off': '{"echo":"e"',
    'with something behind it': '{"echo":"e"}x',
    'in single quotes': "{'echo':'e'}",
    'that is a list': '[{"echo":"e"}]',
    'that is a text': '"echo"',
    'that is a number': '1',
    'that is null': 'null',
    'of blanks': '   ',
    'that is a form': 'echo=e',
    'that is not UTF-8': Uint8Array.from([...Buffer.from('{"echo":"M'), 0xfc, ...Buffer.from('"}')]),
    'in UTF-16': new Uint8Array(Buffer.from('{"echo":"e"}', 'utf16le')),
    'with a bare NUL': '{"echo":"\0"}',
    'that is nested a hundred thousand deep in nothing': '['.repeat(100_000),
  };
  test('with a part that is not a field, and larger than is read at once, is answered by what the others say', async () => {
    const part = (disposition: string, value: string) =>
      `--B\r\nContent-Disposition: ${disposition}\r\n\r\n${value}\r\n`;
    const body = `${part('no-data; name="x"', 'x'.repeat(900_000))}${part('form-data; name="echo"', 'e')}--B--\r\n`;
    const answer = await post('multipart/form-data; boundary=B', body);
    expect([answer.status, (await answer.json()).echo]).toEqual([200, 'e']);
  });

  for (const [what, body] of Object.entries(malformed)) {
    test(`of JSON ${what} is malformed`, async () => {
      expect(await errorOf(post('application/json', body))).toMatchObject({
        status: 400,
        code: 'malformed_body',
      });
    });
  }

  const nested: Record<string, string> = {
    'an object': '{"echo":{"a":1}}',
    'a deep list': `{"echo":${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
    'a deep object': `{"echo":${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}}`,
  };
  for (const [what, body] of Object.entries(nested)) {
    test(`of JSON with ${what} where a text belongs is told which, unless nobody knows the parameter`, async () => {
      const error = await errorOf(post('application/json', body));
      expect(error).toMatchObject({ status: 400, code: 'invalid_parameter', echo: null });
      expect(error.message).toContain('echo');
      await successOf(post('application/json', body.replace('echo', 'unknown')));
    });
  }

  const forms: Record<string, [type: string, body: string]> = {
    'without a boundary': ['multipart/form-data', '--B\r\n\r\n'],
    'with an empty boundary': ['multipart/form-data; boundary=', '--\r\n\r\n'],
    'that is cut off': [
      'multipart/form-data; boundary=B',
      '--B\r\nContent-Disposition: form-data; name="echo"\r\n\r\ne',
    ],
    'that never begins': ['multipart/form-data; boundary=B', 'echo=e'],
    'cut off in a header': ['multipart/form-data; boundary=B', '--B\r\nContent-Dispo'],
    'cut off in a part without a name': ['multipart/form-data; boundary=B', '--B\r\nX: y\r\n\r\nabc'],
    'cut off in a file': [
      'multipart/form-data; boundary=B',
      '--B\r\nContent-Disposition: form-data; name="f"; filename="f"\r\n\r\nabc',
    ],
  };
  for (const [what, [type, body]] of Object.entries(forms)) {
    test(`of multipart/form-data ${what} is malformed`, async () => {
      expect(await errorOf(post(type, body))).toMatchObject({ status: 400, code: 'malformed_body' });
    });
  }

  for (const type of [
    'text/csv',
    'text/plain',
    'application/xml',
    'application/octet-stream',
    'image/png',
    'json',
  ]) {
    test(`of ${type} is of no type that we read`, async () => {
      const error = await errorOf(post(type, 'service=csv'));
      expect(error).toMatchObject({ status: 415, code: 'unsupported_media_type' });
    });
  }

  test('without a Content-Type is of no type that we read', async () => {
    const request = rawRequest('POST /events/1', { Authorization: service.application.basic }, 'echo=e');
    expect(await errorOf(sendRaw(service, request))).toMatchObject({ status: 415 });
  });

  test('shorter than its Content-Length is never answered with a success', async () => {
    const { hostname, port } = new URL(service.url);
    const head = rawRequest('POST /begin_import/user_consent?service=csv', {
      Authorization: service.application.basic,
      'Content-Type': 'application/json',
      'Content-Length': '100',
    });
    const received = await new Promise<string>((resolve) => {
      let text = '';
      const socket = connect(Number(port), hostname, () =>
        socket.end(Buffer.concat([head, Buffer.from('{}')])),
      );
      socket.on('data', (chunk) => {
        text += chunk;
      });
      socket.on('close', () => resolve(text));
    });
    expect(received).not.toContain('"success"');
  });
});

describe('what never became a request', () => {
  test('because its headers have more than 32 KB is answered with 431, and just under that with 200', async () => {
    const Authorization = service.application.basic;
    const withPadding = (bytes: number) =>
      rawRequest(`GET /events/${id}`, { Authorization, 'X-Long': 'x'.repeat(bytes) });
    expect(await errorOf(sendRaw(service, withPadding(33 * 1024)))).toMatchObject({
      status: 431,
      code: 'too_large',
    });
    expect((await sendRaw(service, withPadding(31 * 1024))).status).toBe(200);
  });

  test('because its query has more than 32 KB is answered with 431', async () => {
    const request = rawRequest(`GET /events/${id}?domain_key=${'k'.repeat(1_000_000)}`);
    expect(await errorOf(sendRaw(service, request))).toMatchObject({ status: 431, code: 'too_large' });
  });

  for (const [what, bytes] of Object.entries({
    'is no HTTP': 'HELLO\r\n\r\n',
    'is TLS': '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03',
    'has a NUL byte in a header': 'GET / HTTP/1.1\r\nHost: x\r\nX: a\0b\r\n\r\n',
    'has a NUL byte in its path': 'GET /\0 HTTP/1.1\r\nHost: x\r\n\r\n',
    'has a header without a name': 'GET / HTTP/1.1\r\nHost: x\r\n: y\r\n\r\n',
    'has two lengths': 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab',
    'has a length and chunks':
      'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    'has a negative length': 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n',
    'has an unknown method': 'NONSENSE / HTTP/1.1\r\nHost: x\r\n\r\n',
    'has an unknown version': 'GET / HTTP/9.9\r\nHost: x\r\n\r\n',
  })) {
    test(`because it ${what} is answered in JSON and closed`, async () => {
      expect(await errorOf(sendRaw(service, bytes))).toMatchObject({ status: 400, code: 'malformed_body' });
    });
  }
});

describe('NUL bytes', () => {
  test('are data like any other in texts, and wrong elsewhere', async () => {
    expect(await successOf(service.call(`/events/${id}?echo=%00`))).toMatchObject({ echo: '\0' });
    expect(await successOf(service.call(`/events/${id}`, json({ echo: '\0' })))).toMatchObject({
      echo: '\0',
    });
    const begun = await successOf(
      service.call('/begin_import/user_consent', form({ service: 'csv', user_id: '\0' })),
    );
    expect(begun).toMatchObject({ user_id: '\0' });
    await xmlOf(service.call(`/events/${begun.import_id}.xml?echo=%00`));
    for (const [path, code] of [
      ['/events/%00', 'not_found'],
      ['/%00', 'not_found'],
      ['/begin_import/user_consent?service=%00', 'unknown_service'],
      ['/begin_import/user_consent?service=csv&locale=%00', 'invalid_parameter'],
      ['/begin_import/user_consent?service=csv&redirect_url=%00', 'invalid_parameter'],
      [`/contacts/${id}?start=%00`, 'invalid_parameter'],
      [`/events/${id}?format=%00`, 'invalid_parameter'],
      ['/services.json?domain=%00', 'invalid_parameter'],
    ] as const) {
      expect((await errorOf(service.call(path))).code, path).toBe(code);
    }
    await successOf(service.call(`/events/${id}?%00=%00`));
    const names = json({ service: 'aol', username: '\0', password: '\0', include: '\0', '\0': '\0' });
    await successOf(service.call('/begin_import/import', names));
  });
});

describe('an error of ours', () => {
  test('is 500 with the number of the request in its message and nothing else, in both formats', async () => {
    const broken = await startTestService();
    try {
      const { import_id } = await begin(broken);
      await broken.service.parts.db.query('alter table bookbridge.imports rename column state to status');
      for (const format of ['json', 'xml']) {
        const error = await errorOf(broken.call(`/events/${import_id}.${format}?echo=e1`));
        expect(error).toMatchObject({ status: 500, code: 'internal', importId: null, echo: 'e1' });
        const requestId = error.headers.get('x-request-id') ?? '';
        expect(error.message).toBe(`Something went wrong on our side. The request is number ${requestId}.`);
        expect(broken.logs()).toContain(requestId);
      }
      expect(await errorOf(broken.call('/begin_import/user_consent?service=csv'))).toMatchObject({
        status: 500,
      });
      expect(await errorOf(fetch(`${broken.url}/events/1`))).toMatchObject({ status: 401 });
    } finally {
      await broken.stop();
    }
  });
});

describe('a service that is not available', () => {
  test('because its database is away says 503 and when to come again, in both formats', async () => {
    const cut = await startTestService(unlimited);
    try {
      await begin(cut);
      await dropDatabase(cut);
      for (const path of [
        '/events/1000001',
        '/events.xml/1000001',
        '/contacts/1000001',
        '/begin_import/user_consent?service=csv',
        '/begin_import/import.xml?service=aol&username=a&password=b',
      ]) {
        const error = await errorOf(cut.call(path));
        expect(error, path).toMatchObject({ status: 503, code: 'unavailable' });
        expect(error.headers.get('retry-after')).toMatch(/^[1-9]\d*$/);
      }
      // What is known of the application for a second is forgotten by then.
      await new Promise((resolve) => setTimeout(resolve, 1100));
      expect(await errorOf(cut.call('/events/1000001'))).toMatchObject({ status: 503, code: 'unavailable' });
      expect((await fetch(`${cut.url}/services.json`)).status).toBe(200);
    } finally {
      await cut.stop();
    }
  });

  test('because it stops says 503 on connections that are open, and stops though others never asked', async () => {
    const stopping = await startTestService(unlimited);
    const { hostname, port } = new URL(stopping.url);
    const silent = connect(Number(port), hostname);
    silent.on('error', () => undefined);
    const { received, socket } = await new Promise<{
      received: () => string;
      socket: ReturnType<typeof connect>;
    }>((resolve) => {
      let text = '';
      const half = connect(Number(port), hostname, () =>
        half.write('GET /services.json HTTP/1.1\r\nHost: x\r\n\r\nGET /events.xml/1 HTTP/1.1\r\nHo'),
      );
      half.on('data', (chunk) => {
        text += chunk;
        if (text.includes('200 OK')) resolve({ received: () => text, socket: half });
      });
    });
    const stopped = stopping.stop();
    const closed = new Promise((resolve) => socket.on('close', resolve));
    socket.write('st: x\r\n\r\n');
    await closed;
    await stopped;
    const last = received().slice(received().lastIndexOf('HTTP/1.1'));
    expect(last).toMatch(/^HTTP\/1\.1 503 /);
    expect(last).toMatch(/retry-after: [1-9]/i);
    expect(last).toContain('<code>unavailable</code>');
    silent.destroy();
  });
});

describe('every answer', () => {
  test('has a request number of its own', async () => {
    const numbers = await Promise.all(
      [
        `/events/${id}`,
        `/contacts/${id}`,
        '/events/1',
        '/nothing',
        '/services.json',
        '/openapi.json',
        '/%zz',
      ].map(async (path) => (await answerOf(service.call(path))).headers.get('x-request-id')),
    );
    for (const number of numbers) expect(number).toMatch(/^[\w-]{16,}$/);
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  test('has a request number that clients cannot choose', async () => {
    const headers = { 'x-request-id': 'mine', 'request-id': 'mine' };
    expect((await answerOf(service.call(`/events/${id}`, { headers }))).headers.get('x-request-id')).not.toBe(
      'mine',
    );
  });

  test('quotes nothing of what was sent in the message of an error', async () => {
    const evil = '<script>alert(1)</script>';
    const query = new URLSearchParams({
      service: evil,
      format: evil,
      start: evil,
      with: evil,
      redirect_url: evil,
    });
    for (const path of [
      '/begin_import/user_consent',
      `/contacts/${id}`,
      '/events/nonsense',
      `/${encodeURIComponent(evil)}`,
    ]) {
      for (const format of ['', '&format=xml']) {
        const { message } = await errorOf(service.call(`${path}?${query}${format}`));
        expect(message).not.toContain('script');
      }
    }
  });

  test('is ours, whatever is asked', async () => {
    const part = fc.constantFrom(
      ...[
        '/',
        '/events',
        '/contacts',
        '/begin_import/user_consent',
        '/begin_import/import',
        '/services',
        '.xml',
        '.json',
      ],
      ...[
        String(id),
        '1',
        '%00',
        '%zz',
        '%ff',
        '..',
        '.',
        ';',
        '?',
        '&',
        '=',
        '#',
        '//',
        '*',
        ':id',
        '__proto__',
        '%2e%2E%2f',
      ],
      ...[
        'echo',
        'service',
        'csv',
        'format',
        'xml',
        'start',
        'count',
        'with',
        'locale',
        'domain',
        'a@b.example',
      ],
    );
    const request = fc.record({
      method: fc.constantFrom('GET', 'POST', 'DELETE', 'PUT', 'OPTIONS', 'TRACE', 'QUERY', 'LINK'),
      path: fc.array(part, { maxLength: 8 }).map((parts) => `/${parts.join('')}`),
      hasCredentials: fc.boolean(),
      type: fc.constantFrom(
        ...['', 'application/json', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=B'],
        ...['multipart/form-data', 'text/plain', ';', '/', 'a/b; c="'],
      ),
      accept: fc.constantFrom('', '*/*', 'application/xml', ',', ';q=', 'text/*;q=0.1', '*', '/'),
      body: fc.oneof(fc.constant(''), fc.string({ unit: 'binary' }), fc.json(), fc.webQueryParameters()),
    });
    await fc.assert(
      fc.asyncProperty(request, async ({ method, path, hasCredentials, type, accept, body }) => {
        const headers = {
          ...(hasCredentials && { Authorization: service.application.basic }),
          'Content-Type': type,
          Accept: accept,
        };
        const answer = await sendRaw(service, rawRequest(`${method} ${path}`, headers, Buffer.from(body)));
        if (answer.status !== 200) return void (await errorOf(answer));
        expect(answer.headers.get('x-request-id')).not.toBeNull();
        expect([jsonType, xmlType]).toContain(answer.headers.get('content-type'));
      }),
      { numRuns: 400, seed: 1126 },
    );
    expect(service.logs()).not.toContain('a request failed');
  });
});
