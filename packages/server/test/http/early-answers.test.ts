import { once } from 'node:events';
import { createServer, request, type Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { errorOf, rawRequest, unlimited } from '@bookbridge/testing/api';
import { begin, cards, upload } from '@bookbridge/testing/imports';
import { startTestService, type TestService } from '@bookbridge/testing/service';
import { until } from '@bookbridge/testing/until';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { Linger, type LingerLimits } from '../../dist/http/linger.js';

let service: TestService;
/** Where a file has been taken already. */
let usedUrl: string;
let waitingUrl: string;

beforeAll(async () => {
  service = await startTestService({ ...unlimited, BOOKBRIDGE_FILE_MEGABYTES: '4' });
  usedUrl = (await begin(service)).url;
  expect((await upload(usedUrl, cards(1))).status).toBe(303);
  waitingUrl = (await begin(service)).url;
});

afterAll(() => service.stop());

const large: Buffer<ArrayBuffer> = Buffer.alloc(5_000_000, 'a');
const boundary = 'multipart/form-data; boundary=b';
const filePart = '--b\r\ncontent-disposition: form-data; name="file"; filename="a.vcf"\r\n\r\n';
const formType = { 'content-type': boundary };

interface Early {
  readonly status: number;
  readonly url: () => string;
  readonly init?: RequestInit;
  /** Sent in chunks, so that nothing tells how much it is. */
  readonly isChunked?: boolean;
}

const begins = () => `${service.url}/begin_import/user_consent`;
const early: Record<string, Early> = {
  'an API body over the limit': { status: 413, url: begins },
  'an API body over the limit that does not say so': { status: 413, url: begins, isChunked: true },
  'a path that is unknown': { status: 404, url: () => `${service.url}/nothing` },
  'a path that cannot be read': { status: 404, url: () => `${service.url}/%zz` },
  'a method that is unknown here': { status: 405, url: begins, init: { method: 'PUT' } },
  'a health check': { status: 404, url: () => `${service.url}/healthz` },
  'a file over the limit': { status: 413, url: () => waitingUrl, init: { headers: formType } },
  'an upload that is none': { status: 422, url: () => waitingUrl, isChunked: true },
  'an upload for another site': {
    status: 403,
    url: () => waitingUrl,
    init: { headers: { ...formType, origin: 'https://evil.example' } },
  },
  'an upload to a code that is none': {
    status: 404,
    url: () => `${service.url}/csv/${'x'.repeat(24)}`,
    init: { headers: formType },
  },
  'an upload to a code that was used': { status: 409, url: () => usedUrl, init: { headers: formType } },
};

describe('an answer that comes before the body can be read by fetch, ten times of ten:', () => {
  for (const [what, { status, url, init = {}, isChunked }] of Object.entries(early)) {
    test(`${status} for ${what}`, async () => {
      const answers = [];
      for (let i = 0; i < 10; i++) {
        const headers = { authorization: service.application.basic, ...init.headers };
        const sent = isChunked ? { body: new Blob([large]).stream(), duplex: 'half' } : { body: large };
        const response = await fetch(url(), { method: 'POST', ...init, headers, ...sent } as RequestInit);
        answers.push({ status: response.status, hasText: (await response.text()).length > 50 });
      }
      expect(answers).toEqual(Array(10).fill({ status, hasText: true }));
    });
  }

  test('413 for a file that turns out to be too large, 409 for one that came second, 422 for one that is none', async () => {
    const form = (start: string) =>
      Buffer.concat([Buffer.from(filePart + start), large, Buffer.from('\r\n--b--\r\n')]);
    const statusOf = async (url: string, body: Buffer<ArrayBuffer>) => {
      const init = { method: 'POST', headers: formType, body: new Blob([body]).stream(), duplex: 'half' };
      return (await fetch(url, init as RequestInit)).status;
    };
    for (let i = 0; i < 10; i++) {
      const { url } = await begin(service);
      expect(await statusOf(url, form(cards(50_000)))).toBe(413);
      expect(await statusOf(url, form('%PDF-1.7\n'))).toBe(422);
    }
  });
});

/** Everything that happens on a connection, while its client sends as it likes. */
class Wire {
  readonly socket: Socket;
  received = '';
  error: Error | undefined;
  isEnded = false;
  isClosed = false;

  constructor(port: number, host = '127.0.0.1') {
    this.socket = connect({ port, host, allowHalfOpen: true });
    this.socket.on('data', (chunk) => {
      this.received += chunk;
    });
    this.socket.on('error', (error) => {
      this.error = error;
    });
    this.socket.on('end', () => {
      this.isEnded = true;
    });
    this.socket.on('close', () => {
      this.isClosed = true;
    });
  }

  async send(bytes: string | Buffer): Promise<void> {
    await new Promise((resolve) => this.socket.write(bytes, resolve));
  }
}

const wire = () => new Wire(Number(new URL(service.url).port));

const head = (line: string, more: Record<string, string> = {}) =>
  rawRequest(line, { Connection: 'keep-alive', Authorization: service.application.basic, ...more });

describe('a connection', () => {
  test('is ended after such an answer, and what is still sent is read on without a reset', async () => {
    const it = wire();
    await it.send(head('POST /begin_import/user_consent', { 'Content-Length': '5000000' }));
    await it.send(large.subarray(0, 1_000_000));
    await until(async () => it.isEnded);
    expect(it.received).toMatch(/^HTTP\/1\.1 413 /);
    expect(it.received).toMatch(/^connection: close\r$/im);
    expect(JSON.parse(it.received.slice(it.received.indexOf('\r\n\r\n')))).toMatchObject({
      error: { code: 'too_large' },
    });
    for (let at = 1; at < 5; at++) await it.send(large.subarray(0, 1_000_000));
    it.socket.end();
    await until(async () => it.isClosed);
    expect(it.error).toBeUndefined();
  });

  test('stays open when the body had arrived', async () => {
    const it = wire();
    for (const count of [1, 2]) {
      await it.send(`${head('POST /nothing', { 'Content-Length': '2' })}ab`);
      await until(async () => it.received.split('HTTP/1.1 404').length === count + 1);
    }
    expect(it.isEnded).toBe(false);
    it.socket.destroy();
  });

  test('with headers that are too large is read on, too', async () => {
    const it = wire();
    await it.send(`GET / HTTP/1.1\r\nHost: x\r\nX-Long: ${'x'.repeat(40_000)}`);
    await until(async () => it.isEnded);
    for (let i = 0; i < 20; i++) await it.send('x'.repeat(100_000));
    it.socket.end();
    await until(async () => it.isClosed);
    expect(it.error).toBeUndefined();
    expect(it.received).toMatch(/^HTTP\/1\.1 431 /);
    expect(it.received.match(/HTTP\/1\.1/g)).toHaveLength(1);
  });
});

describe('a client that asks before it sends its body (Expect: 100-continue)', () => {
  const expecting = (line: string, more: Record<string, string>) =>
    head(line, { Expect: '100-continue', ...more });

  for (const [line, status] of [
    ['POST /begin_import/user_consent', 413],
    ['POST /nothing', 404],
    ['PUT /events/1', 405],
  ] as const) {
    test(`is refused with ${status} without being asked for it: ${line}`, async () => {
      const it = wire();
      await it.send(expecting(line, { 'Content-Length': '5000000' }));
      await until(async () => it.isEnded);
      expect(it.received).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
      it.socket.end();
      await until(async () => it.isClosed);
      expect(it.error).toBeUndefined();
    });
  }

  test('is asked for it where it is wanted', async () => {
    const { url } = await begin(service, { service: 'vcard' });
    const body = `${filePart}${cards(1)}\r\n--b--\r\n`;
    for (const [path, type, sent, status] of [
      ['/begin_import/user_consent', 'application/x-www-form-urlencoded', 'service=csv', 200],
      [new URL(url).pathname, boundary, body, 303],
    ] as const) {
      const sending = request(service.url + path, {
        method: 'POST',
        headers: {
          authorization: service.application.basic,
          'content-type': type,
          'content-length': Buffer.byteLength(sent),
          expect: '100-continue',
        },
      });
      sending.flushHeaders();
      await once(sending, 'continue');
      sending.end(sent);
      const [response] = await once(sending, 'response');
      expect(response.statusCode).toBe(status);
      response.resume();
    }
  });
});

describe('a service that stops', () => {
  test('says so readably to a large body that comes meanwhile, and is not held up by it', async () => {
    const stopping = await startTestService(unlimited);
    const it = new Wire(Number(new URL(stopping.url).port));
    const begins = (length: number, more: Record<string, string>) =>
      head('POST /begin_import/user_consent', {
        Authorization: stopping.application.basic,
        'Content-Type': 'application/x-www-form-urlencoded',
        'Content-Length': String(length),
        ...more,
      });
    // A request that is under way when the service stops, and another one behind it.
    await it.send(begins(11, { Expect: '100-continue' }));
    await until(async () => it.received.includes('100 Continue'));
    const stopped = stopping.stop();
    await it.send('service=csv');
    await it.send(begins(5_000_000, {}));
    for (let at = 0; at < 4; at++) await it.send(large.subarray(0, 1_000_000));
    await until(async () => it.isEnded);
    expect(it.error).toBeUndefined();
    expect(it.received).toContain('HTTP/1.1 200 ');
    expect(it.received).toContain('HTTP/1.1 503 ');
    expect(it.received).toContain('"code":"unavailable"');
    await stopped;
    it.socket.destroy();
  });
});

describe('what is read after an answer', () => {
  let server: Server;
  let linger: Linger;
  let isClosed: boolean;

  afterEach(() => {
    server.close();
  });

  /** Refuses everything at once. */
  async function refusing(limits: Partial<LingerLimits>): Promise<Wire> {
    linger = new Linger({ maxMs: 600_000, maxSilenceMs: 600_000, maxMsWhenStopping: 600_000, ...limits });
    server = createServer((_, response) => response.setHeader('Connection', 'close').end('no'));
    linger.watch(server);
    isClosed = false;
    // A client whose server has ended its side already does not hear of it.
    server.on('connection', (socket) =>
      socket.on('close', () => {
        isClosed = true;
      }),
    );
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const it = new Wire((server.address() as AddressInfo).port);
    await it.send('POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n');
    await until(async () => it.isEnded);
    return it;
  }

  const chunk = (bytes: number) => `${bytes.toString(16)}\r\n${'a'.repeat(bytes)}\r\n`;

  test('has a largest size', async () => {
    const it = await refusing({ maxBytes: 1_000_000 });
    let sent = 0;
    for (; sent < 500 && !isClosed; sent++) {
      it.socket.write(chunk(100_000));
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    expect(sent).toBeLessThan(500);
  });

  test('has a longest time, however busily it is sent', async () => {
    const it = await refusing({ maxMs: 500 });
    while (!isClosed) {
      it.socket.write(chunk(10));
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  });

  test('may not stop for long', async () => {
    await refusing({ maxSilenceMs: 100 });
    await until(async () => isClosed);
  });

  test('is soon over when the server stops', async () => {
    await refusing({ maxMsWhenStopping: 100 });
    linger.stop();
    await until(async () => isClosed);
  });

  test('ends the connection as soon as it is complete', async () => {
    const it = await refusing({});
    await it.send(chunk(100));
    await it.send('0\r\n\r\n');
    it.socket.end();
    await until(async () => it.isClosed);
    expect(it.error).toBeUndefined();
  });
});

test('a refusal of the API before the body is the error that every refusal is', async () => {
  const body = large;
  const error = await errorOf(service.call('/begin_import/user_consent.xml', { method: 'POST', body }));
  expect(error).toMatchObject({ status: 413, code: 'too_large' });
});
