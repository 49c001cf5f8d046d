import { startTestService, type TestService } from '@bookbridge/testing/service';
import { afterEach, expect, test } from 'vitest';

let service: TestService;

afterEach(() => service.stop());

/** Wrong credentials, each time as if from another address. */
async function statuses(): Promise<number[]> {
  const all: number[] = [];
  for (let last = 0; last < 60; last++) {
    const headers = {
      authorization: `Basic ${Buffer.from(`${service.application.key}:wrong`).toString('base64')}`,
      'x-forwarded-for': `198.51.100.${last}`,
    };
    all.push((await fetch(`${service.url}/events/1`, { headers })).status);
  }
  return all;
}

test('an address that a client makes up is not believed', async () => {
  service = await startTestService();
  expect(await statuses()).toContain(429);
});

test('an address that a trusted proxy tells is', async () => {
  service = await startTestService({ BOOKBRIDGE_TRUST_PROXY: 'loopback' });
  expect(new Set(await statuses())).toEqual(new Set([401]));
});
