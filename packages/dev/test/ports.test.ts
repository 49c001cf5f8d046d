import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { expect, test } from 'vitest';
import { host, portBeside } from '../dist/service/ports.js';

test('the sandbox is two ports behind the service, or at any that is free', async () => {
  const other = createServer().listen(0, host);
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  expect(await portBeside(port - 2, 'sandbox')).not.toBe(port);
  other.close();
  await once(other, 'close');
  expect(await portBeside(port - 2, 'sandbox')).toBe(port);
});

test('behind the last port there is none, so any will do', async () => {
  expect(await portBeside(65_535, 'demo')).toBeLessThan(65_536);
});
