import { Person } from '@bookbridge/testing/consent';
import { begin, ended, events } from '@bookbridge/testing/imports';
import { type ServiceWithSandbox, startWithSandbox } from '@bookbridge/testing/sandboxed';
import { Dns } from 'bookbridge';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sandboxDns } from '../../dist/sandbox/sandbox-dns.js';
import type { SandboxedServer, SandboxedServers } from '../../dist/sandbox/servers/sandboxed-servers.js';
import { findSignIn } from '../../dist/sandbox/servers/servers.js';
import { accountNames, expectFailure, expectOutcome, hurried } from './outcomes.js';

/**
 * Starts a service, imports from every account at a server as the demo does, by nothing but an address, and compares how that ends
 * with what the demo says of it.
 */
export function testServerOutcomes(protocol: SandboxedServers, server: SandboxedServer): void {
  let service: ServiceWithSandbox;

  beforeAll(async () => {
    service = await startWithSandbox(protocol.settings, {
      ...hurried,
      dnsAt: (url) => new Dns(sandboxDns(url)),
    });
  });
  afterAll(() => service.stop());

  /** Begins, and types the password that the demo shows. */
  async function signIn(account: string) {
    const found = findSignIn(protocol.lookAlike.accounts.emailOf(account), server.name);
    if (!found) throw new Error(`There is no ${account} at ${server.title}.`);
    const begun = await begin(service, { service: found.username });
    const page = await new Person().open(begun.url, {
      method: 'POST',
      headers: { origin: service.url },
      body: new URLSearchParams({ do: 'check', username: found.username, password: server.password }),
    });
    return { ...begun, page };
  }

  /** As if an hour had passed. */
  const giveUpWaiting = (importId: number) =>
    service.service.parts.db.query(
      "update bookbridge.imports set wait_until = now() - interval '1 second' where import_id = $1",
      [importId],
    );

  test.concurrent.for(accountNames(protocol))(`%s at ${server.title} comes true`, async (account) => {
    const outcome = protocol.outcomes[account];
    if (!outcome) throw new Error(`The demo says nothing of ${account}.`);
    const { import_id: importId, page } = await signIn(account);
    if (outcome.ends !== 'on the page') {
      expect(page.status).toBe(303);
      expectOutcome(await ended(service, importId, 110_000), outcome);
      return;
    }
    expect(page.status).toBe(422);
    expect(await events(service, importId)).toMatchObject([{ event_type: 'INITIALIZING' }]);
    await giveUpWaiting(importId);
    expectFailure(await ended(service, importId), outcome.failure);
  });
}
