import { connect } from 'node:net';
import {
  answerOf,
  completed,
  errorOf,
  form,
  json,
  jsonType,
  rawRequest,
  sendRaw,
  successOf,
  unlimited,
  xmlOf,
  xmlType,
} from '@bookbridge/testing/api';
import { freePort, startTestService, type TestService } from '@bookbridge/testing/service';
import { only } from '@bookbridge/testing/xml';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let service: TestService;
let id: number;

beforeAll(async () => {
  service = await startTestService(unlimited);
  id = await completed(service);
});

afterAll(() => service.stop());

const typeOf = async (path: string, init?: RequestInit) => {
  const { status, headers } = await answerOf(service.call(path, init));
  expect(status).toBe(200);
  return headers.get('content-type');
};

const beginnings = ['user_consent', 'desktop_applet'].map((action) => `/begin_import/${action}`);

describe('the format of an answer', () => {
  for (const action of ['events', 'contacts']) {
    test(`is named by a suffix of /${action}, behind the id or before it`, async () => {
      expect(await typeOf(`/${action}/${id}.xml`)).toBe(xmlType);
      expect(await typeOf(`/${action}.xml/${id}`)).toBe(xmlType);
      expect(await typeOf(`/${action}/${id}.json`)).toBe(jsonType);
      expect(await typeOf(`/${action}.json/${id}`)).toBe(jsonType);
    });
  }

  for (const path of beginnings) {
    test(`is named by a suffix of ${path}`, async () => {
      expect(await typeOf(`${path}.xml?service=csv`)).toBe(xmlType);
      expect(await typeOf(`${path}.json?service=csv`)).toBe(jsonType);
    });
  }

  test('is named by a suffix of /begin_import/import', async () => {
    const query = '?service=yahoo&username=ana&password=secret';
    expect(await typeOf(`/begin_import/import.xml${query}`)).toBe(xmlType);
    expect(await typeOf(`/begin_import/import.json${query}`)).toBe(jsonType);
  });

  test('is named by the parameter format, in the query and in every kind of body', async () => {
    expect(await typeOf(`/events/${id}?format=xml`)).toBe(xmlType);
    expect(await typeOf(`/events/${id}?format=XML`)).toBe(xmlType);
    expect(await typeOf(`/events/${id}`, form({ format: 'xml' }))).toBe(xmlType);
    expect(await typeOf(`/events/${id}`, json({ format: 'xml' }))).toBe(xmlType);
    const body = new FormData();
    body.append('format', 'xml');
    expect(await typeOf(`/events/${id}`, { method: 'POST', body })).toBe(xmlType);
  });

  test('is that of the suffix before that of the parameter before that of Accept', async () => {
    const accept = { headers: { accept: 'application/xml' } };
    expect(await typeOf(`/events/${id}.json?format=xml`, accept)).toBe(jsonType);
    expect(await typeOf(`/events/${id}?format=json`, accept)).toBe(jsonType);
    expect(await typeOf(`/events/${id}`, accept)).toBe(xmlType);
  });

  const accepts: Record<string, string> = {
    '*/*': jsonType,
    'text/html': jsonType,
    'application/json': jsonType,
    'application/json; charset=utf-8': jsonType,
    'application/json;charset=UTF-8, text/plain, */*': jsonType,
    'application/*': jsonType,
    'application/xml': xmlType,
    'text/xml': xmlType,
    'text/xml; charset=utf-8': xmlType,
    'application/xml;version=1.0;q=0.9': xmlType,
    'APPLICATION/XML': xmlType,
    'application/xml, application/json': xmlType,
    'application/json, application/xml': jsonType,
    'application/json;q=0.5, application/xml': xmlType,
    'application/xml;q=0.5, application/json;q=0.9': jsonType,
    'application/json;q=0, */*': jsonType,
    'application/json;q=0, text/html;q=0, */*': xmlType,
    'image/png, application/xml;q=0.1': xmlType,
    'image/png, */*;q=0.1': jsonType,
    // Firefox, Java's HttpURLConnection, and jQuery.
    'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8': jsonType,
    'text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2': jsonType,
    'application/json, text/javascript, */*; q=0.01': jsonType,
  };
  for (const [accept, type] of Object.entries(accepts)) {
    test(`is ${type} for "Accept: ${accept}"`, async () => {
      expect(await typeOf(`/events/${id}`, { headers: { accept } })).toBe(type);
    });
  }

  test('is JSON without Accept, and with an empty one', async () => {
    for (const accept of [undefined, '']) {
      const headers = {
        Authorization: service.application.basic,
        ...(accept !== undefined && { Accept: accept }),
      };
      const { status, headers: got } = await sendRaw(service, rawRequest(`GET /events/${id}`, headers));
      expect([status, got.get('content-type')]).toEqual([200, jsonType]);
    }
  });

  for (const accept of [
    'image/png',
    'application/xhtml+xml',
    'application/json;q=0, application/xml;q=0',
    '*/*;q=0',
  ]) {
    test(`is none for "Accept: ${accept}", which is told so in JSON`, async () => {
      const refused = await answerOf(service.call(`/events/${id}`, { headers: { accept } }));
      expect(await errorOf(refused)).toMatchObject({ status: 406, code: 'not_acceptable' });
      expect(refused.headers.get('content-type')).toBe(jsonType);
    });
  }

  test('is none for "Accept: image/png" only where nothing else names one', async () => {
    const headers = { accept: 'image/png' };
    expect(await typeOf(`/events/${id}.xml`, { headers })).toBe(xmlType);
    expect(await typeOf(`/events/${id}?format=json`, { headers })).toBe(jsonType);
  });

  for (const format of ['pdf', 'constructor', '__proto__', 'toString', 'json,xml', '\0']) {
    test(`cannot be ${JSON.stringify(format)}`, async () => {
      const refused = await errorOf(service.call(`/events/${id}?${new URLSearchParams({ format })}`));
      expect(refused).toMatchObject({ status: 400, code: 'invalid_parameter' });
      expect(refused.message).toContain('format');
    });
  }

  test('is plain JSON for those who ask for JSONP', async () => {
    const body = await answerOf(service.call(`/events/${id}?callback=steal&format=json`));
    expect(body.headers.get('content-type')).toBe(jsonType);
    expect(JSON.parse(body.text)).toHaveProperty('events');
  });

  test('is also that of errors, of paths that do not exist and of ids that are none', async () => {
    for (const path of [
      '/nothing.xml',
      '/events.xml/nonsense',
      '/events/nonsense.xml',
      '/nothing?format=xml',
      '/nothing?format=json&format=xml',
      '/%zz?format=xml',
    ]) {
      const refused = await answerOf(service.call(path));
      expect(refused.headers.get('content-type'), path).toBe(xmlType);
      expect(await errorOf(refused), path).toMatchObject({ status: 404, code: 'not_found' });
    }
  });
});

describe('a path', () => {
  test('may end in a slash, which is answered without a redirect', async () => {
    const query = '?service=yahoo&username=ana&password=secret';
    for (const path of [
      `/begin_import/user_consent/${query}`,
      `/begin_import/user_consent.xml/${query}`,
      `/begin_import/desktop_applet/${query}`,
      `/begin_import/desktop_applet.json/${query}`,
      `/begin_import/import/${query}`,
      `/begin_import/import.xml/${query}`,
      `/events/${id}/`,
      `/events/${id}.xml/`,
      `/events.xml/${id}/`,
      `/contacts/${id}/`,
      `/contacts/${id}.json/`,
      `/contacts.json/${id}/`,
      '/services.json/',
      '/openapi.json/',
    ]) {
      for (const method of ['GET', 'POST']) {
        const { status } = await answerOf(service.call(path, { method, redirect: 'manual' }));
        expect(status, `${method} ${path}`).toBe(200);
      }
    }
  });

  test('may stand in an absolute request target, as proxies write it', async () => {
    const { status, headers } = await sendRaw(
      service,
      rawRequest(`GET http://contacts.example.com/events.xml/${id}?echo=1`, {
        Authorization: service.application.basic,
      }),
    );
    expect([status, headers.get('content-type')]).toEqual([200, xmlType]);
  });

  test('may have the path of the base URL before it, or have lost it to a proxy', async () => {
    const port = await freePort();
    const prefixed = await startTestService({
      BOOKBRIDGE_BASE_URL: `http://127.0.0.1:${port}/contacts-service/`,
      BOOKBRIDGE_PORT: String(port),
    });
    try {
      const direct = new URL(prefixed.url).origin;
      const headers = { authorization: prefixed.application.basic };
      for (const base of [prefixed.url, direct]) {
        const begun = await successOf(fetch(`${base}/begin_import/user_consent?service=csv`, { headers }));
        expect(begun.url).toMatch(new RegExp(`^${prefixed.url}/csv/[\\w-]{22,}$`));
      }
    } finally {
      await prefixed.stop();
    }
  });
});

describe('parameters', () => {
  const echoed = async (path: string, init?: RequestInit) => (await successOf(service.call(path, init))).echo;

  test('are taken from GET and POST alike', async () => {
    expect(await echoed(`/events/${id}?echo=here`)).toBe('here');
    expect(await echoed(`/events/${id}?echo=here`, { method: 'POST' })).toBe('here');
    expect(await echoed(`/events/${id}`, form({ echo: 'here' }))).toBe('here');
    expect(await echoed(`/contacts/${id}`, form({ echo: 'here' }))).toBe('here');
    expect(await echoed('/begin_import/user_consent?service=csv&echo=here')).toBe('here');
    expect(await echoed('/begin_import/user_consent', form({ service: 'csv', echo: 'here' }))).toBe('here');
  });

  test('of the body win over those of the query, one by one', async () => {
    expect(await echoed(`/events/${id}?echo=query`, form({ echo: 'body' }))).toBe('body');
    expect(await echoed(`/events/${id}?echo=query`, json({ echo: 'body' }))).toBe('body');
    expect(await echoed(`/events/${id}?echo=query`, form({ other: 'body' }))).toBe('query');
  });

  test('that are not known are ignored', async () => {
    const query = '?_=1760000000&referrer=x&user_id=somebody&service=GMAIL&tracking_string=1&echo=e';
    for (const path of [`/events/${id}`, `/contacts/${id}`]) {
      expect(await successOf(service.call(`${path}${query}`))).toMatchObject({ echo: 'e', user_id: null });
    }
  });

  test('may be followed by a stray ampersand, and preceded by one', async () => {
    expect(await echoed(`/events/${id}?_=1760000000&`)).toBeNull();
    expect(await echoed(`/events/${id}?&&echo=e&&`)).toBe('e');
    expect(await echoed(`/events/${id}?`)).toBeNull();
  });

  test('without a value are no parameters', async () => {
    expect(await echoed(`/events/${id}?echo=`)).toBeNull();
    expect(await echoed(`/events/${id}?echo`)).toBeNull();
    expect(await echoed(`/events/${id}?echo=&format=&start=`)).toBeNull();
    expect(await echoed(`/events/${id}`, json({ echo: null, format: '' }))).toBeNull();
    const { total, count, start } = await successOf(service.call(`/contacts/${id}?start=&count=&with=`));
    expect([total, count, start]).toEqual([3, 3, 0]);
    const begun = await successOf(
      service.call(
        '/begin_import/user_consent?service=csv&redirect_url=&user_id=&echo=&locale=&include=&merge=',
      ),
    );
    expect(begun).toMatchObject({ echo: null, user_id: null });
  });

  test('are the last where a name comes twice', async () => {
    expect(await echoed(`/events/${id}?echo=one&echo=two`)).toBe('two');
  });

  for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
    test(`may be called ${name} without any effect`, async () => {
      expect(await echoed(`/events/${id}?${name}=1&${name}[echo]=2`)).toBeNull();
      expect(await echoed(`/events/${id}`, form({ [name]: 'x' }))).toBeNull();
      const raw = {
        method: 'POST',
        body: `{"${name}":{"echo":"x"}}`,
        headers: { 'content-type': 'application/json' },
      };
      expect(await echoed(`/events/${id}`, raw)).toBeNull();
    });
  }

  const encoded: [string, string][] = [
    ['plain+and%20blank', 'plain and blank'],
    ['M%C3%BCller', 'Müller'],
    ['M%FCller', 'Müller'],
    ['%80%99', '€™'],
    ['caf%E9+%26+th%e9', 'café & thé'],
    ['%E6%97%A5%E6%9C%AC', '日本'],
    ['%F0%9F%98%80', '😀'],
    ['%EF%BB%BFx', '\uFEFFx'],
    ['100%', '100%'],
    ['%zz%4', '%zz%4'],
    ['a=b=c', 'a=b=c'],
    ['a;b', 'a;b'],
    ['%2B', '+'],
    ['%00', '\0'],
  ];
  for (const [written, read] of encoded) {
    test(`written ${written} are read as ${JSON.stringify(read)}, in the query and in a form`, async () => {
      expect(await echoed(`/events/${id}?echo=${written}`)).toBe(read);
      const body = { method: 'POST', body: `echo=${written}`, headers: formHeaders };
      expect(await echoed(`/events/${id}`, body)).toBe(read);
    });
  }

  test('of a form in bare bytes are read as UTF-8 or Windows-1252, as percent-encoded ones are', async () => {
    for (const bytes of [Buffer.from('Müller'), Buffer.from('Müller', 'latin1')]) {
      const body = Buffer.concat([Buffer.from('echo='), bytes]);
      expect(await echoed(`/events/${id}`, { method: 'POST', body, headers: formHeaders })).toBe('Müller');
    }
  });

  for (const type of [
    'application/x-www-form-urlencoded; charset=ISO-8859-1',
    'application/x-www-form-urlencoded;charset=utf-8',
    'Application/X-WWW-Form-URLEncoded',
  ]) {
    test(`of a form may come as "${type}"`, async () => {
      const init = { method: 'POST', body: 'echo=e', headers: { 'content-type': type } };
      expect(await echoed(`/events/${id}`, init)).toBe('e');
    });
  }

  for (const type of ['application/json', 'application/json; charset=utf-8', 'APPLICATION/JSON']) {
    test(`in JSON may come as "${type}"`, async () => {
      const init = { method: 'POST', body: '{"echo":"日本"}', headers: { 'content-type': type } };
      expect(await echoed(`/events/${id}`, init)).toBe('日本');
    });
  }

  test('in JSON may be numbers, switches and lists, and come behind a byte order mark', async () => {
    expect(await echoed(`/events/${id}`, json({ echo: 42 }))).toBe('42');
    expect(await echoed(`/events/${id}`, json({ echo: false }))).toBe('false');
    expect(await echoed(`/events/${id}`, json({ echo: ['a', 'b'] }))).toBe('a,b');
    expect(
      await echoed(`/events/${id}`, { method: 'POST', body: '\uFEFF{"echo":"e"}', headers: jsonHeaders }),
    ).toBe('e');
  });

  test('of multipart bodies are read as each client writes them', async () => {
    const written: Record<string, string> = {
      // PHP's cURL, .NET's MultipartFormDataContent, Apache HttpClient.
      cURL: 'Content-Disposition: form-data; name="echo"',
      '.NET': 'Content-Type: text/plain; charset=utf-8\r\nContent-Disposition: form-data; name=echo',
      Apache:
        'Content-Disposition: form-data; name="echo"\r\nContent-Type: text/plain; charset=ISO-8859-1\r\nContent-Transfer-Encoding: 8bit',
      binary: 'Content-Disposition: form-data; name="echo"\r\nContent-Type: application/octet-stream',
    };
    for (const [client, head] of Object.entries(written)) {
      for (const bytes of [Buffer.from('日本 é'), Buffer.from('Ã©'), Buffer.from('Müller', 'latin1')]) {
        const body = Buffer.concat([
          Buffer.from(`--B\r\n${head}\r\n\r\n`),
          bytes,
          Buffer.from('\r\n--B--\r\n'),
        ]);
        const headers = { 'content-type': 'multipart/form-data; boundary=B' };
        const expected = bytes.includes(0xfc) ? 'Müller' : bytes.toString();
        expect(await echoed(`/events/${id}`, { method: 'POST', body, headers }), client).toBe(expected);
      }
    }
  });

  test('of multipart bodies leave out files and parts without a name', async () => {
    const body = [
      '--B\r\nContent-Disposition: form-data; name="echo"; filename="echo.txt"\r\n\r\nfile\r\n',
      '--B\r\nContent-Disposition: form-data\r\n\r\nnameless\r\n',
      '--B\r\nContent-Disposition: form-data; name="empty"\r\n\r\n\r\n',
      '--B--\r\n',
    ].join('');
    const headers = { 'content-type': 'Multipart/Form-Data; boundary="B"' };
    expect(await echoed(`/events/${id}`, { method: 'POST', body, headers })).toBeNull();
  });

  test('may be missing from a POST with no body and no Content-Type, however that is written', async () => {
    const Authorization = service.application.basic;
    for (const headers of [
      {},
      { 'Content-Length': '0' },
      { 'Content-Type': 'application/json', 'Content-Length': '0' },
      { 'Content-Type': 'application/x-www-form-urlencoded', 'Content-Length': '0' },
      { 'Content-Type': 'multipart/form-data', 'Content-Length': '0' },
      { 'Content-Type': 'text/plain', 'Content-Length': '0' },
      { 'Content-Type': '', 'Content-Length': '0' },
    ]) {
      const { status, text } = await sendRaw(
        service,
        rawRequest(`POST /begin_import/user_consent?service=csv`, { Authorization, ...headers }),
      );
      expect(status, `${JSON.stringify(headers)} ${text}`).toBe(200);
    }
    const chunked = rawRequest('POST /begin_import/user_consent?service=csv', {
      Authorization,
      'Transfer-Encoding': 'chunked',
    });
    expect((await sendRaw(service, Buffer.concat([chunked, Buffer.from('0\r\n\r\n')]))).status).toBe(200);
  });

  test('may come in chunks', async () => {
    const body = new ReadableStream({
      start(controller) {
        for (const piece of ['ec', 'ho=', 'in+pie', 'ces'])
          controller.enqueue(new TextEncoder().encode(piece));
        controller.close();
      },
    });
    const init = { method: 'POST', body, headers: formHeaders, duplex: 'half' };
    expect(await echoed(`/events/${id}`, init as RequestInit)).toBe('in pieces');
  });
});

describe('an answer', () => {
  test('names its charset, in XML too, and is UTF-8', async () => {
    const echo = 'Ünïcödé 日本 😀';
    const root = await xmlOf(service.call(`/events.xml/${id}?${new URLSearchParams({ echo })}`));
    expect(only(root, 'echo').text).toBe(echo);
  });

  test('is not compressed unless the client asks for it', async () => {
    const headers = { Authorization: service.application.basic };
    for (const path of [`/contacts/${id}`, '/services.json', '/openapi.json']) {
      const { status, headers: got } = await sendRaw(service, rawRequest(`GET ${path}`, headers));
      expect([status, got.get('content-encoding')]).toEqual([200, null]);
    }
  });

  test('has a length or chunks, so that connections can be kept', async () => {
    const { hostname, port } = new URL(service.url);
    const request = `GET /contacts/${id} HTTP/1.1\r\nHost: x\r\nAuthorization: ${service.application.basic}\r\n\r\n`;
    const received = await new Promise<string>((resolve, reject) => {
      let text = '';
      const socket = connect(Number(port), hostname, () => socket.write(request + request));
      socket.on('data', (chunk) => {
        text += chunk;
        if (text.match(/HTTP\/1\.1 200/g)?.length === 2 && text.endsWith('0\r\n\r\n')) socket.end();
      });
      socket.on('close', () => resolve(text));
      socket.on('error', reject);
    });
    expect(received.match(/"contacts":\[/g)).toHaveLength(2);
  });

  test('to a body that waits for "100 Continue", as cURL sends it, comes after that', async () => {
    const { hostname, port } = new URL(service.url);
    const head = rawRequest(`POST /events/${id}`, {
      Authorization: service.application.basic,
      'Content-Type': 'application/x-www-form-urlencoded',
      'Content-Length': '6',
      Expect: '100-continue',
    });
    const received = await new Promise<string>((resolve, reject) => {
      let text = '';
      const socket = connect(Number(port), hostname, () => socket.write(head));
      socket.on('data', (chunk) => {
        text += chunk;
        if (text === 'HTTP/1.1 100 Continue\r\n\r\n') socket.write('echo=e');
      });
      socket.on('close', () => resolve(text));
      socket.on('error', reject);
    });
    expect(received).toMatch(/^HTTP\/1\.1 100 Continue\r\n\r\nHTTP\/1\.1 200 OK\r\n/);
    expect(received).toContain('"echo":"e"');
  });

  test('to a request that expects what nobody knows is an answer all the same', async () => {
    const headers = { Authorization: service.application.basic, Expect: 'the-unexpected' };
    expect((await sendRaw(service, rawRequest(`GET /events/${id}`, headers))).status).toBe(200);
  });

  test('to a request without Host is an answer all the same', async () => {
    const request = `GET /events/${id} HTTP/1.0\r\nAuthorization: ${service.application.basic}\r\n\r\n`;
    expect((await sendRaw(service, request)).status).toBe(200);
    const later = request.replace('1.0', '1.1').replace('\r\n\r\n', '\r\nConnection: close\r\n\r\n');
    expect((await sendRaw(service, later)).status).toBe(200);
  });
});

const formHeaders = { 'content-type': 'application/x-www-form-urlencoded' };
const jsonHeaders = { 'content-type': 'application/json' };
