import { describe, expect, test } from 'vitest';
import { google } from '../dist/sandbox/google.js';
import { microsoft } from '../dist/sandbox/microsoft.js';
import { sandboxedProviders } from '../dist/sandbox/providers.js';
import { carddav } from '../dist/sandbox/servers/carddav.js';
import { jmap } from '../dist/sandbox/servers/jmap.js';
import type { SandboxedServers } from '../dist/sandbox/servers/sandboxed-servers.js';
import { sandboxedServers } from '../dist/sandbox/servers/servers.js';
import { aol, yahoo } from '../dist/sandbox/yahoo.js';
import { accountNames, testOutcomes } from './support/outcomes.js';
import { testServerOutcomes } from './support/server-outcomes.js';

/** One of each way in which an import ends, and of each place where it may; the slow suite goes through all of them. */
const some = new Map([
  [google, 'ana empty only-others unticked no-other expired dead-refresh forbidden reset-once twice'],
  [
    microsoft,
    'nested careful-worker closed-worker policy wordless no-contacts rotating forbidden large-pages no-mailbox claims-401',
  ],
  [yahoo, 'ana no-book unregistered no-contacts older-app expired shut-out forbidden flaky garbage flood'],
  [aol, 'ana expired dead-refresh'],
]);

describe.each([...some])('what the demo says of an account of $lookAlike.name', (provider, names) => {
  testOutcomes(provider, names.split(' '));
});

/** By the names of servers. */
const someAt = new Map<SandboxedServers, Readonly<Record<string, string>>>([
  [
    carddav,
    {
      plain:
        'ana books groups no-book no-multiget broken-cards gives-nothing revoked forbidden garbage twice',
      digest: 'ana forgetful',
      icloud: 'ana no-listing unavailable exhausted reset-once',
    },
  ],
  [jmap, { jmap: 'ana shared version-2 mail-only no-query changing locked revoked forbidden flaky garbage' }],
]);

describe.each([...someAt])(
  'what the demo says of an account of servers: $lookAlike.name',
  (protocol, names) => {
    testServerOutcomes(
      protocol,
      protocol.servers.flatMap((server) =>
        (names[server.name] ?? '').split(' ').map((account) => ({ server, account })),
      ),
    );
  },
);

test.each([...sandboxedProviders, ...sandboxedServers])(
  'it is said of all accounts of $lookAlike.name',
  (provider) => {
    expect(Object.keys(provider.outcomes).sort()).toEqual([...accountNames(provider)].sort());
  },
);
