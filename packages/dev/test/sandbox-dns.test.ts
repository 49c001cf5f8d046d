import type { DnsRecords } from 'bookbridge';
import { expect, test } from 'vitest';
import { sandboxDns } from '../dist/sandbox/sandbox-dns.js';

/** The DNS of everybody else, and what it was asked. */
function play() {
  const asked: string[] = [];
  const others: DnsRecords = {
    resolveMx: async (name) => [{ exchange: asked[asked.push(name) - 1] ?? '', priority: 1 }],
    resolveSrv: async (name) => [
      { name: asked[asked.push(name) - 1] ?? '', port: 443, priority: 0, weight: 0 },
    ],
    resolveTxt: async (name) => [[asked[asked.push(name) - 1] ?? '']],
  };
  return { dns: sandboxDns('http://127.0.0.1:4102', others), asked };
}

test('the domains of the sandbox name its servers, at the place where it is', async () => {
  const { dns, asked } = play();
  const at = { name: '127.0.0.1', port: 4102, priority: 0, weight: 0 };
  expect(await dns.resolveSrv('_carddav._tcp.dav.sandbox.example')).toEqual([at]);
  expect(await dns.resolveTxt('_carddav._tcp.digest.sandbox.example')).toEqual([['path=/carddav/digest/']]);
  expect(await dns.resolveSrv('_jmap._tcp.jmap.sandbox.example')).toEqual([at]);
  expect(await dns.resolveMx('open.sandbox.example')).toMatchObject([
    { exchange: 'open-sandbox-example.mail.protection.outlook.com' },
  ]);
  expect(asked).toEqual([]);
});

test('what they do not say is not there, and nobody else is asked for it', async () => {
  const { dns, asked } = play();
  for (const work of [
    dns.resolveMx('dav.sandbox.example'),
    dns.resolveSrv('_carddavs._tcp.dav.sandbox.example'),
    dns.resolveTxt('_jmap._tcp.jmap.sandbox.example'),
    dns.resolveMx('nobody.sandbox.example'),
  ])
    await expect(work).rejects.toMatchObject({ code: 'ENOTFOUND' });
  expect(asked).toEqual([]);
});

test('any other domain is asked in DNS, also one that only ends alike', async () => {
  const { dns, asked } = play();
  await dns.resolveMx('example.com');
  await dns.resolveSrv('_carddavs._tcp.icloud.com');
  await dns.resolveTxt('notsandbox.example');
  expect(asked).toEqual(['example.com', '_carddavs._tcp.icloud.com', 'notsandbox.example']);
});
