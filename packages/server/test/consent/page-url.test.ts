import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { begin, cards } from '@bookbridge/testing/imports';
import { startTestService, type TestService } from '@bookbridge/testing/service';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let service: TestService;

beforeAll(async () => {
  service = await startTestService();
});

afterAll(() => service.stop());

const boundary = 'b';
const file = `--b\r\ncontent-disposition: form-data; name="file"; filename="a.vcf"\r\n\r\n${cards(1)}\r\n--b--\r\n`;

/** Uploads by the request target as it is given, which `fetch` would not send. */
async function uploadTo(target: string): Promise<IncomingMessage> {
  const { port } = new URL(service.service.address);
  const headers = { 'content-type': `multipart/form-data; boundary=${boundary}` };
  const sending = request({ host: '127.0.0.1', port, path: target, method: 'POST', headers });
  sending.end(file);
  const [response] = (await once(sending, 'response')) as [IncomingMessage];
  response.resume();
  return response;
}

describe('the address of a page', () => {
  for (const [what, targetOf] of [
    ['its path', (path: string) => path],
    ['its path with a slash and a query', (path: string) => `${path}/?a=/progress`],
    ['a whole URL of another host', (path: string) => `http://evil.example${path}`],
    ['a whole URL in capitals', (path: string) => `HTTP://EVIL.example:81${path}`],
  ] as const) {
    test(`is ours when ${what} is asked for`, async () => {
      const { url } = await begin(service);
      const { statusCode, headers } = await uploadTo(targetOf(new URL(url).pathname));
      expect(statusCode).toBe(303);
      expect(headers.location).toBe(url);
      expect(headers['set-cookie']?.[0]).toContain(`Path=${new URL(url).pathname};`);
    });
  }

  test('whole URLs that name nothing are not found', async () => {
    for (const target of ['http://evil.example', 'http://evil.example?a', 'http://evil.example/nothing']) {
      expect((await uploadTo(target)).statusCode).toBe(404);
    }
  });
});

describe('under a path', () => {
  let below: TestService;

  beforeAll(async () => {
    below = await startTestService({ BOOKBRIDGE_BASE_URL: 'http://127.0.0.1:1/under' });
  });

  afterAll(() => below.stop());

  for (const target of [
    '/services.json',
    '/under/services.json',
    'http://a.example/services.json',
    'http://a.example/under/services.json',
  ]) {
    test(`${target} is answered`, async () => {
      const { port } = new URL(below.service.address);
      const asking = request({ host: '127.0.0.1', port, path: target }).end();
      const [response] = (await once(asking, 'response')) as [IncomingMessage];
      expect(response.resume().statusCode).toBe(200);
    });
  }
});
